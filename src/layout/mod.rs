//! The page around a page: header and footer.

mod footer;
mod frame_footer;
mod header;
mod languages;

pub use footer::Footer;
pub use frame_footer::FrameFooter;
pub use header::Header;
