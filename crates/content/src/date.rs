//! Dates as content files write them: a day, a month or a year.

use crate::{
    pack::{Packed, Reader, shape},
    parse_digits,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer};
use std::{fmt, ops::RangeInclusive, str::FromStr};

/// Years in which something in a guide may have been said or may be due.
const YEARS: RangeInclusive<i32> = 1990..=2200;

/// A date, as exactly as its source gives it: a day (`2026-09-22`), a month
/// (`2026-09`) or a year (`2026`) of the calendar, from 1990 to 2200.
///
/// Of two dates the one that begins earlier is the smaller; what begins on the
/// same day is ordered from the year to the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
// Only the build reads what people write; elsewhere types that have one may derive it.
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub struct Date {
    year: i32,
    month: Option<u32>,
    /// Only where there is a month.
    day: Option<u32>,
}

/// A [`Date`] that is a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
// Only the build reads what people write; elsewhere types that have one may derive it.
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub struct Day(Date);

/// A text that is no [`Date`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDate(String);

/// A text that is no [`Day`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDay(String);

impl Date {
    /// How to write a date, for whoever has written none.
    pub const HOW_TO_WRITE: &str =
        "write a day, a month or a year that there is: `2026-09-22`, `2026-09`, `2026`";

    fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Self> {
        // A month stands for its first day, a year for its first month's.
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1));
        let is_there = first.is_some() && YEARS.contains(&year);
        let is_ordered = month.is_some() || day.is_none();
        (is_there && is_ordered).then_some(Self { year, month, day })
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parse_digits(parts.next()?, 4)?;
        let mut part = || match parts.next() {
            Some(part) => parse_digits(part, 2).map(Some),
            None => Some(None),
        };
        let (month, day) = (part()?, part()?);
        let date = Self::new(year, month, day)?;
        parts.next().is_none().then_some(date)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, from 1; none for a year.
    #[must_use]
    pub fn month(self) -> Option<u32> {
        self.month
    }

    /// The day of the month, from 1; none for a month or a year.
    #[must_use]
    pub fn day(self) -> Option<u32> {
        self.day
    }

    /// Whether another date is this one, or lies in this month or year.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        let is_same = |own: Option<u32>, other| own.is_none() || own == other;
        self.year == other.year && is_same(self.month, other.month) && is_same(self.day, other.day)
    }

    /// The date as a pack has it: its digits, with zeros for what it has not.
    #[cfg(any(test, feature = "source"))]
    fn number(self) -> u32 {
        let year = u32::try_from(self.year).unwrap_or_default();
        (year * 100 + self.month.unwrap_or_default()) * 100 + self.day.unwrap_or_default()
    }

    fn from_number(number: u32) -> Option<Self> {
        let part = |part: u32| (part > 0).then_some(part);
        let year = i32::try_from(number / 10_000).ok()?;
        Self::new(year, part(number / 100 % 100), part(number % 100))
    }
}

impl Day {
    /// The day as a date among others.
    #[must_use]
    pub fn date(self) -> Date {
        self.0
    }
}

impl From<NaiveDate> for Day {
    fn from(day: NaiveDate) -> Self {
        Self(Date {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
        })
    }
}

impl TryFrom<Date> for Day {
    type Error = InvalidDay;

    fn try_from(date: Date) -> Result<Self, InvalidDay> {
        match date.day {
            Some(_) => Ok(Self(date)),
            None => Err(InvalidDay(date.to_string())),
        }
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    /// Reads a date as it is written.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

impl FromStr for Day {
    type Err = InvalidDay;

    /// Reads a day as it is written.
    fn from_str(text: &str) -> Result<Self, InvalidDay> {
        let date = Date::parse(text).ok_or_else(|| InvalidDay(text.to_owned()))?;
        Self::try_from(date)
    }
}

impl fmt::Display for Date {
    /// Writes the date as it is read.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(formatter, "-{part:02}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for InvalidDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` is no date; {}", self.0, Date::HOW_TO_WRITE)
    }
}

impl fmt::Display for InvalidDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "`{}` is not a day; write one from 1990 to 2200 that there is: `2027-03-01`",
            self.0
        )
    }
}

impl std::error::Error for InvalidDate {}

impl std::error::Error for InvalidDay {}

impl Packed for Date {
    const SHAPE: u64 = shape("Date", &[("number", u32::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::from_number(u32::read(reader)).unwrap_or_else(|| {
            reader.damage();
            Self {
                year: *YEARS.start(),
                month: None,
                day: None,
            }
        })
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        self.number().write(bytes);
    }
}

impl Packed for Day {
    const SHAPE: u64 = shape("Day", &[("", Date::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        let date = Date::read(reader);
        if date.day.is_none() {
            reader.damage();
        }
        Self(date)
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
    }
}

#[cfg(feature = "source")]
impl<'de> Deserialize<'de> for Date {
    /// Reads the date as it is written.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "source")]
impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Date::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// Reads a [`Date`] or a [`Day`] that may be left open: content files then write
/// an empty text, so that nobody leaves it out by mistake.
pub(crate) fn deserialize_optional<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: fmt::Display>,
{
    let text = String::deserialize(deserializer)?;
    let date = (!text.is_empty()).then(|| text.parse());
    date.transpose().map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn days_months_and_years_are_written_as_they_are_read() {
        for text in ["1990", "2026-09", "2024-02-29", "2200-12-31"] {
            assert_eq!(date(text).to_string(), text);
            assert_eq!(Date::from_number(date(text).number()), Some(date(text)));
        }
        for text in [
            "",
            "26",
            "2026-",
            "2026-9",
            "2026-13",
            "2026-00",
            "2026-02-29",
            "2026-06-31",
            "2026-06-01-01",
            "1989",
            "2201-01-01",
            "+026-07-10",
            "2026/07/10",
            "today",
        ] {
            let error = text.parse::<Date>().unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("`{text}` is no date")),
                "{error}"
            );
        }
    }

    #[test]
    fn a_number_of_a_pack_that_is_no_date_is_refused() {
        for number in [0, 20_261_300, 20_260_001, 19_890_101, 20_260_230, u32::MAX] {
            assert_eq!(Date::from_number(number), None, "{number}");
        }
    }

    #[test]
    fn a_month_comes_before_its_days_and_a_year_before_its_months() {
        let sorted = [
            "2025-12-31",
            "2026",
            "2026-01",
            "2026-01-01",
            "2026-01-31",
            "2026-02",
        ];
        assert!(sorted.map(date).is_sorted_by(|one, other| one < other));
    }

    #[test]
    fn a_month_and_a_year_contain_their_days() {
        for (period, inside, outside) in [
            ("2026", "2026-12-31", "2027"),
            ("2026-07", "2026-07-11", "2026"),
            ("2026-07-10", "2026-07-10", "2026-07-11"),
        ] {
            assert!(date(period).contains(date(inside)), "{period}");
            assert!(!date(period).contains(date(outside)), "{period}");
        }
    }

    #[test]
    fn only_a_day_is_a_day() {
        assert_eq!(
            "2026-07-10".parse::<Day>().unwrap().date(),
            date("2026-07-10")
        );
        for text in ["2026-07", "2026", "soon"] {
            let error = text.parse::<Day>().unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("`{text}` is not a day")),
                "{error}"
            );
        }
    }
}
