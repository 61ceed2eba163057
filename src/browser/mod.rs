//! The one room that talks to the browser.
//!
//! Depends on nothing of ours. Everything is a no-op, or `None`, when a page is
//! prerendered, so that callers need no `cfg`.

mod address;
mod document;
mod files;
mod form;
mod menu;
mod share;

pub use address::{Address, address, listen, open, replace, visit};
pub use document::{announce_failure, announce_ready, attribute, focus, root, set_head, to_top};
pub use files::{LoadError, load};
pub use form::{check_radio, checked_radio, select_values};
pub use menu::close_on_escape;
pub use share::{Shared, print, share};

/// The window, in a browser.
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

fn page() -> Option<web_sys::Document> {
    window()?.document()
}
