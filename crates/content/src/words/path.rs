//! The words of the growth path.

use super::ById;
use crate::Prose;
use serde::{Deserialize, Serialize};

words! {
    /// `path.toml`.
    PathWords {
        stages: ById<StageWords>,
        camps: ById<CampWords>,
        /// Of the lists that have a heading of their own.
        lists: ById<ListWords>,
        items: ById<ItemWords>,
        entries: ById<EntryWords>,
    }

    /// A role inside a stage.
    CampWords { name: String, summary: String, }

    ListWords { heading: String, }

    /// What a result says about the way on.
    EntryWords { text: Prose, }

    /// The programme behind a stage.
    ProgrammeWords { name: String, overview: Prose, }

    /// The growth path as a whole.
    PathPageWords {
        title: String,
        description: String,
        lead: String,
        said: String,
        picture: String,
        number: String,
        here: String,
        behind: String,
        ahead: String,
        goal: String,
        ticked: String,
        kind_of: String,
        anywhere: String,
        side_heading: String,
        side_text: String,
        beside: String,
        picture_file: String,
        print: String,
        share: String,
    }

    /// One stage of the growth path.
    StagePageWords {
        all: String,
        number: String,
        aside: String,
        who: String,
        people: String,
        requirements: String,
        no_requirements: String,
        suggestions: String,
        suggestions_text: String,
        duties: String,
        no_duties: String,
        benefits: String,
        no_benefits: String,
        benefits_shared: String,
        way: String,
        programme: String,
        goals: String,
        traits: String,
        history: String,
        facts: String,
        links: String,
        next: String,
        next_open: String,
        next_ready: String,
        next_none: String,
        print: String,
        share: String,
        copied: String,
    }
}

/// A stage of the path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageWords {
    /// Who one is there.
    pub name: String,
    /// Under the name in the picture: a few words.
    pub tagline: String,
    /// What the stage is about, in a sentence.
    pub summary: String,
    /// Who it is for.
    pub who: Prose,
    /// How to get there.
    pub way: Prose,
    /// Only stages with a programme have it.
    #[serde(default)]
    pub programme: Option<ProgrammeWords>,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemWords {
    /// Before the text, in lists whose items have names.
    #[serde(default)]
    pub name: Option<String>,
    pub text: String,
    /// What to do this week to get there, for items that are ticked.
    #[serde(default)]
    pub action: Option<String>,
}
