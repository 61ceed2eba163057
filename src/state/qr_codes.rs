//! What draws QR codes, which is loaded when one is asked for.

use guide_embed::QrCode;
use leptos::prelude::*;
use std::{error::Error, pin::Pin};

/// A QR code on its way; none for a text that is too long for any, and an error where
/// what draws it cannot be loaded.
pub type Drawn = Pin<Box<dyn Future<Output = Result<Option<QrCode>, Box<dyn Error>>>>>;

/// Draws QR codes, for pages that show some.
#[derive(Clone, Copy)]
pub struct QrCodes(pub fn(String) -> Drawn);

impl QrCodes {
    /// The code of a text.
    #[must_use]
    pub fn draw(self, text: String) -> Drawn {
        (self.0)(text)
    }
}

/// What the page was given to draw QR codes.
///
/// # Panics
/// On a page that was given nothing, as `parts.rs` says.
#[must_use]
pub fn use_qr_codes() -> QrCodes {
    expect_context()
}
