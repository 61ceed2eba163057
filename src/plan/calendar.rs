//! The meetings as a calendar file (RFC 5545).

use super::document::{Document, Meeting};
use crate::{
    content::{Pack, fill_in},
    engine::Answers,
};
use chrono::{DateTime, Duration};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property};

/// Who wrote the file, and how the ids in it end.
const PRODUCT: &str = "-//community-guide//plan//EN";
const OURS: &str = "@community-guide";
/// How many bytes a line has at most, without its end.
const LONGEST: usize = 75;
/// How a line goes on in the next.
const FOLD: &str = "\r\n ";

/// An event for each meeting that has a date, with an alarm for each thing to do
/// before it. Times are floating: they mean the clock on the visitor's wall.
///
/// `address` is the plan's own. An event keeps its id however the plan's words
/// change, so that opening the file again corrects the calendar; plans for other
/// answers have other ids, so that both fit into one calendar. `made`, in
/// milliseconds since the beginning of 1970, stands in every event as the time
/// at which it was written; the format asks for it.
#[must_use]
pub fn calendar(pack: &Pack, document: &Document, address: &str, made: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a clock says no such time")]
    let made = DateTime::from_timestamp_millis(made as i64).unwrap_or_default();
    let mut calendar = named(&clean(&pack.words.interface.plan.title));
    let plan = plan_id(pack, address);
    let minutes = Duration::minutes(i64::from(pack.structure.plan.minutes));
    for meeting in &document.meetings {
        let Some(starts) = meeting.starts else {
            continue;
        };
        let day = starts.format("%Y%m%d");
        let id = format!("{day}-{}-{plan}", meeting.number);
        let mut event = Event::new();
        event
            .uid(&format!("{id}{OURS}"))
            .timestamp(made)
            .summary(&clean(&summary(pack, meeting)))
            .description(&clean(&description(pack, meeting)))
            .url(address)
            .starts(starts)
            .ends(starts + minutes);
        for (place, task) in meeting.tasks.iter().enumerate() {
            let alarm = Alarm::display(&clean(&task.text), Duration::zero())
                // In days, where the package writes seconds: an hour that is
                // added in summer would move it to another time of the day.
                .add_property("TRIGGER", format!("-P{}D", task.days))
                // Else the package writes an id by chance and its own clock.
                .uid(&format!("{id}-{place}{OURS}"))
                .timestamp(made)
                .done();
            event.alarm(alarm);
        }
        calendar.push(event.done());
    }
    folded(&calendar.done().to_string())
}

/// A calendar with its name and nothing in it.
fn named(name: &str) -> Calendar {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        // Some calendars read the one, some the other.
        ("NAME", name),
        ("X-WR-CALNAME", name),
    ] {
        let mut property = Property::new(key, value);
        if key == "NAME" {
            // The package escapes only what it knows to be a text.
            property.add_parameter("VALUE", "TEXT");
        }
        calendar.append_property(property);
    }
    calendar
}

/// The file with its lines folded anew: the package folds some a byte too late.
fn folded(file: &str) -> String {
    let mut folded = String::with_capacity(file.len());
    for line in file.replace(FOLD, "").split_terminator("\r\n") {
        let mut length = 0;
        for c in line.chars() {
            length += c.len_utf8();
            if length > LONGEST {
                folded.push_str(FOLD);
                length = 1 + c.len_utf8();
            }
            folded.push(c);
        }
        folded.push_str("\r\n");
    }
    folded
}

/// What tells the plans for different answers apart: a hash of the answers in
/// the plan's address (FNV-1a).
fn plan_id(pack: &Pack, address: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let answers = Answers::read(&pack.structure, query).write(&pack.structure);
    let hash = answers
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}

/// A text without the control characters that the format has no way to write.
fn clean(text: &str) -> String {
    let is_written = |c: &char| *c == '\n' || !c.is_control();
    text.chars().filter(is_written).collect()
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
