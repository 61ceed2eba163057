//! The search over the whole guide, and the list of its pages.

mod page;
mod site_index;

pub use page::Search;
