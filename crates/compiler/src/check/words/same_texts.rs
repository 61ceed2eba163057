//! What one language says, every language says: a text that a guide can do without
//! is left out in all of them or in none.

use super::missing;
use crate::{
    read::{Content, Problems, Text, WordsFile},
    schema::{Extent, Form},
};
use std::collections::{BTreeMap, BTreeSet};

/// Files that each language fills in its own way.
const OWN: [WordsFile; 3] = [WordsFile::Interface, WordsFile::Search, WordsFile::Glossary];

pub(super) fn check(content: &Content, problems: &mut Problems) {
    let mut said: BTreeMap<(WordsFile, String), BTreeSet<&str>> = BTreeMap::new();
    for text in content
        .texts
        .iter()
        .filter(|text| !OWN.contains(&text.file))
    {
        let languages = said.entry((text.file, place(text))).or_default();
        languages.insert(&text.language);
    }
    // Words that are missing as a whole are reported where ids are compared.
    let is_of_id = |file: WordsFile, key: &str| {
        let table = key.rsplit_once('.').map_or("", |(table, _)| table);
        matches!(file.form().below(table), Some(Form::Each(_)))
    };
    let is_begun = |file: WordsFile, key: &str, language: &str| {
        let parent = key.rsplit_once('.').map_or("", |(parent, _)| parent);
        let mut texts = content.texts.iter();
        texts.any(|text| {
            text.file == file
                && text.language == language
                && text
                    .key
                    .strip_prefix(parent)
                    .is_some_and(|rest| rest.starts_with('.'))
        })
    };
    for ((file, key), languages) in &said {
        let Some(other) = languages.first() else {
            continue;
        };
        let mut paths = languages.iter().map(|language| file.path(language));
        // It may be one too many where it is.
        let is_extra = paths.any(|path| is_named(problems, &path, key));
        if is_extra || is_of_id(*file, key) {
            continue;
        }
        for language in content.languages.keys() {
            let path = file.path(language);
            let is_missing = !languages.contains(language.as_str());
            if !is_missing || !is_begun(*file, key, language) || is_named(problems, &path, key) {
                continue;
            }
            let place = key.rsplit_once('.').unwrap_or(("", key));
            let why = format!("`{other}` has it: delete it there, or ");
            let extent = Extent::default();
            let missing = missing(&content.places, *file, language, place, extent, &why);
            problems.0.extend(missing);
        }
    }
}

/// Whether something is said already of a key of a file, or of what it belongs to.
fn is_named(problems: &Problems, file: &str, key: &str) -> bool {
    let mut problems = problems.0.iter().filter(|problem| problem.path() == file);
    problems.any(|problem| problem.is_about(key))
}

/// Where a text stands; for one of a list, the list.
fn place(text: &Text) -> String {
    let key = text.key.as_str();
    match key.rsplit_once('.') {
        Some((list, index)) if index.bytes().all(|byte| byte.is_ascii_digit()) => list.to_owned(),
        _ => key.to_owned(),
    }
}
