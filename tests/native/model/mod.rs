//! The decision model a second time, written from its prose and knowing nothing
//! of the content files or the engine, and the tests that both agree.
//!
//! A mistake in the rules would have to be made twice, in two notations, to go
//! unnoticed. Nothing in `answers`, `advice`, `reasons` and `changes` may read
//! `content/` or call the engine; only the tests below do.

mod advice;
mod agreement;
mod answers;
mod changes;
mod reasons;

pub(crate) use advice::advise;
pub(crate) use answers::{QUESTIONS, Set, complete_sets};
