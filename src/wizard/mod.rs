//! The wizard: one question a page, and the trail of the answers.

mod answer_trail;
mod option_cards;
mod page;
mod progress;

pub use page::Choose;
