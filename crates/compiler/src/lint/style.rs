//! How sentences are written: not too long, one colon in each, none joined to the next
//! by a comma, none that a template spoils, no list with full stops here and none
//! there, no phrase that the language would not say, no benefit without a date.
//!
//! Each rule can have exceptions, which a language's `style.toml` lists with their
//! reasons.

mod articles;
mod lists;
mod phrases;
mod sentences;
mod splices;

use super::{Corpus, typography::Rules, visible};
use crate::read::{Problems, Style, StyleRule, Text, WordsFile};
use std::collections::BTreeSet;

/// What visitors may type when they search are no sentences.
const SEARCH: WordsFile = WordsFile::Search;

/// One thing that is not written as it should be.
struct Finding {
    rule: StyleRule,
    file: WordsFile,
    key: String,
    wrong: String,
    right: String,
}

/// A language while its style is looked at.
struct Linter<'a> {
    corpus: Corpus<'a>,
    language: &'a str,
    style: &'a Style,
    is_chinese: bool,
    findings: Vec<Finding>,
}

pub(super) fn lint(corpus: Corpus<'_>, problems: &mut Problems) {
    for (language, style) in corpus.styles {
        let mut linter = Linter {
            corpus,
            language,
            style,
            is_chinese: Rules::of(language).is_chinese,
            findings: Vec::new(),
        };
        linter.texts();
        linter.filled();
        linter.lists();
        linter.benefits();
        linter.report(problems);
    }
}

impl<'a> Linter<'a> {
    /// The language's texts, without what visitors may type.
    fn own_texts(&self) -> impl Iterator<Item = &'a Text> + use<'a> {
        let language = self.language;
        let texts = self.corpus.texts.iter();
        texts.filter(move |text| text.language == language && text.file != SEARCH)
    }

    fn texts(&mut self) {
        let avoided = phrases::Avoided::new(&self.style.avoid);
        for text in self.own_texts() {
            let lines = visible::lines(text);
            for line in &lines {
                for sentence in sentences::of(line, self.is_chinese) {
                    self.sentence(text, sentence);
                }
            }
            for (wrong, right) in avoided.find(&lines) {
                self.add(StyleRule::Avoided, (text.file, &text.key), wrong, right);
            }
        }
    }

    fn sentence(&mut self, text: &Text, sentence: &str) {
        let most = self.style.longest_sentence;
        let length = sentences::length(sentence, self.is_chinese);
        if length > most {
            let unit = if self.is_chinese {
                "characters"
            } else {
                "words"
            };
            let wrong = format!("has a sentence of {length} {unit}: {}", excerpt(sentence));
            let right = format!(
                "divide it, one idea a sentence: {most} are the most that `style.toml` allows"
            );
            self.add(
                StyleRule::LongSentence,
                (text.file, &text.key),
                wrong,
                right,
            );
        }
        if sentences::colons(sentence) > 1 {
            let wrong = format!("has two colons in {}", excerpt(sentence));
            let right = "a sentence has one at most: make two sentences of it";
            self.add(StyleRule::TwoColons, (text.file, &text.key), wrong, right);
        }
        if let Some(joined) = splices::find(sentence, self.language) {
            let wrong = format!("joins two sentences by the comma before `{joined}`");
            let right = "write a full stop, or a word that joins them: and, but, because";
            self.add(StyleRule::CommaSplice, (text.file, &text.key), wrong, right);
        }
        if let Some((found, right)) = articles::find(sentence, self.language) {
            let wrong = format!("says `{found}`");
            self.add(StyleRule::Article, (text.file, &text.key), wrong, right);
        }
    }

    /// What only shows once a text is filled.
    fn filled(&mut self) {
        let (language, is_chinese) = (self.language, self.is_chinese);
        let own_texts: Vec<_> = self.own_texts().collect();
        let filled = self.corpus.filled.into_iter().flatten();
        for text in filled.filter(|text| text.language == language) {
            // One way in which a text reads wrong is enough to mend it, and none if it
            // does so as it stands.
            let of_text = self.findings.iter();
            let of_text = of_text.filter(|each| each.file == text.file && each.key == text.key);
            let mut found: BTreeSet<_> = of_text.map(|finding| finding.rule).collect();
            for sentence in text
                .lines
                .iter()
                .flat_map(|line| sentences::of(line, is_chinese))
            {
                let mut add = |rule: StyleRule, wrong: String, right: String| {
                    if found.insert(rule) {
                        self.add(rule, (text.file, &text.key), wrong, right);
                    }
                };
                if sentences::colons(sentence) > 1 {
                    add(
                        StyleRule::TwoColons,
                        format!("has two colons once it is filled, in {}", excerpt(sentence)),
                        "a sentence has one at most: write the template without its colon".into(),
                    );
                }
                if let Some((wrong, right)) = articles::find(sentence, language) {
                    add(
                        StyleRule::Article,
                        format!("says `{wrong}` once it is filled"),
                        right,
                    );
                }
                // A word that the text itself has twice is meant so.
                let doubled = articles::doubled(sentence).filter(|(_, twice)| {
                    !own_texts
                        .iter()
                        .any(|own| own.key == text.key && own.raw.contains(twice))
                });
                if let Some((word, _)) = doubled {
                    add(
                        StyleRule::DoubledWord,
                        format!(
                            "says `{word}` twice once it is filled, in {}",
                            excerpt(sentence)
                        ),
                        "what is filled in has it already: delete it in the template".into(),
                    );
                }
            }
        }
    }

    /// Items of a list end alike.
    fn lists(&mut self) {
        for list in lists::of(self.own_texts(), self.corpus.lists) {
            if let Some(wrong) = lists::uneven_stops(&list.items) {
                let right = "end all items of a list with a full stop, or none";
                self.add(StyleRule::ListStops, (list.file, &list.key), wrong, right);
            }
        }
    }

    /// What people get changes from year to year, so that readers are told when it was
    /// so.
    fn benefits(&mut self) {
        let dated = phrases::Dated::new(&self.style.dated);
        let benefits = self.corpus.lists.iter().filter(|list| list.is_of_benefits);
        for list in benefits {
            let texts: Vec<_> = self
                .own_texts()
                .filter(|text| text.file == list.file)
                .collect();
            let has_date = |text: &Text| text.raw.contains("{date:");
            let heading = list.heading.as_ref();
            let heading = texts.iter().find(|text| Some(&text.key) == heading);
            if heading.is_some_and(|text| has_date(text)) {
                continue;
            }
            for text in texts.iter().filter(|text| list.keys.contains(&text.key)) {
                if has_date(text) {
                    continue;
                }
                if let Some(found) = dated.find(text) {
                    self.add(
                        StyleRule::Undated,
                        (text.file, &text.key),
                        format!("tells of `{found}` without a date"),
                        "say when it was so, with `{date:2026-09}`, or what to look up",
                    );
                }
            }
        }
    }

    fn add(
        &mut self,
        rule: StyleRule,
        (file, key): (WordsFile, &str),
        wrong: String,
        right: impl Into<String>,
    ) {
        self.findings.push(Finding {
            rule,
            file,
            key: key.to_owned(),
            wrong,
            right: right.into(),
        });
    }

    /// Reports all but the exceptions, and the exceptions from nothing.
    fn report(self, problems: &mut Problems) {
        let mut excused = BTreeSet::new();
        for finding in self.findings {
            let name = format!("{}.{}", finding.file.name(), finding.key);
            let is_excused = |except: &&crate::read::StyleException| {
                except.rule == finding.rule && except.text == name
            };
            if let Some(exception) = self.style.except.iter().find(is_excused) {
                excused.insert((exception.rule, &exception.text));
                continue;
            }
            let right = format!(
                "{}; if it is right here, `style.toml` lists it as an exception from `{}`, with its reason",
                finding.right,
                finding.rule.name()
            );
            problems.add(
                finding.file.path(self.language),
                finding.key,
                finding.wrong,
                right,
            );
        }
        // What is not filled has nothing to be excepted yet.
        let is_whole = self.corpus.filled.is_some();
        let unused = self.style.except.iter().filter(|_| is_whole);
        for exception in unused.filter(|each| !excused.contains(&(each.rule, &each.text))) {
            problems.add(
                WordsFile::Style.path(self.language),
                "except",
                format!(
                    "excepts `{}` from `{}`, where nothing is to be excepted",
                    exception.text,
                    exception.rule.name()
                ),
                "delete it",
            );
        }
        for exception in &self.style.except {
            if exception.why.trim().is_empty() {
                problems.add(
                    WordsFile::Style.path(self.language),
                    "except",
                    format!("gives no reason for `{}`", exception.text),
                    "write why it is right there, for whoever reads it next",
                );
            }
        }
        for avoided in &self.style.avoid {
            if avoided.why.trim().is_empty() {
                problems.add(
                    WordsFile::Style.path(self.language),
                    "avoid",
                    format!("gives no reason against `{}`", avoided.phrases.join("`, `")),
                    "write what is wrong with it, for whoever wants to write it again",
                );
            }
        }
    }
}

/// As much of a sentence as tells which one it is.
fn excerpt(sentence: &str) -> String {
    let sentence = sentence.trim().replace(visible::SLOT, "{…}");
    let mut letters = sentence.chars();
    let begun: String = letters.by_ref().take(60).collect();
    let more = if letters.next().is_some() { "…" } else { "" };
    format!("`{begun}{more}`")
}
