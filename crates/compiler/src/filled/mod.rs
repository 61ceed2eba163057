//! What the texts with placeholders say once these are filled, with everything that
//! each of them can stand for, so that a person can read it and the linter can look
//! at it. Filled as the pages fill it. Native only.

mod values;

use crate::{
    check,
    named_groups::NamedGroups,
    placeholders::scan,
    read::{Content, Problems, Text, WordsFile},
};
use guide_content::{Words, fill_in};
use std::{collections::BTreeSet, fmt::Write as _};
use values::Values;

/// What a text says once it is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledText {
    pub language: String,
    pub file: WordsFile,
    /// The key inside the file, dotted: `plan.reminder`.
    pub key: String,
    /// Each line of the text that has something filled into it, in each way that it
    /// can read, once.
    pub lines: Vec<String>,
}

/// Every text that has a figure or a placeholder, filled.
///
/// # Errors
/// What is wrong with the structure, so that nobody can tell what is filled in.
pub fn filled(content: &Content) -> Result<Vec<FilledText>, Problems> {
    let sets = check::answer_sets(&content.structure)?;
    let groups = NamedGroups::collect(&content.structure, &sets);
    Ok(fill_all(content, &groups))
}

/// The same, for who has gone through the sets of answers already.
pub(crate) fn fill_all(content: &Content, groups: &NamedGroups<'_>) -> Vec<FilledText> {
    let mut all = Vec::new();
    for (language, words) in &content.languages {
        let filler = Filler {
            words,
            groups,
            values: Values::new(&content.structure, words, groups),
        };
        let texts = content.texts.iter();
        let texts = texts.filter(|text| text.language == *language && text.raw.contains('{'));
        all.extend(texts.filter_map(|text| filler.fill(text)));
    }
    all
}

/// The filled texts of each language, as they are printed.
#[must_use]
pub fn as_text(texts: &[FilledText]) -> String {
    let mut printed = String::new();
    let mut before = None;
    for text in texts {
        let place = text.file.path(&text.language);
        if before.as_ref() != Some(&place) {
            let _ = writeln!(
                printed,
                "{}{place}",
                if before.is_some() { "\n" } else { "" }
            );
            before = Some(place);
        }
        let _ = writeln!(printed, "  {}", text.key);
        for line in &text.lines {
            let _ = writeln!(printed, "    {line}");
        }
    }
    printed
}

/// Every text of a content folder as it stands there, with its key.
#[must_use]
pub fn unfilled(content: &Content) -> Vec<FilledText> {
    let texts = content.texts.iter();
    let texts = texts.map(|text| FilledText {
        language: text.language.clone(),
        file: text.file,
        key: text.key.clone(),
        lines: text.raw.trim().lines().map(str::to_owned).collect(),
    });
    texts.collect()
}

/// A language while its texts are filled.
struct Filler<'a> {
    words: &'a Words,
    groups: &'a NamedGroups<'a>,
    values: Values<'a>,
}

impl Filler<'_> {
    fn fill(&self, text: &Text) -> Option<FilledText> {
        // They are patterns of figures, which stand in the texts that have these.
        if text.file == WordsFile::Interface && text.key.starts_with("numbers.") {
            return None;
        }
        let mut seen = BTreeSet::new();
        let mut lines = Vec::new();
        for filled in self.readings(text) {
            // What is filled in has no line breaks, so that lines stay where they are.
            for (written, line) in text.raw.lines().zip(filled.lines()) {
                if written.contains('{') && seen.insert(line.to_owned()) {
                    lines.push(line.trim().to_owned());
                }
            }
        }
        Some(FilledText {
            language: text.language.clone(),
            file: text.file,
            key: text.key.clone(),
            lines,
        })
    }

    /// The text in every way that it can read.
    fn readings(&self, text: &Text) -> Vec<String> {
        let (mut placeholders, _) = scan(&text.value);
        // One that could not be written as a figure is a mistake of its own.
        placeholders.retain(|name| !name.contains(':'));
        if placeholders.is_empty() {
            return vec![text.value.clone()];
        }
        if placeholders.iter().any(|name| name.contains('.')) {
            let id = text.key.split('.').next().unwrap_or_default();
            return self
                .groups
                .together(text.file, id)
                .map(|together| together.names(self.words))
                // It is shown only where all of them are there.
                .filter(|names| placeholders.iter().all(|name| names.value(name).is_some()))
                .map(|names| names.fill(&text.value))
                .collect();
        }
        if let Some(key) = text.key.strip_prefix("dates.")
            && let Some(dates) = values::dates(&self.words.interface.dates, key)
        {
            return dates;
        }
        let all = self.values.combinations(&text.key, &placeholders);
        all.iter()
            .map(|values| {
                let values: Vec<_> = values
                    .iter()
                    .map(|(name, value)| (*name, value.as_str()))
                    .collect();
                fill_in(&text.value, &values)
            })
            .collect()
    }
}
