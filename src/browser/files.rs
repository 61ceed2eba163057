//! Loading a file of the site; saving and opening the visitor's own.

use super::{page, window};
use gloo::{
    file::{Blob, FileList, ObjectUrl},
    net::http::Request,
};
use wasm_bindgen::{JsCast, JsValue};
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
    if window().is_none() {
        return Err(failed("there is no browser"));
    }
    let response = Request::get(address).send().await;
    let response = response.map_err(|error| failed(&error.to_string()))?;
    if !response.ok() {
        return Err(failed(&format!("status {}", response.status())));
    }
    let bytes = response.binary().await;
    bytes.map_err(|error| failed(&error.to_string()))
}

/// Offers a text to the visitor as a file to save; `kind` is its media type.
///
/// A browser that refuses, as it does in a sandbox that allows no downloads,
/// saves nothing.
pub fn save_file(name: &str, kind: &str, text: &str) {
    let _ = try_save_file(name, kind, text);
}

fn try_save_file(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let Some(page) = page() else {
        return Ok(());
    };
    // Revoked when it is dropped.
    let address = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
    let link: web_sys::HtmlAnchorElement = page.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Ok(())
}

/// The bytes of the file that the visitor chose in a file input, no more than
/// `most` of them; the input is empty again afterwards. `None` without a file.
pub async fn chosen_file(event: web_sys::Event, most: u32) -> Option<Vec<u8>> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let part = FileList::from(input.files()?)
        .first()?
        .slice(0, most.into());
    // gloo reads a file by callbacks; with its futures it brings web workers.
    let part: &web_sys::Blob = (*part).as_ref();
    let buffer = JsFuture::from(part.array_buffer()).await;
    // The same file can be chosen again.
    input.set_value("");
    Some(js_sys::Uint8Array::new(&buffer.ok()?).to_vec())
}
