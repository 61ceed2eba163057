//! What the browser knows of letters.

use js_sys::{JsString, RegExp};

/// The canonical decomposition of a character (NFD): a letter with an accent as
/// the letter and the accent. Outside a browser, the character itself.
#[must_use]
pub fn decompose(c: char) -> String {
    if super::window().is_none() {
        return c.to_string();
    }
    JsString::from(c.to_string()).normalize("NFD").into()
}

/// Whether a character is a mark that belongs to the letter before it; never
/// outside a browser.
#[must_use]
pub fn is_mark(c: char) -> bool {
    thread_local! {
        static MARK: RegExp = RegExp::new(r"^\p{M}$", "u");
    }
    super::window().is_some() && MARK.with(|mark| mark.test(&c.to_string()))
}
