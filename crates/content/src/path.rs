//! The structure of the growth path: stages, the edges between them, and what
//! each of them has to tell.

use super::{Condition, Date, Day, date::deserialize_optional, pack::packed};
use serde::Deserialize;

/// `path.toml`: how people grow in the community.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Counts the changes to what can be ticked: one more whenever an item is
    /// added, renamed or removed, so that an older progress can say what is new.
    pub edition: u32,
    /// Who describes the path; a path without is the guide's own.
    #[serde(default, rename = "said")]
    pub provenance: Option<Provenance>,
    /// In the order in which they are listed; the first is where most begin.
    #[serde(rename = "stage")]
    pub stages: Vec<Stage>,
    /// From which stage to which the path leads. Stages on no edge are side
    /// trails, or the only stage there is.
    #[serde(default, rename = "edge")]
    pub edges: Vec<PathEdge>,
    /// Where a recommendation leads on to the path; the first that holds.
    #[serde(default, rename = "entry")]
    pub entries: Vec<PathEntry>,
}

/// A step from one stage to another, by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PathEdge {
    /// The id of the stage that one comes from.
    pub from: String,
    /// The id of the stage that one comes to.
    pub to: String,
}

/// Where something was read, and when it was true.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// The id of a source in `sources.toml`.
    pub source: String,
    /// When it was true: `2024-02`. An empty text where the source has no date, which
    /// only some things may come from.
    #[serde(deserialize_with = "deserialize_optional")]
    #[cfg_attr(
        feature = "source",
        schemars(schema_with = "crate::schema::open_date", required)
    )]
    pub as_of: Option<Date>,
    /// The day on which somebody should check it again. An empty text where it has no
    /// date, and so none to check.
    #[serde(deserialize_with = "deserialize_optional")]
    #[cfg_attr(
        feature = "source",
        schemars(schema_with = "crate::schema::open_day", required)
    )]
    pub check_again: Option<Day>,
}

/// A stage of the path.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub id: String,
    /// Ids that the stage had before, for progress that still has them.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The stage that a side trail leaves the path at. A side trail is no
    /// waypoint; it is on no edge.
    #[serde(default)]
    pub beside: Option<String>,
    /// The stage that this one is a kind of, in the source's words.
    #[serde(default)]
    pub kind_of: Option<String>,
    /// Who says what the lists say, where they do not say otherwise; without, it is
    /// the guide's own.
    #[serde(default, rename = "said")]
    pub provenance: Option<Provenance>,
    /// Who describes the programme behind the stage, where there is one.
    #[serde(default)]
    pub programme: Option<Provenance>,
    /// Lists of what the stage asks, gives and is about.
    #[serde(default, rename = "list")]
    pub lists: Vec<StageList>,
    /// Roles that stand inside the stage.
    #[serde(default, rename = "camp")]
    pub camps: Vec<Camp>,
    /// Facts on its page, by their ids in `facts.toml`.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Links on its page, by their ids in `sources.toml`.
    #[serde(default)]
    pub links: Vec<String>,
}

/// A role inside a stage, without a page of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Camp {
    pub id: String,
    /// Lists of what the role asks, gives and is about.
    #[serde(rename = "list")]
    pub lists: Vec<StageList>,
}

/// A list of a stage or a camp.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageList {
    pub id: String,
    pub kind: ListKind,
    /// Whether the list has a heading of its own under that of its kind.
    #[serde(default)]
    pub titled: bool,
    /// Whether each item has a name before its text.
    #[serde(default)]
    pub named: bool,
    /// Whether visitors tick the items though they are not what the stage asks.
    #[serde(default)]
    pub checklist: bool,
    /// What stands in the list.
    #[serde(rename = "item")]
    pub items: Vec<StageItem>,
}

/// What a list is about; in the order in which a stage shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ListKind {
    /// Who is at this stage.
    People,
    /// What the source asks of them.
    Requirements,
    /// What the guide suggests; not from the source.
    Suggestions,
    /// What people at the stage have taken on.
    Duties,
    /// What the stage gives to people.
    Benefits,
    /// What the programme is for.
    Goals,
    /// What the programme looks for in people.
    Traits,
    /// What was true once and is told as such.
    History,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageItem {
    /// Its own in the whole path, so that an item keeps its tick wherever it
    /// moves.
    pub id: String,
    /// Ids that the item had before, for progress that still has them.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Whether it is a plus: it can be ticked, and is not missing without.
    #[serde(default)]
    pub optional: bool,
    /// The edition of the path in which the item came in.
    #[serde(default = "first_edition")]
    pub since: u32,
}

fn first_edition() -> u32 {
    1
}

/// Where a recommendation leads on to the path.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PathEntry {
    pub id: String,
    pub when: Condition,
    /// The id of the stage that it leads to.
    pub stage: String,
    /// A list of the stage or of one of its camps, to be ticked at once.
    #[serde(default)]
    pub checklist: Option<String>,
}

packed! {
    Path { edition, provenance, stages, edges, entries }
    PathEdge { from, to }
    Provenance { source, as_of, check_again }
    Stage {
        id, aliases, beside, kind_of, provenance, programme, lists, camps, facts, links,
    }
    Camp { id, lists }
    StageList { id, kind, titled, named, checklist, items }
    StageItem { id, aliases, optional, since }
    PathEntry { id, when, stage, checklist }
}

packed! {
    enum ListKind {
        People, Requirements, Suggestions, Duties, Benefits, Goals, Traits, History,
    }
}

impl StageList {
    /// Whether what stands in the list is needed to come to the stage.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(self.kind, ListKind::Requirements | ListKind::Suggestions)
    }

    /// Whether the list tells of the programme behind the stage.
    #[must_use]
    pub fn is_of_programme(&self) -> bool {
        matches!(self.kind, ListKind::Goals | ListKind::Traits)
    }

    /// Whether visitors tick the items.
    #[must_use]
    pub fn is_ticked(&self) -> bool {
        self.checklist || self.is_asked()
    }
}

impl Stage {
    /// Every list of the stage, then those of its camps.
    pub fn all_lists(&self) -> impl Iterator<Item = &StageList> {
        let camps = self.camps.iter().flat_map(|camp| &camp.lists);
        self.lists.iter().chain(camps)
    }

    /// The items that are asked to come to the stage, camps included.
    pub fn asked(&self) -> impl Iterator<Item = &StageItem> {
        let lists = self.all_lists().filter(|list| list.is_asked());
        lists.flat_map(|list| &list.items)
    }

    /// The items without which one has not all that the stage asks.
    pub fn needed(&self) -> impl Iterator<Item = &StageItem> {
        self.asked().filter(|item| !item.optional)
    }

    /// The stage on the path that one is at here: this one, or where the side
    /// trail meets the path.
    #[must_use]
    pub fn junction(&self) -> &str {
        self.beside.as_ref().unwrap_or(&self.id)
    }

    /// The duties that visitors tick, camps included.
    pub fn duties(&self) -> impl Iterator<Item = &StageItem> {
        let lists = self.all_lists().filter(|list| list.checklist);
        lists.flat_map(|list| &list.items)
    }

    /// Whether this is a side trail, not a waypoint.
    #[must_use]
    pub fn is_side_trail(&self) -> bool {
        self.beside.is_some()
    }
}

impl Path {
    /// The stage with this id.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The stages on the path itself, in the order listed.
    pub fn waypoints(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| !stage.is_side_trail())
    }

    /// The side trails, in the order listed.
    pub fn side_trails(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| stage.is_side_trail())
    }

    /// The side trails that meet the path at a stage, in the order listed.
    pub fn side_trails_at(&self, stage: &str) -> impl Iterator<Item = &Stage> {
        self.side_trails()
            .filter(move |side| side.junction() == stage)
    }

    /// Every list of every stage.
    pub fn lists(&self) -> impl Iterator<Item = &StageList> {
        self.stages.iter().flat_map(Stage::all_lists)
    }

    /// The list with this id.
    #[must_use]
    pub fn list(&self, id: &str) -> Option<&StageList> {
        self.lists().find(|list| list.id == id)
    }

    /// Every item that visitors tick.
    pub fn ticked(&self) -> impl Iterator<Item = &StageItem> {
        let lists = self.lists().filter(|list| list.is_ticked());
        lists.flat_map(|list| &list.items)
    }
}
