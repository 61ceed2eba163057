//! Closing a native disclosure that serves as a menu.

use wasm_bindgen::JsCast;

/// Closes the `details` that a key was pressed in, if it was Escape, and gives
/// the focus back to its summary.
pub fn close_on_escape(event: web_sys::KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(Ok(Some(details))) = target.map(|target| target.closest("details")) else {
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
