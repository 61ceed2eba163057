//! The words of groups, programmes and tracks.

use super::ById;
use crate::{Prose, Section, pack::packed, part};
use serde::Deserialize;
use std::ops::Deref;

words! {
    /// What a group, a programme or a track is called.
    GroupWords {
        /// On cards, in tables.
        short: String,
        /// In a sentence, what people talk about.
        topic: String,
        /// In a sentence, the group with its article.
        group: String,
        /// As a page's title.
        name: String,
        summary: String,
        /// Other forms that sentences of the language need, by names that its editors
        /// give them: with another article, in another case, joined to a preposition.
        forms: ById<String>,
    }

    /// What only groups with a page have to tell.
    GroupDetailWords {
        purpose: Option<Prose>,
        audience: Vec<String>,
        topics: Vec<String>,
        benefits: Vec<String>,
    }

    /// Both, as they stand in `groups.toml`.
    WrittenGroupWords {
        /// On cards and in tables; the name, unless there is a shorter one.
        #[serde(default)]
        short: String,
        /// In a sentence, what people talk about: `{type.topic}`; the short name, unless
        /// a sentence asks for another form.
        #[serde(default)]
        topic: String,
        /// In a sentence, the group with its article: `{type.group}`; the name, unless a
        /// sentence asks for another form.
        #[serde(default)]
        group: String,
        /// As a page's title.
        name: String,
        /// The group in one or two sentences.
        summary: String,
        /// Other forms that sentences of the language need, by names that its editors
        /// give them.
        #[serde(default)]
        forms: ById<String>,
        /// What it is for.
        #[serde(default)]
        purpose: Option<Prose>,
        /// Who comes.
        #[serde(default)]
        audience: Vec<String>,
        /// What people talk about there.
        #[serde(default)]
        topics: Vec<String>,
        /// What it gives to those who come.
        #[serde(default)]
        benefits: Vec<String>,
    }
}

/// `groups.toml`. Used as the names alone, which most pages need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "ById<WrittenGroupWords>")]
pub struct GroupsWords {
    pub names: Section<ById<GroupWords>, part::Groups>,
    pub details: Section<ById<GroupDetailWords>, part::GroupDetails>,
}

packed! {
    GroupsWords { names, details }
}

impl Deref for GroupsWords {
    type Target = ById<GroupWords>;

    fn deref(&self) -> &Self::Target {
        &self.names
    }
}

impl From<ById<WrittenGroupWords>> for GroupsWords {
    fn from(written: ById<WrittenGroupWords>) -> Self {
        let both = written.iter().map(|(id, written)| {
            let written = written.clone();
            let or = |text: String, other: &String| {
                if text.is_empty() { other.clone() } else { text }
            };
            let short = or(written.short, &written.name);
            let names = GroupWords {
                topic: or(written.topic, &short),
                group: or(written.group, &written.name),
                short,
                name: written.name,
                summary: written.summary,
                forms: written.forms,
            };
            let details = GroupDetailWords {
                purpose: written.purpose,
                audience: written.audience,
                topics: written.topics,
                benefits: written.benefits,
            };
            ((id.clone(), names), (id.clone(), details))
        });
        let (names, details): (Vec<_>, Vec<_>) = both.unzip();
        Self {
            names: names.into_iter().collect::<ById<_>>().into(),
            details: details.into_iter().collect::<ById<_>>().into(),
        }
    }
}

#[cfg(feature = "source")]
impl crate::schema::Described for GroupsWords {
    fn schema() -> crate::schema::Schema {
        ById::<WrittenGroupWords>::schema()
    }
}
