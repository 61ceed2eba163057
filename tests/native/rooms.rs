//! The sources depend on one another in one direction only, and nothing in them
//! knows the guide that ships.

mod arrows;
mod source;
mod subject;
