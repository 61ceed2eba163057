//! The page around the program: its head, its root element, focus.

use super::{page, window};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;

/// The element that the program hydrates.
#[must_use]
pub fn root() -> Option<web_sys::HtmlElement> {
    page()?.get_element_by_id("guide")?.dyn_into().ok()
}

/// An attribute of the `html` element, as the prerender wrote it.
#[must_use]
pub fn attribute(name: &str) -> Option<String> {
    page()?.document_element()?.get_attribute(name)
}

/// Marks the page as alive: `<html data-ready>`.
pub fn mark_ready() {
    if let Some(html) = page().and_then(|page| page.document_element()) {
        // Only fails for a name that is none.
        let _ = html.set_attribute("data-ready", "");
    }
}

/// Writes title, description and addresses into the head, after the page has
/// changed. `links` are selectors with the `href` to set; one that is not there
/// is left out.
pub fn set_head(title: &str, description: &str, links: &[(String, String)]) {
    let Some(page) = page() else {
        return;
    };
    page.set_title(title);
    set(&page, "meta[name=description]", "content", description);
    for (selector, href) in links {
        set(&page, selector, "href", href);
    }
}

/// Writes the title alone: of a page that is called by what it shows.
pub fn set_title(title: &str) {
    if let Some(page) = page() {
        page.set_title(title);
    }
}

fn set(page: &web_sys::Document, selector: &str, attribute: &str, value: &str) {
    if let Ok(Some(element)) = page.query_selector(selector) {
        let _ = element.set_attribute(attribute, value);
    }
}

/// Focuses the first element that the selector finds, if there is one.
pub fn focus(selector: &str) {
    let element = page().and_then(|page| page.query_selector(selector).ok().flatten());
    if let Some(element) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Whether something inside the first element that the selector finds has the focus.
#[must_use]
pub fn has_focus(selector: &str) -> bool {
    let focused = page().and_then(|page| page.active_element());
    focused.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Focuses the first element that the selector finds, once what has just changed
/// is on the page.
pub fn focus_after_update(selector: &'static str) {
    after_update(move || focus(selector));
}

/// Shows a part of the page by its id, and lets reading and tabbing go on there,
/// once what has just changed is on the page.
pub fn scroll_to_part(id: String) {
    after_update(move || {
        let Some(part) = page().and_then(|page| page.get_element_by_id(&id)) else {
            return;
        };
        part.scroll_into_view();
        if !part.has_attribute("tabindex") {
            // Only fails for a name that is none.
            let _ = part.set_attribute("tabindex", "-1");
        }
        if let Ok(part) = part.dyn_into::<web_sys::HtmlElement>() {
            let _ = part.focus();
        }
    });
}

/// Acts when the effects of what has just changed have run: they do so before
/// any timer.
pub(super) fn after_update(act: impl FnOnce() + 'static) {
    if window().is_some() {
        Timeout::new(0, act).forget();
    }
}

/// Marks the page as one that stays as it was prerendered, because a part of what it
/// needs did not come.
pub fn mark_failed() {
    if let Some(html) = page().and_then(|page| page.document_element()) {
        // Only fails for a name that is none.
        let _ = html.set_attribute("data-failed", "load");
    }
}
