//! A day of the calendar.

use crate::check::is_day;
use std::{fmt, str::FromStr};

/// A day, as it is written in content files: `2027-03-01`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(String);

/// A text that is not a [`Day`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDay(String);

impl Day {
    /// The day as it is written. Of two days, the later one is the greater text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Day {
    type Err = InvalidDay;

    fn from_str(text: &str) -> Result<Self, InvalidDay> {
        if is_day(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidDay(text.to_owned()))
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
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

impl std::error::Error for InvalidDay {}
