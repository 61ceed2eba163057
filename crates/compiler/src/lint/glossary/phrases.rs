//! Finding phrases in a text: whole words where a script has spaces between its
//! words, anywhere where it has none.

use crate::lint::script::is_word_part;
use std::{collections::HashMap, ops::Range};

/// Which letters a phrase is found in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::lint) enum Letters {
    /// Capital or small.
    Any,
    /// As they are written: names.
    Exact,
}

/// Phrases, each with its meaning.
pub(in crate::lint) struct Phrases<T> {
    /// By what they begin with, so that a line is gone through once: a whole
    /// word where words have spaces around them, else one character.
    by_beginning: HashMap<Vec<char>, Vec<Phrase<T>>>,
}

struct Phrase<T> {
    written: Vec<char>,
    folded: Vec<char>,
    letters: Letters,
    meaning: T,
}

impl<T: Copy> Phrases<T> {
    pub(in crate::lint) fn new() -> Self {
        Self {
            by_beginning: HashMap::new(),
        }
    }

    pub(in crate::lint) fn add(&mut self, phrase: &str, letters: Letters, meaning: T) {
        let written: Vec<_> = phrase.chars().collect();
        let folded = fold(&written);
        let beginning = folded[..beginning(&folded)].to_vec();
        let same = self.by_beginning.entry(beginning).or_default();
        same.push(Phrase {
            written,
            folded,
            letters,
            meaning,
        });
    }

    /// Every place where one of the phrases stands, in the line's characters.
    pub(in crate::lint) fn find(&self, line: &[char]) -> Vec<(Range<usize>, T)> {
        let folded = fold(line);
        let mut found = Vec::new();
        let mut start = 0;
        while start < line.len() {
            let next = start + beginning(&folded[start..]);
            let candidates = self.by_beginning.get(&folded[start..next]);
            for phrase in candidates.into_iter().flatten() {
                let end = start + phrase.folded.len();
                let is_there = match phrase.letters {
                    Letters::Any => folded[start..].starts_with(&phrase.folded),
                    Letters::Exact => line[start..].starts_with(&phrase.written),
                };
                if is_there && !is_inside_word(line, end) {
                    found.push((start..end, phrase.meaning));
                }
            }
            start = next;
        }
        found
    }
}

/// How long the word at the beginning is; one, if there is none.
fn beginning(line: &[char]) -> usize {
    let word = line.iter().take_while(|c| is_word_part(**c)).count();
    word.max(1).min(line.len())
}

/// Whether a word goes on here that has begun before.
fn is_inside_word(line: &[char], here: usize) -> bool {
    let is_part = |at: usize| line.get(at).copied().is_some_and(is_word_part);
    is_part(here) && here.checked_sub(1).is_some_and(is_part)
}

/// A text as it counts for finding, character by character.
pub(super) fn fold(text: &[char]) -> Vec<char> {
    text.iter().copied().map(folded).collect()
}

/// A letter as it counts for finding: small, with one kind of space and one kind
/// of apostrophe.
fn folded(letter: char) -> char {
    match letter {
        ascii if ascii.is_ascii_graphic() => ascii.to_ascii_lowercase(),
        '’' | '‘' => '\'',
        space if space.is_whitespace() => ' ',
        // The few letters that have several small ones count by the first.
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, letters: Letters, line: &str) -> usize {
        let mut phrases = Phrases::new();
        phrases.add(phrase, letters, ());
        phrases.find(&line.chars().collect::<Vec<_>>()).len()
    }

    #[test]
    fn a_word_is_found_whole_in_capital_or_small_letters() {
        for (line, times) in [
            ("Choir, a CHOIR. choir", 3),
            ("choirs chœurchoir", 0),
            ("the choir’s hall (choir)", 2),
            ("un-choir", 1),
        ] {
            assert_eq!(found("choir", Letters::Any, line), times, "{line}");
        }
        assert_eq!(found("chœur", Letters::Any, "LE CHŒUR"), 1);
        assert_eq!(found("été", Letters::Any, "Étés d’ÉTÉ"), 1);
        assert_eq!(found("d'été", Letters::Any, "un soir d’été"), 1);
        assert_eq!(found("open hall", Letters::Any, "an open\nhall"), 1);
    }

    #[test]
    fn a_name_is_found_in_its_own_letters_only() {
        assert_eq!(found("Hall", Letters::Exact, "the Hall, a hall"), 1);
    }

    #[test]
    fn chinese_is_found_inside_other_chinese_and_beside_latin_words() {
        assert_eq!(found("合唱", Letters::Any, "大合唱团的合唱"), 2);
        assert_eq!(found("Tenor", Letters::Any, "唱Tenor的人，不是Tenors"), 1);
        assert_eq!(found("", Letters::Any, "合唱"), 0);
    }
}
