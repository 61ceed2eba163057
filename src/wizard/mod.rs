//! The wizard: one question a page, and the trail of the answers.

mod option_cards;
mod page;
mod trail;

pub use page::Choose;
