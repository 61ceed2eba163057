//! How the advice is made: the decision tables, and a map of the questions.

mod page;
mod question_map;
mod table;

pub use page::Decisions;
