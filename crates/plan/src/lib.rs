//! The plan for the first year, with its words and dates: one document that the
//! page shows and that can be taken along as Markdown or as a calendar.
//!
//! Pure: the month to begin with is given by whoever knows a clock.

mod calendar;
mod document;
mod markdown;
mod schedule;

pub use calendar::calendar;
pub use document::{Document, Meeting, Part, SourceNote, Step, Task, document};
pub use markdown::markdown;
pub use schedule::{Month, Schedule};
