//! The one module that talks to the browser.
//!
//! Depends on nothing of ours. Everything is a no-op, or `None`, when a page is
//! prerendered, so that callers need no `cfg`.

mod address;
mod changed_page;
mod clock;
mod connection;
mod document;
mod files;
mod form;
mod host_page;
mod keys;
mod menu;
mod paper;
mod share;
mod storage;
mod style;
mod tree_checksum;
mod unicode;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Event, EventTarget};

pub use address::{
    Address, absolute_url, address, listen_fragment, listen_history, listen_leaving, listen_links,
    load_page, part, replace_address, whole_address,
};
pub use changed_page::{PageState, clear, tree_checksum};
pub use clock::{Now, Timer, after, now, time_zone_name, utc_offset};
pub use connection::{has_costly_connection, when_idle};
pub use document::{
    attribute, focus, focus_after_update, has_focus, mark_failed, mark_ready, root, scroll_to_part,
    set_head, set_title,
};
pub use files::{Downloads, LoadError, chosen_file, download, save_file};
pub use form::{
    check_radio, checked_radio, fill_if_empty, form_query, form_values, is_chosen_early,
    is_composing, select_values,
};
pub use host_page::{host_groups, listen_host_groups};
pub use keys::{is_apple, listen_for_search, move_focus};
pub use menu::{close_on_escape, close_when_followed, close_when_left};
pub use paper::unfold_on_paper;
pub use share::{ShareOutcome, copy, may_be_sandboxed, print, select, select_after_update, share};
pub use storage::{has_storage, listen_item, load_item, remove_item, save_item};
pub use style::{LaterStyle, load_later_style};
pub use tree_checksum::TreeChecksum;
pub use unicode::{decompose, is_mark};

/// Hears of something that happens in the browser, until it is dropped.
#[must_use = "what is dropped hears nothing more"]
pub struct Listener {
    /// Only there to be dropped.
    _listener: Option<EventListener>,
}

impl Listener {
    /// Hears of nothing without a target, as when a page is prerendered.
    fn new<T: AsRef<EventTarget>>(
        target: Option<T>,
        event: &'static str,
        heard: impl FnMut(&Event) + 'static,
    ) -> Self {
        // Whoever hears of an event may keep it from the browser.
        let options = EventListenerOptions::enable_prevent_default();
        let _listener = target
            .map(|target| EventListener::new_with_options(target.as_ref(), event, options, heard));
        Self { _listener }
    }
}

/// The window, in a browser.
fn window() -> Option<web_sys::Window> {
    cfg!(target_arch = "wasm32").then(gloo::utils::window)
}

fn page() -> Option<web_sys::Document> {
    cfg!(target_arch = "wasm32").then(gloo::utils::document)
}
