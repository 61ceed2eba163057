//! The meetings as a calendar file (RFC 5545).

use super::document::{Document, Meeting};
use crate::content::{Pack, fill_in};
use chrono::{DateTime, Duration};
use icalendar::{Alarm, Calendar, Component, Event, EventLike};

/// An event for each meeting that has a date, with an alarm for each thing to do
/// before it. Times are floating: they mean the clock on the visitor's wall.
///
/// `address` is the plan's own. An event keeps its id however the plan's words
/// change, so that opening the file again corrects the calendar. `made`, in
/// milliseconds since the beginning of 1970, stands in every event as the time
/// at which it was written; the format asks for it.
#[must_use]
pub fn calendar(pack: &Pack, document: &Document, address: &str, made: f64) -> String {
    let words = &pack.words.interface.plan;
    #[expect(clippy::cast_possible_truncation, reason = "a clock says no such time")]
    let made = DateTime::from_timestamp_millis(made as i64).unwrap_or_default();
    let mut calendar = Calendar::new();
    calendar.name(&words.title);
    let minutes = Duration::minutes(i64::from(pack.structure.plan.minutes));
    for meeting in &document.meetings {
        let Some(starts) = meeting.starts else {
            continue;
        };
        let mut event = Event::new();
        event
            .uid(&format!(
                "{}-{}@community-guide",
                starts.format("%Y%m%d"),
                meeting.number
            ))
            .timestamp(made)
            .summary(&summary(pack, meeting))
            .description(&description(pack, meeting))
            .url(address)
            .starts(starts)
            .ends(starts + minutes);
        for task in &meeting.tasks {
            let before = Duration::days(i64::from(task.days));
            event.alarm(Alarm::display(&task.text, -before));
        }
        calendar.push(event.done());
    }
    calendar.done().to_string()
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
