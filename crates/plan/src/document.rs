//! The plan with its words: what the page, the Markdown file and the calendar
//! all say.

use super::{
    schedule::{Month, Schedule, days_before, months_of_weeks},
    year::{YearMonth, year},
};
use chrono::{NaiveDate, NaiveDateTime};
use guide_content::{
    MeetingTopic, Names, Pack, PlanPageWords, PlanPartKind, PlannedMeetingsWords, Prose,
    Provenance, Words, fill_in,
};
use guide_engine::{Advice, Plan};
use std::{iter::Cycle, vec::IntoIter};

/// A plan for the first year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What the plan is about, in ids: the type of group, the action and the
    /// track. It stays the same in every language, whatever its dates and words,
    /// and whichever answers led there.
    pub subject: String,
    /// What the plan is called: for the first year, or for the first visits.
    pub title: String,
    /// What the plan follows from: the headline of the recommendation.
    pub headline: String,
    pub parts: Vec<Part>,
    pub meetings: Vec<Meeting>,
    /// The same meetings by weeks, of who goes by the dates of others; empty for who
    /// sets the dates.
    pub weeks: Vec<Meeting>,
    /// The months of the year, with the meetings and what to do before them.
    pub year: Vec<YearMonth>,
    /// The month of the first meeting, where there are dates.
    pub from: Option<Month>,
    /// The week of the month in which the meetings are; of who goes by weeks, in which
    /// the first one is.
    pub week: u8,
}

impl Document {
    /// What is said of its meetings.
    #[must_use]
    pub fn meeting_words<'a>(&self, words: &'a PlanPageWords) -> &'a PlannedMeetingsWords {
        meeting_words(words, !self.weeks.is_empty())
    }
}

fn meeting_words(words: &PlanPageWords, goes_by_weeks: bool) -> &PlannedMeetingsWords {
    if goes_by_weeks {
        &words.visits
    } else {
        &words.year
    }
}

/// A part of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    pub id: String,
    pub heading: String,
    pub text: Prose,
    pub steps: Vec<Step>,
    /// Whether the meetings stand here.
    pub has_meetings: bool,
    /// The policies whose wordings stand here, by their ids.
    pub wordings: Vec<String>,
    /// Links of the guide's list, by their ids.
    pub links: Vec<String>,
    /// Who says so; empty for the guide's own suggestion.
    pub source_notes: Vec<SourceNote>,
}

/// A first step that belongs to a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub title: String,
    pub text: Prose,
    pub link: Option<String>,
}

/// Who says what a part says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceNote {
    pub provenance: Provenance,
    /// The source's name.
    pub source: String,
    pub url: Option<String>,
    /// "As of" and the date; empty where there is none.
    pub as_of: String,
    /// Whether the source is none of those the guide was first written from.
    pub is_outside: bool,
}

/// A meeting of the year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// From 1.
    pub number: usize,
    /// Its date in words; for as long as there is none, its month of the year.
    pub when: String,
    /// When it begins, in the visitor's own time zone.
    pub starts: Option<NaiveDateTime>,
    pub format: String,
    pub how: String,
    pub topic: Option<String>,
    /// What is said of its date, where that is among the holidays.
    pub holiday: Option<String>,
    /// What to do before it.
    pub tasks: Vec<Task>,
}

impl Meeting {
    /// When it begins, in words: its date and, where there is one, its time. A
    /// line is not broken before the dot.
    #[must_use]
    pub fn start_text(&self) -> String {
        match self.starts {
            Some(starts) => format!("{}\u{a0}· {}", self.when, starts.format("%H:%M")),
            None => self.when.clone(),
        }
    }
}

/// Something to do before a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    pub text: String,
    /// How many days before.
    pub days: u16,
    /// The text with the day by which to do it; as soon as possible, if that day
    /// is over. The text alone for as long as there is no date.
    pub line: String,
    /// The day on which it stands in the year: that by which to do it, or today, if
    /// that day is over before the meeting.
    pub day: Option<NaiveDate>,
    /// Whether the day by which to do it is over.
    pub is_late: bool,
}

/// The plan that follows from a recommendation.
///
/// Dates begin with `today`: without it, as when a page is prerendered, the plan
/// has none. Where the schedule names no first month, it is the first one that
/// leaves time to prepare.
#[must_use]
pub fn document(
    pack: &Pack,
    advice: &Advice<'_>,
    schedule: &Schedule,
    today: Option<NaiveDate>,
) -> Document {
    let builder = DocumentBuilder {
        pack,
        advice,
        names: advice.names(&pack.words),
        today,
    };
    let plan = advice.plan();
    let first = plan.formats.first();
    let first = first.and_then(|planned| planned.reminders.first());
    let days = first.map_or(0, |reminder| reminder.days);
    let weeks = weeks(&plan);
    let schedule = &match today {
        Some(today) => schedule.begun(today, days, weeks, |day| builder.is_holiday(day)),
        None => schedule.clone(),
    };
    let from = today.and(schedule.from);
    let parts = plan
        .parts
        .iter()
        .map(|planned| builder.part(planned.part, &planned.steps))
        .collect();
    let meetings = builder.meetings(&plan, schedule, from);
    // Of who goes by weeks, the months in which these begin.
    let months: Vec<_> = match weeks {
        [] => schedule.months().collect(),
        weeks => months_of_weeks(weeks).collect(),
    };
    let words = &pack.words.interface;
    let recommendation = &advice.recommendation;
    let (group, action) = recommendation.outcome();
    let track = recommendation.track.as_deref().unwrap_or_default();
    Document {
        subject: format!("{group}/{action}/{track}"),
        title: meeting_words(&words.plan, !weeks.is_empty()).title.clone(),
        headline: advice.headline(&pack.words),
        parts,
        weeks: match weeks {
            [] => Vec::new(),
            _ => builder.meetings(&plan, schedule, None),
        },
        year: year(words, &meetings, &months, from, today),
        meetings,
        from,
        week: schedule.week,
    }
}

/// The weeks of the meetings, of who goes by these; empty for who sets dates.
fn weeks<'a>(plan: &Plan<'a>) -> &'a [u8] {
    plan.programme
        .map(|programme| programme.weeks.as_slice())
        .unwrap_or_default()
}

struct DocumentBuilder<'a> {
    pack: &'a Pack,
    advice: &'a Advice<'a>,
    names: Names<'a>,
    today: Option<NaiveDate>,
}

impl DocumentBuilder<'_> {
    fn part(&self, part: &guide_content::PlanPart, steps: &[&guide_content::StepRule]) -> Part {
        let words = self.pack.words.plan.parts.get(&part.id).cloned();
        let words = words.unwrap_or_default();
        let wordings = match part.kind {
            PlanPartKind::Policies => self.policies(),
            PlanPartKind::Text | PlanPartKind::Meetings => Vec::new(),
        };
        Part {
            id: part.id.clone(),
            heading: words.heading,
            text: words.text,
            steps: steps.iter().map(|step| self.step(step)).collect(),
            has_meetings: part.kind == PlanPartKind::Meetings,
            wordings,
            links: part.links.clone(),
            source_notes: part
                .provenance
                .iter()
                .map(|provenance| self.source_note(provenance))
                .collect(),
        }
    }

    fn step(&self, step: &guide_content::StepRule) -> Step {
        let words = &self.pack.words;
        let step_words = words.steps.get(&step.id).cloned().unwrap_or_default();
        Step {
            title: self.names.fill(&step_words.title),
            text: step_words.text.map(|text| self.names.fill(text)),
            link: step.link.clone(),
        }
    }

    /// The policies that the recommendation shows.
    fn policies(&self) -> Vec<String> {
        let policy = self.advice.recommendation.policy.as_deref();
        let shown = policy.and_then(|policy| self.pack.structure.policy(policy));
        shown.map_or_else(Vec::new, |policy| policy.shows.clone())
    }

    fn source_note(&self, provenance: &Provenance) -> SourceNote {
        let dates = &self.pack.words.interface.dates;
        let source = self.pack.structure.source(&provenance.source);
        let name = self.pack.words.sources.get(&provenance.source).cloned();
        let as_of = provenance.as_of.map(|date| dates.format(date));
        let as_of = as_of.map(|date| fill_in(&dates.as_of, &[("date", &date)]));
        SourceNote {
            provenance: provenance.clone(),
            source: name.unwrap_or_default(),
            url: source.and_then(|source| source.url.clone()),
            as_of: as_of.unwrap_or_default(),
            is_outside: source.is_some_and(|source| !source.founding),
        }
    }

    fn is_holiday(&self, day: NaiveDate) -> bool {
        let plan = &self.pack.structure.plan;
        plan.is_holiday(&self.pack.locale, day)
    }

    /// The meetings, on their dates where there is a first month. Without one, each says
    /// in which month or week of the year it is.
    fn meetings(&self, plan: &Plan<'_>, schedule: &Schedule, from: Option<Month>) -> Vec<Meeting> {
        let words = &self.pack.words;
        let plan_words = &words.interface.plan;
        let weeks = weeks(plan);
        let holiday = &meeting_words(plan_words, !weeks.is_empty()).holiday;
        let is_holiday = |starts: NaiveDateTime| self.is_holiday(starts.date());
        let starts = from.map(|from| match weeks {
            [] => schedule.meetings(from),
            weeks => schedule.meetings_in_weeks(from, weeks),
        });
        let starts = starts.unwrap_or_default();
        let without_dates: Vec<_> = match weeks {
            [] => schedule
                .months()
                .map(|month| fill_in(&plan_words.in_month, &[("month", &(month + 1).to_string())]))
                .collect(),
            weeks => weeks
                .iter()
                .map(|week| fill_in(&plan_words.in_week, &[("week", &week.to_string())]))
                .collect(),
        };
        let mut topics = Topics::new(words, self.advice);
        let places = without_dates.into_iter().enumerate();
        places
            .map(|(index, without_date)| {
                let starts = starts.get(index).copied();
                let format = plan.formats.get(index % plan.formats.len().max(1));
                let format_words =
                    format.and_then(|planned| words.plan.formats.get(&planned.format.id));
                let format_words = format_words.cloned().unwrap_or_default();
                let topic = format
                    .map(|planned| planned.format.topic)
                    .unwrap_or_default();
                let tasks = format.into_iter().flat_map(|planned| &planned.reminders);
                let date = |starts: NaiveDateTime| {
                    let dates = &words.interface.dates;
                    dates.format_weekday(starts.date())
                };
                Meeting {
                    number: index + 1,
                    when: starts.map_or(without_date, date),
                    starts,
                    format: format_words.name,
                    how: format_words.text,
                    topic: topics.next(topic),
                    holiday: starts.is_some_and(is_holiday).then(|| holiday.clone()),
                    tasks: tasks.map(|task| self.task(task, starts)).collect(),
                }
            })
            .collect()
    }

    fn task(&self, reminder: &guide_content::Reminder, starts: Option<NaiveDateTime>) -> Task {
        let words = &self.pack.words;
        let interface = &words.interface;
        let text = words.plan.reminders.get(&reminder.id).cloned();
        let text = text.unwrap_or_default();
        let day = starts.map(|starts| days_before(starts.date(), reminder.days));
        let is_late = day.zip(self.today).is_some_and(|(day, today)| day < today);
        let line = match day {
            None => text.clone(),
            Some(_) if is_late => fill_in(&interface.plan.reminder_now, &[("task", &text)]),
            Some(day) => {
                let date = interface.dates.format_short(day);
                fill_in(
                    &interface.plan.reminder,
                    &[("task", &text), ("date", &date)],
                )
            }
        };
        Task {
            text,
            days: reminder.days,
            line,
            day: match (starts, self.today) {
                (Some(starts), Some(today)) if is_late => Some(today.min(starts.date())),
                _ => day,
            },
            is_late,
        }
    }
}

/// The topics of the meetings, one after the other.
struct Topics {
    /// Those of the group, then those of the track, each in a circle.
    lists: Vec<Cycle<IntoIter<String>>>,
    /// Whose turn it is.
    turn: usize,
}

impl Topics {
    fn new(words: &Words, advice: &Advice<'_>) -> Self {
        let lists = advice
            .plan_topics()
            .into_iter()
            .filter_map(|group| words.groups.details.get(group))
            .map(|group| group.topics.clone().into_iter().cycle())
            .collect();
        Self { lists, turn: 0 }
    }

    fn next(&mut self, from: MeetingTopic) -> Option<String> {
        match from {
            MeetingTopic::None => None,
            MeetingTopic::Group => self.next_in_rotation(),
            MeetingTopic::Track => self.lists.last_mut()?.next(),
        }
    }

    /// The next topic of the list whose turn it is; a list without topics is
    /// passed over.
    fn next_in_rotation(&mut self) -> Option<String> {
        let count = self.lists.len();
        (0..count).find_map(|_| {
            let list = self.turn;
            self.turn = (list + 1) % count;
            self.lists[list].next()
        })
    }
}
