//! Figures are written by their format, and every language has the same ones.

mod bare;

use crate::read::{Content, FORMATS, Problems, Text, closest, figures};
use bare::bare_figure;
use std::collections::BTreeMap;

pub(super) fn check(content: &Content, problems: &mut Problems) {
    for text in &content.texts {
        formats(text, problems);
        let numbers = content.numbers.get(&text.language);
        if let Some(bare) = numbers.and_then(|numbers| bare_figure(text, numbers)) {
            let right = format!(
                "write `{}`: each language writes it in its own way",
                bare.right
            );
            let wrong = format!("has the figure `{}`", bare.written);
            problems.add(text.path(), &text.key, wrong, right);
        }
    }
    same_figures(content, problems);
}

/// Every figure has a format that there is, and a value that fits it.
fn formats(text: &Text, problems: &mut Problems) {
    for figure in figures(&text.raw) {
        let (wrong, right) = if !FORMATS.contains(&figure.format) {
            let right = closest(figure.format, FORMATS);
            ("whose format does not exist", right)
        } else if figure.has_value() {
            continue;
        } else if figure.format == "date" {
            let right = "write a day, a month or a year that there is: `{date:2026-09-22}`, \
                         `{date:2026-09}`, `{date:2026}`";
            ("which is no date", right.to_owned())
        } else {
            let right = format!(
                "write the digits alone: `{{{0}:12576}}`, `{{{0}:2.5}}`",
                figure.format
            );
            ("which is no number", right)
        };
        let wrong = format!("has the figure `{{{}}}`, {wrong}", figure.written);
        problems.add(text.path(), &text.key, wrong, right);
    }
}

/// The figures under each key, in the order of their letters.
type Figures<'a> = BTreeMap<(&'a str, &'a str), Vec<&'a str>>;

/// No figure is lost or changed from one language to another.
fn same_figures(content: &Content, problems: &mut Problems) {
    let mut by_language: BTreeMap<&str, Figures> = BTreeMap::new();
    for text in &content.texts {
        let of_language = by_language.entry(&text.language).or_default();
        let of_key = of_language
            .entry((&text.file, list_or_key(&text.key)))
            .or_default();
        let fine = figures(&text.raw).filter(|figure| figure.has_value());
        of_key.extend(fine.map(|figure| figure.written));
        of_key.sort_unstable();
    }
    let home = content.structure.guide.home_language.as_str();
    let first = by_language.keys().next().copied();
    let Some(home) = by_language.contains_key(home).then_some(home).or(first) else {
        return;
    };
    for (language, of_language) in &by_language {
        for (location, found) in of_language {
            let Some(wanted) = by_language[home].get(location) else {
                continue;
            };
            if found != wanted {
                let (file, key) = location;
                problems.add(
                    format!("languages/{language}/{file}.toml"),
                    *key,
                    format!("has {}, where `{home}` has {}", list(found), list(wanted)),
                    "every language has the same figures: correct one of the two",
                );
            }
        }
    }
}

/// The key of a text, or of the list that it is in: languages may order a list
/// in their own way.
fn list_or_key(key: &str) -> &str {
    match key.rsplit_once('.') {
        Some((list, index)) if index.chars().all(|c| c.is_ascii_digit()) => list,
        _ => key,
    }
}

fn list(figures: &[&str]) -> String {
    if figures.is_empty() {
        return "no figure".to_owned();
    }
    let figures: Vec<_> = figures
        .iter()
        .map(|figure| format!("`{{{figure}}}`"))
        .collect();
    figures.join(", ")
}
