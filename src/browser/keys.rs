//! Moving the focus with the keyboard.

use super::{Listener, page, window};
use wasm_bindgen::JsCast;

/// Moves the focus among the elements of a list that the selector finds: an
/// arrow to the next or the one before, Home and End to the ends. A key that
/// does not move it, or is pressed elsewhere, keeps its meaning.
pub fn move_focus(event: &web_sys::KeyboardEvent, selector: &str) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let list = event
        .current_target()
        .and_then(|list| list.dyn_into::<web_sys::Element>().ok());
    let Some(Ok(found)) = list.map(|list| list.query_selector_all(selector)) else {
        return;
    };
    let elements: Vec<web_sys::HtmlElement> = (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect();
    let focused = page().and_then(|page| page.active_element());
    let here = elements
        .iter()
        .position(|element| focused.as_deref() == Some(element.as_ref()));
    let Some(here) = here else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => here + 1,
        "ArrowLeft" | "ArrowUp" => match here.checked_sub(1) {
            Some(before) => before,
            None => return,
        },
        "Home" => 0,
        "End" => elements.len() - 1,
        _ => return,
    };
    if let Some(element) = elements.get(next) {
        event.prevent_default();
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Calls `pressed` when the search is asked for from anywhere on the page, by
/// Ctrl and K, or Command and K; the browser's own meaning of it gives way. A
/// key without either would get in the way of typing and of speech input.
pub fn listen_for_search(pressed: impl Fn() + 'static) -> Listener {
    Listener::new(window(), "keydown", move |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        let is_asked = key.is_some_and(|key| {
            (key.ctrl_key() || key.meta_key())
                && !key.alt_key()
                && !key.shift_key()
                && key.key().eq_ignore_ascii_case("k")
        });
        if is_asked {
            event.prevent_default();
            pressed();
        }
    })
}
