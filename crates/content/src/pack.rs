//! What the browser loads: the structure and the words of one language in a
//! compact binary form.

use super::{Structure, Words};
use serde::{Deserialize, Serialize};

/// A guide in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The language's BCP 47 tag, which is also its folder and its address.
    pub locale: String,
    /// Every language of the guide, as its tag and its name in itself.
    pub languages: Vec<(String, String)>,
    pub structure: Structure,
    pub words: Words,
}

/// The bytes are not a pack that this version of the guide wrote.
#[derive(Debug, PartialEq, Eq)]
pub struct UnpackError;

impl std::fmt::Display for UnpackError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the content does not fit this version of the guide; reload the page")
    }
}

impl std::error::Error for UnpackError {}

impl Pack {
    /// Reads a pack from the bytes that [`Pack::write`] made.
    ///
    /// # Errors
    /// [`UnpackError`] when the bytes are damaged or of another version.
    pub fn read(bytes: &[u8]) -> Result<Self, UnpackError> {
        postcard::from_bytes(bytes).map_err(|_| UnpackError)
    }

    /// The pack as bytes.
    #[cfg(feature = "source")]
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("plain data in memory always serialises")
    }
}
