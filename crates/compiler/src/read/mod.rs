//! Reading a content folder. The browser loads packs.

mod dates;
mod figures;
mod files;
mod folders;
mod glossary;
mod problem;
mod structure;
mod variants;

pub(crate) use dates::invalid_date;
pub use figures::{FORMATS, Figure, figures};
pub use files::{StructureFile, WordsFile};
pub use glossary::{Glossary, Term};
pub use problem::{Problem, Problems, closest};

use figures::{Formats, without_numbers};
use guide_content::{ById, EmbedWords, Numbers, SearchWords, Structure, Words, schema::TextSchema};
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};
use variants::variants;

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
    /// What is wrong with single values, which the check reports with all else.
    /// Others were read in their place, so that the rest can be looked at.
    pub problems: Problems,
}

/// A string of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub language: String,
    pub file: WordsFile,
    /// The key inside the file, dotted: `home.title`.
    pub key: String,
    /// As readers see it, its figures written as the language writes them.
    pub value: String,
    /// As it stands in the file: `{date:2026-09}` for a figure.
    pub raw: String,
    /// What it may have: markup, and what is filled into it.
    pub schema: TextSchema,
}

impl Text {
    /// The file below the content folder: `languages/en/interface.toml`.
    #[must_use]
    pub fn path(&self) -> String {
        self.file.path(&self.language)
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
        invalid_values: Problems::default(),
    };
    let structure = reader.structure();
    let invalid_values = std::mem::take(&mut reader.invalid_values);
    let mut content = Content {
        structure,
        problems: invalid_values,
        ..Content::default()
    };
    content.glossary.concepts = reader.concepts();
    for tag in reader.languages() {
        let formats = reader.formats(&tag);
        let language = Language { tag: &tag, formats };
        let texts_before = content.texts.len();
        let mut words = reader.words(&language, &mut content.texts);
        let texts = content.texts[texts_before..].iter();
        let search = SearchWords {
            variants: variants(texts.map(|text| text.value.as_str())),
            ..(*words.search).clone()
        };
        words.search = search.into();
        let terms = reader.terms(&tag);
        let numbers = language.formats.numbers;
        content.numbers.insert(tag.clone(), numbers);
        content.glossary.languages.insert(tag.clone(), terms);
        content.languages.insert(tag, words);
    }
    let names = content.languages.iter();
    let names = names.map(|(tag, words)| (tag.clone(), words.interface.site.name.clone()));
    let names: ById<String> = names.collect();
    for words in content.languages.values_mut() {
        let embed = EmbedWords {
            names: names.clone(),
            ..(*words.interface.embed).clone()
        };
        words.interface.embed = embed.into();
    }
    reader.problems.into_result(content)
}

struct Reader {
    folder: PathBuf,
    problems: Problems,
    /// See [`Content::problems`].
    invalid_values: Problems,
}

/// A language while its words are read.
struct Language<'a> {
    tag: &'a str,
    formats: Formats,
}

impl Language<'_> {
    /// Every text of a file.
    fn texts(&self, file: WordsFile, raw: &toml::Value, written: &toml::Value) -> Vec<Text> {
        let (mut raw_texts, mut written_texts) = (Vec::new(), Vec::new());
        collect_strings(raw, "", &mut raw_texts);
        collect_strings(written, "", &mut written_texts);
        let both = raw_texts.into_iter().zip(written_texts);
        both.map(|((key, raw), (_, value))| Text {
            language: self.tag.to_owned(),
            file,
            // A key that the words do not have is found when they are read.
            schema: file.text_schema(&key).unwrap_or_default(),
            key,
            value,
            raw,
        })
        .collect()
    }
}

impl Reader {
    /// Reads one file of words, with its figures written, and notes every
    /// string in it.
    fn words_file<T: DeserializeOwned + Default>(
        &mut self,
        language: &Language<'_>,
        file: WordsFile,
        texts: &mut Vec<Text>,
    ) -> T {
        let path = file.path(language.tag);
        let Some(text) = self.text(&path) else {
            return T::default();
        };
        let words = text.parse().map(toml::Value::Table).and_then(|raw| {
            let mut written = raw.clone();
            language.formats.write_below(&mut written);
            texts.extend(language.texts(file, &raw, &written));
            if let (toml::Value::Table(words), WordsFile::Interface) = (&mut written, file) {
                // They are no words: texts have been written with them.
                words.remove("numbers");
            }
            written.try_into()
        });
        words.unwrap_or_else(|error| {
            // Only the file itself knows in which line a mistake stands.
            let read = without_numbers(&text);
            let error = toml::from_str::<T>(&read).err().unwrap_or(error);
            self.problems.add_toml(&path, &text, &read, &error);
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

    fn structure_file<T: DeserializeOwned + Default>(&mut self, file: StructureFile) -> T {
        self.file(file.file_name())
    }

    fn file<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        let Some(text) = self.text(name) else {
            return T::default();
        };
        let read = dates::with_valid_dates(name, &text, &mut self.invalid_values);
        toml::from_str(&read).unwrap_or_else(|error| {
            self.problems.add_toml(name, &text, &read, &error);
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
