//! The advice: questions, answers, decision tables and explanations.
//!
//! Pure functions over content and answers. Nothing in here knows Leptos, the
//! browser, a clock or a file; what it is given it takes as arguments, and what
//! it finds it returns.

mod answers;
mod changes;
mod condition;
mod csv;
mod enumerate;
mod explain;
mod flow;
mod graph;
mod recommend;

pub use answers::{Answer, Answers};
pub use changes::{Change, changes};
pub use csv::decisions_csv;
pub use enumerate::complete_answer_sets;
pub use explain::{Reason, SecondDoor, outcome, path_entry, reasons, second_door, steps, tasks};
pub use flow::{left_after, most_left, next_question, previous_question};
pub use graph::{Edge, Graph, Node};
pub use recommend::{Recommendation, recommend};
