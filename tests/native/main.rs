//! What holds without a browser: the advice, its proofs, the growth path, the
//! plan, the search, the content and the way the sources depend on one another.

mod addresses;
mod architecture;
mod compare;
mod content_errors;
mod damaged_links;
mod differences;
mod filled;
mod first_guide;
mod growth_path;
mod hosts;
mod inventory;
mod model;
mod packs;
mod pages;
mod plan;
mod proofs;
mod properties;
mod schemas;
mod search;
mod second_guide;
mod shipped_words;
mod sources;
mod support;
mod upkeep;
