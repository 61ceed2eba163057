//! The content of a guide: its types, and the packs that a browser loads.
//!
//! The structure (ids, conditions, rules) is written once and the words once
//! per language. Types here are plain data that both the native build and the
//! browser know. What reads the form in which people write is behind the feature
//! `source`, which only the compiler turns on.

mod compare;
mod condition;
mod date;
mod fill;
mod pack;
mod path;
mod plan;
mod prose;
mod structure;
mod time;
mod topic;
mod words;

#[cfg(feature = "source")]
pub mod markdown;
#[cfg(feature = "source")]
pub mod schema;

pub use compare::*;
pub use condition::{Condition, Subject, Test};
pub use date::{Date, Day, InvalidDate, InvalidDay};
pub use fill::{Names, fill, fill_in};
pub use pack::{
    Excerpts, Pack, PackPart, Packed, PageIds, PageTitles, Part, Reader, Section, UnpackError, part,
};
#[cfg(feature = "source")]
pub use pack::{PackFiles, PartFile};
pub use path::*;
pub use plan::*;
pub use prose::{Block, Inline, Prose};
pub use structure::*;
pub use time::{parse_digits, time_of_day};
pub use topic::*;
pub use words::*;

/// The option of every question that stands for "not sure": no evidence, but
/// something to find out.
pub const UNSURE: &str = "unsure";
