//! The linter of prose: how texts are written, whatever they are about. It is given
//! texts and what a guide says of its languages, and knows nothing else of it.

mod figures;
mod glossary;
mod script;
mod style;
mod typography;
mod visible;

use crate::{
    filled::FilledText,
    read::{Content, Glossary, Problem, Problems, Style, Text, WordsFile},
};
use guide_content::Numbers;
use std::collections::{BTreeMap, BTreeSet};

/// Texts in several languages, and how each language is written.
#[derive(Clone, Copy, Debug)]
pub struct Corpus<'a> {
    pub texts: &'a [Text],
    pub glossary: &'a Glossary,
    /// What the texts say that something is filled into; `None` where a broken guide
    /// does not tell.
    pub filled: Option<&'a [FilledText]>,
    /// Which texts stand together.
    pub lists: &'a [TextList],
    /// How sentences are written, by the language's tag.
    pub styles: &'a BTreeMap<String, Style>,
    /// How numbers are written, by the language's tag.
    pub numbers: &'a BTreeMap<String, Numbers>,
    /// The tag of the language that others are compared with; the first one, if
    /// there are no texts in it.
    pub home_language: &'a str,
}

/// Texts that readers see as one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextList {
    pub file: WordsFile,
    /// The keys of the items inside the file.
    pub keys: Vec<String>,
    /// The key of what stands over them, where something does.
    pub heading: Option<String>,
    /// Whether it tells what people get, which changes from year to year.
    pub is_of_benefits: bool,
}

impl<'a> Corpus<'a> {
    /// The texts of a guide, with what those say that are filled and how they stand
    /// together.
    #[must_use]
    pub fn new(
        content: &'a Content,
        filled: Option<&'a [FilledText]>,
        lists: &'a [TextList],
    ) -> Self {
        Self {
            texts: &content.texts,
            filled,
            lists,
            styles: &content.styles,
            glossary: &content.glossary,
            numbers: &content.numbers,
            home_language: &content.structure.guide.home_language,
        }
    }
}

/// Everything that is not written as it should be: words that the glossary avoids,
/// and a glossary that no text keeps to; figures without a format, or not the same
/// in every language; marks, spaces, dashes and dots; sentences that are hard to read or
/// not what the language would say.
#[must_use]
pub fn lint(corpus: Corpus<'_>) -> Problems {
    let mut problems = Problems::default();
    glossary::lint(corpus, &mut problems);
    figures::lint(corpus, &mut problems);
    typography::lint(corpus.texts, &mut problems);
    style::lint(corpus, &mut problems);
    // What ships is right as it is: whoever minds a word of it writes another in its
    // place, and has no mistake until then.
    let shipped = corpus.texts.iter().filter(|text| text.is_shipped);
    let shipped: BTreeSet<_> = shipped
        .map(|text| (text.path(), text.key.as_str()))
        .collect();
    let is_own =
        |problem: &Problem| !shipped.contains(&(problem.file.clone(), problem.key.as_str()));
    problems.0.retain(is_own);
    problems
}
