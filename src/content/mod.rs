//! The content of a guide: its types, and for the build, reading, checking and
//! packing it.
//!
//! The structure (ids, conditions, rules) is written once and the words once
//! per language. Types here are plain data that both the native build and the
//! browser know; what only the build needs is left out of the browser.

mod compare;
mod condition;
mod fill;
mod pack;
mod path;
mod plan;
mod prose;
mod structure;
mod time;
mod topic;
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod read;
#[cfg(not(target_arch = "wasm32"))]
mod said;

pub use compare::*;
pub use condition::{Condition, Subject, Test};
pub use fill::{Names, fill, fill_in};
pub use pack::{Pack, UnpackError};
pub use path::*;
pub use plan::*;
pub use prose::{Block, Inline, Prose};
#[cfg(not(target_arch = "wasm32"))]
pub use said::{Said, What};
pub use structure::*;
pub use time::{digits, is_date, time_of_day};
pub use topic::*;
pub use words::*;

/// The option of every question that stands for "not sure": no evidence, but
/// something to find out.
pub const UNSURE: &str = "unsure";
