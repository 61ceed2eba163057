//! Journeys through the built sites in a real browser, and a look at the files
//! that they are made of. `cargo xtask test` builds the sites and runs them.

mod harness;
mod hydration;
mod keyboard;
mod links;
mod wizard;
