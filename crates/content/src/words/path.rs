//! The words of the growth path.

use super::ById;
use crate::{Prose, Section, part};
use serde::Deserialize;

words! {
    /// `path.toml`.
    PathWords {
        /// The stages.
        #[serde(default)]
        stages: Section<ById<StageWords>, part::Path>,
        /// Roles inside stages.
        #[serde(default)]
        camps: Section<ById<CampWords>, part::Path>,
        /// Of the lists that have a heading of their own.
        #[serde(default)]
        lists: Section<ById<ListWords>, part::Path>,
        /// What stands in the lists.
        #[serde(default)]
        items: Section<ById<ItemWords>, part::Path>,
        /// Where a recommendation leads on to the path.
        #[serde(default)]
        entries: Section<ById<EntryWords>, part::Advice>,
    }

    /// A role inside a stage.
    CampWords {
        /// Who one is there.
        name: String,
        /// What the role is about, in a sentence.
        summary: String,
    }

    ListWords {
        /// The heading.
        heading: String,
    }

    /// What a result says about the way on.
    EntryWords {
        /// The way on from the recommendation.
        text: Prose,
    }

    /// The programme behind a stage.
    ProgrammeWords {
        /// What it is called.
        name: String,
        /// What it is.
        overview: Prose,
    }

    /// The growth path as a whole.
    PathPageWords {
        title: String,
        description: String,
        lead: String,
        said: String,
        picture: String,
        number: String { needs "number" },
        here: String,
        behind: String,
        ahead: String,
        goal: String,
        ticked: String { needs "met" "all" },
        kind_of: String { needs "stage" },
        anywhere: String,
        side_heading: String,
        side_text: String,
        beside: String { needs "stage" },
        picture_file: String,
        print: String,
        share: String,
    }

    /// One stage of the growth path.
    StagePageWords {
        all: String,
        number: String { needs "number" "count" },
        aside: String,
        /// Of what stands beside the path: where it meets it, and whose choice that is.
        beside: String { needs "stage" },
        who: String,
        people: String,
        requirements: String,
        no_requirements: String,
        suggestions: String,
        /// The same, where the source asks for nothing.
        can_do: String,
        suggestions_text: String,
        duties: String,
        no_duties: String,
        benefits: String,
        no_benefits: String,
        benefits_shared: String { needs "stage" },
        way: String,
        programme: String,
        goals: String,
        traits: String,
        history: String,
        facts: String,
        links: String,
        next: String,
        next_met: String { needs "met" "all" },
        next_ready: String,
        next_none: String,
        print: String,
        share: String,
        copied: String,
    }

    /// A stage of the path.
    StageWords {
        /// Who one is there.
        name: String,
        /// Under the name in the picture: a few words.
        tagline: String,
        /// What the stage is about, in a sentence.
        summary: String,
        /// Who it is for.
        who: Prose,
        /// How to get there.
        way: Prose,
        /// Only stages with a programme have it.
        #[serde(default)]
        programme: Option<ProgrammeWords>,
    }

    /// An item of a list.
    ItemWords {
        /// Before the text, in lists whose items have names.
        #[serde(default)]
        name: Option<String>,
        /// What it is, or what is asked.
        text: String,
        /// What to do this week to get there, for items that are ticked.
        #[serde(default)]
        action: Option<String>,
    }
}

impl ItemWords {
    /// What it is called among others in a line: its name, or its text without the stop
    /// that ends a sentence.
    #[must_use]
    pub fn in_line(&self) -> &str {
        match &self.name {
            Some(name) => name,
            None => self.text.trim_end_matches(['.', '。']),
        }
    }
}
