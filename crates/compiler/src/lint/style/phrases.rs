//! Phrases that a language's style knows: those to avoid, and those of what has a date.

use crate::{
    lint::glossary::{Letters, Phrases},
    lint::visible,
    read::{AvoidedPhrases, Text},
};
use std::collections::BTreeSet;

/// Phrases that no text has.
pub(super) struct Avoided<'a> {
    known: &'a [AvoidedPhrases],
    phrases: Phrases<usize>,
}

impl<'a> Avoided<'a> {
    pub(super) fn new(known: &'a [AvoidedPhrases]) -> Self {
        let mut phrases = Phrases::new();
        for (index, avoided) in known.iter().enumerate() {
            for phrase in &avoided.phrases {
                phrases.add(phrase, Letters::Any, index);
            }
        }
        Self { known, phrases }
    }

    /// What lines say that they should not, each once, and what would be right.
    pub(super) fn find(&self, lines: &[String]) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        for line in lines {
            let line: Vec<_> = line.chars().collect();
            for (range, index) in self.phrases.find(&line) {
                let said: String = line[range].iter().collect();
                let AvoidedPhrases { instead, why, .. } = &self.known[index];
                found.insert((format!("says `{said}`"), format!("{instead} ({why})")));
            }
        }
        found
    }
}

/// Phrases of what changes from year to year.
pub(super) struct Dated(Phrases<()>);

impl Dated {
    pub(super) fn new(known: &[String]) -> Self {
        let mut phrases = Phrases::new();
        for phrase in known {
            phrases.add(phrase, Letters::Any, ());
        }
        Self(phrases)
    }

    /// What a text tells of that changes: an amount of money, or one of the phrases.
    pub(super) fn find(&self, text: &Text) -> Option<String> {
        let money = text.raw.find("{usd:").and_then(|at| {
            let amount = &text.raw[at..];
            Some(amount[..=amount.find('}')?].to_owned())
        });
        money.or_else(|| {
            visible::lines(text).iter().find_map(|line| {
                let line: Vec<_> = line.chars().collect();
                let (range, ()) = self.0.find(&line).into_iter().next()?;
                Some(line[range].iter().collect())
            })
        })
    }
}
