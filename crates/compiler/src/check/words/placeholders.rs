//! Every placeholder has a value wherever its text is shown, and what the
//! program fills in has its place.

use crate::{
    named_groups::NamedGroups,
    placeholders::scan,
    read::{Content, Problems, Text, WordsFile},
};
use guide_content::schema::Placeholders;
use std::collections::BTreeSet;

/// The forms of a group's name that every language has.
const FORMS: [&str; 3] = ["topic", "group", "short"];

pub(super) fn check(content: &Content, nameable: &NamedGroups<'_>, problems: &mut Problems) {
    for text in &content.texts {
        // A text that is not shown is reported as such.
        if let Some(expected) = ExpectedPlaceholders::of(text, nameable) {
            expected.check(text, &forms(content, &text.language), problems);
        }
    }
}

/// The forms of a group's name in a language. That each group has all of them is
/// checked with the groups.
fn forms<'a>(content: &'a Content, language: &str) -> Vec<&'a str> {
    let words = content.languages.get(language);
    let groups = words.into_iter().flat_map(|words| words.groups.values());
    let own: BTreeSet<_> = groups.flat_map(|group| group.forms.keys()).collect();
    let own = own.into_iter().map(String::as_str);
    FORMS.into_iter().chain(own).collect()
}

/// What a text must and may hold.
struct ExpectedPlaceholders {
    needs: Vec<String>,
    may: Vec<String>,
}

impl ExpectedPlaceholders {
    fn of(text: &Text, nameable: &NamedGroups<'_>) -> Option<Self> {
        if !NamedGroups::FILES.contains(&text.file) {
            let Placeholders { needs, may } = text.schema.placeholders;
            let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
            return Some(Self {
                needs: owned(needs),
                may: owned(may),
            });
        }
        let named = nameable.named(text.file, text.key.split('.').next()?)?;
        Some(Self {
            needs: Vec::new(),
            may: named.iter().map(|who| format!("{who}.*")).collect(),
        })
    }

    fn check(&self, text: &Text, forms: &[&str], problems: &mut Problems) {
        let (mut found, has_stray_brace) = scan(&text.value);
        // What is wrong with a figure is said where figures are checked.
        found.retain(|name| !name.contains(':'));
        let known = || self.needs.iter().chain(&self.may);
        let unknown = found
            .iter()
            .find(|name| !known().any(|slot| fits(slot, name, forms)));
        let missing = self
            .needs
            .iter()
            .find(|slot| !found.iter().any(|name| fits(slot, name, forms)));
        let (wrong, right) = if let Some(unknown) = unknown {
            let right = match &list(known(), forms)[..] {
                [] if text.file == WordsFile::Interface => {
                    "this text has no placeholder at all: write the words themselves".to_owned()
                }
                [] => "texts in this file have no placeholder at all: write the words themselves"
                    .to_owned(),
                known => format!("there are: {}", known.join(", ")),
            };
            let wrong = format!("has the placeholder `{{{unknown}}}`, which has no value here");
            (wrong, right)
        } else if has_stray_brace {
            (
                "has a brace that belongs to no placeholder".to_owned(),
                "write a placeholder like `{count}`, with plain braces, and no other brace"
                    .to_owned(),
            )
        } else if let Some(missing) = missing {
            (
                format!(
                    "has no placeholder {}",
                    list([missing].into_iter(), forms).join(" or ")
                ),
                "the program fills it in, and without it the text says too little".to_owned(),
            )
        } else {
            return;
        };
        problems.add(text.path(), &text.key, wrong, right);
    }
}

/// Whether a placeholder is the one, or one of those, that a slot stands for.
fn fits(slot: &str, name: &str, forms: &[&str]) -> bool {
    match slot.strip_suffix('*') {
        Some(who) => name
            .strip_prefix(who)
            .is_some_and(|form| forms.contains(&form)),
        None => slot == name,
    }
}

/// Every placeholder that these slots stand for, as it is written.
fn list<'a>(slots: impl Iterator<Item = &'a String>, forms: &[&str]) -> Vec<String> {
    slots
        .flat_map(|slot| match slot.strip_suffix('*') {
            Some(who) => forms
                .iter()
                .map(|form| format!("`{{{who}{form}}}`"))
                .collect(),
            None => vec![format!("`{{{slot}}}`")],
        })
        .collect()
}
