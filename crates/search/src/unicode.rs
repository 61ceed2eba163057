//! What the search asks of Unicode.

/// What the search has to know of letters and does not carry itself: the tables
/// are larger than the search, and every browser has them.
#[derive(Clone, Copy, Debug)]
pub struct Unicode {
    /// The canonical decomposition of a character (NFD, Unicode Standard Annex
    /// 15): a letter with an accent as the letter and the accent.
    pub decompose: fn(char) -> String,
    /// Whether a character is a mark that belongs to the letter before it
    /// (general category M).
    pub is_mark: fn(char) -> bool,
}

/// The same from tables, for what runs without a browser.
#[cfg(feature = "tables")]
pub const TABLES: Unicode = Unicode {
    decompose: |c| unicode_normalization::UnicodeNormalization::nfd(std::iter::once(c)).collect(),
    is_mark: unicode_normalization::char::is_combining_mark,
};
