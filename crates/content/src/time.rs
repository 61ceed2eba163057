//! Times and numbers as content files and addresses write them.

use chrono::NaiveTime;
use std::str::FromStr;

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
