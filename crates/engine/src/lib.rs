//! The advice: questions, answers, decision tables and explanations.
//!
//! Pure functions over content and answers. Nothing in here knows Leptos, the
//! browser, a clock or a file; what it is given it takes as arguments, and what
//! it finds it returns.

mod advice;
mod answers;
mod changes;
mod compare;
mod condition;
mod csv;
mod differences;
mod enumerate;
mod explain;
mod flow;
mod graph;
mod plan;
mod recommend;
mod rule_sets;

pub use advice::Advice;
pub use answers::{Answer, Answers, NotTaken, read_pairs};
pub use changes::{Change, changes};
pub use compare::{Cell, ComparedRow, MOST_COMPARED, compare, compared_groups};
pub use csv::decisions_csv;
pub use differences::{AdviceImpact, Difference, differences};
pub use enumerate::complete_answer_sets;
pub use explain::{Reason, SecondDoor, second_door, tasks};
pub use flow::{most_questions_left, most_questions_left_after, next_question, previous_question};
pub use graph::{Edge, Graph, Node};
pub use plan::{Plan, PlannedFormat, PlannedPart, plan_example};
pub use recommend::{Recommendation, recommend};
