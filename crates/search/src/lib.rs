//! The search over the whole guide: what there is to find, and what a query
//! finds. It works on the words the page has loaded, so it needs no network.
//!
//! Written here because nothing small does all of it: words that begin alike
//! count as one, Chinese is found without spaces, accents do not matter, and
//! former names find present ones.

mod entries;
mod excerpt;
mod find;
mod fold;
mod pages;
mod unicode;

pub use entries::{Entry, entries};
pub use find::{Hit, Index};
pub use fold::{Folding, Token, tokens};
pub use pages::{PageHits, by_page};
#[cfg(feature = "tables")]
pub use unicode::TABLES;
pub use unicode::Unicode;
