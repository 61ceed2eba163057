//! The words of the plan for the first year.

use super::ById;
use crate::Prose;
use serde::{Deserialize, Serialize};

words! {
    /// `plan.toml`.
    PlanWords {
        parts: ById<PlanPartWords>,
        formats: ById<FormatWords>,
        reminders: ById<String>,
    }

    PlanPartWords { heading: String, text: Prose, }

    /// What a meeting can be.
    FormatWords { name: String, text: String, }

    /// The plan for the first year.
    PlanPageWords {
        title: String,
        description: String,
        eyebrow: String,
        example_text: String,
        example_action: String,
        back: String,
        when_heading: String,
        from: String,
        rhythm: String,
        rhythm_one: String,
        /// With `{count}`.
        rhythm_other: String,
        week: String,
        /// The first to the fourth, and the last.
        weeks: Vec<String>,
        weekday: String,
        time: String,
        when_text: String,
        meetings: String,
        /// With `{number}`.
        meeting: String,
        topic: String,
        /// With `{month}`, counted from 1, for as long as there is no date.
        in_month: String,
        before: String,
        /// With `{date}` and `{task}`.
        reminder: String,
        /// With `{task}`: its day is over.
        reminder_now: String,
        own: String,
        outside: String,
        copy: String,
        copied: String,
        copy_failed: String,
        take_heading: String,
        print: String,
        markdown: String,
        calendar: String,
        /// Without an ending.
        file_name: String,
        share: String,
        link_copied: String,
        made_with: String,
    }
}
