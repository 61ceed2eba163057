//! Reading a content folder. The browser loads packs.

mod figures;
mod folders;
mod glossary;

mod problem;
mod structure;

pub use figures::{FORMATS, Figure, Numbers, figures};
pub use glossary::{Glossary, Term};
pub use problem::{Problem, Problems, closest};

use figures::{Formats, without_numbers};
use guide_content::{Structure, Words};
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// A guide as it stands in its folder, in every language.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub structure: Structure,
    /// The words by the language's tag.
    pub languages: BTreeMap<String, Words>,
    pub glossary: Glossary,
    /// How numbers are written, by the language's tag.
    pub numbers: BTreeMap<String, Numbers>,
    /// Every string of the words with the place where it stands, so that the
    /// check can look at all of them alike.
    pub texts: Vec<Text>,
}

/// A string of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub language: String,
    /// The file's name without its ending: `interface`.
    pub file: String,
    /// The key inside the file, dotted: `home.title`.
    pub key: String,
    /// As readers see it, its figures written as the language writes them.
    pub value: String,
    /// As it stands in the file: `{date:2026-09}` for a figure.
    pub raw: String,
}

impl Text {
    /// The file below the content folder: `languages/en/interface.toml`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("languages/{}/{}.toml", self.language, self.file)
    }
}

/// Reads a content folder.
///
/// # Errors
/// Every file that is missing, cannot be read or has a key that is missing,
/// unknown or of the wrong kind; nothing about how the files fit together,
/// which [`check`](super::check::check) looks at.
pub fn read(folder: &Path) -> Result<Content, Problems> {
    let mut reader = Reader {
        folder: folder.to_owned(),
        problems: Problems::default(),
    };
    let structure = reader.structure();
    let mut content = Content {
        structure,
        ..Content::default()
    };
    content.glossary.concepts = reader.concepts();
    for tag in reader.languages() {
        let formats = reader.formats(&tag);
        let language = Language { tag: &tag, formats };
        let words = reader.words(&language, &mut content.texts);
        let terms = reader.terms(&tag);
        let numbers = language.formats.numbers;
        content.numbers.insert(tag.clone(), numbers);
        content.glossary.languages.insert(tag.clone(), terms);
        content.languages.insert(tag, words);
    }
    reader.problems.into_result(content)
}

struct Reader {
    folder: PathBuf,
    problems: Problems,
}

/// A language while its words are read.
struct Language<'a> {
    tag: &'a str,
    formats: Formats,
}

impl Language<'_> {
    /// Every text of a file.
    fn texts(&self, file: &str, raw: &toml::Value, written: &toml::Value) -> Vec<Text> {
        let (mut raw_texts, mut written_texts) = (Vec::new(), Vec::new());
        collect_strings(raw, "", &mut raw_texts);
        collect_strings(written, "", &mut written_texts);
        let both = raw_texts.into_iter().zip(written_texts);
        both.map(|((key, raw), (_, value))| Text {
            language: self.tag.to_owned(),
            file: file.to_owned(),
            key,
            value,
            raw,
        })
        .collect()
    }
}

impl Reader {
    fn words(&mut self, language: &Language<'_>, texts: &mut Vec<Text>) -> Words {
        Words {
            interface: self.words_file(language, "interface", texts),
            questions: self.words_file(language, "questions", texts),
            groups: self.words_file(language, "groups", texts),
            policies: self.words_file(language, "policies", texts),
            outcomes: self.words_file(language, "outcomes", texts),
            reasons: self.words_file(language, "reasons", texts),
            tasks: self.words_file(language, "tasks", texts),
            steps: self.words_file(language, "steps", texts),
            rules: self.words_file(language, "rules", texts),
            tables: self.words_file(language, "tables", texts),
            facts: self.words_file(language, "facts", texts),
            sources: self.words_file(language, "sources", texts),
            links: self.words_file(language, "links", texts),
            considerations: self.words_file(language, "considerations", texts),
            confidences: self.words_file(language, "confidences", texts),
            actions: self.words_file(language, "actions", texts),
            families: self.words_file(language, "families", texts),
            path: self.words_file(language, "path", texts),
            topics: self.words_file(language, "pages", texts),
            compare: self.words_file(language, "compare", texts),
            plan: self.words_file(language, "plan", texts),
            search: self.words_file(language, "search", texts),
        }
    }

    /// Reads one file of words, with its figures written, and notes every
    /// string in it.
    fn words_file<T: DeserializeOwned + Default>(
        &mut self,
        language: &Language<'_>,
        name: &str,
        texts: &mut Vec<Text>,
    ) -> T {
        let path = format!("languages/{}/{name}.toml", language.tag);
        let Some(text) = self.text(&path) else {
            return T::default();
        };
        let words = text.parse().map(toml::Value::Table).and_then(|raw| {
            let mut written = raw.clone();
            language.formats.write_below(&mut written);
            texts.extend(language.texts(name, &raw, &written));
            if let (toml::Value::Table(words), "interface") = (&mut written, name) {
                // They are no words: texts have been written with them.
                words.remove("numbers");
            }
            written.try_into()
        });
        words.unwrap_or_else(|error| {
            // Only the file itself knows in which line a mistake stands.
            let words = toml::from_str::<T>(&without_numbers(&text));
            let error = words.err().unwrap_or(error);
            self.problems.add_toml(&path, &text, &error);
            T::default()
        })
    }

    /// A file's text; a problem and `None` when there is none.
    fn text(&mut self, name: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(name)) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.problems
                    .add(name, "", "is missing", "every guide has this file");
                None
            }
            Err(error) => {
                self.problems.add(
                    name,
                    "",
                    format!("cannot be read ({error})"),
                    "make it a readable UTF-8 text",
                );
                None
            }
        }
    }

    fn file<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        let Some(text) = self.text(name) else {
            return T::default();
        };
        toml::from_str(&text).unwrap_or_else(|error| {
            self.problems.add_toml(name, &text, &error);
            T::default()
        })
    }
}

/// Every string below a value, with its dotted key.
fn collect_strings(value: &toml::Value, key: &str, found: &mut Vec<(String, String)>) {
    let below = |name: &dyn std::fmt::Display| match key {
        "" => name.to_string(),
        key => format!("{key}.{name}"),
    };
    match value {
        toml::Value::String(text) => found.push((key.to_owned(), text.clone())),
        toml::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_strings(item, &below(&index), found);
            }
        }
        toml::Value::Table(table) => {
            for (name, value) in table {
                collect_strings(value, &below(name), found);
            }
        }
        _ => {}
    }
}
