//! Conditions on answers, on the chosen focus and on a recommendation.

use super::pack::{Packed, Reader, packed, shape};
#[cfg(not(feature = "source"))]
use serde::Deserialize;

/// When something applies: alternatives of which one must hold, each a list of
/// tests that must all hold. No alternative at all always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
// Only the build reads what people write; elsewhere types that have one may derive it.
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub struct Condition {
    pub alternatives: Vec<Vec<Test>>,
}

/// One test: a subject, and the values it may have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub struct Test {
    pub subject: Subject,
    /// Whether the values are the ones that must *not* be there.
    pub negated: bool,
    /// Option ids, group ids, or one of `*` (any), `none`, `{focus}`.
    pub values: Vec<String>,
}

/// What a test looks at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub enum Subject {
    /// The answer to the question with this id.
    Question(String),
    /// The group that the answers chose, if any.
    Focus,
    /// The recommended type.
    Type,
    /// The recommended action.
    Action,
    /// The recommended track, if any.
    Track,
}

impl Subject {
    /// Names that a question may not have, because conditions use them.
    pub const RESERVED: [&'static str; 4] = ["focus", "type", "action", "track"];

    /// The subject with the name that content files use for it.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "focus" => Self::Focus,
            "type" => Self::Type,
            "action" => Self::Action,
            "track" => Self::Track,
            question => Self::Question(question.to_owned()),
        }
    }

    /// The name that content files use for this subject.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Focus => "focus",
            Self::Type => "type",
            Self::Action => "action",
            Self::Track => "track",
            Self::Question(id) => id,
        }
    }
}

impl Condition {
    /// Every test of every alternative.
    pub fn tests(&self) -> impl Iterator<Item = &Test> {
        self.alternatives.iter().flatten()
    }
}

packed! {
    Condition { alternatives }
    Test { subject, negated, values }
}

impl Packed for Subject {
    const SHAPE: u64 = shape("Subject", &[("Question", String::SHAPE)]);

    /// Its place among the variants, and the id of a question.
    fn read(reader: &mut Reader<'_>) -> Self {
        match reader.choice(5) {
            0 => Self::Question(String::read(reader)),
            1 => Self::Focus,
            2 => Self::Type,
            3 => Self::Action,
            _ => Self::Track,
        }
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Question(id) => {
                bytes.push(0);
                id.write(bytes);
            }
            Self::Focus => bytes.push(1),
            Self::Type => bytes.push(2),
            Self::Action => bytes.push(3),
            Self::Track => bytes.push(4),
        }
    }
}

#[cfg(feature = "source")]
impl<'de> serde::Deserialize<'de> for Condition {
    /// Reads a table of tests, or a list of such tables.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        source_form::Alternatives::deserialize(deserializer)?
            .resolve()
            .map_err(serde::de::Error::custom)
    }
}

/// The form in which people write conditions.
#[cfg(feature = "source")]
mod source_form {
    use super::{Condition, Subject, Test};
    use schemars::{JsonSchema, Schema, SchemaGenerator};
    use serde::Deserialize;
    use std::{borrow::Cow, collections::BTreeMap};

    impl JsonSchema for Condition {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Condition".into()
        }

        /// What people write, not what it is read into.
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            Alternatives::json_schema(generator)
        }
    }

    /// When it applies: a table of tests that must all hold, or a list of such tables
    /// of which one must hold. A test names a question that comes before (or `focus`,
    /// the chosen group; behind the questions also `type`, `action` and `track`) and
    /// the answers that it allows.
    #[derive(Deserialize, JsonSchema)]
    #[serde(
        untagged,
        expecting = "expected a table of tests, or a list of such tables"
    )]
    #[schemars(inline)]
    pub(super) enum Alternatives {
        /// Tests that must all hold: `{ intent = "start", size = ["small", "big"] }`.
        One(BTreeMap<String, Values>),
        /// Tables of tests, of which one must hold.
        Any(Vec<BTreeMap<String, Values>>),
    }

    #[derive(Deserialize, JsonSchema)]
    #[serde(untagged, expecting = "expected an option, or a list of options")]
    #[schemars(inline)]
    pub(super) enum Values {
        /// One answer. `*` is any, `none` is none; a `!` before it turns the test round.
        One(String),
        /// Answers of which one must be given; with a `!` before each, none of them.
        Many(Vec<String>),
    }

    impl Alternatives {
        pub(super) fn resolve(self) -> Result<Condition, String> {
            let tables = match self {
                Self::One(table) => vec![table],
                Self::Any(tables) => tables,
            };
            let alternatives = tables
                .into_iter()
                .map(|table| {
                    table
                        .into_iter()
                        .map(|(name, values)| values.resolve(&name))
                        .collect()
                })
                .collect::<Result<_, _>>()?;
            Ok(Condition { alternatives })
        }
    }

    impl Values {
        fn resolve(self, name: &str) -> Result<Test, String> {
            let values = match self {
                Self::One(value) => vec![value],
                Self::Many(values) => values,
            };
            let negated = values.iter().filter(|value| value.starts_with('!')).count();
            if values.is_empty() || (negated > 0 && negated < values.len()) {
                return Err(format!(
                    "the test on `{name}` needs at least one option, and `!` before all of them or none"
                ));
            }
            Ok(Test {
                subject: Subject::named(name),
                negated: negated > 0,
                values: values
                    .iter()
                    .map(|value| value.trim_start_matches('!').to_owned())
                    .collect(),
            })
        }
    }
}
