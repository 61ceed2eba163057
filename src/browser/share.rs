//! Handing the page on: the system's share sheet, the clipboard, the printer.

use super::{Listener, document::after_update, window};
use gloo::timers::callback::Timeout;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// What became of sharing a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOutcome {
    /// The system's sheet took it, or the visitor closed the sheet.
    BySystem,
    /// There is no sheet; the link is in the clipboard.
    Copied,
    /// Neither worked.
    Failed,
}

/// Offers a link to the system's share sheet, else copies it.
pub async fn share(title: String, link: String) -> ShareOutcome {
    let Some(window) = window() else {
        return ShareOutcome::Failed;
    };
    let navigator = window.navigator();
    if supports(&navigator, "share") {
        let data = web_sys::ShareData::new();
        data.set_title(&title);
        data.set_url(&link);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return ShareOutcome::BySystem,
            Err(error) if is_abort(&error) => return ShareOutcome::BySystem,
            // Refused by a policy of the frame, for example: copy instead.
            Err(_) => {}
        }
    }
    if copy(&link).await {
        ShareOutcome::Copied
    } else {
        ShareOutcome::Failed
    }
}

/// Copies a text; false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else {
        return false;
    };
    let navigator = window.navigator();
    // There is no clipboard on a page that did not come over HTTPS.
    supports(&navigator, "clipboard")
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}

/// Whether the browser has an ability.
fn supports(navigator: &web_sys::Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str(name))
        .is_ok_and(|ability| !ability.is_undefined())
}

/// Whether the visitor closed the sheet.
fn is_abort(error: &JsValue) -> bool {
    js_sys::Reflect::get(error, &JsValue::from_str("name"))
        .is_ok_and(|name| name.as_string().as_deref() == Some("AbortError"))
}

/// How long a browser has to begin printing, in milliseconds. Those that print
/// say so before they return, or nearly.
const PRINT_WAIT: u32 = 1000;

/// Opens the print dialogue. Calls `refused` where there is none, and where a frame
/// may be one that lets nobody print: there browsers do nothing, and say nothing.
pub fn print(refused: impl FnOnce() + 'static) {
    let Some(window) = window() else {
        return;
    };
    let has_begun = Rc::new(Cell::new(false));
    let listener = {
        let has_begun = Rc::clone(&has_begun);
        Listener::new(Some(&window), "beforeprint", move |_| has_begun.set(true))
    };
    if window.print().is_err() {
        refused();
    } else if may_be_sandboxed() {
        let look = move || {
            drop(listener);
            if !has_begun.get() {
                refused();
            }
        };
        Timeout::new(PRINT_WAIT, look).forget();
    }
}

/// Whether the page is in a frame, or was opened out of a sandbox, so that somebody
/// else says what it may do; no browser says what that is.
#[must_use]
pub fn may_be_sandboxed() -> bool {
    let Some(window) = window() else {
        return false;
    };
    let top = window.top().ok().flatten();
    top.as_ref() != Some(&window) || window.origin() == "null"
}

/// Marks all that stands in the field that an event is about.
pub fn select(event: &web_sys::Event) {
    let field = event.target();
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
    {
        field.select();
    }
}

/// Focuses a field and marks all that stands in it, once what has just changed is
/// on the page.
pub fn select_after_update(field: web_sys::HtmlInputElement) {
    after_update(move || {
        // A field that cannot take the focus leaves it where it is.
        let _ = field.focus();
        field.select();
    });
}
