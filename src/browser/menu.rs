//! Closing a native disclosure that serves as a menu.

use super::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, Node};

/// Closes the `details` that a key was pressed in, if it was Escape, and gives
/// the focus back to its summary.
pub fn close_on_escape(event: web_sys::KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    let Some(details) = details(event.target()) else {
        return;
    };
    // Only fails for a name that is none.
    let _ = details.remove_attribute("open");
    if let Ok(Some(summary)) = details.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<web_sys::HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// Closes the `details` that the focus leaves for something else on the page, if
/// what it shows lies over the page: it could hide what has the focus now. Where
/// it takes its place in the page it stays open.
pub fn close_when_left(event: web_sys::FocusEvent) {
    let (Some(details), Some(to)) = (details(event.target()), event.related_target()) else {
        // The focus goes nowhere, or to another window.
        return;
    };
    let is_inside = to
        .dyn_ref::<Node>()
        .is_some_and(|to| details.contains(Some(to)));
    if !is_inside && lies_over(&details) {
        let _ = details.remove_attribute("open");
    }
}

/// Closes the `details` in which a link is followed, if what it shows lies over the
/// page: on a touch screen a link takes no focus, so none leaves it.
pub fn close_when_followed(event: web_sys::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let link = target.and_then(|target: Element| target.closest("a").ok()?);
    if link.is_some()
        && let Some(details) = details(event.target()).filter(lies_over)
    {
        // Only fails for a name that is none.
        let _ = details.remove_attribute("open");
    }
}

/// The `details` around what an event is about.
fn details(target: Option<EventTarget>) -> Option<Element> {
    let target = target?.dyn_into::<Element>().ok()?;
    target.closest("details").ok()?
}

/// Whether what a `details` shows after its summary is laid over the page. The
/// style decides that, by the room there is.
fn lies_over(details: &Element) -> bool {
    let shown = details.query_selector(":scope > summary + *").ok();
    let style = shown
        .flatten()
        .zip(window())
        .and_then(|(shown, window)| window.get_computed_style(&shown).ok()?);
    let position = style.and_then(|style| style.get_property_value("position").ok());
    position.is_some_and(|position| position == "absolute")
}
