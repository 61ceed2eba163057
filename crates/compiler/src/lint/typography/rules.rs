//! How languages are set, all in one place: a language that differs from the
//! last row gets a row of its own.

/// What differs from language to language.
#[derive(Debug)]
pub(in crate::lint) struct Rules {
    /// The marks around what is said.
    pub(super) quotes: &'static str,
    /// What stands for a pause in a sentence.
    pub(super) dash: &'static str,
    /// What stands where words are left out.
    pub(super) ellipsis: &'static str,
    /// Marks that have a space before them.
    pub(super) spaced: &'static [char],
    /// Whether it is set as Chinese is: with wide marks and without spaces.
    pub(in crate::lint) is_chinese: bool,
}

/// The rules by the first part of a language's tag. English and Portuguese are
/// set alike.
const LANGUAGES: [(&str, Rules); 3] = [
    (
        "zh",
        Rules {
            quotes: "“ ”",
            dash: "——",
            ellipsis: "……",
            spaced: &[],
            is_chinese: true,
        },
    ),
    (
        "de",
        Rules {
            quotes: "„ “",
            ..DEFAULT_RULES
        },
    ),
    (
        "fr",
        Rules {
            quotes: "« »",
            spaced: &[';', ':', '!', '?'],
            ..DEFAULT_RULES
        },
    ),
];

const DEFAULT_RULES: Rules = Rules {
    quotes: "“ ”",
    dash: " – ",
    ellipsis: "…",
    spaced: &[],
    is_chinese: false,
};

impl Rules {
    /// The rules for the language with this tag.
    pub(in crate::lint) fn of(tag: &str) -> &'static Self {
        let primary = tag.split('-').next();
        let row = LANGUAGES.iter().find(|(tag, _)| Some(*tag) == primary);
        row.map_or(&DEFAULT_RULES, |(_, rules)| rules)
    }
}
