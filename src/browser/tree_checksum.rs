//! The form of a page's tree, by which the program tells whether a page is as it
//! was written.

use const_fnv1a_hash::fnv1a_hash_64;

/// A checksum over the nodes of a tree, in document order: the kind of each, and the
/// name of each element. Neither texts nor attributes count, which programs that
/// change pages may add without harm.
///
/// Hydration goes through the tree node by node, and ends the program where
/// a translator, a password manager or a proxy has put another one. So the prerender
/// writes the checksum into the page, and the program compares it first.
#[derive(Default)]
pub struct TreeChecksum {
    /// The tree as it is counted: names, and a mark for each step through it.
    steps: Vec<u8>,
}

impl TreeChecksum {
    /// Goes into an element, by its name as the document has it.
    pub fn enter(&mut self, name: &str) {
        self.steps.extend_from_slice(name.as_bytes());
        self.steps.push(b'<');
    }

    /// Leaves an element.
    pub fn leave(&mut self) {
        self.steps.push(b'>');
    }

    /// Passes a text.
    pub fn text(&mut self) {
        self.steps.push(b'"');
    }

    /// Passes a comment.
    pub fn comment(&mut self) {
        self.steps.push(b'!');
    }

    /// The checksum, as pages have it.
    #[must_use]
    pub fn value(&self) -> String {
        format!("{:x}", fnv1a_hash_64(&self.steps, None))
    }
}
