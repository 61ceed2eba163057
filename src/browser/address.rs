//! The address bar, the history and the links. The router changes them; here is
//! what it is told, and kept from.

use super::{Listener, page, window};
use wasm_bindgen::{JsCast, JsValue};

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
        part: part(&location.hash().ok()?).to_owned(),
    })
}

/// The id that a fragment names; what holds a value names none.
#[must_use]
pub fn part(hash: &str) -> &str {
    let part = hash.trim_start_matches('#');
    if part.contains('=') { "" } else { part }
}

/// The path in the address bar, and what stands behind it, each with its sign before
/// it.
#[must_use]
pub fn whole_address() -> Option<(String, String)> {
    let location = window()?.location();
    let behind = location.search().ok()? + &location.hash().ok()?;
    Some((location.pathname().ok()?, behind))
}

/// Shows another address of the page, before the router reads it. Where the browser
/// refuses that, the page is loaded from there.
pub fn replace_address(address: &str) {
    let Some(window) = window() else {
        return;
    };
    // The first script says in the console that it was refused.
    let _ = window
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
    let shown = whole_address().map(|(path, behind)| path + &behind);
    if shown.as_deref() != Some(address) {
        let _ = window.location().replace(address);
    }
}

/// Calls `changed` when what stands behind `#` changes.
pub fn listen_fragment(changed: impl Fn() + 'static) -> Listener {
    Listener::new(window(), "hashchange", move |_| changed())
}

/// The absolute URL of a path on this host; outside a browser, the path.
#[must_use]
pub fn absolute_url(path: &str) -> String {
    // A page in a sandbox has no origin of its own; its links have one.
    let base = page().and_then(|page| page.base_uri().ok().flatten());
    base.and_then(|base| web_sys::Url::new_with_base(path, &base).ok())
        .map_or_else(|| path.to_owned(), |url| url.href())
}

/// Leaves the program and loads an address as a page of its own.
pub fn load_page(address: &str) {
    if let Some(window) = window() {
        // Refused only for an address that is none; then the page stays.
        let _ = window.location().set_href(address);
    }
}

/// Calls `left` when the page is left for another one, or closed.
pub fn listen_leaving(left: impl Fn() + 'static) -> Listener {
    Listener::new(window(), "pagehide", move |_| left())
}

/// Calls `moved` with the address on Back and Forward. Steps between parts of one
/// page are none of these: the first script keeps them from the program.
pub fn listen_history(moved: impl Fn(String) + 'static) -> Listener {
    Listener::new(window(), "popstate", move |_| {
        let location = window().map(|window| window.location());
        let pieces = location.map(|at| [at.pathname(), at.search(), at.hash()]);
        if let Some([Ok(path), Ok(query), Ok(fragment)]) = pieces {
            moved(path + &query + &fragment);
        }
    })
}

/// Leaves to the browser every link that is not the router's, as `is_routers`
/// says: the router listens at the window, where the click then does not arrive.
/// A link that names a part of the page without the page, or brings a value
/// behind its `#`, is always the browser's.
pub fn listen_links(is_routers: impl Fn(&Address) -> bool + 'static) -> Listener {
    Listener::new(page(), "click", move |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok()?);
        let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok())
        else {
            return;
        };
        let hash = link.hash();
        let address = Address {
            path: link.pathname(),
            query: link.search().trim_start_matches('?').to_owned(),
            part: part(&hash).to_owned(),
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let is_value = !hash.is_empty() && address.part.is_empty();
        if href.starts_with('#') || is_value || !is_routers(&address) {
            event.stop_propagation();
        }
    })
}
