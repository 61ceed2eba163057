use crate::letters::{is_ignored, letters};

/// A text with all that was escaped in it undone, and without white space and what
/// is not seen: for what holds nothing of the kind.
#[must_use]
pub fn plain(text: &str) -> String {
    let letters = letters(text).into_iter();
    letters
        .map(|letter| letter.char)
        .filter(|char| !is_ignored(*char))
        .collect()
}
