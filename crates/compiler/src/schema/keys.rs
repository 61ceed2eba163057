//! The table of keys: every key of every content file, whether it has to be there and
//! what it is for.

use super::{Form, STRUCTURE, editors_words, form::Key};
use crate::read::{StructureFile, WordsFile};
use serde_json::Value as Json;
use std::fmt::Write as _;

/// Between these lines a page has the table.
const MARKS: [&str; 2] = [
    "<!-- keys: written by `cargo xtask schema` from the types; edit their docstrings -->\n",
    "<!-- end of keys -->\n",
];

/// A page with the table of keys in its place in it, or at its end if it has none.
#[must_use]
pub fn with_table_of_keys(page: &str) -> String {
    let [begin, end] = MARKS;
    let table = table_of_keys();
    let parts = page.split_once(begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some((before.to_owned(), after))
    });
    let (before, after) = parts.unwrap_or_else(|| (format!("{page}\n## Every key\n\n"), ""));
    format!("{before}{begin}\n{table}{end}{after}")
}

/// The table as Markdown, a part for each file.
#[must_use]
pub fn table_of_keys() -> String {
    let mut page = String::new();
    for file in StructureFile::ALL {
        part(&mut page, file.file_name(), &STRUCTURE[file], usize::MAX);
    }
    for file in WordsFile::ALL {
        // The interface has hundreds of words: which there are is said by the files of
        // those that ship.
        let levels = match file {
            WordsFile::Interface => 1,
            _ => usize::MAX,
        };
        part(&mut page, &file.path("…"), &editors_words(*file), levels);
    }
    page
}

fn part(page: &mut String, file: &str, schema: &Json, levels: usize) {
    let _ = writeln!(page, "### `{file}`\n");
    if let Some(about) = schema["description"].as_str() {
        let _ = writeln!(page, "{about}\n");
    }
    if levels == 1 {
        page.push_str("What is left out is said in the words that ship, in `interface/`.\n\n");
    }
    page.push_str("| key | must be there | what it is |\n| --- | --- | --- |\n");
    let form = Form::read(schema);
    rows(page, &form, "", levels);
    page.push('\n');
}

fn rows(page: &mut String, form: &Form, key: &str, levels: usize) {
    match form {
        Form::Table(keys) => {
            for below in keys {
                row(page, below, key, levels);
            }
        }
        Form::Each(each) => {
            let id = Key {
                name: "‹id›".to_owned(),
                is_required: false,
                about: match &**each {
                    Form::Table(_) => "A table for each id of the structure.",
                    _ => "A text for each id of the structure.",
                }
                .to_owned(),
                form: (**each).clone(),
            };
            row(page, &id, key, levels);
        }
        _ => {}
    }
}

fn row(page: &mut String, key: &Key, above: &str, levels: usize) {
    let name = match above {
        "" => key.name.clone(),
        above => format!("{above}.{}", key.name),
    };
    let must = if key.is_required { "yes" } else { "" };
    let kind = kind(&key.form);
    let about = key.about.replace("\n\n", " ").replace('|', "\\|");
    let about = [kind.as_str(), &about].join(" ");
    let _ = writeln!(page, "| `{name}` | {must} | {} |", about.trim());
    if levels > 1 {
        match &key.form {
            Form::List(item, _) => rows(page, item, &name, levels - 1),
            form => rows(page, form, &name, levels - 1),
        }
    }
}

/// What is written there, where its explanation need not say it.
fn kind(form: &Form) -> String {
    match form {
        Form::Choice(values) => format!("One of `{}`.", values.join("`, `")),
        Form::Truth => "`true` or `false`.".to_owned(),
        Form::Whole { least, most } => format!("A whole number from {least} to {most}."),
        Form::List(item, _) if matches!(**item, Form::Table(_)) => "A list of tables.".to_owned(),
        Form::List(..) => "A list.".to_owned(),
        Form::Text { is_prose: true, .. } => "Markdown.".to_owned(),
        _ => String::new(),
    }
}
