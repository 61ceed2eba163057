//! The style of a language: how its sentences are written. It is for editors and for
//! the check; no pack has it.

use super::{Reader, WordsFile};
use schemars::JsonSchema;
use serde::Deserialize;

/// `style.toml` of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The most words that a sentence may have; in Chinese the most characters, where a
    /// word in another script counts as one.
    pub longest_sentence: usize,
    /// What tells of something that changes from year to year: a benefit that is told
    /// of with one of these has its date beside it.
    #[serde(default)]
    pub dated: Vec<String>,
    /// What is said in another way.
    #[serde(default)]
    pub avoid: Vec<AvoidedPhrases>,
    /// Texts in which something is right that is a mistake elsewhere.
    #[serde(default)]
    pub except: Vec<StyleException>,
}

/// Phrases that no text has, whatever they are about: what is translated word for word,
/// what says nothing, what sounds wrong.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AvoidedPhrases {
    /// The phrases, each as it would stand in a text.
    pub phrases: Vec<String>,
    /// What to write.
    pub instead: String,
    /// What is wrong with them.
    pub why: String,
}

/// A text that is right as it is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StyleException {
    /// The rule that does not hold there.
    pub rule: StyleRule,
    /// The file without its ending and the key: `policies.closed.wording`.
    pub text: String,
    /// Why it is right there.
    pub why: String,
}

/// What the check looks for in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StyleRule {
    LongSentence,
    TwoColons,
    CommaSplice,
    ListStops,
    Article,
    DoubledWord,
    Avoided,
    Undated,
}

impl StyleRule {
    /// What an exception calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LongSentence => "long-sentence",
            Self::TwoColons => "two-colons",
            Self::CommaSplice => "comma-splice",
            Self::ListStops => "list-stops",
            Self::Article => "article",
            Self::DoubledWord => "doubled-word",
            Self::Avoided => "avoided",
            Self::Undated => "undated",
        }
    }
}

impl Reader {
    /// How the sentences of a language are written; `None` where the guide does not say,
    /// and then nobody looks at them.
    pub(super) fn style(&mut self, language: &str) -> Option<Style> {
        let file = WordsFile::Style;
        self.file_if_there(file.form(), &file.path(language))
    }
}
