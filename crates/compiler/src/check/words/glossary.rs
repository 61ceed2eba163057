//! One thing has one term: whatever else stands for it in a text is named, with
//! the term that is right.

mod phrases;

use super::{Checker, visible};
use crate::read::{Content, Problems, Term, Text};
use guide_content::ById;
use phrases::{Letters, Phrases, fold};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

const FILE: &str = "glossary";

/// What visitors may type when they search is not what the guide says.
const SEARCH: &str = "search";

/// What a phrase of the glossary is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PhraseKind {
    Term,
    /// An exception, in which avoided words are right.
    Exception,
    Avoided,
}

/// Every concept stands in the list once.
pub(super) fn concepts(concepts: &[String], problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for concept in concepts {
        if !seen.insert(concept) {
            problems.add(
                "glossary.toml",
                "concepts",
                format!("has `{concept}` twice"),
                "delete it in one of the two places",
            );
        }
    }
}

impl Checker<'_> {
    pub(super) fn glossary(&mut self, content: &Content) {
        let glossary = &content.glossary;
        let Some(terms) = glossary.languages.get(self.language) else {
            return;
        };
        let concepts = glossary.concepts.iter().map(String::as_str);
        self.require_same_ids(FILE, "", concepts, terms.keys());
        self.contradictions(terms);
        self.unused_exceptions(terms);
        let texts = content.texts.iter();
        let texts: Vec<_> = texts
            .filter(|text| text.language == self.language && text.file != SEARCH)
            .collect();
        self.use_of_terms(terms, &texts);
    }

    /// No word is both a term and avoided.
    fn contradictions(&mut self, terms: &ById<Term>) {
        let mut right = BTreeMap::new();
        for (concept, term) in terms {
            for word in term.right() {
                right.insert(fold(&chars(word)), concept);
            }
        }
        for (concept, term) in terms {
            for word in &term.avoid {
                if let Some(other) = right.get(&fold(&chars(word))) {
                    self.problems.add(
                        self.file(FILE),
                        format!("{concept}.avoid"),
                        format!("has `{word}`, which is right for `{other}`"),
                        "a word is right or avoided: delete it in one of the two places",
                    );
                }
            }
        }
    }

    /// An exception is one from something that is avoided.
    fn unused_exceptions(&mut self, terms: &ById<Term>) {
        for (concept, term) in terms {
            let mut avoided = Phrases::new();
            for word in &term.avoid {
                avoided.add(word, Letters::Any, ());
            }
            for phrase in &term.except {
                if avoided.find(&chars(phrase)).is_empty() {
                    self.problems.add(
                        self.file(FILE),
                        format!("{concept}.except"),
                        format!("has `{phrase}`, which has none of the avoided words in it"),
                        "delete it, or write the whole phrase in which such a word is right",
                    );
                }
            }
        }
    }

    /// Every term is used by a text, and no avoided word is.
    fn use_of_terms(&mut self, terms: &ById<Term>, texts: &[&Text]) {
        let mut phrases = Phrases::new();
        for (concept, term) in terms {
            for word in term.right() {
                phrases.add(word, Letters::Any, (PhraseKind::Term, concept.as_str()));
            }
            for name in &term.except {
                phrases.add(name, Letters::Exact, (PhraseKind::Exception, concept));
            }
            for word in &term.avoid {
                phrases.add(word, Letters::Any, (PhraseKind::Avoided, concept));
            }
        }

        let mut used = BTreeSet::new();
        for text in texts {
            // A word that stands twice in a text is one mistake.
            let mut avoided = BTreeSet::new();
            for line in visible::lines(text) {
                let line = chars(&line);
                let found = phrases.find(&line);
                for (range, (kind, concept)) in &found {
                    if *kind == PhraseKind::Term {
                        used.insert(*concept);
                    }
                    // What is part of a longer phrase is not said by itself.
                    let is_part = |(other, (kind, _)): &(Range<usize>, (PhraseKind, _))| {
                        other.start <= range.start
                            && range.end <= other.end
                            && (other != range || *kind != PhraseKind::Avoided)
                    };
                    if *kind == PhraseKind::Avoided && !found.iter().any(is_part) {
                        avoided.insert((line[range.clone()].iter().collect::<String>(), *concept));
                    }
                }
            }
            for (word, concept) in avoided {
                self.problems.add(
                    text.path(),
                    &text.key,
                    format!("says `{word}`"),
                    suggestion(concept, &terms[concept]),
                );
            }
        }
        for (concept, term) in terms {
            if !used.contains(concept.as_str()) {
                self.problems.add(
                    self.file(FILE),
                    format!("{concept}.term"),
                    format!("is `{}`, which no text says", term.term),
                    "write the term that the texts use, or delete the concept in every language",
                );
            }
        }
    }
}

fn chars(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// What would be right instead of an avoided word.
fn suggestion(concept: &str, term: &Term) -> String {
    let note = term.note.as_deref().map(|note| format!(" ({note})"));
    format!(
        "write `{}`, the term for `{concept}`{}; a name that has the word in it goes into `except`",
        term.term,
        note.unwrap_or_default()
    )
}
