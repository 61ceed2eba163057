//! Loading a file of the site.

use super::window;
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
pub async fn load(address: &str) -> Result<Vec<u8>, LoadError> {
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
