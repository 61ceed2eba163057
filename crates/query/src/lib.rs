//! What an address says behind its page, with what was done to it on the way
//! undone.
//!
//! Links are passed on by programs that escape, unescape, wrap and decorate
//! them: `&amp;` for `&`, `%26` for it, a bracket or a full stop behind the link,
//! invisible characters inside, parameters of their own. None of that can be in
//! an id, a number, a date or a time, which is all that the guide writes under
//! its keys, save for [`TEXT`] and [`WITH`]. So such a value ends where something
//! else begins, and a key is what stands before the next equals sign.
//!
//! Pure and total: there is no text that is no query.

mod letters;
mod pairs;
mod plain;

pub use pairs::{TEXT, WITH, pairs, readings};
pub use plain::plain;
