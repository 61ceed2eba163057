//! The plan for the first year: its parts and dates, and what can be taken along.

mod page;
mod parts;
mod schedule;
mod take;

pub use page::Plan;
