//! Loading a file of the site; saving and opening the visitor's own.

use super::{page, window};
use gloo::{
    file::{Blob, FileList, ObjectUrl},
    timers::callback::Timeout,
};
use js_sys::{Array, Promise, Uint8Array};
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
pub struct Downloads {
    addresses: Vec<String>,
    /// Their responses, all or none; `None` outside a browser.
    responses: Option<Promise>,
}

/// Asks for files of this host, all at once.
#[must_use = "what is asked for has to be waited for"]
pub fn download(addresses: Vec<String>) -> Downloads {
    let responses = window().map(|window| {
        let responses = addresses.iter().map(|file| window.fetch_with_str(file));
        // Whatever becomes of the others, the browser then takes them for waited for.
        Promise::all(&responses.collect::<Array>())
    });
    Downloads {
        addresses,
        responses,
    }
}

impl Downloads {
    /// The bytes of each file, in the order asked for, when all have come.
    ///
    /// # Errors
    /// Says what went wrong with one of them: no browser, no connection, or the
    /// server's status.
    pub async fn bytes(self) -> Result<Vec<Vec<u8>>, LoadError> {
        if self.addresses.is_empty() {
            return Ok(Vec::new());
        }
        let no_browser = || LoadError("there is no browser".to_owned());
        let responses = self.responses.ok_or_else(no_browser)?;
        let responses = JsFuture::from(responses).await.map_err(LoadError::new)?;
        let bodies = Array::new();
        for (address, response) in self.addresses.iter().zip(Array::from(&responses)) {
            let response: web_sys::Response = response.unchecked_into();
            if !response.ok() {
                let status = response.status();
                return Err(LoadError(format!("{address}: status {status}")));
            }
            let body = response.array_buffer().map_err(LoadError::new)?;
            bodies.push(body.as_ref());
        }
        let bodies = JsFuture::from(Promise::all(&bodies)).await;
        let bodies = Array::from(&bodies.map_err(LoadError::new)?);
        Ok(bodies
            .iter()
            .map(|body| Uint8Array::new(&body).to_vec())
            .collect())
    }
}

impl LoadError {
    fn new(error: JsValue) -> Self {
        let message = error.dyn_ref().map(|error: &js_sys::Error| error.message());
        Self(message.map_or_else(String::new, String::from))
    }
}

/// How long a file that is saved has an address, in milliseconds. Nobody tells a
/// page that it is saved; as long is what FileSaver.js waits.
const ADDRESS_LIFETIME: u32 = 40_000;

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
    let address = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
    let link: web_sys::HtmlAnchorElement = page.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Dropped, it is revoked. The click only asks for the download: some browsers
    // read the address when the visitor has said where to save it.
    Timeout::new(ADDRESS_LIFETIME, move || drop(address)).forget();
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
