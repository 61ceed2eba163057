//! The plan for the first year: its parts and dates, and what can be taken along.

mod export;
mod page;
mod parts;
mod schedule;
mod weeks;
mod year;

pub use page::{Plan, plan_citations};
