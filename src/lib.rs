//! An interactive guide to a technology community: the app, hydrated in the
//! browser and prerendered natively.
//!
//! The modules and crates and the direction in which they may depend are drawn
//! in `ARCHITECTURE.md`. Nothing in here knows a particular community: what the
//! guide says is data in `content/`.

// Views are nested types, and Leptos asks the compiler for their layout whole.
#![recursion_limit = "512"]

pub mod app;
pub mod browser;
mod compare;
mod decisions;
mod embed;
mod groups;
mod home;
mod layout;
mod pages;
pub mod parts;
mod path;
mod plan;
mod result;
mod router;
mod search;
pub mod state;
mod topics;
mod ui;
mod wizard;
