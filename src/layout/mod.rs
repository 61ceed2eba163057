//! The page around a page: header and footer.

mod footer;
mod header;

pub use footer::Footer;
pub use header::Header;
