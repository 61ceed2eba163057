//! Mistakes in the growth path.

mod edges;
mod entries;
mod ids;
mod sources;
mod stages;
mod words;

const FILE: &str = "path.toml";
