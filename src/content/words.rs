//! The words of one language. Field names are the keys of the content files;
//! a missing or an extra key is an error that names it.

use super::{Prose, fill};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words by the id that the structure gives them.
pub type ById<T> = BTreeMap<String, T>;

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
}

words! {
    /// `interface.toml`: the words of the pages themselves.
    Interface {
        language: LanguageWords,
        site: SiteWords,
        home: HomeWords,
        choose: ChooseWords,
        result: ResultWords,
        groups: GroupsWords,
        decisions: DecisionsWords,
        not_found: NotFoundWords,
        dates: DateWords,
    }

    /// The language itself, and the page that lets visitors choose it.
    LanguageWords {
        name: String,
        choose: String,
        choose_title: String,
        read: String,
        yours: String,
    }

    SiteWords {
        name: String,
        menu: String,
        skip: String,
        choose: String,
        groups: String,
        decisions: String,
        languages: String,
        independent: String,
        privacy: String,
        external: String,
        colon: String,
    }

    HomeWords {
        title: String,
        description: String,
        heading: String,
        lead: String,
        choose_action: String,
        know_title: String,
        know_text: String,
        know_action: String,
        way_heading: String,
        way_1_title: String,
        way_1_text: String,
        way_2_title: String,
        way_2_text: String,
        way_3_title: String,
        way_3_text: String,
        promise_heading: String,
        promises: Vec<String>,
        groups_heading: String,
    }

    ChooseWords {
        title: String,
        description: String,
        number: String,
        left_none: String,
        left_one: String,
        left_other: String,
        carry_on: String,
        back: String,
        start_over: String,
        know_group: String,
        directory: String,
        answers_heading: String,
        change: String,
        no_answers: String,
        unanswered: String,
        dropped: String,
        not_asked: String,
        still_open: String,
        privacy: String,
        no_script_heading: String,
        no_script_text: String,
        no_script_groups: String,
        no_script_decisions: String,
    }

    ResultWords {
        title: String,
        description: String,
        empty_heading: String,
        empty_text: String,
        empty_action: String,
        eyebrow: String,
        track: String,
        group_heading: String,
        group_link: String,
        policy_heading: String,
        policies_heading: String,
        policies_text: String,
        reasons_heading: String,
        for_heading: String,
        against_heading: String,
        nothing_for: String,
        nothing_against: String,
        conflict: String,
        conflict_for: String,
        conflict_against: String,
        runner_up_heading: String,
        changes_heading: String,
        changes_text: String,
        change_if: String,
        change_and: String,
        change_then: String,
        no_changes: String,
        no_changes_action: String,
        tasks_heading: String,
        tasks_text: String,
        task_change: String,
        steps_heading: String,
        answers_heading: String,
        answers_text: String,
        updated: String,
        second_door_heading: String,
        second_door_text: String,
        second_door_action: String,
        share: String,
        copied: String,
        copy_failed: String,
        print: String,
        start_over: String,
        rule_heading: String,
        rule_text: String,
        rule_action: String,
    }

    GroupsWords {
        title: String,
        description: String,
        lead: String,
        purpose: String,
        audience: String,
        topics: String,
        benefits: String,
        policies: String,
        policies_text: String,
        policy: String,
        attendance: String,
        speakers: String,
        goal: String,
        example: String,
        facts: String,
        links: String,
        all: String,
        choose: String,
    }

    DecisionsWords {
        title: String,
        description: String,
        lead: String,
        your_way: String,
        considerations_heading: String,
        considerations_text: String,
        diagram_heading: String,
        diagram_text: String,
        diagram_result: String,
        questions_heading: String,
        question_options: String,
        question_then: String,
        table_heading: String,
        table_text: String,
        part_heading: String,
        rule: String,
        when: String,
        then: String,
        otherwise_none: String,
        any: String,
        not: String,
        or: String,
        fired: String,
        group: String,
        policy: String,
        track: String,
        action: String,
        confidence: String,
        runner_up: String,
        see_part: String,
        focus: String,
        given_focus: String,
        given_policy: String,
        given_track: String,
        audit: String,
    }

    NotFoundWords { title: String, heading: String, text: String, action: String, }

    /// How dates are written.
    DateWords {
        /// With `{day}`, `{month}` and `{year}`.
        day: String,
        month: String,
        year: String,
        months: Vec<String>,
        /// With `{date}`.
        as_of: String,
        /// With `{date}`.
        check_again: String,
    }
}

impl OptionWords {
    /// The words to show, depending on whether a focus is chosen:
    /// label, detail and short form.
    #[must_use]
    pub fn text(&self, focus_is_chosen: bool) -> (&str, &str, &str) {
        match &self.without_focus {
            Some(text) if !focus_is_chosen => (&text.label, &text.detail, &text.short),
            _ => (&self.label, &self.detail, &self.short),
        }
    }
}

impl DateWords {
    /// A date as readers of the language write it.
    ///
    /// `date` is a day (`2026-09-22`), a month (`2026-09`) or a year; what is
    /// none of these is returned as it is.
    #[must_use]
    pub fn format(&self, date: &str) -> String {
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok());
        let day = parts.next().map(|day| day.trim_start_matches('0'));
        let pattern = match (month, day) {
            (Some(_), Some(_)) => &self.day,
            (Some(_), None) => &self.month,
            (None, _) => &self.year,
        };
        let month = month
            .and_then(|month| self.months.get(month.checked_sub(1)?))
            .map(String::as_str)
            .unwrap_or_default();
        fill(pattern, |name| match name {
            "year" => Some(year),
            "month" => Some(month),
            "day" => day,
            _ => None,
        })
    }
}
