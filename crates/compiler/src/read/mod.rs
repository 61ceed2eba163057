//! Reading a content folder. The browser loads packs.

mod dates;
mod figures;
mod files;
mod folders;
mod glossary;
mod problem;
mod shipped;
mod structure;
mod style;
mod variants;

pub(crate) use dates::invalid_date;
pub use figures::{FORMATS, Figure, figures};
pub use files::{StructureFile, WordsFile};
pub use glossary::{Glossary, Term};
pub(crate) use problem::nearest;
pub use problem::{Problem, Problems, closest};
pub use shipped::{SHIPPED_INTERFACES, override_words};
pub use style::{AvoidedPhrases, Style, StyleException, StyleRule};

use crate::schema::{Form, Places, hold, problems};
use figures::Formats;
use guide_content::{ById, EmbedWords, Numbers, SearchWords, Structure, Words, schema::TextSchema};
use serde::de::DeserializeOwned;
use shipped::{fill_guide_name, shipped_interface};
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
    /// How sentences are written, by the language's tag.
    pub styles: BTreeMap<String, Style>,
    /// How numbers are written, by the language's tag.
    pub numbers: BTreeMap<String, Numbers>,
    /// Every string of the words with the place where it stands, so that the
    /// check can look at all of them alike.
    pub texts: Vec<Text>,
    /// What is wrong with single values, which the check reports with all else.
    /// Others were read in their place, so that the rest can be looked at.
    pub problems: Problems,
    /// Where everything stands, by the file below the content folder.
    pub(crate) places: BTreeMap<String, Places>,
}

impl Content {
    /// What to write for a language for which there is no folder; none for one that has
    /// its folder.
    pub(crate) fn right_language(&self, tag: &str) -> Option<String> {
        let languages = self.languages.keys().map(String::as_str);
        (!self.languages.contains_key(tag)).then(|| closest(tag, languages))
    }
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
    /// Whether the guide says nothing of its own here, and has the words that ship.
    pub is_shipped: bool,
}

impl Text {
    /// The file below the content folder, `languages/en/interface.toml`: for words
    /// that ship, the one in which a guide says it in its own way.
    #[must_use]
    pub fn path(&self) -> String {
        self.file.path(&self.language)
    }
}

/// Reads a content folder.
///
/// # Errors
/// Every file that cannot be read, and everything in the structure that is missing,
/// unknown or of another kind; nothing about how the files fit together, which
/// [`check`](super::check::check) looks at. What is missing, unknown or of another
/// kind in words is in [`Content::problems`], unless there are such errors.
pub fn read(folder: &Path) -> Result<Content, Problems> {
    let mut reader = Reader {
        folder: folder.to_owned(),
        problems: Problems::default(),
        invalid_values: Problems::default(),
        places: BTreeMap::new(),
    };
    let mut content = Content {
        structure: reader.structure(),
        ..Content::default()
    };
    content.glossary = reader.glossary();
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
        let style = reader.style(&tag);
        content
            .styles
            .extend(style.map(|style| (tag.clone(), style)));
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
    if !reader.problems.0.is_empty() {
        // All that is known to be wrong is said at once.
        reader.problems.0.extend(reader.invalid_values.0);
        reader.problems.locate(&reader.places);
        return Err(reader.problems);
    }
    content.problems = reader.invalid_values;
    content.places = reader.places;
    Ok(content)
}

struct Reader {
    folder: PathBuf,
    problems: Problems,
    /// See [`Content::problems`].
    invalid_values: Problems,
    /// See [`Content::places`].
    places: BTreeMap<String, Places>,
}

/// A language while its words are read.
struct Language<'a> {
    tag: &'a str,
    formats: Formats,
}

impl Language<'_> {
    /// Every text of a file; `own` is what the guide itself says in it.
    fn texts(
        &self,
        file: WordsFile,
        own: &toml::Table,
        raw: &toml::Table,
        written: &toml::Table,
    ) -> Vec<Text> {
        let (mut raw_texts, mut written_texts) = (Vec::new(), Vec::new());
        collect_below(raw, "", &mut raw_texts);
        collect_below(written, "", &mut written_texts);
        let both = raw_texts.into_iter().zip(written_texts);
        both.map(|((key, raw), (_, value))| Text {
            language: self.tag.to_owned(),
            file,
            // A key that the words do not have is found when they are read.
            schema: file.text_schema(&key).unwrap_or_default(),
            is_shipped: !has_key(own, &key),
            key,
            value,
            raw,
        })
        .collect()
    }
}

impl Reader {
    /// Reads one file of words, with its figures written, and notes every
    /// string in it. What the file of the interface leaves out is said in the words
    /// that ship; what another leaves out is empty, for the check to find.
    fn words_file<T: DeserializeOwned + Default>(
        &mut self,
        language: &Language<'_>,
        file: WordsFile,
        texts: &mut Vec<Text>,
    ) -> T {
        let path = file.path(language.tag);
        let text = self.text(&path).unwrap_or_default();
        let form = file.form();
        let fitted = match hold(form, &path, &text) {
            Ok((fitted, problems)) => {
                self.invalid_values.0.extend(problems);
                fitted
            }
            Err(problems) => {
                self.problems.0.extend(problems);
                return T::default();
            }
        };
        let mut raw = fitted.table.clone();
        if file == WordsFile::Interface {
            raw = self.interface(language.tag, raw);
        }
        let missing = fitted.missing(form, &path, &raw);
        self.invalid_values.0.extend(missing);
        self.places.insert(path.clone(), fitted.places);
        let mut written = raw.clone();
        language.formats.write_below(&mut written);
        texts.extend(language.texts(file, &fitted.table, &raw, &written));
        let mut written = toml::Value::Table(written);
        form.fill(&mut written);
        if let (WordsFile::Interface, toml::Value::Table(written)) = (file, &mut written) {
            // They are no words: texts have been written with them.
            written.remove("numbers");
        }
        written.try_into().unwrap_or_else(|error| {
            self.problems.add_toml(&path, &text, &text, &error);
            T::default()
        })
    }

    /// The words of the interface: those that ship, and in their place what the guide
    /// says in its own way.
    fn interface(&mut self, language: &str, own: toml::Table) -> toml::Table {
        let mut words = shipped_interface(language).unwrap_or_default();
        override_words(&mut words, own);
        fill_guide_name(&mut words);
        words
    }

    /// A file's text; `None` when there is none, which is no mistake: what it would
    /// say is then left out.
    fn text(&mut self, name: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(name)) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
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
        self.file(file.form(), file.file_name())
    }

    /// What a file says; nothing where there is no such file.
    fn file<T: DeserializeOwned + Default>(&mut self, form: &Form, name: &str) -> T {
        self.file_if_there(form, name).unwrap_or_default()
    }

    /// The same, `None` where there is no such file.
    fn file_if_there<T: DeserializeOwned + Default>(
        &mut self,
        form: &Form,
        name: &str,
    ) -> Option<T> {
        let text = self.text(name)?;
        let read = dates::with_valid_dates(name, &text, &mut self.invalid_values);
        let (problems, places) = problems(form, name, &text);
        self.places.insert(name.to_owned(), places);
        if !problems.is_empty() {
            self.problems.0.extend(problems);
            return Some(T::default());
        }
        let read = toml::from_str(&read).unwrap_or_else(|error| {
            self.problems.add_toml(name, &text, &read, &error);
            T::default()
        });
        Some(read)
    }
}

/// Whether something stands under a dotted key; what stands in a list counts as the
/// list.
fn has_key(table: &toml::Table, key: &str) -> bool {
    let (name, below) = key.split_once('.').unwrap_or((key, ""));
    match table.get(name) {
        Some(toml::Value::Table(table)) if !below.is_empty() => has_key(table, below),
        found => found.is_some(),
    }
}

/// Changes every string below a table.
fn change_texts(table: &mut toml::Table, change: &dyn Fn(&str) -> String) {
    table
        .iter_mut()
        .for_each(|(_, value)| change_text(value, change));
}

fn change_text(value: &mut toml::Value, change: &dyn Fn(&str) -> String) {
    match value {
        toml::Value::String(text) => *text = change(text),
        toml::Value::Array(items) => items.iter_mut().for_each(|item| change_text(item, change)),
        toml::Value::Table(table) => change_texts(table, change),
        _ => {}
    }
}

/// Every string below a table, with its dotted key.
fn collect_below(table: &toml::Table, key: &str, found: &mut Vec<(String, String)>) {
    for (name, value) in table {
        let key = match key {
            "" => name.clone(),
            key => format!("{key}.{name}"),
        };
        collect_strings(value, &key, found);
    }
}

/// Every string of a value, with its dotted key.
fn collect_strings(value: &toml::Value, key: &str, found: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(text) => found.push((key.to_owned(), text.clone())),
        toml::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_strings(item, &format!("{key}.{index}"), found);
            }
        }
        toml::Value::Table(table) => collect_below(table, key, found),
        _ => {}
    }
}
