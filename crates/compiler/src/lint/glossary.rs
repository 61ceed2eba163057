//! One thing has one term: whatever else stands for it in a text is named, with
//! the term that is right.

mod phrases;

use super::{Corpus, visible};
use crate::read::{Problems, StructureFile, Term, Text, WordsFile};
use guide_content::ById;
use phrases::fold;
pub(super) use phrases::{Letters, Phrases};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// What visitors may type when they search is not what the guide says.
const SEARCH: WordsFile = WordsFile::Search;

/// What a phrase of the glossary is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PhraseKind {
    Term,
    /// An exception, in which avoided words are right.
    Exception,
    Avoided,
}

pub(super) fn lint(corpus: Corpus<'_>, problems: &mut Problems) {
    duplicates(&corpus.glossary.concepts, problems);
    for (language, terms) in &corpus.glossary.languages {
        let mut linter = Linter {
            file: WordsFile::Glossary.path(language),
            terms,
            problems,
        };
        linter.contradictions();
        linter.unused_exceptions();
        let texts = corpus.texts.iter();
        let texts = texts.filter(|text| text.language == *language && text.file != SEARCH);
        linter.use_of_terms(texts);
    }
}

/// Every concept stands in the list once.
fn duplicates(concepts: &[String], problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for concept in concepts {
        if !seen.insert(concept) {
            problems.add(
                StructureFile::Glossary,
                "concepts",
                format!("has `{concept}` twice"),
                "delete it in one of the two places",
            );
        }
    }
}

/// The terms of a language while they are looked at.
struct Linter<'a> {
    file: String,
    terms: &'a ById<Term>,
    problems: &'a mut Problems,
}

impl<'a> Linter<'a> {
    /// No word is both a term and avoided.
    fn contradictions(&mut self) {
        let terms = self.terms;
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
                        self.file.as_str(),
                        format!("{concept}.avoid"),
                        format!("has `{word}`, which is right for `{other}`"),
                        "a word is right or avoided: delete it in one of the two places",
                    );
                }
            }
        }
    }

    /// An exception is one from something that is avoided.
    fn unused_exceptions(&mut self) {
        let terms = self.terms;
        for (concept, term) in terms {
            let mut avoided = Phrases::new();
            for word in &term.avoid {
                avoided.add(word, Letters::Any, ());
            }
            for phrase in &term.except {
                if avoided.find(&chars(phrase)).is_empty() {
                    self.problems.add(
                        self.file.as_str(),
                        format!("{concept}.except"),
                        format!("has `{phrase}`, which has none of the avoided words in it"),
                        "delete it, or write the whole phrase in which such a word is right",
                    );
                }
            }
        }
    }

    /// Every term is used by a text, and no avoided word is.
    fn use_of_terms(&mut self, texts: impl Iterator<Item = &'a Text>) {
        let terms = self.terms;
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
                    self.file.as_str(),
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
