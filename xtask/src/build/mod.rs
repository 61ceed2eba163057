//! Makes the site.
//!
//! `program` compiles what runs in the browser; it is the same for every content and address, so
//! several sites can share it. `site` makes one site of it: `assets` gives every file a name
//! with a hash of its content, the prerender writes the pages, `compress` puts brotli and gzip
//! beside each file, and `staging` puts the finished folder in the old one's place.

pub(crate) mod assets;
pub(crate) mod compress;
pub(crate) mod files;
pub(crate) mod program;
mod references;
pub(crate) mod site;
mod staging;
mod style;
pub(crate) mod summary;
