//! Loading a file of the site; saving and opening the visitor's own.

use super::{page, window};
use gloo::file::{Blob, FileList, ObjectUrl};
use js_sys::{Promise, Uint8Array};
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

/// Files of this host that are on their way.
#[derive(Debug)]
pub struct Downloads(Vec<Download>);

#[derive(Debug)]
struct Download {
    address: String,
    /// The response to come; `None` outside a browser.
    response: Option<Promise>,
}

/// Asks for files of this host, all at once.
#[must_use = "what is asked for has to be waited for"]
pub fn download(addresses: Vec<String>) -> Downloads {
    let window = window();
    let downloads = addresses.into_iter().map(|address| Download {
        response: window
            .as_ref()
            .map(|window| window.fetch_with_str(&address)),
        address,
    });
    Downloads(downloads.collect())
}

impl Downloads {
    /// The bytes of each file, in the order asked for, when all have come.
    ///
    /// # Errors
    /// Says of the first file that has none what went wrong: no browser, no
    /// connection, or the server's status.
    pub async fn bytes(self) -> Result<Vec<Vec<u8>>, LoadError> {
        let mut found = Vec::new();
        // All are waited for, since the browser complains of a failure that nobody
        // has waited for.
        for download in self.0 {
            found.push(download.bytes().await);
        }
        found.into_iter().collect()
    }
}

impl Download {
    async fn bytes(self) -> Result<Vec<u8>, LoadError> {
        let address = self.address;
        let failed = |what: &str| LoadError(format!("{address}: {what}"));
        let failed_with = |error: JsValue| {
            let message = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
            failed(&message.map_or_else(String::new, String::from))
        };
        let response = self.response.ok_or_else(|| failed("there is no browser"))?;
        let response = JsFuture::from(response).await.map_err(failed_with)?;
        let response: web_sys::Response = response.unchecked_into();
        if !response.ok() {
            return Err(failed(&format!("status {}", response.status())));
        }
        let bytes = response.array_buffer().map_err(failed_with)?;
        let bytes = JsFuture::from(bytes).await.map_err(failed_with)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
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
    Some(Uint8Array::new(&buffer.ok()?).to_vec())
}
