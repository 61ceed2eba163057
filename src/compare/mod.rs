//! Types of group side by side.

mod page;
mod table;

pub use page::Compare;
