//! What the page around a frame hands over, as `scripts/frame.js` puts it down.

use super::{Listener, attribute, page};

/// The site's own groups, one on each line; empty without any.
#[must_use]
pub fn host_groups() -> String {
    attribute("data-groups").unwrap_or_default()
}

/// Calls `heard` with the site's own groups whenever it hands over others.
pub fn listen_host_groups(mut heard: impl FnMut(String) + 'static) -> Listener {
    Listener::new(page(), "community-guide:groups", move |_| {
        heard(host_groups());
    })
}
