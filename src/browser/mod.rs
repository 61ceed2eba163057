//! The one module that talks to the browser.
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
    Address, absolute_url, address, fragment_value, listen_fragment, listen_navigation, load_page,
    push, replace,
};
pub use clock::{Now, now};
pub use document::{
    attribute, focus, focus_after_update, mark_failed, mark_ready, root, scroll_to_part,
    scroll_to_top, set_head,
};
pub use files::{LoadError, chosen_file, fetch_bytes, save_file};
pub use form::{check_radio, checked_radio, fill_if_empty, form_values, select_values};
pub use keys::{listen_for_search, move_focus};
pub use menu::{close_on_escape, close_when_left};
pub use share::{ShareOutcome, copy, print, share};
pub use storage::{has_storage, listen_item, load_item, remove_item, save_item};

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
