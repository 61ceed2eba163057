//! The style that comes with later parts of the program.

use super::{LoadError, page};
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Where a page names the sheet that it does not have yet.
const LATER: &str = "data-later-style";

/// A style sheet that is on its way; nothing where the page has all of them.
#[derive(Debug)]
pub struct LaterStyle(Option<Promise>);

/// Asks for the style that the page does not have yet. `assets` is what the addresses
/// of assets begin with.
#[must_use = "what is asked for has to be waited for"]
pub fn load_later_style(assets: &str) -> LaterStyle {
    let html = page().and_then(|page| page.document_element());
    let Some(name) = html.and_then(|html| html.get_attribute(LATER)) else {
        return LaterStyle(None);
    };
    let address = format!("{assets}{name}");
    LaterStyle(Some(Promise::new(&mut |loaded, failed| {
        let link = page().and_then(|page| {
            let link = page.create_element("link").ok()?;
            link.set_attribute("rel", "stylesheet").ok()?;
            link.set_attribute("href", &address).ok()?;
            link.add_event_listener_with_callback("load", &loaded)
                .ok()?;
            link.add_event_listener_with_callback("error", &failed)
                .ok()?;
            page.body()?.append_child(&link).ok()
        });
        if link.is_none() {
            let _ = failed.call0(&failed);
        }
    })))
}

impl LaterStyle {
    /// Waits until the page has it.
    ///
    /// # Errors
    /// When the sheet could not be loaded; another try may succeed.
    pub async fn loaded(self) -> Result<(), LoadError> {
        let Some(promise) = self.0 else {
            return Ok(());
        };
        JsFuture::from(promise)
            .await
            .map_err(|_| LoadError("the style could not be loaded".to_owned()))?;
        if let Some(html) = page().and_then(|page| page.document_element()) {
            // Only fails for a name that is none.
            let _ = html.remove_attribute(LATER);
        }
        Ok(())
    }
}
