//! A time zone as a calendar file describes it.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime};
use std::fmt::Write;

/// The zone that a plan's times are in.
#[derive(Clone, Copy)]
pub struct TimeZone<'a> {
    /// Its name in the tz database: `Europe/Berlin`.
    pub name: &'a str,
    /// How many seconds its clocks are ahead of UTC (behind: below zero) so many
    /// seconds after the beginning of 1970. Whoever has a table of zones says so;
    /// the guide carries none.
    pub utc_offset: &'a dyn Fn(i64) -> i32,
}

/// A time through which a zone's clocks are ahead of UTC by the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Observance {
    /// In seconds since the beginning of 1970, UTC.
    begins: i64,
    /// In seconds, as in [`TimeZone::utc_offset`].
    offset: i32,
}

/// What a zone's clocks did and will do around some days, in order; there is
/// always one observance.
#[derive(Clone, Debug)]
pub(super) struct Observances(Vec<Observance>);

/// How far around the meetings a zone is described, in days: an event may be
/// moved later.
const AROUND: u64 = 366;
const DAY: i64 = 24 * 60 * 60;

/// Whether a browser that gives its zone this name knows where it is: names are
/// of the tz database, where places are. What knows no zone, or hides it, says
/// one of universal time; and a mere offset is no name.
#[must_use]
pub fn is_zone_name(name: &str) -> bool {
    const NO_PLACE: [&str; 9] = [
        "Etc/Unknown",
        "Etc/UTC",
        "Etc/UCT",
        "Etc/GMT",
        "UTC",
        "UCT",
        "GMT",
        "Universal",
        "Zulu",
    ];
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_written =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'/' | b'+' | b'-');
    begins && name.bytes().all(is_written) && !NO_PLACE.contains(&name)
}

impl Observances {
    /// Asks a zone about every day from a year before `first` to a year after
    /// `last`, and where its clocks changed, for the second at which they did.
    pub(super) fn around(zone: TimeZone, first: NaiveDate, last: NaiveDate) -> Self {
        let begins = first.checked_sub_days(Days::new(AROUND)).unwrap_or(first);
        let ends = last.checked_add_days(Days::new(AROUND)).unwrap_or(last);
        let seconds = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
        let (begins, ends) = (seconds(begins), seconds(ends));
        let first = Observance {
            begins,
            offset: (zone.utc_offset)(begins),
        };
        let mut found = vec![first];
        let mut before = first;
        let mut at = begins;
        while at < ends {
            let next = at + DAY;
            let offset = (zone.utc_offset)(next);
            if offset != before.offset {
                before = Observance {
                    begins: change(zone, at, next),
                    offset,
                };
                found.push(before);
            }
            at = next;
        }
        Self(found)
    }

    /// The moment, in UTC, that clocks of the zone show as `local`: of two the
    /// first; of a time that they leave out, the one at which they would show it if
    /// they had not been changed (RFC 5545, section 3.3.5).
    fn utc(&self, local: NaiveDateTime) -> NaiveDateTime {
        let shown = local.and_utc().timestamp();
        let offset = self.changes().find_map(|(before, after)| {
            let changed = after.begins + i64::from(before.offset.max(after.offset));
            (shown < changed).then_some(before.offset)
        });
        let last = self.0.last().map_or(0, |last| last.offset);
        local - seconds(offset.unwrap_or(last))
    }

    /// What clocks of the zone show at a moment in UTC.
    fn local(&self, utc: NaiveDateTime) -> NaiveDateTime {
        let moment = utc.and_utc().timestamp();
        let begun = self.0.iter().rev().find(|each| each.begins <= moment);
        let first = self.0.first().map_or(0, |first| first.offset);
        utc + seconds(begun.map_or(first, |each| each.offset))
    }

    /// What clocks of the zone show so much time after they show `local`.
    pub(super) fn later(&self, local: NaiveDateTime, time: Duration) -> NaiveDateTime {
        self.local(self.utc(local) + time)
    }

    fn changes(&self) -> impl Iterator<Item = (Observance, Observance)> + use<'_> {
        self.0.windows(2).map(|pair| (pair[0], pair[1]))
    }

    /// The properties of a `VTIMEZONE` (RFC 5545, section 3.6.5), as names and
    /// values. Each observance begins once: what a zone's rule is nobody says.
    pub(super) fn properties(&self, name: &str) -> Vec<(&'static str, String)> {
        let mut properties = vec![("BEGIN", "VTIMEZONE".to_owned()), ("TZID", name.to_owned())];
        let least = self.0.iter().map(|each| each.offset).min();
        let first = self.0.first().map(|first| (*first, *first));
        for (before, after) in first.into_iter().chain(self.changes()) {
            let kind = if Some(after.offset) == least {
                "STANDARD"
            } else {
                "DAYLIGHT"
            };
            // By the clocks that it finds.
            let shown = after.begins + i64::from(before.offset);
            let shown = DateTime::from_timestamp(shown, 0).unwrap_or_default();
            properties.extend([
                ("BEGIN", kind.to_owned()),
                ("DTSTART", shown.format("%Y%m%dT%H%M%S").to_string()),
                ("TZOFFSETFROM", offset_text(before.offset)),
                ("TZOFFSETTO", offset_text(after.offset)),
                ("END", kind.to_owned()),
            ]);
        }
        properties.push(("END", "VTIMEZONE".to_owned()));
        properties
    }
}

/// The second at which a zone's clocks change, which they do once between two
/// moments.
fn change(zone: TimeZone, mut before: i64, mut after: i64) -> i64 {
    let offset = (zone.utc_offset)(before);
    while after - before > 1 {
        let middle = before + (after - before) / 2;
        if (zone.utc_offset)(middle) == offset {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

fn seconds(offset: i32) -> Duration {
    Duration::seconds(i64::from(offset))
}

/// An offset as the format writes it: `+0545`, with seconds where there are some
/// (RFC 5545, section 3.3.14).
fn offset_text(offset: i32) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let seconds = offset.unsigned_abs();
    let mut text = format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60);
    if !seconds.is_multiple_of(60) {
        let _ = write!(text, "{:02}", seconds % 60);
    }
    text
}
