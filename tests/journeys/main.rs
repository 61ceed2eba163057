//! Journeys through the built sites in a real browser, and a look at the files
//! that they are made of. `cargo xtask test` builds the sites and runs them.

mod community;
mod complaints;
mod decisions;
mod files;
mod frames;
mod harness;
mod history;
mod hydration;
mod keyboard;
mod languages;
mod links;
mod my_trail;
mod path;
mod reading;
mod result;
mod second_guide;
mod serving;
mod sharing;
mod stage;
mod sub_path;
mod trail_links;
mod without_scripts;
mod wizard;
