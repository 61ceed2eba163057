//! Looking after a guide: what is due to be checked again, and every address to
//! click through. Native only; pure: which day it is, is told from outside.

mod addresses;
mod day;
mod due;
mod pages;

pub use addresses::{Address, Location, addresses, as_html, as_text};
pub use day::{Day, InvalidDay};
pub use due::{Due, due};
