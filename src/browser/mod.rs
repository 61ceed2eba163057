//! The one room that talks to the browser.
//!
//! Depends on nothing of ours. Everything is a no-op, or `None`, when a page is
//! prerendered, so that callers need no `cfg`.

mod address;
mod clock;
mod document;
mod files;
mod form;
mod keys;
mod menu;
mod share;
mod storage;

pub use address::{
    Address, address, fragment_value, listen, listen_fragment, open, replace, visit, whole,
};
pub use clock::{Now, now};
pub use document::{
    announce_failure, announce_ready, attribute, focus, focus_soon, go_to_part, root, set_head,
    to_top,
};
pub use files::{LoadError, chosen_file, load, save};
pub use form::{check_radio, checked_radio, fill_if_empty, form_values, select_values};
pub use keys::{listen_for_search, move_focus};
pub use menu::{close_on_escape, close_when_left};
pub use share::{Shared, copy, print, share};
pub use storage::{forget, keep, keeps, kept, listen_kept};

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
