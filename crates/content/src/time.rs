//! Dates and times as content files and addresses write them.

use chrono::{Datelike, NaiveDate, NaiveTime};
use std::{ops::RangeInclusive, str::FromStr};

/// Years in which something in a guide may have been said or may be due.
const YEARS: RangeInclusive<i32> = 1990..=2200;

/// A number that is written with so many digits, and nothing else.
#[must_use]
pub fn parse_digits<T: FromStr>(text: &str, length: usize) -> Option<T> {
    let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Reads a time of day: `18:30`.
#[must_use]
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    NaiveTime::from_hms_opt(parse_digits(hour, 2)?, parse_digits(minute, 2)?, 0)
}

/// Whether this is a day, a month or a year of the calendar: `2026-09-22`,
/// `2026-09`, `2026`.
#[must_use]
pub fn is_date(date: &str) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    // A month stands for its first day, a year for its first month's.
    let part = |index: usize| {
        let part = parts.get(index);
        part.map_or(Some(1), |part| parse_digits(part, 2))
    };
    let day = || NaiveDate::from_ymd_opt(parse_digits(parts[0], 4)?, part(1)?, part(2)?);
    parts.len() <= 3 && day().is_some_and(|day| YEARS.contains(&day.year()))
}
