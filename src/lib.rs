//! An interactive guide to a technology community.
//!
//! The rooms and the direction in which they may depend are drawn in
//! `ARCHITECTURE.md`; a test reads the sources and fails on an arrow the other
//! way. Nothing in here knows a particular community: what the guide says is
//! data in `content/`.

// Views are nested types, and Leptos asks the compiler for their layout whole.
#![recursion_limit = "512"]

pub mod app;
pub mod browser;
pub mod components;
pub mod content;
pub mod engine;
pub mod growth;
pub mod head;
pub mod pages;
pub mod plan;
pub mod routes;
pub mod search;
#[cfg(not(target_arch = "wasm32"))]
pub mod upkeep;
