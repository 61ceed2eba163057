//! The result: the recommendation with its reasons, first steps and
//! alternatives, and two people's answers side by side.

mod answer_editor;
mod answers_comparison;
mod citations;
mod headline;
mod host_groups;
mod next_step;
mod page;
mod reasons;
mod steps;
mod tasks;
mod what_changes;

pub use answers_comparison::PendingComparison;
pub use citations::result_citations;
pub use page::ResultPage;
