//! What may stand in each content file, from the types that read them: as JSON Schemas
//! for editors, as a table of keys for people, and as the form that a file is held
//! against before it is read, so that everything that does not fit is said at once.

mod fit;
mod form;
mod generate;
mod keys;
mod notation;

pub(crate) use fit::{Fitted, Places};
pub(crate) use form::{Extent, Form, bare_or_quoted};
pub(crate) use generate::schema_of;
pub use keys::{table_of_keys, with_table_of_keys};

use crate::read::{Problem, StructureFile, Style, Term, WordsFile};
use generate::{add_placeholders, with_empty_lists, with_nothing_required};
use guide_content::{
    ById, Numbers, Words,
    schema::{Described, Schema as Texts},
};
use schemars::JsonSchema;
use serde_json::{Map, Value as Json};
use std::{collections::BTreeMap, sync::LazyLock};
use toml::de::DeTable;

/// The schemas of the files of the structure.
static STRUCTURE: LazyLock<BTreeMap<StructureFile, Json>> = LazyLock::new(|| {
    let files = StructureFile::ALL.iter();
    files.map(|file| (*file, file.json_schema())).collect()
});

/// The schemas of the files of a language, as it is read: with the words that ship.
static WORDS: LazyLock<BTreeMap<WordsFile, Json>> = LazyLock::new(|| {
    let mut words = described::<Words>(&Words::schema());
    let numbers = described::<Numbers>(&Numbers::schema());
    // They stand in the file of the interface and are no words.
    words["properties"]["interface"]["properties"]["numbers"] = numbers;
    if let Some(Json::Array(required)) = words["properties"]["interface"].get_mut("required") {
        required.push("numbers".into());
    }
    let files = WordsFile::ALL.iter().map(|file| {
        let schema = match file.field() {
            Some(field) => words["properties"][field].clone(),
            None if *file == WordsFile::Style => schema_of::<Style>(),
            None => {
                let mut schema = schema_of::<ById<Term>>();
                schema["description"] = "How the language says each thing.".into();
                schema
            }
        };
        (*file, schema)
    });
    files.collect()
});

/// The form of each file, by its schema.
fn forms<File: Copy + Ord>(schemas: &BTreeMap<File, Json>) -> BTreeMap<File, Form> {
    let forms = schemas.iter();
    forms
        .map(|(file, schema)| (*file, Form::read(schema)))
        .collect()
}

fn described<T: JsonSchema>(texts: &Texts) -> Json {
    let mut schema = schema_of::<T>();
    add_placeholders(&mut schema, texts);
    with_empty_lists(&mut schema);
    schema
}

impl StructureFile {
    /// What may stand in the file.
    pub(crate) fn form(self) -> &'static Form {
        static FORMS: LazyLock<BTreeMap<StructureFile, Form>> = LazyLock::new(|| forms(&STRUCTURE));
        &FORMS[&self]
    }

    /// The file of its JSON Schema in `schema/` of the project:
    /// `questions.schema.json`.
    #[must_use]
    pub fn schema_file(self) -> String {
        format!("{}.schema.json", self.name())
    }
}

impl WordsFile {
    /// What may stand in the file, together with the words that ship.
    pub(crate) fn form(self) -> &'static Form {
        static FORMS: LazyLock<BTreeMap<WordsFile, Form>> = LazyLock::new(|| forms(&WORDS));
        &FORMS[&self]
    }

    /// The file of its JSON Schema in `schema/` of the project:
    /// `languages/questions.schema.json`.
    #[must_use]
    pub fn schema_file(self) -> String {
        format!("languages/{}.schema.json", self.name())
    }
}

/// The schema that an editor is given for a file of a language: of the words of the
/// interface, which ship, none has to be there.
fn editors_words(file: WordsFile) -> Json {
    let mut schema = WORDS[&file].clone();
    if file == WordsFile::Interface {
        with_nothing_required(&mut schema);
    }
    schema
}

/// Every JSON Schema, by its file in `schema/` of the project.
///
/// # Panics
/// Never: what a schema is made of can be written.
#[must_use]
pub fn json_schemas() -> BTreeMap<String, String> {
    let structure = StructureFile::ALL.iter().map(|file| {
        let schema = titled(file.file_name(), &STRUCTURE[file]);
        (file.schema_file(), schema)
    });
    let words = WordsFile::ALL.iter().map(|file| {
        let schema = titled(&file.path("…"), &editors_words(*file));
        (file.schema_file(), schema)
    });
    let schemas = structure.chain(words).map(|(file, schema)| {
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
        (file, text + "\n")
    });
    schemas.collect()
}

/// A schema as the whole of a file, which is called by what it is for.
fn titled(title: &str, schema: &Json) -> Json {
    let mut whole = Map::new();
    whole.insert(
        "$schema".into(),
        "http://json-schema.org/draft-07/schema#".into(),
    );
    whole.insert("title".into(), title.into());
    let keywords = schema.as_object().into_iter().flatten();
    for (keyword, value) in keywords {
        whole.entry(keyword).or_insert_with(|| value.clone());
    }
    whole.into()
}

/// Holds the text of a file against its form: what fits of it, and what is no key or of
/// another kind there. What is missing is found in what fits, by
/// [`Fitted::missing`].
///
/// # Errors
/// Where the text is no TOML.
pub(crate) fn hold(
    form: &Form,
    file: &str,
    text: &str,
) -> Result<(Fitted, Vec<Problem>), Vec<Problem>> {
    let (Ok(document), Ok(table)) = (DeTable::parse(text), text.parse()) else {
        return Err(notation::mistakes(file, text));
    };
    Ok(fit::fit(form, file, text, document.get_ref(), table))
}

/// Everything that does not fit in a file that has all its keys itself, and where each
/// of them stands.
pub(crate) fn problems(form: &Form, file: &str, text: &str) -> (Vec<Problem>, Places) {
    match hold(form, file, text) {
        Ok((fitted, mut problems)) => {
            problems.extend(fitted.missing(form, file, &fitted.table));
            (problems, fitted.places)
        }
        Err(problems) => (problems, Places::default()),
    }
}
