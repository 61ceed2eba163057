//! The result: the recommendation with its reasons, first steps and
//! alternatives, and two people's answers side by side.

mod answer_editor;
mod page;
mod reasons;
mod signpost;
mod steps;
mod tasks;
mod together;
mod what_changes;

pub use page::ResultPage;
pub use together::Invited;
