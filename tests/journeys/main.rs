//! Journeys through the built sites in a real browser, and a look at the files
//! that they are made of. `cargo xtask test` builds the sites and runs them.

mod accessibility;
mod answers_comparison;
mod community;
mod compare;
mod console_messages;
mod decisions;
mod files;
mod frames;
mod harness;
mod history;
mod home;
mod hydration;
mod inventory;
mod isolation;
mod keyboard;
mod languages;
mod links;
mod my_trail;
mod painting;
mod parts;
mod path;
mod plan;
mod print;
mod reading;
mod result;
mod search;
mod second_guide;
mod serving;
mod sharing;
mod stage;
mod sub_path;
mod trail_links;
mod without_scripts;
mod wizard;
