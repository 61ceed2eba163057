//! The words of the plan for the first year.

use super::ById;
use crate::Prose;
use serde::Deserialize;

words! {
    /// `plan.toml`.
    PlanWords {
        /// The parts of the plan.
        #[serde(default)]
        parts: ById<PlanPartWords>,
        /// What a meeting can be.
        #[serde(default)]
        formats: ById<FormatWords>,
        /// What there is to do before a meeting.
        #[serde(default)]
        reminders: ById<String>,
    }

    PlanPartWords {
        /// The heading.
        heading: String,
        /// What there is to do.
        text: Prose,
    }

    /// What a meeting can be.
    FormatWords {
        /// What it is called.
        name: String,
        /// How it goes.
        text: String,
    }

    /// The plan for the first year.
    PlanPageWords {
        description: String,
        eyebrow: String,
        example_text: String,
        example_action: String,
        back: String,
        from: String,
        rhythm: String,
        rhythm_one: String,
        rhythm_other: String { needs "count" },
        week: String,
        /// The first to the fourth, and the last.
        weeks: Vec<String>,
        weekday: String,
        time: String,
        topic: String,
        /// The month is counted from 1, for as long as there is no date.
        in_month: String { needs "month" },
        /// The week is counted from 1, for who goes by the dates of others.
        in_week: String { needs "week" },
        /// Marks the month in which the plan is read.
        this_month: String,
        /// Over the dates of who goes by those of others.
        dates_heading: String,
        reminder: String { needs "task" "date" },
        /// The day of the task is over.
        reminder_now: String { needs "task" },
        copy: String,
        copied: String,
        copy_failed: String,
        take_heading: String,
        print: String,
        markdown: String,
        calendar: String,
        /// What to do with the file.
        calendar_saved: String,
        /// Which zone the times in the calendar file are in: the browser's, named, or
        /// none.
        zone_heading: String,
        zone_named: String { needs "zone" },
        zone_named_text: String,
        zone_floating: String,
        zone_floating_text: String,
        share: String,
        link_copied: String,
        made_with: String,
        /// What is said of the meetings to who sets their dates.
        year: PlannedMeetingsWords,
        /// And to who begins by visiting, and goes by the dates of others.
        visits: PlannedMeetingsWords,
    }

    /// The meetings of a plan.
    PlannedMeetingsWords {
        /// What the plan is called.
        title: String,
        when_heading: String,
        when_text: String,
        meetings: String,
        meeting: String { needs "number" },
        /// Over the months with all that is in them.
        year_heading: String,
        before: String,
        /// What is said of a date that is among the holidays.
        holiday: String,
        /// Of the files that are saved, without an ending.
        file_name: String,
    }
}
