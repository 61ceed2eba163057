//! When the meetings are.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use guide_content::{PlanStructure, parse_digits, time_of_day};
use guide_query::readings;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    pub year: i32,
    /// From 1 to 12.
    pub month: u32,
}

/// The dates as the visitor wishes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The month of the first meeting, if the visitor has chosen one.
    pub from: Option<Month>,
    /// How many months lie between two meetings.
    pub every: u8,
    /// The week of the month from 1 to 4; [`Schedule::LAST`] is the last.
    pub week: u8,
    /// The day of the week, Monday being 1.
    pub weekday: u8,
    pub time: NaiveTime,
}

/// Years in which meetings are planned: addresses may hold anything.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;
const DAYS_OF_A_WEEK: u16 = 7;

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// Reads `2027-01`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let month = Self {
            year: parse_digits(year, 4)?,
            month: parse_digits(month, 2)?,
        };
        let is_there = YEARS.contains(&month.year) && (1..=12).contains(&month.month);
        is_there.then_some(month)
    }

    /// The month so many months later.
    #[must_use]
    pub fn after(self, months: u32) -> Self {
        let months = self.month.saturating_sub(1).saturating_add(months);
        let years = i32::try_from(months / 12).unwrap_or_default();
        Self {
            year: self.year.saturating_add(years),
            month: months % 12 + 1,
        }
    }
}

impl std::fmt::Display for Month {
    /// As addresses and content files write it: `2027-01`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

impl Schedule {
    /// What the parts of a schedule are called in an address.
    pub const KEYS: [&'static str; 5] = ["from", "every", "week", "weekday", "time"];
    /// The last week of a month.
    pub const LAST: u8 = 5;

    /// What the guide proposes.
    #[must_use]
    pub fn proposed(plan: &PlanStructure) -> Self {
        Self {
            from: None,
            every: plan.rhythms.first().copied().unwrap_or(3),
            week: plan.week,
            weekday: plan.weekday,
            time: time_of_day(&plan.time).unwrap_or_default(),
        }
    }

    /// Reads what an address says; what it does not say, or says wrongly, is as
    /// proposed.
    #[must_use]
    pub fn read(plan: &PlanStructure, pairs: &[(String, String)]) -> Self {
        let mut schedule = Self::proposed(plan);
        for (key, value) in pairs {
            let number = |is_right: &dyn Fn(&u8) -> bool| {
                readings(value).find_map(|text| text.parse().ok().filter(is_right))
            };
            match key.as_str() {
                "from" => {
                    let from = readings(value).find_map(|text| Month::read(&text));
                    schedule.from = from.or(schedule.from);
                }
                "every" => {
                    let every = number(&|every| plan.rhythms.contains(every));
                    schedule.every = every.unwrap_or(schedule.every);
                }
                "week" => {
                    let week = number(&|week| (1..=Self::LAST).contains(week));
                    schedule.week = week.unwrap_or(schedule.week);
                }
                "weekday" => {
                    let day = number(&|day| (1..=7).contains(day));
                    schedule.weekday = day.unwrap_or(schedule.weekday);
                }
                "time" => {
                    let time = readings(value).find_map(|text| time_of_day(&text));
                    schedule.time = time.unwrap_or(schedule.time);
                }
                _ => {}
            }
        }
        schedule
    }

    /// The schedule as pairs for an address: what differs from the proposal.
    #[must_use]
    pub fn pairs(&self, plan: &PlanStructure) -> Vec<(String, String)> {
        let proposed = Self::proposed(plan);
        let pairs = [
            self.from.map(|from| from.to_string()),
            (self.every != proposed.every).then(|| self.every.to_string()),
            (self.week != proposed.week).then(|| self.week.to_string()),
            (self.weekday != proposed.weekday).then(|| self.weekday.to_string()),
            (self.time != proposed.time).then(|| self.time_text()),
        ];
        let pairs = Self::KEYS.into_iter().zip(pairs);
        pairs
            .filter_map(|(key, value)| Some((key.to_owned(), value?)))
            .collect()
    }

    /// The time as addresses and time fields write it: `18:30`.
    #[must_use]
    pub fn time_text(&self) -> String {
        self.time.format("%H:%M").to_string()
    }

    /// How many meetings a year has.
    #[must_use]
    pub fn count(&self) -> u32 {
        12 / u32::from(self.every.clamp(1, 12))
    }

    /// The months of the meetings, counted from the first one.
    pub fn months(&self) -> impl Iterator<Item = u32> + use<> {
        let every = u32::from(self.every);
        (0..self.count()).map(move |count| count * every)
    }

    /// When the meetings of a year begin, the first one in this month.
    #[must_use]
    pub fn meetings(&self, from: Month) -> Vec<NaiveDateTime> {
        self.meetings_in(from, self.months())
    }

    /// The first month whose meeting leaves so many days from `today` on to
    /// prepare it and is on no holiday. Where each that leaves time is on one, the
    /// first of these.
    #[must_use]
    pub fn first_month(
        &self,
        today: NaiveDate,
        days: u16,
        is_holiday: impl Fn(NaiveDate) -> bool,
    ) -> Month {
        let this = Month::of(today);
        let leaves_time = |meeting: &NaiveDate| days_before(*meeting, days) >= today;
        // A year is longer than any preparation.
        let months = (0..=12).map(|months| this.after(months));
        let meetings = months
            .filter_map(|month| self.day(month))
            .filter(leaves_time);
        let first = meetings.clone().find(|meeting| !is_holiday(*meeting));
        first.or_else(|| meetings.min()).map_or(this, Month::of)
    }

    /// The schedule with its first month, where the visitor has chosen none: that of
    /// [`Schedule::first_month`]. Who goes by `weeks` begins in the first of these, counted
    /// from `today`, on the wished day of the week, whatever there is to do before; the week
    /// of the month follows from it. Its group has dates of its own, on a holiday or not.
    pub(super) fn begun(
        &self,
        today: NaiveDate,
        days: u16,
        weeks: &[u8],
        is_holiday: impl Fn(NaiveDate) -> bool,
    ) -> Self {
        if self.from.is_some() {
            return self.clone();
        }
        let Some(first) = weeks.first() else {
            let from = Some(self.first_month(today, days, is_holiday));
            return Self {
                from,
                ..self.clone()
            };
        };
        let earliest = days_after(today, u16::from(first.saturating_sub(1)) * DAYS_OF_A_WEEK);
        let before = (0..DAYS_OF_A_WEEK).find(|days| {
            let day = days_after(earliest, *days);
            day.weekday().number_from_monday() == u32::from(self.weekday)
        });
        let day = days_after(earliest, before.unwrap_or_default());
        let week = u16::try_from(day.day0()).unwrap_or_default() / DAYS_OF_A_WEEK + 1;
        Self {
            from: Some(Month::of(day)),
            week: u8::try_from(week).unwrap_or(self.week),
            ..self.clone()
        }
    }

    /// When the meetings of who goes by weeks begin, the first one in this month. A group
    /// meets on the same day of the week in the same week of each month, so that the
    /// weeks only tell which month's meeting it is.
    pub(super) fn meetings_in_weeks(&self, from: Month, weeks: &[u8]) -> Vec<NaiveDateTime> {
        self.meetings_in(from, months_of_weeks(weeks))
    }

    /// The meetings of months that are counted from the first one.
    fn meetings_in(&self, from: Month, months: impl Iterator<Item = u32>) -> Vec<NaiveDateTime> {
        months
            .filter_map(|months| self.day(from.after(months)))
            .map(|day| day.and_time(self.time))
            .collect()
    }

    /// The wished day of the week in a month.
    fn day(&self, month: Month) -> Option<NaiveDate> {
        let weekday = Weekday::try_from(self.weekday.checked_sub(1)?).ok()?;
        let nth =
            |week| NaiveDate::from_weekday_of_month_opt(month.year, month.month, weekday, week);
        if self.week < Self::LAST {
            return nth(self.week);
        }
        // Some months have five of a weekday.
        nth(5).or_else(|| nth(4))
    }
}

/// The months of the meetings of who goes by weeks, counted from the first one: those
/// nearest to the weeks, where a year has 52.
pub(super) fn months_of_weeks(weeks: &[u8]) -> impl Iterator<Item = u32> + use<'_> {
    let first = weeks.first().copied().unwrap_or_default();
    weeks.iter().map(move |week| {
        let later = u32::from(week.saturating_sub(first));
        (later * 12 + 26) / 52
    })
}

/// The day so many days after another.
fn days_after(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(day)
}

/// The day so many days before another.
pub(super) fn days_before(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days)))
        .unwrap_or(day)
}
