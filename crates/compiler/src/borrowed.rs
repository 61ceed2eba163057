//! Words that a guide has from another one: what was copied to begin with and never
//! written anew. Readers would be told of a community that is not theirs.

use crate::read::{Content, Problems, Text, WordsFile};
use std::collections::BTreeSet;

/// Texts shorter than this are alike by chance: “Not sure”, “Where to look”.
const SHORTEST_CHARACTERS: usize = 24;
/// A character of a script without spaces says as much as several others.
const SHORTEST_WIDE_CHARACTERS: usize = 12;

/// What `content` has from `other`, each text with where it stands: sentences that are
/// the same, and the names of its community. Nothing for the other guide itself, which
/// is told by its name.
#[must_use]
pub fn borrowed(content: &Content, other: &Content) -> Problems {
    let named_alike = content.languages.iter().any(|(tag, words)| {
        let theirs = other.languages.get(tag);
        theirs.is_some_and(|theirs| theirs.interface.site.name == words.interface.site.name)
    });
    if named_alike {
        return Problems::default();
    }
    let own = |text: &&Text| !text.is_shipped && text.file != WordsFile::Glossary;
    let theirs: BTreeSet<_> = other
        .texts
        .iter()
        .filter(own)
        .map(|text| (text.language.as_str(), text.value.as_str()))
        .collect();
    let mut problems = Problems::default();
    for text in content.texts.iter().filter(own) {
        let mut add = |wrong: String, right: &str| {
            problems.add(text.path(), &text.key, wrong, right);
        };
        let names = other.glossary.community.iter();
        let name = names
            .filter(|name| !content.glossary.community.contains(name))
            .find(|name| has_word(&text.value, name));
        if let Some(name) = name {
            let wrong = format!("names `{name}`, which is not this guide’s community");
            add(wrong, "write it for your own");
        } else if is_long(&text.value)
            && theirs.contains(&(text.language.as_str(), text.value.as_str()))
        {
            let wrong = "says the same as the guide that ships".to_owned();
            add(wrong, "write it anew, or delete it");
        }
    }
    problems
}

pub(crate) fn is_long(text: &str) -> bool {
    let wide = text.chars().filter(|char| *char >= '\u{2e80}').count();
    wide >= SHORTEST_WIDE_CHARACTERS || text.chars().count() >= SHORTEST_CHARACTERS
}

/// Whether a name stands in a text as a word of its own.
fn has_word(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(start, _)| {
        let is_inside = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
        let before = text[..start].chars().next_back();
        let after = text[start + name.len()..].chars().next();
        !is_inside(before) && !is_inside(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word_of_its_own() {
        assert!(has_word("Sing ALTO with us", "ALTO"));
        assert!(has_word("在ALTO合唱团", "ALTO"));
        assert!(!has_word("SALTO and ALTOS", "ALTO"));
    }

    #[test]
    fn short_texts_are_alike_by_chance() {
        assert!(!is_long("Not sure"));
        assert!(is_long("Nothing much is needed: a room."));
        assert!(is_long("带一份实在的帮助来参加活动"));
    }
}
