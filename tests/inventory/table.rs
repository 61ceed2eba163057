//! The inventory: a row for every unit of the five sources, for every correction
//! of them and for every need that organisers and joiners told of, each with the
//! texts of the guide that carry it. The rows are data, so that whoever loses a
//! fact from a text, a text from its page or a row from here is told which one.

use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// A row of the inventory.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    /// What the row is about, for whoever reads that it is lost.
    pub(crate) says: String,
    /// The page that shows the texts, without its language: `/path/hero/`. A row
    /// that only keeps something out has none.
    pub(crate) page: Option<String>,
    /// The texts that carry the row, the same in every language: a file of the
    /// words and the key in it, `facts.hero-numbers-2024`, or the key of what
    /// holds several texts, `groups.general.audience`.
    #[serde(default)]
    pub(crate) texts: Vec<String>,
    /// What else carries it: texts on other pages, or texts that have parts of their own.
    #[serde(default)]
    pub(crate) also: Vec<PageTexts>,
    /// What the texts must say in every language: numbers, and names that are
    /// the same everywhere.
    #[serde(default)]
    pub(crate) figures: Vec<String>,
    /// The parts of what the row says, each item of a list and each condition, so that
    /// none is lost in one language. The words of every language are as many, in this
    /// order. Every row with texts names them, but for the needs.
    #[serde(default)]
    pub(crate) parts: Vec<String>,
    /// What they must say in one language, by its tag: of a row with parts a phrase for
    /// each of them. It is looked for in all texts of the row but those of `also` that
    /// have words of their own, so that it should stand in them once: a second place
    /// would hide that it is lost in the first. A line break in a phrase is where one
    /// text ends and the next one begins.
    #[serde(default)]
    pub(crate) words: BTreeMap<String, Vec<Phrase>>,
    /// What no text of any language may say.
    #[serde(default)]
    pub(crate) never: Vec<String>,
    /// Addresses that the guide's sources or links must have.
    #[serde(default)]
    pub(crate) links: Vec<String>,
    /// How none of their addresses may begin.
    #[serde(default)]
    pub(crate) no_links: Vec<String>,
    /// Edges that the growth path must have: from a stage to a stage.
    #[serde(default)]
    pub(crate) edges: Vec<(String, String)>,
}

/// What must be said.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Phrase {
    One(String),
    /// One of them is enough.
    AnyOf(Vec<String>),
}

/// Texts and the page that shows them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageTexts {
    pub(crate) page: String,
    pub(crate) texts: Vec<String>,
    /// The parts that these texts say by themselves, whatever the other texts of the
    /// row say.
    #[serde(default)]
    pub(crate) parts: Vec<String>,
    /// What they must say by themselves in one language.
    #[serde(default)]
    pub(crate) words: BTreeMap<String, Vec<Phrase>>,
}

/// Texts that are read together, and what they must say.
#[derive(Clone, Debug)]
pub(crate) struct Said<'a> {
    pub(crate) texts: Vec<&'a String>,
    pub(crate) parts: &'a [String],
    pub(crate) words: &'a BTreeMap<String, Vec<Phrase>>,
}

impl Row {
    /// Every page of the row with the texts that stand on it.
    pub(crate) fn page_texts(&self) -> Vec<PageTexts> {
        let own = self.page.clone().map(|page| PageTexts {
            page,
            texts: self.texts.clone(),
            parts: Vec::new(),
            words: BTreeMap::new(),
        });
        own.into_iter().chain(self.also.iter().cloned()).collect()
    }

    /// What must be said: by the texts of the row together, and by those that have parts
    /// or words of their own.
    pub(crate) fn said(&self) -> Vec<Said<'_>> {
        let (apart, together): (Vec<_>, Vec<_>) = (self.also.iter())
            .partition(|entry| !entry.parts.is_empty() || !entry.words.is_empty());
        let together = together.into_iter().flat_map(|entry| &entry.texts);
        let own = Said {
            texts: self.texts.iter().chain(together).collect(),
            parts: &self.parts,
            words: &self.words,
        };
        let apart = apart.into_iter().map(|entry| Said {
            texts: entry.texts.iter().collect(),
            parts: &entry.parts,
            words: &entry.words,
        });
        [own].into_iter().chain(apart).collect()
    }
}

impl Phrase {
    /// Each way to say it.
    pub(crate) fn ways(&self) -> &[String] {
        match self {
            Self::One(way) => std::slice::from_ref(way),
            Self::AnyOf(ways) => ways,
        }
    }
}

/// Whether a text, by its file and the key in it, is what a row names or stands
/// below it.
pub(crate) fn is_named(name: &str, file: &str, key: &str) -> bool {
    let text = format!("{file}.{key}");
    let below = text.strip_prefix(name);
    below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Every row, by its id.
pub(crate) fn rows() -> BTreeMap<String, Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/inventory");
    let mut rows = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the inventory's folder") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable file");
        let file: BTreeMap<String, Row> =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (id, row) in file {
            let twice = rows.insert(id.clone(), row).is_some();
            assert!(!twice, "{id} stands in two files of the inventory");
        }
    }
    rows
}
