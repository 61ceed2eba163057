//! Makes the site.
//!
//! `program` compiles what runs in the browser, and `split` cuts it into parts; it is the same for
//! every content and address, so several sites can share it. `site` makes one site of it: `assets`
//! gives every file a name with a hash of its content, `inline` gathers what stands inside pages,
//! the prerender writes the pages, `compress` puts brotli and gzip
//! beside each file, and `staging` puts the finished folder in the old one's place. `missing` says what
//! the place lacks that the site is built for.

pub(crate) mod assets;
mod classes;
pub(crate) mod compress;
pub(crate) mod files;
mod imports;
mod inline;
mod minify;
pub(crate) mod missing;
mod parallel;
pub(crate) mod program;
mod references;
pub(crate) mod site;
pub(crate) mod split;
pub(crate) mod staging;
mod style;
pub(crate) mod summary;
mod unused;
