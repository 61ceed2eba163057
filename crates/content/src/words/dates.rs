//! How dates are written.

use crate::{Date, fill_in};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

words! {
    /// How dates are written.
    DateWords {
        day: String { needs "day" "month" "year" },
        month: String { needs "month" "year" },
        year: String { needs "year" },
        weekday_day: String { needs "weekday" "day" "month" "year" },
        day_short: String { needs "day" "month" },
        /// The first day of a month as `{day}`, where it is written in another way than
        /// the rest: `1º`.
        first_day: String,
        months: Vec<String>,
        /// From Monday on.
        weekdays: Vec<String>,
        as_of: String { needs "date" },
        check_again: String { needs "date" },
    }
}

impl DateWords {
    /// A date as readers of the language write it.
    #[must_use]
    pub fn format(&self, date: Date) -> String {
        let pattern = match (date.month(), date.day()) {
            (_, Some(_)) => &self.day,
            (Some(_), None) => &self.month,
            (None, None) => &self.year,
        };
        self.fill(pattern, date.year(), date.month(), date.day(), "")
    }

    /// A month, counted from 1, of a year.
    #[must_use]
    pub fn format_month(&self, year: i32, month: u32) -> String {
        self.fill(&self.month, year, Some(month), None, "")
    }

    /// A day with its day of the week.
    #[must_use]
    pub fn format_weekday(&self, day: NaiveDate) -> String {
        let weekday = usize::try_from(day.weekday().num_days_from_monday());
        let weekday = weekday.ok().and_then(|weekday| self.weekdays.get(weekday));
        let weekday = weekday.map(String::as_str).unwrap_or_default();
        self.fill_day(&self.weekday_day, day, weekday)
    }

    /// A day without its year.
    #[must_use]
    pub fn format_short(&self, day: NaiveDate) -> String {
        self.fill_day(&self.day_short, day, "")
    }

    fn fill_day(&self, pattern: &str, day: NaiveDate, weekday: &str) -> String {
        let (month, day_of_month) = (Some(day.month()), Some(day.day()));
        self.fill(pattern, day.year(), month, day_of_month, weekday)
    }

    fn fill(
        &self,
        pattern: &str,
        year: i32,
        month: Option<u32>,
        day: Option<u32>,
        weekday: &str,
    ) -> String {
        let month = month.and_then(|month| usize::try_from(month).ok()?.checked_sub(1));
        let month = month.and_then(|index| self.months.get(index));
        let day = day.map(|day| match day {
            1 => self.first_day.clone(),
            day => day.to_string(),
        });
        fill_in(
            pattern,
            &[
                ("year", &format!("{year:04}")),
                ("month", month.map(String::as_str).unwrap_or_default()),
                ("day", day.as_deref().unwrap_or_default()),
                ("weekday", weekday),
            ],
        )
    }
}
