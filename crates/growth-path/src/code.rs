//! Short codes for ids. A progress names stages and items by them, so that it
//! is compact and no order in the content counts.

use const_fnv1a_hash::fnv1a_hash_32;
use std::fmt;

/// The code of an id: 24 bits, written as four characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u32);

/// Base 64 for addresses (RFC 4648, section 5).
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The length of a code as it is written.
pub(super) const LENGTH: usize = 4;

/// The code of a stage, from its id.
#[must_use]
pub fn stage_code(id: &str) -> Code {
    Code::of(&["stage", id])
}

/// The code of an item, from its id.
#[must_use]
pub fn item_code(id: &str) -> Code {
    Code::of(&["item", id])
}

impl Code {
    /// FNV-1a over the parts, folded to 24 bits as its authors advise. The
    /// check of the content refuses ids whose codes are the same.
    pub(super) fn of(parts: &[&str]) -> Self {
        let text: String = parts.iter().flat_map(|part| [*part, "/"]).collect();
        let hash = fnv1a_hash_32(text.as_bytes(), None);
        Self((hash >> 24) ^ (hash & 0x00ff_ffff))
    }

    /// The code that these characters write, if they do.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.len() != LENGTH {
            return None;
        }
        let mut value = 0;
        for byte in text.bytes() {
            let digit = ALPHABET.iter().position(|each| *each == byte)?;
            value = value * 64 + u32::try_from(digit).ok()?;
        }
        Some(Self(value))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for index in (0..LENGTH).rev() {
            let digit = self.0 >> (6 * index) & 63;
            write!(formatter, "{}", char::from(ALPHABET[digit as usize]))?;
        }
        Ok(())
    }
}
