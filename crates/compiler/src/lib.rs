//! What makes a guide out of a content folder, for the build only: reads and
//! checks it, and looks after it.
//!
//! Which day it is, is told from outside.

pub mod check;
mod claims;
pub mod read;
pub mod upkeep;

pub use claims::{Claim, ClaimSubject, claims};
