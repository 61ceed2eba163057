//! What makes a guide out of a content folder, for the build only: reads, lints and
//! checks it, and looks after it.
//!
//! Which day it is, is told from outside.

mod borrowed;
pub mod check;
mod claims;
pub mod filled;
pub mod lint;
mod named_groups;
mod placeholders;
pub mod read;
pub mod schema;
pub mod starter;
pub mod upkeep;
mod warnings;

pub use borrowed::borrowed;
pub use claims::{Claim, ClaimSubject, claims};
pub use warnings::warnings;
