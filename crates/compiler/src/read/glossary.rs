//! The glossary: one term for one thing. It is for editors and for the check;
//! no pack has it.

use super::{Reader, StructureFile, WordsFile};
use guide_content::ById;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The terms of a guide, in every language.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// The ids of the things that have one term in every language.
    pub concepts: Vec<String>,
    /// What the community of the guide is called. A guide of another name in which one
    /// of these stands has words that it did not write itself.
    pub community: Vec<String>,
    /// The terms, by the language's tag and then by the id.
    pub languages: BTreeMap<String, ById<Term>>,
}

/// How a language says one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word that is right.
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

/// The things that have one term in every language.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct GlossaryFile {
    /// Their ids.
    concepts: Vec<String>,
    /// What the community of the guide is called, in every language and form.
    community: Vec<String>,
}

impl Reader {
    /// The glossary without its terms, which each language has.
    pub(super) fn glossary(&mut self) -> Glossary {
        let file: GlossaryFile = self.structure_file(StructureFile::Glossary);
        Glossary {
            concepts: file.concepts,
            community: file.community,
            languages: BTreeMap::new(),
        }
    }

    pub(super) fn terms(&mut self, language: &str) -> ById<Term> {
        let file = WordsFile::Glossary;
        self.file(file.form(), &file.path(language))
    }
}
