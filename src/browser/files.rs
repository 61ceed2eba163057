//! Loading a file of the site; saving and opening the visitor's own.

use super::{page, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError(pub String);

impl std::fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for LoadError {}

/// The bytes of a file on this host.
///
/// # Errors
/// Says what went wrong: no browser, no connection, or the server's status.
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, LoadError> {
    let failed = |what: &str| LoadError(format!("{address}: {what}"));
    let window = window().ok_or_else(|| failed("there is no browser"))?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address))
        .await
        .map_err(|_| failed("could not be reached"))?
        .dyn_into()
        .map_err(|_| failed("gave no response"))?;
    if !response.ok() {
        return Err(failed(&format!("status {}", response.status())));
    }
    let buffer = response
        .array_buffer()
        .map_err(|_| failed("has no content"))?;
    let buffer = JsFuture::from(buffer)
        .await
        .map_err(|_| failed("broke off"))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Offers a text to the visitor as a file to save; `kind` is its media type.
///
/// A browser that refuses, as it does in a sandbox that allows no downloads,
/// saves nothing.
pub fn save_file(name: &str, kind: &str, text: &str) {
    let _ = try_save_file(name, kind, text);
}

fn try_save_file(name: &str, kind: &str, text: &str) -> Result<(), wasm_bindgen::JsValue> {
    let Some(page) = page() else {
        return Ok(());
    };
    let properties = web_sys::BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = page.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}

/// The bytes of the file that the visitor chose in a file input, no more than
/// `most` of them; the input is empty again afterwards. `None` without a file.
pub async fn chosen_file(event: web_sys::Event, most: u32) -> Option<Vec<u8>> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let part = file
        .slice_with_i32_and_i32(0, i32::try_from(most).ok()?)
        .ok()?;
    let buffer = JsFuture::from(part.array_buffer()).await;
    // The same file can be chosen again.
    input.set_value("");
    Some(js_sys::Uint8Array::new(&buffer.ok()?).to_vec())
}
