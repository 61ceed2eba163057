//! Handing the page on: the system's share sheet, the clipboard, the printer.

use super::window;
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

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = window() {
        // Refused in a sandbox that allows no dialogues.
        let _ = window.print();
    }
}
