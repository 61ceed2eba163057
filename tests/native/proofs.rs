//! The proofs that the guide keeps, over every complete set of answers: total,
//! alive, monotone, local, and spoken in every language. That the CSV is right
//! is shown beside the model.

mod advice;
mod explanations;
mod flow;
pub(crate) mod texts;
