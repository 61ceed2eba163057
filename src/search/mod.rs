//! The search over the whole guide, and the list of its pages.

mod everything;
mod page;

pub use page::Search;
