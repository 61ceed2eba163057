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
        short: String,
        topic: String,
        group: String,
        name: String,
        summary: String,
        #[serde(default)]
        purpose: Option<Prose>,
        #[serde(default)]
        audience: Vec<String>,
        #[serde(default)]
        topics: Vec<String>,
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
            let names = GroupWords {
                short: written.short,
                topic: written.topic,
                group: written.group,
                name: written.name,
                summary: written.summary,
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
