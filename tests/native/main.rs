//! What holds without a browser: the advice, its proofs, the growth path, the
//! content and the way the sources depend on one another.

mod content_errors;
mod growth;
mod model;
mod packs;
mod proofs;
mod properties;
mod rooms;
mod second_guide;
mod support;
mod upkeep;
