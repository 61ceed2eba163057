//! The structure of the pages that tell what the community is.

use super::{Provenance, pack::packed};
use serde::Deserialize;

/// A page of `pages.toml`: a sequence of parts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Also its address.
    pub id: String,
    /// Who says so, and when, where the source has a date; without, the guide itself.
    #[serde(default, rename = "said")]
    pub provenance: Option<Provenance>,
    /// Facts on the page, by their ids in `facts.toml`.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Links on the page, by their ids in `sources.toml`.
    #[serde(default)]
    pub links: Vec<String>,
    /// Whether the page shows where the community meets the growth path.
    #[serde(default)]
    pub diagram: bool,
    /// The parts of the page, in the order shown.
    #[serde(rename = "part")]
    pub parts: Vec<TopicPart>,
}

/// A part of a page, under a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicPart {
    pub id: String,
    pub kind: PartKind,
    /// Whether each item has a name before its text.
    #[serde(default)]
    pub named: bool,
    /// What stands in the part.
    #[serde(default, rename = "item")]
    pub items: Vec<TopicItem>,
}

/// How a part is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Its text alone.
    Prose,
    /// Its items, in a list.
    List,
    /// Its items, counted.
    Numbered,
    /// Its items, each on a card.
    Cards,
    /// Every stage of the path that has a programme.
    Programmes,
    /// Every source of the guide.
    Sources,
}

/// An item of a part.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicItem {
    pub id: String,
    /// A link to another site.
    #[serde(default)]
    pub link: Option<String>,
    /// A page of the guide, without its language: `/path/hero/`.
    #[serde(default)]
    pub page: Option<String>,
    /// From which stage of the growth path to which it belongs, in the diagram of
    /// where the community meets the path.
    #[serde(default)]
    pub stages: Option<(String, String)>,
}

packed! {
    Topic { id, provenance, facts, links, diagram, parts }
    TopicPart { id, kind, named, items }
    TopicItem { id, link, page, stages }
}

packed! {
    enum PartKind { Prose, List, Numbered, Cards, Programmes, Sources }
}

impl PartKind {
    /// Whether the part shows items of its own.
    #[must_use]
    pub fn has_items(self) -> bool {
        matches!(self, Self::List | Self::Numbered | Self::Cards)
    }
}
