//! What the build knows of the words from their types: which texts are prose, and
//! what the program fills into them. Not compiled for the browser.

use crate::{
    ById, Date, Day, GroupsWords, Prose, QuestionsWords, Section, WrittenGroupWords,
    WrittenQuestionWords,
};
use schemars::{JsonSchema, SchemaGenerator, json_schema};
use std::{borrow::Cow, collections::BTreeMap};

/// What stands under a key of the words.
#[derive(Clone, Debug)]
pub enum Schema {
    Text(TextSchema),
    /// The same under every id, or at every index of a list.
    Each(Box<Schema>),
    Fields(Vec<(&'static str, Schema)>),
}

/// What a text may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextSchema {
    /// Whether it is prose, and so may have Markdown.
    pub is_prose: bool,
    pub placeholders: Placeholders,
}

/// What the program fills into a text, by the names without their braces. A
/// placeholder such as `track.*` is any form of the group's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placeholders {
    /// Those without which the text would not say what it should.
    pub needs: &'static [&'static str],
    /// Those that it may have as well.
    pub may: &'static [&'static str],
}

/// A type of words that says what is in it.
pub trait Described {
    /// What stands in words of this type.
    fn schema() -> Schema;
}

/// A text that the program can fill.
pub trait Fillable: Described {
    /// The same as [`Described::schema`], with what is filled in.
    fn filled(placeholders: Placeholders) -> Schema;
}

impl Schema {
    /// What stands below, by a dotted key: `choose.number`, `general.topics.0`.
    #[must_use]
    pub fn below(&self, key: &str) -> Option<&Self> {
        key.split('.').try_fold(self, |schema, part| match schema {
            Self::Text(_) => None,
            Self::Each(each) => Some(&**each),
            Self::Fields(fields) => {
                let field = fields.iter().find(|(name, _)| *name == part);
                field.map(|(_, schema)| schema)
            }
        })
    }

    /// What the text under a dotted key may have; `None` where there is no text.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<TextSchema> {
        match self.below(key)? {
            Self::Text(text) => Some(*text),
            Self::Each(_) | Self::Fields(_) => None,
        }
    }
}

impl Described for String {
    fn schema() -> Schema {
        Schema::Text(TextSchema::default())
    }
}

impl Fillable for String {
    fn filled(placeholders: Placeholders) -> Schema {
        Schema::Text(TextSchema {
            is_prose: false,
            placeholders,
        })
    }
}

impl Described for Prose {
    fn schema() -> Schema {
        Schema::Text(TextSchema {
            is_prose: true,
            ..TextSchema::default()
        })
    }
}

impl<T: Described> Described for Option<T> {
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema() -> Schema {
        Schema::Each(Box::new(T::schema()))
    }
}

impl<T: Described> Described for ById<T> {
    fn schema() -> Schema {
        Schema::Each(Box::new(T::schema()))
    }
}

/// Writes down, as a JSON Schema, the form of what has another in files than in memory.
macro_rules! written_as {
    ($([$($generics:tt)*] $type:ty, $name:literal, $generator:ident => $schema:expr;)*) => {
        $(
            impl<$($generics)*> JsonSchema for $type {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> Cow<'static, str> {
                    $name.into()
                }

                fn json_schema($generator: &mut SchemaGenerator) -> schemars::Schema {
                    $schema
                }
            }
        )*
    };
}

written_as! {
    [T: JsonSchema] ById<T>, "ById", generator => <BTreeMap<String, T>>::json_schema(generator);
    [T: JsonSchema, P] Section<T, P>, "Section", generator => T::json_schema(generator);
    [] GroupsWords, "Groups", generator => <ById<WrittenGroupWords>>::json_schema(generator);
    [] QuestionsWords, "Questions",
        generator => <ById<WrittenQuestionWords>>::json_schema(generator);
    [] Prose, "Prose", _generator => json_schema!({
        "type": "string",
        "description": Prose::HOW_TO_WRITE,
        "contentMediaType": "text/markdown",
    });
    [] Date, "Date", _generator => json_schema!({
        "type": "string",
        "description": "A day, a month or a year.",
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        "examples": ["2026-09-22", "2026-09", "2026"],
    });
    [] Day, "Day", _generator => json_schema!({
        "type": "string",
        "description": "A day.",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "examples": ["2027-01-31"],
    });
}

/// A date that may be left open, by an empty text.
pub(crate) fn open_date(_: &mut SchemaGenerator) -> schemars::Schema {
    json_schema!({
        "type": "string",
        "pattern": "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$",
        "examples": ["2026-09-22", "2026-09", "2026", ""],
    })
}

/// A day that may be left open, by an empty text.
pub(crate) fn open_day(_: &mut SchemaGenerator) -> schemars::Schema {
    json_schema!({
        "type": "string",
        "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$",
        "examples": ["2027-01-31", ""],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Words;

    #[test]
    fn texts_are_found_with_what_they_may_have() {
        let words = Words::schema();
        let text = |key: &str| words.text(key);
        let prose = TextSchema {
            is_prose: true,
            ..TextSchema::default()
        };
        for (key, found) in [
            ("interface.home.title", Some(TextSchema::default())),
            ("interface.home.promises.3", Some(TextSchema::default())),
            ("questions.size.help", Some(prose)),
            (
                "questions.size.options.big.without_focus.label",
                Some(TextSchema::default()),
            ),
            ("groups.people.purpose", Some(prose)),
            ("path.stages.first.programme.overview", Some(prose)),
            ("reasons.one", Some(TextSchema::default())),
            ("search.same.0.1", Some(TextSchema::default())),
            ("interface.home", None),
            ("interface.home.titel", None),
            ("reasons.one.two", None),
        ] {
            assert_eq!(text(key), found, "{key}");
        }
    }

    #[test]
    fn a_text_says_what_is_filled_into_it() {
        let words = Words::schema();
        let placeholders = |key: &str| words.text(key).expect("a text").placeholders;
        let needs = |needs| Placeholders { needs, may: &[] };
        assert_eq!(placeholders("interface.choose.number"), needs(&["number"]));
        assert_eq!(
            placeholders("interface.choose.left_one"),
            Placeholders {
                needs: &[],
                may: &["count"]
            }
        );
        assert_eq!(
            placeholders("interface.result.track"),
            Placeholders {
                needs: &["track.*"],
                may: &["type.*"]
            }
        );
    }
}
