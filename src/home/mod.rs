//! The front page of a language.

mod page;

pub use page::Home;
