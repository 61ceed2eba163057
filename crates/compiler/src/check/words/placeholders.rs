//! Every placeholder has a value wherever its text is shown, and what the
//! program fills in has its place.

use super::{filled::FILLED, nameable_groups::NameableGroups};
use crate::read::{Content, Problems, Text};
use guide_engine::Answers;

/// The forms of a group's name.
const FORMS: [&str; 3] = ["topic", "group", "short"];

pub(super) fn check(content: &Content, sets: &[Answers], problems: &mut Problems) {
    let nameable = NameableGroups::collect(&content.structure, sets);
    for text in &content.texts {
        // A text that is not shown is reported as such.
        if let Some(expected) = ExpectedPlaceholders::of(text, &nameable) {
            expected.check(text, problems);
        }
    }
}

/// What a text must and may hold.
#[derive(Default)]
struct ExpectedPlaceholders {
    needs: Vec<String>,
    may: Vec<String>,
}

impl ExpectedPlaceholders {
    fn of(text: &Text, nameable: &NameableGroups) -> Option<Self> {
        if text.file == "interface" {
            let filled = FILLED.iter().find(|filled| filled.key == text.key);
            let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
            return Some(filled.map_or_else(Self::default, |filled| Self {
                needs: owned(filled.needs),
                may: owned(filled.may),
            }));
        }
        if !NameableGroups::FILES.contains(&&*text.file) {
            return Some(Self::default());
        }
        let named = nameable.named(&text.file, text.key.split('.').next()?)?;
        Some(Self {
            needs: Vec::new(),
            may: named.iter().map(|who| format!("{who}.*")).collect(),
        })
    }

    fn check(&self, text: &Text, problems: &mut Problems) {
        let (mut found, has_stray_brace) = scan(&text.value);
        // What is wrong with a figure is said where figures are checked.
        found.retain(|name| !name.contains(':'));
        let known = || self.needs.iter().chain(&self.may);
        let unknown = found
            .iter()
            .find(|name| !known().any(|slot| fits(slot, name)));
        let missing = self
            .needs
            .iter()
            .find(|slot| !found.iter().any(|name| fits(slot, name)));
        let (wrong, right) = if let Some(unknown) = unknown {
            let right = match &list(known())[..] {
                [] if text.file == "interface" => {
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
                    list([missing].into_iter()).join(" or ")
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
fn fits(slot: &str, name: &str) -> bool {
    match slot.strip_suffix('*') {
        Some(who) => name
            .strip_prefix(who)
            .is_some_and(|form| FORMS.contains(&form)),
        None => slot == name,
    }
}

/// Every placeholder that these slots stand for, as it is written.
fn list<'a>(slots: impl Iterator<Item = &'a String>) -> Vec<String> {
    slots
        .flat_map(|slot| match slot.strip_suffix('*') {
            Some(who) => FORMS
                .iter()
                .map(|form| format!("`{{{who}{form}}}`"))
                .collect(),
            None => vec![format!("`{{{slot}}}`")],
        })
        .collect()
}

/// The names of a text's placeholders, and whether braces are left over. The
/// wide braces of East Asian keyboards are no braces to the program.
fn scan(text: &str) -> (Vec<&str>, bool) {
    let mut found = Vec::new();
    let mut has_stray_brace = text.contains(['｛', '｝']);
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (brace, inside) = rest[at..].split_at(1);
        match inside.find(['{', '}']) {
            Some(close) if brace == "{" && inside[close..].starts_with('}') => {
                found.push(&inside[..close]);
                rest = &inside[close + 1..];
            }
            _ => {
                has_stray_brace = true;
                rest = inside;
            }
        }
    }
    (found, has_stray_brace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_braces() {
        assert_eq!(scan("a {b.c} d {e}"), (vec!["b.c", "e"], false));
        for text in ["a {b", "b} a", "{a {b}}", "｛b｝"] {
            assert!(scan(text).1, "{text}");
        }
        assert_eq!(scan("{}"), (vec![""], false));
    }
}
