//! What is pasted into a community's site to embed the guide, for each host that
//! a site may be made with, and what such a site may send to the guide.
//!
//! The guide's host serves one script, `embed.js`, that defines the element
//! `<community-guide>`. Whatever a title, an address or a query holds, a snippet says
//! it and does nothing else: each text is escaped for where it stands.
//!
//! Pure and total. It runs in the browser too, so it is small.

mod embed;
mod escape;
pub mod groups;
mod host;
mod oembed;
mod qr_code;
mod snippets;
mod text;

pub use embed::{Accent, Embed, Theme, View};
pub use host::{File, Host, Policy};
pub use oembed::oembed;
pub use qr_code::QrCode;
