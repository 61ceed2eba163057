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

/// Calls `pressed` when the search is asked for from anywhere on the page, by the
/// key for commands of the visitor's system and K; the browser's own meaning of it
/// gives way. A key without the other would get in the way of typing and of speech
/// input. Not while a field is edited, where the keys may have another meaning, and
/// where it would be left.
pub fn listen_for_search(pressed: impl Fn() + 'static) -> Listener {
    Listener::new(window(), "keydown", move |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        if key.is_some_and(is_search_key) && !event.default_prevented() && !is_edited(event) {
            event.prevent_default();
            pressed();
        }
    })
}

fn is_search_key(key: &web_sys::KeyboardEvent) -> bool {
    let (control, command) = (key.ctrl_key(), key.meta_key());
    let keys = match is_apple() {
        // Control and K deletes to the end of the line there.
        true => command && !control,
        false => control && !command,
    };
    let others = key.alt_key() || key.shift_key() || key.get_modifier_state("AltGraph");
    keys && !others && !key.repeat() && !key.is_composing() && key.key().eq_ignore_ascii_case("k")
}

/// Whether a key is pressed in something that is typed into or chosen from. What
/// is only switched, as a radio, is not edited, and neither is what is only read.
fn is_edited(event: &web_sys::Event) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| matches!(target.closest("select, :read-write"), Ok(Some(_))))
}

/// Whether the visitor's keyboard has Command in the place of Control; not outside
/// a browser.
#[must_use]
pub fn is_apple() -> bool {
    let platform = window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}
