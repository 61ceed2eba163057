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
            #[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
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
mod questions;
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
pub use questions::*;
pub use search::*;
pub use topic::*;

words! {
    /// Everything a guide says in one language, a field a file.
    Words {
        /// The words of the pages themselves, where the guide says them in its own way.
        interface: Interface,
        /// The questions and their options.
        questions: QuestionsWords,
        /// What groups, programmes and tracks are called, and what their pages say.
        groups: GroupsWords,
        /// Ways to run a group.
        policies: Section<ById<PolicyWords>, part::GroupDetails>,
        /// What the result says about a recommendation.
        outcomes: Section<ById<OutcomeWords>, part::Advice>,
        /// What an answer speaks for or against, in a sentence.
        reasons: Section<ById<String>, part::Advice>,
        /// What there is to find out, and how.
        tasks: Section<ById<TaskWords>, part::Advice>,
        /// First steps after a recommendation.
        steps: Section<ById<StepWords>, part::Advice>,
        /// Why not the next best: a sentence for each rule that names one.
        rules: Section<ById<String>, part::Advice>,
        /// The names of the decision tables.
        tables: Section<ById<String>, part::Decisions>,
        /// Facts, each in a sentence.
        facts: Section<ById<String>, part::Facts>,
        /// The names of the sources.
        sources: Section<ById<String>, part::Facts>,
        /// What links are called.
        links: ById<String>,
        /// What reasons are listed under.
        considerations: Section<ById<ConsiderationWords>, part::Advice>,
        /// How sure a recommendation is.
        confidences: Section<ById<ConfidenceWords>, part::Advice>,
        /// What a recommendation tells the visitor to do.
        actions: Section<ById<ActionWords>, part::Decisions>,
        /// The heads under which groups are listed.
        families: Section<ById<FamilyWords>, part::Groups>,
        /// The growth path: its stages, and what each of them has to tell.
        path: PathWords,
        /// The pages that tell what the community is.
        topics: Section<TopicsWords, part::Topics>,
        /// On what groups are set side by side.
        compare: Section<CompareWords, part::GroupDetails>,
        /// The plan for the first year.
        plan: Section<PlanWords, part::Plan>,
        /// How people may ask in the search.
        search: Section<SearchWords, part::Search>,
    }

    /// What the result says about a recommendation.
    OutcomeWords {
        /// The recommendation in a sentence.
        headline: String,
        /// The one filled button of a result; only an outcome without a link, in a guide
        /// without a plan, has none.
        #[serde(default)]
        button: Option<String>,
        /// What it means, below the headline.
        #[serde(default)]
        lead: Prose,
    }

    /// Something to find out, and how.
    TaskWords {
        /// What to find out.
        title: String,
        /// How to find it out.
        how: Prose,
    }

    /// A first step.
    StepWords {
        /// What to do.
        title: String,
        /// How to do it.
        text: Prose,
    }

    ConsiderationWords {
        /// What it is called.
        name: String,
        /// What it asks.
        question: String,
    }

    ConfidenceWords {
        /// What it is called.
        label: String,
        /// What it means, in a sentence.
        meaning: String,
    }

    ActionWords {
        /// What it is called, where decisions are listed.
        label: String,
    }

    FamilyWords {
        /// The head.
        name: String,
    }

    /// A policy; those that are set side by side have all fields.
    PolicyWords {
        /// What it is called.
        name: String,
        /// The policy in one or two sentences.
        summary: String,
        /// Who may come.
        #[serde(default)]
        attendance: Option<String>,
        /// Who speaks.
        #[serde(default)]
        speakers: Option<String>,
        /// What it is for.
        #[serde(default)]
        goal: Option<String>,
        /// A group that does so.
        #[serde(default)]
        example: Option<String>,
        /// What an organiser copies into invitations.
        #[serde(default)]
        wording: Option<String>,
    }
}
