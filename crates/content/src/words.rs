//! The words of one language. Field names are the keys of the content files;
//! a missing or an extra key is an error that names it.

use super::{Prose, Section, part};
use serde::Deserialize;

mod by_id;
pub use by_id::ById;

/// Declares structs of words: every field is a required text, unless it has a
/// default. After its type a text says what the program fills into it: `needs` what
/// it would not say enough without, `may` what it can do without. For the build,
/// which checks it, all of this is a [`Schema`](crate::schema::Schema).
macro_rules! words {
    ($(
        $(#[$attribute:meta])*
        $name:ident {
            $(
                $(#[$field_attribute:meta])*
                $field:ident: $type:ty $({
                    $(needs $($needs:literal)+)?
                    $(may $($may:literal)+)?
                })?,
            )*
        }
    )*) => {
        $(
            $(#[$attribute])*
            #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_attribute])* pub $field: $type,)* }

            crate::pack::packed! { $name { $($field),* } }

            #[cfg(feature = "source")]
            impl crate::schema::Described for $name {
                fn schema() -> crate::schema::Schema {
                    crate::schema::Schema::Fields(vec![$((
                        stringify!($field),
                        schema!($type $({
                            needs: &[$($($needs),+)?],
                            may: &[$($($may),+)?],
                        })?),
                    ),)*])
                }
            }
        )*
    };
}

/// The schema of a field, with what is filled into it.
#[cfg(feature = "source")]
macro_rules! schema {
    ($type:ty) => {
        <$type as crate::schema::Described>::schema()
    };
    ($type:ty { $($placeholders:tt)* }) => {
        <$type as crate::schema::Fillable>::filled(crate::schema::Placeholders {
            $($placeholders)*
        })
    };
}

mod answers_comparison;
mod compare;
mod dates;
mod embed;
mod groups;
mod interface;
mod my_trail;
#[cfg(feature = "source")]
mod numbers;
mod path;
mod plan;
mod search;
mod topic;
pub use answers_comparison::*;
pub use compare::*;
pub use dates::*;
pub use embed::*;
pub use groups::*;
pub use interface::*;
pub use my_trail::*;
#[cfg(feature = "source")]
pub use numbers::*;
pub use path::*;
pub use plan::*;
pub use search::*;
pub use topic::*;

words! {
    /// Everything a guide says in one language, a field a file.
    Words {
        interface: Interface,
        questions: Section<ById<QuestionWords>, part::Questions>,
        groups: GroupsWords,
        policies: Section<ById<PolicyWords>, part::GroupDetails>,
        outcomes: Section<ById<OutcomeWords>, part::Advice>,
        reasons: Section<ById<String>, part::Advice>,
        tasks: Section<ById<TaskWords>, part::Advice>,
        steps: Section<ById<StepWords>, part::Advice>,
        rules: Section<ById<String>, part::Advice>,
        tables: Section<ById<String>, part::Decisions>,
        facts: Section<ById<String>, part::Facts>,
        sources: Section<ById<String>, part::Facts>,
        links: ById<String>,
        considerations: Section<ById<ConsiderationWords>, part::Advice>,
        confidences: Section<ById<ConfidenceWords>, part::Advice>,
        actions: Section<ById<ActionWords>, part::Decisions>,
        families: Section<ById<FamilyWords>, part::Groups>,
        path: PathWords,
        topics: Section<TopicsWords, part::Topics>,
        compare: Section<CompareWords, part::GroupDetails>,
        plan: Section<PlanWords, part::Plan>,
        search: Section<SearchWords, part::Search>,
    }

    /// A question and its options.
    QuestionWords {
        short: String,
        title: String,
        /// What helps at once: two lines of a small phone.
        lead: String,
        /// What helps who wants to know more.
        help: Prose,
        when: String,
        options: ById<OptionWords>,
    }

    /// What the result says about a recommendation.
    OutcomeWords {
        headline: String,
        /// The one filled button of a result.
        button: String,
        lead: Prose,
    }

    /// Something to find out, and how.
    TaskWords { title: String, how: Prose, }

    /// A first step.
    StepWords { title: String, text: Prose, }

    ConsiderationWords { name: String, question: String, }

    ConfidenceWords { label: String, meaning: String, }

    ActionWords { label: String, }

    FamilyWords { name: String, }

    /// An option of a question.
    OptionWords {
        label: String,
        detail: String,
        short: String,
        /// Other words for as long as no focus is chosen.
        #[serde(default)]
        without_focus: Option<OptionText>,
    }

    /// The words of an option while no focus is chosen.
    OptionText { label: String, detail: String, short: String, }

    /// A policy; those that are set side by side have all fields.
    PolicyWords {
        name: String,
        summary: String,
        #[serde(default)]
        attendance: Option<String>,
        #[serde(default)]
        speakers: Option<String>,
        #[serde(default)]
        goal: Option<String>,
        #[serde(default)]
        example: Option<String>,
        /// What an organiser copies into invitations.
        #[serde(default)]
        wording: Option<String>,
    }
}

/// The words of an option as they are shown.
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
