//! The growth path: its graph and its picture, and what visitors keep of how
//! far they have come. But for `shipped`, the paths are made here, so that the
//! guide may change and these tests need not.

mod builders;
mod editions;
mod files;
mod gaps;
mod graph;
mod layout;
mod links;
mod picture;
mod progress;
mod shipped;
mod stage_status;
mod strategies;
mod trail_state;
