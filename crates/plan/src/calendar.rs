//! The meetings as a calendar file (RFC 5545).
//!
//! Written here, because the file has only a handful of properties, and
//! `icalendar` 0.17 writes ids by chance and a clock's time into alarms, days as
//! seconds, and lines that are too long. A parser of its own reads it in tests.

use super::document::{Document, Meeting};
use chrono::{DateTime, Duration, NaiveDateTime};
use const_fnv1a_hash::fnv1a_hash_64;
use guide_content::{Pack, fill_in};
use guide_engine::Answers;

/// Who wrote the file, and how the ids in it end.
const PRODUCT: &str = "-//community-guide//plan//EN";
const UID_SUFFIX: &str = "@community-guide";
/// How many bytes a line has at most, without its end.
const LONGEST_LINE: usize = 75;
/// A time on the clock on the wall.
const FLOATING: &str = "%Y%m%dT%H%M%S";

/// An event for each meeting that has a date, with an alarm for each thing to do
/// before it. Times are floating: they mean the clock on the visitor's wall.
///
/// `address` is the plan's own. An event keeps its id however the plan's words
/// change, so that opening the file again corrects the calendar; plans for other
/// answers have other ids, so that both fit into one calendar. `written_at`, in
/// milliseconds since the beginning of 1970, stands in every event as the time
/// at which it was written; the format asks for it.
#[must_use]
pub fn calendar(pack: &Pack, document: &Document, address: &str, written_at: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a clock says no such time")]
    let written_at = DateTime::from_timestamp_millis(written_at as i64).unwrap_or_default();
    let title = &pack.words.interface.plan.title;
    let plan = plan_id(pack, address);
    let mut file = File::default();
    file.value("BEGIN", "VCALENDAR");
    file.value("VERSION", "2.0");
    file.text("PRODID", PRODUCT);
    // Some calendars know the one name of their own, some the other.
    file.text("NAME", title);
    file.text("X-WR-CALNAME", title);
    for meeting in &document.meetings {
        let Some(starts) = meeting.starts else {
            continue;
        };
        let id = format!(
            "{}-{}-{plan}{UID_SUFFIX}",
            starts.format("%Y%m%d"),
            meeting.number
        );
        file.value("BEGIN", "VEVENT");
        file.text("UID", &id);
        file.value("DTSTAMP", &written_at.format("%Y%m%dT%H%M%SZ").to_string());
        file.event(pack, meeting, starts, address);
        file.value("END", "VEVENT");
    }
    file.value("END", "VCALENDAR");
    file.0
}

/// A calendar file while it is written.
#[derive(Default)]
struct File(String);

impl File {
    /// What an event says about a meeting.
    fn event(&mut self, pack: &Pack, meeting: &Meeting, starts: NaiveDateTime, address: &str) {
        let minutes = Duration::minutes(i64::from(pack.structure.plan.minutes));
        let ends = starts.checked_add_signed(minutes).unwrap_or(starts);
        self.value("DTSTART", &starts.format(FLOATING).to_string());
        self.value("DTEND", &ends.format(FLOATING).to_string());
        self.text("SUMMARY", &summary(pack, meeting));
        self.text("DESCRIPTION", &description(pack, meeting));
        if !address.is_empty() {
            self.value("URL", address);
        }
        for task in &meeting.tasks {
            self.value("BEGIN", "VALARM");
            self.value("ACTION", "DISPLAY");
            self.text("DESCRIPTION", &task.text);
            // In days: where an hour is added in summer, so many seconds before
            // would be at another time of the day.
            self.value("TRIGGER", &format!("-P{}D", task.days));
            self.value("END", "VALARM");
        }
    }

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

    /// A property, in as many lines as it needs.
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

/// What tells the plans for different answers apart: a hash of the answers in
/// the plan's address (FNV-1a).
fn plan_id(pack: &Pack, address: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let answers = Answers::read(&pack.structure, query).write(&pack.structure);
    format!("{:016x}", fnv1a_hash_64(answers.as_bytes(), None))
}

fn summary(pack: &Pack, meeting: &Meeting) -> String {
    let words = &pack.words.interface;
    let number = fill_in(
        &words.plan.meeting,
        &[("number", &meeting.number.to_string())],
    );
    format!("{number}{}{}", words.site.colon, meeting.format)
}

fn description(pack: &Pack, meeting: &Meeting) -> String {
    let words = &pack.words.interface;
    let mut lines = Vec::new();
    if let Some(topic) = &meeting.topic {
        lines.push(format!("{}{}{topic}", words.plan.topic, words.site.colon));
    }
    lines.push(meeting.how.clone());
    lines.extend(meeting.tasks.iter().map(|task| task.line.clone()));
    lines.join("\n")
}
