//! What the browser keeps for the site, in `localStorage`.
//!
//! Where that is denied, as in a sandboxed frame or by a setting, nothing is
//! kept and nothing fails. So `web-sys` is asked: `LocalStorage` of gloo 0.12
//! panics there, and it stores a text as JSON, which what is stored is not.

use super::{Listener, window};
use wasm_bindgen::JsCast;

/// The storage, where the browser lets the page have it: even to ask throws
/// where it is denied.
fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok().flatten()
}

/// Whether the browser stores anything.
#[must_use]
pub fn has_storage() -> bool {
    const PROBE: &str = "community-guide:probe";
    save_item(PROBE, PROBE) && remove_item(PROBE)
}

/// Stores a text under a name; false where it cannot be stored.
pub fn save_item(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// What is stored under a name.
#[must_use]
pub fn load_item(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Removes what is stored under a name; false where nothing can be stored.
pub fn remove_item(name: &str) -> bool {
    storage().is_some_and(|storage| storage.remove_item(name).is_ok())
}

/// Calls `changed` when another tab changes what is stored under a name.
pub fn listen_item(name: String, changed: impl Fn() + 'static) -> Listener {
    Listener::new(window(), "storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        // Without a key everything was cleared.
        if event.is_some_and(|event| event.key().is_none_or(|key| key == name)) {
            changed();
        }
    })
}
