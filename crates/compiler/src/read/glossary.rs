//! The glossary: one term for one thing. It is for editors and for the check;
//! no pack has it.

use super::Reader;
use guide_content::ById;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The terms of a guide, in every language.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// The ids of the things that have one term in every language.
    pub concepts: Vec<String>,
    /// The terms, by the language's tag and then by the id.
    pub languages: BTreeMap<String, ById<Term>>,
}

/// How a language says one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub term: String,
    /// Inflections and short forms that are right as well.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Words that must not stand for it.
    #[serde(default)]
    pub avoid: Vec<String>,
    /// Names and phrases in which an avoided word is right, in exactly these
    /// letters.
    #[serde(default)]
    pub except: Vec<String>,
    /// Why, for whoever writes the next text.
    #[serde(default)]
    pub note: Option<String>,
}

impl Term {
    /// The term and its forms: everything that is right.
    pub fn right(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.term)
            .chain(&self.forms)
            .map(String::as_str)
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConceptsFile {
    concepts: Vec<String>,
}

impl Reader {
    pub(super) fn concepts(&mut self) -> Vec<String> {
        self.file::<ConceptsFile>("glossary.toml").concepts
    }

    pub(super) fn terms(&mut self, language: &str) -> ById<Term> {
        self.file(&format!("languages/{language}/glossary.toml"))
    }
}
