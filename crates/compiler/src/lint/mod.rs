//! The linter of prose: how texts are written, whatever they are about. It is given
//! texts and what a guide says of its languages, and knows nothing else of it.

mod figures;
mod glossary;
mod script;
mod typography;
mod visible;

use crate::read::{Content, Glossary, Problems, Text};
use guide_content::Numbers;
use std::collections::BTreeMap;

/// Texts in several languages, and how each language is written.
#[derive(Clone, Copy, Debug)]
pub struct Corpus<'a> {
    pub texts: &'a [Text],
    pub glossary: &'a Glossary,
    /// How numbers are written, by the language's tag.
    pub numbers: &'a BTreeMap<String, Numbers>,
    /// The tag of the language that others are compared with; the first one, if
    /// there are no texts in it.
    pub home_language: &'a str,
}

impl<'a> From<&'a Content> for Corpus<'a> {
    fn from(content: &'a Content) -> Self {
        Self {
            texts: &content.texts,
            glossary: &content.glossary,
            numbers: &content.numbers,
            home_language: &content.structure.guide.home_language,
        }
    }
}

/// Everything that is not written as it should be: words that the glossary avoids,
/// and a glossary that no text keeps to; figures without a format, or not the same
/// in every language; marks, spaces, dashes and dots.
#[must_use]
pub fn lint(corpus: Corpus<'_>) -> Problems {
    let mut problems = Problems::default();
    glossary::lint(corpus, &mut problems);
    figures::lint(corpus, &mut problems);
    typography::lint(corpus.texts, &mut problems);
    problems
}
