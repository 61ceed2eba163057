//! The words of one language. Field names are the keys of the content files;
//! a missing or an extra key is an error that names it.

use super::Prose;
use serde::{Deserialize, Serialize};

mod by_id;
pub use by_id::ById;

/// Everything a guide says in one language, a field a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub interface: Interface,
    pub questions: ById<QuestionWords>,
    pub groups: ById<GroupWords>,
    pub policies: ById<PolicyWords>,
    pub outcomes: ById<OutcomeWords>,
    pub reasons: ById<String>,
    pub tasks: ById<TaskWords>,
    pub steps: ById<StepWords>,
    pub rules: ById<String>,
    pub tables: ById<String>,
    pub facts: ById<String>,
    pub sources: ById<String>,
    pub links: ById<String>,
    pub considerations: ById<ConsiderationWords>,
    pub confidences: ById<ConfidenceWords>,
    pub actions: ById<ActionWords>,
    pub families: ById<FamilyWords>,
    pub path: PathWords,
    pub topics: TopicsWords,
    pub compare: CompareWords,
    pub plan: PlanWords,
    pub search: SearchWords,
}

/// Declares structs of words: every field is a required text.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
        )*
    };
}

mod answers_comparison;
mod compare;
mod dates;
mod interface;
mod my_trail;
mod path;
mod plan;
mod search;
mod topic;
pub use answers_comparison::*;
pub use compare::*;
pub use dates::*;
pub use interface::*;
pub use my_trail::*;
pub use path::*;
pub use plan::*;
pub use search::*;
pub use topic::*;

words! {
    /// A question and its options.
    QuestionWords {
        short: String,
        title: String,
        help: Prose,
        when: String,
        options: ById<OptionWords>,
    }

    /// What the result says about a recommendation.
    OutcomeWords { headline: String, lead: Prose, }

    /// Something to find out, and how.
    TaskWords { title: String, how: Prose, }

    /// A first step.
    StepWords { title: String, text: Prose, }

    ConsiderationWords { name: String, question: String, }

    ConfidenceWords { label: String, meaning: String, }

    ActionWords { label: String, }

    FamilyWords { name: String, }
}

/// An option of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionWords {
    pub label: String,
    pub detail: String,
    pub short: String,
    /// Other words for as long as no focus is chosen.
    #[serde(default)]
    pub without_focus: Option<OptionText>,
}

words! {
    /// The words of an option while no focus is chosen.
    OptionText { label: String, detail: String, short: String, }
}

/// A group, a programme or a track.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupWords {
    /// On cards, in tables.
    pub short: String,
    /// In a sentence, what people talk about.
    pub topic: String,
    /// In a sentence, the group with its article.
    pub group: String,
    /// As a page's title.
    pub name: String,
    pub summary: String,
    /// Only groups with a page have the rest.
    #[serde(default)]
    pub purpose: Option<Prose>,
    #[serde(default)]
    pub audience: Vec<String>,
    #[serde(default)]
    pub topics: Vec<String>,
    #[serde(default)]
    pub benefits: Vec<String>,
}

/// A policy; those that are set side by side have all fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyWords {
    pub name: String,
    pub summary: String,
    #[serde(default)]
    pub attendance: Option<String>,
    #[serde(default)]
    pub speakers: Option<String>,
    #[serde(default)]
    pub goal: Option<String>,
    #[serde(default)]
    pub example: Option<String>,
    /// What an organiser copies into invitations.
    #[serde(default)]
    pub wording: Option<String>,
}

/// The words of an option that are to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownOption<'a> {
    pub label: &'a str,
    pub detail: &'a str,
    pub short: &'a str,
}

impl OptionWords {
    /// The words to show, depending on whether a focus is chosen.
    #[must_use]
    pub fn shown(&self, focus_is_chosen: bool) -> ShownOption<'_> {
        match &self.without_focus {
            Some(text) if !focus_is_chosen => ShownOption {
                label: &text.label,
                detail: &text.detail,
                short: &text.short,
            },
            _ => ShownOption {
                label: &self.label,
                detail: &self.detail,
                short: &self.short,
            },
        }
    }
}
