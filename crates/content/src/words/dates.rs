//! How dates are written.

use crate::fill_in;
use serde::{Deserialize, Serialize};

words! {
    /// How dates are written.
    DateWords {
        /// With `{day}`, `{month}` and `{year}`.
        day: String,
        month: String,
        year: String,
        /// With `{weekday}`, `{day}`, `{month}` and `{year}`.
        weekday_day: String,
        /// With `{day}` and `{month}`.
        day_short: String,
        months: Vec<String>,
        /// From Monday on.
        weekdays: Vec<String>,
        /// With `{date}`.
        as_of: String,
        /// With `{date}`.
        check_again: String,
    }
}

impl DateWords {
    /// A date as readers of the language write it.
    ///
    /// `date` is a day (`2026-09-22`), a month (`2026-09`) or a year; what is
    /// none of these is returned as it is.
    #[must_use]
    pub fn format(&self, date: &str) -> String {
        let pattern = match date.split('-').count() {
            3 => &self.day,
            2 => &self.month,
            _ => &self.year,
        };
        self.fill(pattern, date, "")
    }

    /// A day with its day of the week, which counts from 0, Monday.
    #[must_use]
    pub fn format_weekday(&self, date: &str, weekday: usize) -> String {
        let weekday = self.weekdays.get(weekday).map(String::as_str);
        self.fill(&self.weekday_day, date, weekday.unwrap_or_default())
    }

    /// A day without its year.
    #[must_use]
    pub fn format_short(&self, date: &str) -> String {
        self.fill(&self.day_short, date, "")
    }

    fn fill(&self, pattern: &str, date: &str, weekday: &str) -> String {
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok());
        let month = month.and_then(|month| self.months.get(month.checked_sub(1)?));
        let day = parts.next().unwrap_or_default().trim_start_matches('0');
        fill_in(
            pattern,
            &[
                ("year", year),
                ("month", month.map(String::as_str).unwrap_or_default()),
                ("day", day),
                ("weekday", weekday),
            ],
        )
    }
}
