//! Putting the guide into another site: what it shows there, and what to copy.

mod choice;
mod hosts;
mod page;
mod preview;

pub use page::EmbedPage;
