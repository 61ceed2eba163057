//! The plan for the first year, with its words and dates: one document that the
//! page shows and that can be taken along as Markdown or as a calendar.
//!
//! Pure: the month to begin with, the moment of writing and what a time zone's
//! clocks show are given by whoever knows them.

mod calendar;
mod document;
mod markdown;
mod schedule;
mod time_zone;
mod year;

pub use calendar::{CalendarFile, calendar};
pub use document::{Document, Meeting, Part, SourceNote, Step, Task, document};
pub use markdown::markdown;
pub use schedule::{Month, Schedule};
pub use time_zone::{TimeZone, is_zone_name};
pub use year::{YearEntry, YearMonth};
