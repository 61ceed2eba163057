//! The address bar and the history.
//!
//! Written here rather than taken from `leptos_router` 0.8: its `pushState` is
//! unwrapped and ends the program in a sandboxed frame, and after Back and
//! Forward it forgets to put the next step into the history, so that address
//! and page disagree.

use super::{page, window};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Where the visitor is, on this host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Begins with a slash.
    pub path: String,
    /// Without its `?`.
    pub query: String,
    /// The id of a part of the page, without its `#`; empty for the page.
    pub part: String,
}

/// The address in the address bar; `None` outside a browser.
#[must_use]
pub fn address() -> Option<Address> {
    let location = window()?.location();
    Some(Address {
        path: location.pathname().ok()?,
        query: location.search().ok()?.trim_start_matches('?').to_owned(),
        part: part(&location.hash().ok()?),
    })
}

/// The id that a fragment names; what holds a value names none.
fn part(hash: &str) -> String {
    let part = hash.trim_start_matches('#');
    let is_value = part.contains('=');
    if is_value {
        String::new()
    } else {
        part.to_owned()
    }
}

impl Address {
    /// As it is written, without what stands behind a `#`.
    #[must_use]
    pub fn without_fragment(&self) -> String {
        if self.query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, self.query)
        }
    }
}

/// What the address bar has behind `#` under a name: `#name=value`.
#[must_use]
pub fn fragment_value(name: &str) -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    let mut pairs = form_urlencoded::parse(fragment.trim_start_matches('#').as_bytes());
    let (_, value) = pairs.find(|(key, _)| key == name)?;
    Some(value.into_owned())
}

/// Calls `changed` when what stands behind `#` changes, for as long as the page
/// stays.
pub fn listen_fragment(changed: impl Fn() + 'static) {
    let Some(window) = window() else {
        return;
    };
    let listener = Closure::<dyn Fn()>::new(changed);
    // Only fails for a listener that is no function.
    let _ =
        window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// The absolute URL of a path on this host; outside a browser, the path.
#[must_use]
pub fn absolute_url(path: &str) -> String {
    // A page in a sandbox has no origin of its own; its links have one.
    let base = page().and_then(|page| page.base_uri().ok().flatten());
    base.and_then(|base| web_sys::Url::new_with_base(path, &base).ok())
        .map_or_else(|| path.to_owned(), |url| url.href())
}

/// Puts an address into the history, as a step of its own.
///
/// False where the browser refuses, as it does in a sandboxed frame: the page
/// can still be shown, its address stays.
pub fn push(address: &str) -> bool {
    window()
        .and_then(|window| window.history().ok())
        .is_some_and(|history| {
            history
                .push_state_with_url(&JsValue::NULL, "", Some(address))
                .is_ok()
        })
}

/// Puts an address in the place of the present one; false where refused.
pub fn replace(address: &str) -> bool {
    window()
        .and_then(|window| window.history().ok())
        .is_some_and(|history| {
            history
                .replace_state_with_url(&JsValue::NULL, "", Some(address))
                .is_ok()
        })
}

/// Leaves the program and loads an address as a page of its own.
pub fn load_page(address: &str) {
    if let Some(window) = window() {
        // Refused only for an address that is none; then the page stays.
        let _ = window.location().set_href(address);
    }
}

/// Calls `on_history_move` on Back and Forward, and `on_link` with the address of a link
/// that was clicked; a link is followed by the browser unless `on_link` takes
/// it by returning true. Both stay for as long as the page does.
pub fn listen_navigation(
    on_history_move: impl Fn() + 'static,
    on_link: impl Fn(Address) -> bool + 'static,
) {
    let Some(window) = window() else {
        return;
    };
    let on_move = Closure::<dyn Fn()>::new(on_history_move);
    let on_click = Closure::<dyn Fn(_)>::new(move |event: web_sys::MouseEvent| {
        if let Some(address) = followed_link(&event)
            && on_link(address)
        {
            event.prevent_default();
        }
    });
    for (name, listener) in [("popstate", on_move.as_ref()), ("click", on_click.as_ref())] {
        // Only fails for a listener that is no function.
        let _ = window.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
    on_move.forget();
    on_click.forget();
}

/// The address of the link that a click follows on this host, unless the
/// visitor or the link asks for something else: a new tab, a download, a place
/// inside this page, which the browser finds best itself.
fn followed_link(event: &web_sys::MouseEvent) -> Option<Address> {
    let modified = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link: web_sys::HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let rel = link.get_attribute("rel").unwrap_or_default();
    let external = rel.split_ascii_whitespace().any(|word| word == "external");
    if !link.target().is_empty() || link.has_attribute("download") || external {
        return None;
    }
    let url = web_sys::Url::new(&link.href()).ok()?;
    // A page in a sandbox has no origin of its own; its links have one.
    let base = web_sys::Url::new(&page()?.base_uri().ok()??).ok()?;
    if url.origin() != base.origin() {
        return None;
    }
    let to = Address {
        path: url.pathname(),
        query: url.search().trim_start_matches('?').to_owned(),
        part: part(&url.hash()),
    };
    // A place inside this page, and what a fragment brings, are the browser's.
    let is_here = address().is_some_and(|here| (&here.path, &here.query) == (&to.path, &to.query));
    let has_fragment = !url.hash().is_empty();
    (!has_fragment || (!is_here && !to.part.is_empty())).then_some(to)
}
