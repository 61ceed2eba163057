//! What may stand in content files: the schemas that editors are given, and the table of
//! keys, say what the program reads.

use crate::support::content_folder;
use boon::{Compiler, SchemaIndex, Schemas};
use guide_compiler::{
    read::{StructureFile, WordsFile},
    schema::{json_schemas, with_table_of_keys},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files below a folder, by their paths in it.
fn files(folder: &Path, below: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.join(below)).expect("a folder of schemas");
    let mut found = BTreeSet::new();
    for entry in entries {
        let name = entry.expect("a readable folder").file_name();
        let path = format!("{below}{}", name.to_string_lossy());
        if folder.join(&path).is_dir() {
            found.extend(files(folder, &format!("{path}/")));
        } else {
            found.insert(path);
        }
    }
    found
}

#[test]
fn the_schemas_that_are_kept_are_those_of_the_types() {
    let folder = project().join("schema");
    let schemas = json_schemas();
    let known: BTreeSet<_> = schemas.keys().cloned().collect();
    assert_eq!(
        files(&folder, ""),
        known,
        "write them with `cargo xtask schema`"
    );
    for (file, schema) in schemas {
        let is_kept = text(&folder.join(&file)) == schema;
        assert!(
            is_kept,
            "schema/{file} is old: write it with `cargo xtask schema`"
        );
    }
}

#[test]
fn the_table_of_keys_that_is_kept_is_that_of_the_types() {
    let page = text(&project().join("docs/your-guide.md"));
    let is_kept = with_table_of_keys(&page) == page;
    assert!(
        is_kept,
        "docs/your-guide.md is old: write it with `cargo xtask schema`"
    );
}

/// What knows whether a schema accepts a file.
struct Validator {
    schemas: Schemas,
    indexes: BTreeMap<String, SchemaIndex>,
}

impl Validator {
    fn new() -> Self {
        let mut schemas = Schemas::new();
        let compile = |(file, schema): (String, String)| {
            let schema = serde_json::from_str(&schema).expect("a schema is JSON");
            let address = format!("https://guide.example/{file}");
            let mut compiler = Compiler::new();
            let added = compiler.add_resource(&address, schema);
            added.unwrap_or_else(|error| panic!("{file}: {error}"));
            let index = compiler.compile(&address, &mut schemas);
            let index = index.unwrap_or_else(|error| panic!("{file}: {error:#}"));
            (file, index)
        };
        let indexes = json_schemas().into_iter().map(compile).collect();
        Self { schemas, indexes }
    }

    /// Fails with what a schema says against the text of a file.
    fn hold(&self, schema: &str, text: &str) -> Result<(), String> {
        let table: toml::Table = text.parse().expect("TOML");
        let value = serde_json::to_value(table).expect("content has no dates without marks");
        let held = self.schemas.validate(&value, self.indexes[schema]);
        held.map_err(|error| format!("{error:#}"))
    }
}

/// The guides of this project, each with all of its files.
fn guides() -> Vec<PathBuf> {
    let fixture = project().join("tests/fixtures/guide");
    vec![content_folder(), fixture]
}

#[test]
fn the_schemas_accept_the_content_there_is() {
    let validator = Validator::new();
    for guide in guides() {
        let mut seen = 0;
        let mut hold = |path: PathBuf, schema: &str| {
            if path.is_file() {
                let held = validator.hold(schema, &text(&path));
                held.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                seen += 1;
            }
        };
        for file in StructureFile::ALL {
            hold(guide.join(file.file_name()), &file.schema_file());
        }
        let languages = fs::read_dir(guide.join("languages")).expect("languages");
        for language in languages {
            let language = language.expect("a readable folder").path();
            for file in WordsFile::ALL {
                hold(language.join(file.file_name()), &file.schema_file());
            }
        }
        assert!(seen > 20, "{} has files", guide.display());
    }
}

#[test]
fn the_schemas_refuse_what_the_program_does_not_read() {
    let validator = Validator::new();
    for (schema, wrong) in [
        ("questions", "[[question]]\nid = \"a\""),
        (
            "questions",
            "[[question]]\nid = \"a\"\noption = []\nlnk = \"b\"",
        ),
        (
            "questions",
            "[[question]]\nid = \"a\"\noption = []\nwhen = 1",
        ),
        ("groups", "[[group]]\nid = \"a\"\nkind = \"grup\""),
        (
            "sources",
            "[[link]]\nid = \"a\"\nurl = \"b\"\nseen = \"2026-9\"",
        ),
        ("plan", "week = \"1\""),
        ("languages/questions", "[a]\ntitel = \"b\""),
        ("languages/interface", "[sight]\nname = \"a\""),
        ("languages/links", "a = 1"),
    ] {
        let held = validator.hold(&format!("{schema}.schema.json"), wrong);
        assert!(held.is_err(), "{schema}: {wrong}");
    }
}

#[test]
fn every_key_of_the_structure_says_what_it_is_for() {
    fn look(schema: &Value, key: &str, silent: &mut Vec<String>) {
        let properties = schema["properties"].as_object();
        for (name, below) in properties.into_iter().flatten() {
            let key = format!("{key} {name}");
            if below["description"].as_str().is_none_or(str::is_empty) {
                silent.push(key.clone());
            }
            look(below, &key, silent);
        }
        for keyword in ["items", "additionalProperties"] {
            if schema[keyword].is_object() {
                look(&schema[keyword], key, silent);
            }
        }
    }
    let mut silent = Vec::new();
    for (file, schema) in json_schemas() {
        let schema: Value = serde_json::from_str(&schema).expect("a schema is JSON");
        // Words of the interface explain themselves by the text that ships.
        if !file.ends_with("interface.schema.json") {
            look(&schema, &file, &mut silent);
        }
    }
    assert_eq!(silent, [""; 0], "write docstrings");
}
