//! The meetings as a calendar file (RFC 5545).
//!
//! Written here, because the file has only a handful of properties, and
//! `icalendar` 0.17 writes ids by chance and a clock's time into alarms, days as
//! seconds, and lines that are too long. A parser of its own reads it in tests.

use super::{
    document::{Document, Meeting},
    time_zone::{Observances, TimeZone},
};
use chrono::{DateTime, Datelike, Duration, NaiveDateTime};
use const_fnv1a_hash::fnv1a_hash_64;
use guide_content::{Pack, fill_in};

/// Who wrote the file.
const PRODUCT: &str = "-//community-guide//plan//EN";
/// How many bytes a line has at most, without its end.
const LONGEST_LINE: usize = 75;
/// A time on a clock.
const LOCAL: &str = "%Y%m%dT%H%M%S";
/// A time in UTC.
const UNIVERSAL: &str = "%Y%m%dT%H%M%SZ";
/// The beginning of 2020, in seconds since that of 1970. Versions are counted
/// from there: the format's numbers end at 2^31, which is then in 2088.
const FIRST_VERSION: i64 = 1_577_836_800;

/// What a calendar file says of itself.
#[derive(Clone, Copy)]
pub struct CalendarFile<'a> {
    /// The plan's own address.
    pub address: &'a str,
    /// The address of the guide, without a language.
    pub guide: &'a str,
    /// When it is written, in milliseconds since the beginning of 1970, UTC.
    pub written_at: f64,
    /// The zone that the times are in. Without one they float: they mean the clock
    /// on the wall, wherever the calendar is (RFC 5545, section 3.3.5).
    pub time_zone: Option<TimeZone<'a>>,
}

/// An event for each meeting that has a date, with an alarm for each thing to do
/// before it.
///
/// A file that is written later has the same events, newer, so that opening it
/// corrects the calendar. An event's id (RFC 5545, section 3.8.4.7) follows from
/// the guide, from what the plan is about and from which meeting it is, and from no
/// date, word or answer besides. Its version (`SEQUENCE`, section 3.8.7.4) is the
/// moment at which it is written, since nothing remembers the last one. So plans
/// for other groups fit into one calendar; two for the same group do not.
#[must_use]
pub fn calendar(pack: &Pack, document: &Document, file: &CalendarFile) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a clock says no such time")]
    let written_at = file.written_at as i64;
    // The format writes years with four digits.
    let written_at = DateTime::from_timestamp_millis(written_at)
        .filter(|moment| (0..=9999).contains(&moment.year()))
        .unwrap_or_default()
        .naive_utc();
    let starts = document.meetings.iter().filter_map(|each| each.starts);
    let days = starts.clone().min().zip(starts.max());
    let zone = file.time_zone.zip(days).map(|(zone, (first, last))| Zone {
        name: zone.name,
        observances: Observances::around(zone, first.date(), last.date()),
    });
    let writer = EventWriter {
        pack,
        file,
        document,
        written_at,
        zone,
    };
    writer.calendar()
}

/// The zone of the times in a file.
struct Zone<'a> {
    name: &'a str,
    observances: Observances,
}

/// What is the same for all events of a file.
struct EventWriter<'a> {
    pack: &'a Pack,
    file: &'a CalendarFile<'a>,
    document: &'a Document,
    /// In UTC.
    written_at: NaiveDateTime,
    zone: Option<Zone<'a>>,
}

impl EventWriter<'_> {
    fn calendar(&self) -> String {
        let title = &self.document.title;
        let written_at = self.written_at.format(UNIVERSAL).to_string();
        let mut lines = Lines::default();
        lines.value("BEGIN", "VCALENDAR");
        lines.value("VERSION", "2.0");
        lines.text("PRODID", PRODUCT);
        // RFC 7986, sections 5.3 and 5.4: which calendar it is, and how new.
        lines.value("UID", &self.id(""));
        lines.value("LAST-MODIFIED", &written_at);
        // Some calendars know the one name of their own, some the other.
        lines.text("NAME", title);
        lines.text("X-WR-CALNAME", title);
        if let Some(zone) = &self.zone {
            lines.text("X-WR-TIMEZONE", zone.name);
            for (name, value) in zone.observances.properties(zone.name) {
                lines.value(name, &value);
            }
        }
        for meeting in &self.document.meetings {
            if let Some(starts) = meeting.starts {
                self.event(&mut lines, meeting, starts, &written_at);
            }
        }
        lines.value("END", "VCALENDAR");
        lines.0
    }

    fn event(&self, lines: &mut Lines, meeting: &Meeting, starts: NaiveDateTime, written_at: &str) {
        let version = self.written_at.and_utc().timestamp() - FIRST_VERSION;
        let version = version.clamp(0, i64::from(i32::MAX));
        lines.value("BEGIN", "VEVENT");
        lines.value("UID", &self.id(&meeting.number.to_string()));
        // Without a method both say when the event was revised last.
        lines.value("DTSTAMP", written_at);
        lines.value("LAST-MODIFIED", written_at);
        lines.value("SEQUENCE", &version.to_string());
        let minutes = Duration::minutes(i64::from(self.pack.structure.plan.minutes));
        let ends = match &self.zone {
            // Clocks may be changed meanwhile.
            Some(zone) => zone.observances.later(starts, minutes),
            None => starts.checked_add_signed(minutes).unwrap_or(starts),
        };
        self.time(lines, "DTSTART", starts);
        self.time(lines, "DTEND", ends);
        lines.text("SUMMARY", &summary(self.pack, self.document, meeting));
        lines.text("DESCRIPTION", &description(self.pack, meeting));
        if !self.file.address.is_empty() {
            lines.value("URL", self.file.address);
        }
        for task in &meeting.tasks {
            lines.value("BEGIN", "VALARM");
            lines.value("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", &task.text);
            // In days: where an hour is added in summer, so many seconds before
            // would be at another time of the day.
            lines.value("TRIGGER", &format!("-P{}D", task.days));
            lines.value("END", "VALARM");
        }
        lines.value("END", "VEVENT");
    }

    fn time(&self, lines: &mut Lines, name: &str, time: NaiveDateTime) {
        let time = time.format(LOCAL).to_string();
        match &self.zone {
            Some(zone) => lines.value(&format!("{name};TZID={}", zone.name), &time),
            None => lines.value(name, &time),
        }
    }

    /// The id of a meeting, or without a number that of the plan: a UUID, as RFC
    /// 7986 (section 5.3) asks, of the version whose bits are free (RFC 9562,
    /// section 5.8), from a hash of what it is (FNV-1a).
    fn id(&self, number: &str) -> String {
        let name = [self.file.guide, &self.document.subject, number].join("\n");
        let hash = |half: &str| fnv1a_hash_64([half, name.as_str()].concat().as_bytes(), None);
        let first = hash("1") & !0xf000 | 0x8000;
        let second = hash("2") & !(0b11 << 62) | 0b10 << 62;
        format!(
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            first >> 32,
            first >> 16 & 0xffff,
            first & 0xffff,
            second >> 48,
            second & 0xffff_ffff_ffff,
        )
    }
}

/// The lines of a calendar file.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is a text.
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | ',' | ';' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.value(name, &escaped);
    }

    /// A property with its parameters, in as many lines as it needs.
    fn value(&mut self, name: &str, value: &str) {
        let mut length = 0;
        // The format has no way to write control characters.
        let value = value.chars().filter(|c| !c.is_control());
        for c in name.chars().chain([':']).chain(value) {
            length += c.len_utf8();
            if length > LONGEST_LINE {
                self.0.push_str("\r\n ");
                length = 1 + c.len_utf8();
            }
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}

fn summary(pack: &Pack, plan: &Document, meeting: &Meeting) -> String {
    let words = &pack.words.interface;
    let pattern = &plan.meeting_words(&words.plan).meeting;
    let number = fill_in(pattern, &[("number", &meeting.number.to_string())]);
    format!("{number}{}{}", words.site.colon, meeting.format)
}

fn description(pack: &Pack, meeting: &Meeting) -> String {
    let words = &pack.words.interface;
    let mut lines: Vec<_> = meeting.holiday.clone().into_iter().collect();
    if let Some(topic) = &meeting.topic {
        lines.push(format!("{}{}{topic}", words.plan.topic, words.site.colon));
    }
    lines.push(meeting.how.clone());
    lines.extend(meeting.tasks.iter().map(|task| task.line.clone()));
    lines.join("\n")
}
