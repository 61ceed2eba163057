//! The year month by month: the meetings, and what to do before each, where it falls.

use super::{document::Meeting, schedule::Month};
use chrono::{Datelike, NaiveDate};
use guide_content::{DateWords, Interface, fill_in};

/// How many months a year has.
const MONTHS: u32 = 12;
/// How many months before everything else the year may begin, so that it begins today.
const WAIT: u32 = 3;
/// How many days a month has at most.
const LONGEST_MONTH: f64 = 31.0;
/// How many letters tell the months of a year apart.
const SHORT: usize = 3;

/// A month of the year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearMonth {
    /// Its name; for as long as there are no dates, its number.
    pub name: String,
    /// As much of the name of the month as tells it from the others; without dates its
    /// number.
    pub short_name: String,
    /// Whether today is in it.
    pub is_now: bool,
    /// What is in it, in order.
    pub entries: Vec<YearEntry>,
}

/// Something in a month: a meeting, or a task before one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearEntry {
    /// On which day, where there are dates.
    pub day: Option<NaiveDate>,
    /// Which meeting, as an index.
    pub meeting: usize,
    /// Which task of the meeting, as an index; none for the meeting itself.
    pub task: Option<usize>,
}

impl YearEntry {
    /// How much of the month is over by then, from 0 to 1: without a date, half of it
    /// at a meeting, and less for what is to be done before.
    #[must_use]
    pub fn fraction(&self) -> f64 {
        match (self.day, self.task) {
            (Some(day), _) => f64::from(day.day0()) / LONGEST_MONTH,
            (None, None) => 0.5,
            // Three fit before the meeting.
            (None, Some(task)) => f64::from(u8::try_from(task).unwrap_or(2).min(2)) / 8.0,
        }
    }
}

/// The months in which the meetings are, and those in which something is to be done
/// before: without dates twelve, each meeting with its tasks in its one of `months`; with
/// dates twelve from `from` on and as many before as tasks need, beginning with that of
/// `today` if it is near.
pub(crate) fn year(
    words: &Interface,
    meetings: &[Meeting],
    months: &[u32],
    from: Option<Month>,
    today: Option<NaiveDate>,
) -> Vec<YearMonth> {
    let Some(from) = from else {
        return without_dates(words, meetings, months);
    };
    let mut entries: Vec<_> = meetings.iter().enumerate().flat_map(of_meeting).collect();
    // On the day itself, the tasks stand before the meeting.
    entries.sort_by_key(|entry| (entry.day, entry.task.is_none(), entry.meeting, entry.task));
    let days = || entries.iter().filter_map(|entry| entry.day);
    let first = days()
        .map(Month::of)
        .min()
        .map_or(from, |first| first.min(from));
    let last = days().map(Month::of).max().unwrap_or(from);
    let last = last.max(from.after(MONTHS - 1));
    let now = today.map(Month::of);
    let is_near = |now: &Month| *now <= first && first <= now.after(WAIT);
    let start = now.filter(is_near).unwrap_or(first);
    let months = (0..).map(|months| start.after(months));
    months
        .take_while(|month| *month <= last)
        .map(|month| YearMonth {
            name: words.dates.format_month(month.year, month.month),
            short_name: short_name(&words.dates, month),
            is_now: now == Some(month),
            entries: entries
                .iter()
                .filter(|entry| entry.day.map(Month::of) == Some(month))
                .copied()
                .collect(),
        })
        .collect()
}

fn without_dates(words: &Interface, meetings: &[Meeting], months: &[u32]) -> Vec<YearMonth> {
    (0..MONTHS)
        .map(|month| YearMonth {
            name: fill_in(&words.plan.in_month, &[("month", &(month + 1).to_string())]),
            short_name: (month + 1).to_string(),
            is_now: false,
            entries: meetings
                .iter()
                .enumerate()
                .zip(months)
                .filter(|(_, of_meeting)| **of_meeting == month)
                .flat_map(|(meeting, _)| of_meeting(meeting))
                .collect(),
        })
        .collect()
}

/// The tasks of a meeting, then the meeting.
fn of_meeting((index, meeting): (usize, &Meeting)) -> impl Iterator<Item = YearEntry> {
    let entry = move |day, task| YearEntry {
        day,
        meeting: index,
        task,
    };
    let tasks = meeting.tasks.iter().enumerate();
    let tasks = tasks.map(move |(task, each)| entry(each.day, Some(task)));
    let starts = meeting.starts.map(|starts| starts.date());
    tasks.chain([entry(starts, None)])
}

fn short_name(words: &DateWords, month: Month) -> String {
    let index = usize::try_from(month.month).unwrap_or_default();
    let name = words.months.get(index.saturating_sub(1));
    name.map(|name| name.chars().take(SHORT).collect())
        .unwrap_or_default()
}
