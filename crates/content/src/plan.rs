//! The structure of the plan for the first year.

use super::{Condition, Day, Provenance, pack::packed};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// `plan.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanStructure {
    /// How often to meet, in months, as the visitor may choose; the first one
    /// is proposed.
    pub rhythms: Vec<u8>,
    /// The week of the month in which to meet, from 1, as proposed.
    pub week: u8,
    /// The day of the week, Monday being 1, as proposed.
    pub weekday: u8,
    /// The time of day, as proposed: `18:30`.
    pub time: String,
    /// The answers for which the plan is shown to who has none: `intent=start&…`.
    pub example: String,
    /// How long a meeting lasts, in minutes.
    pub minutes: u16,
    /// The parts of the plan, in the order shown.
    #[serde(rename = "part")]
    pub parts: Vec<PlanPart>,
    /// What a meeting can be.
    #[serde(rename = "format")]
    pub formats: Vec<MeetingFormat>,
    /// The first that holds gives the meetings their formats.
    #[serde(rename = "programme")]
    pub programmes: Vec<MeetingProgramme>,
    /// What there is to do before a meeting.
    #[serde(default, rename = "reminder")]
    pub reminders: Vec<Reminder>,
    /// Days on which few would come to a meeting where a language is read: a date among
    /// them is marked.
    #[serde(default, rename = "holiday")]
    pub holidays: Vec<Holiday>,
}

/// A part of the plan, under a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanPart {
    pub id: String,
    #[serde(default)]
    pub kind: PlanPartKind,
    #[serde(default)]
    pub when: Condition,
    /// The first steps that belong to the part.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Links of the part, by their ids in `sources.toml`.
    #[serde(default)]
    pub links: Vec<String>,
    /// Who says so, and when; a part without is the guide's own suggestion.
    #[serde(default, rename = "said")]
    pub provenance: Vec<Provenance>,
}

/// What a part shows beside its text and steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlanPartKind {
    /// Nothing else.
    #[default]
    Text,
    /// The dates of the year.
    Meetings,
    /// The wording of each policy that the recommendation shows.
    Policies,
}

/// What a meeting can be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingFormat {
    pub id: String,
    #[serde(default)]
    pub topic: MeetingTopic,
    /// What to do before it: the ids of reminders.
    #[serde(default)]
    pub reminders: Vec<String>,
}

/// Where the topic of a meeting comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeetingTopic {
    /// It has none.
    #[default]
    None,
    /// From the group's topics; with a track, every other time from the track's.
    Group,
    /// From the track's topics; without a track, from the group's.
    Track,
}

/// The formats of a year, in order; a shorter list begins again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingProgramme {
    pub id: String,
    #[serde(default)]
    pub when: Condition,
    /// The ids of formats, in the order of the meetings.
    pub formats: Vec<String>,
    /// The week from now, counted from 1, in which each of the formats comes: for a
    /// programme whose dates others set. Without, it goes by dates.
    #[serde(default)]
    pub weeks: Vec<u8>,
}

/// Something to do before a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    pub id: String,
    /// How many days before the meeting.
    pub days: u16,
    /// Who says so, and when; without, it is the guide's own suggestion.
    #[serde(default, rename = "said")]
    pub provenance: Option<Provenance>,
}

/// Days in a row on which few would come to a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The language in whose plans they are marked: `pt-BR`.
    pub language: String,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Whether they come in every year on the same days, of whichever year `from` and `to`
    /// are.
    #[serde(default)]
    pub yearly: bool,
}

packed! {
    PlanStructure {
        rhythms, week, weekday, time, example, minutes, parts, formats, programmes, reminders,
        holidays,
    }
    PlanPart { id, kind, when, steps, links, provenance }
    MeetingFormat { id, topic, reminders }
    MeetingProgramme { id, when, formats, weeks }
    Reminder { id, days, provenance }
    Holiday { language, from, to, yearly }
}

packed! {
    enum PlanPartKind { Text, Meetings, Policies }
    enum MeetingTopic { None, Group, Track }
}

impl PlanStructure {
    /// Whether a day is among the holidays where a language is read.
    #[must_use]
    pub fn is_holiday(&self, language: &str, day: NaiveDate) -> bool {
        self.holidays.iter().any(|holiday| {
            let year = holiday.from.date().year();
            let day = if holiday.yearly {
                day.with_year(year)
            } else {
                Some(day)
            };
            let days = holiday.from..=holiday.to;
            holiday.language == language && day.is_some_and(|day| days.contains(&day.into()))
        })
    }

    /// The format with this id.
    #[must_use]
    pub fn format(&self, id: &str) -> Option<&MeetingFormat> {
        self.formats.iter().find(|format| format.id == id)
    }
}
