//! Calendar files as a calendar reads them: with a parser that has nothing to
//! do with what writes them.

use calcard::{
    Entry, Parser,
    common::PartialDateTime,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType as Kind, ICalendarProperty as Name,
        ICalendarValue as Value,
    },
};
use chrono::{Duration, NaiveDate, NaiveDateTime};

/// A calendar file, read.
pub(super) struct File {
    calendar: ICalendar,
}

/// An event of it.
#[derive(Debug, PartialEq)]
pub(super) struct Read {
    pub(super) id: String,
    /// Which version of the event it is.
    pub(super) version: i64,
    /// The time zone that its times are in; without one they are in whichever the
    /// calendar is opened in.
    pub(super) zone: Option<String>,
    pub(super) starts: NaiveDateTime,
    pub(super) ends: NaiveDateTime,
    /// In universal time.
    pub(super) stamp: NaiveDateTime,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) address: String,
    /// For each reminder, how many days before the event it comes and what it
    /// says.
    pub(super) reminders: Vec<(u32, String)>,
}

/// The time zone that a calendar file describes.
#[derive(Debug, PartialEq)]
pub(super) struct ReadZone {
    pub(super) name: String,
    pub(super) observances: Vec<ReadObservance>,
}

/// From when on a zone has an offset, and which.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReadObservance {
    pub(super) is_daylight: bool,
    /// By clocks that have the offset before.
    pub(super) begins: NaiveDateTime,
    /// In seconds ahead of universal time.
    pub(super) before: i32,
    pub(super) after: i32,
}

impl ReadZone {
    /// The moment in universal time of a time in the zone, as RFC 5545 has it: the
    /// last observance that has begun counts (section 3.6.5); a time that clocks
    /// leave out is read with the offset before (section 3.3.5).
    pub(super) fn universal(&self, local: NaiveDateTime) -> NaiveDateTime {
        let begun = self.observances.iter().filter(|each| each.begins <= local);
        let last = begun.max_by_key(|each| each.begins);
        let last = last.unwrap_or_else(|| panic!("nothing is said of {local}"));
        let left_out = Duration::seconds(i64::from(last.after - last.before));
        let is_left_out = local < last.begins + left_out;
        let offset = if is_left_out { last.before } else { last.after };
        local - Duration::seconds(i64::from(offset))
    }
}

impl File {
    /// Reads a file that has one calendar and nothing else. The parser forgives
    /// lines that are none and ends that fit nothing, so those are looked for
    /// here.
    pub(super) fn read(text: &str) -> Self {
        assert_nested(text);
        let mut parser = Parser::new(text);
        let calendar = match parser.entry() {
            Entry::ICalendar(calendar) => calendar,
            other => panic!("{other:?} is no calendar:\n{text}"),
        };
        assert_eq!(parser.entry(), Entry::Eof, "there is one calendar");
        Self { calendar }
    }

    fn of_kind(&self, kind: &Kind) -> Vec<&ICalendarComponent> {
        let components = self.calendar.components.iter();
        components
            .filter(|each| each.component_type == *kind)
            .collect()
    }

    /// A text of the calendar itself.
    pub(super) fn text(&self, name: &Name) -> String {
        text(self.of_kind(&Kind::VCalendar)[0], name)
    }

    /// Its events in order.
    pub(super) fn events(&self) -> Vec<Read> {
        let events = self.of_kind(&Kind::VEvent);
        let reminders: usize = events.iter().map(|event| event.component_ids.len()).sum();
        assert_eq!(self.of_kind(&Kind::VAlarm).len(), reminders);
        let zones = self.of_kind(&Kind::VTimezone).into_iter();
        let zones: usize = zones.map(|zone| 1 + zone.component_ids.len()).sum();
        let all = 1 + events.len() + reminders + zones;
        assert_eq!(self.calendar.components.len(), all, "there is nothing else");
        events.into_iter().map(|event| self.event(event)).collect()
    }

    /// The time zone that it describes, if it does.
    pub(super) fn zone(&self) -> Option<ReadZone> {
        let zones = self.of_kind(&Kind::VTimezone);
        assert!(zones.len() < 2, "one zone at most");
        let zone = zones.first()?;
        let observances = zone.component_ids.iter();
        let observances = observances.map(|id| &self.calendar.components[*id as usize]);
        Some(ReadZone {
            name: text(zone, &Name::Tzid),
            observances: observances.map(observance).collect(),
        })
    }

    fn event(&self, event: &ICalendarComponent) -> Read {
        let reminders = event.component_ids.iter();
        let reminders = reminders.map(|id| &self.calendar.components[*id as usize]);
        let stamp = universal(event, &Name::Dtstamp);
        assert_eq!(universal(event, &Name::LastModified), stamp);
        let zone = zone_of(event, &Name::Dtstart);
        assert_eq!(zone_of(event, &Name::Dtend), zone, "it ends in its zone");
        Read {
            id: text(event, &Name::Uid),
            version: match value(event, &Name::Sequence) {
                Value::Integer(version) => *version,
                other => panic!("{other:?} is no number"),
            },
            zone,
            starts: local(event, &Name::Dtstart),
            ends: local(event, &Name::Dtend),
            stamp,
            summary: text(event, &Name::Summary),
            description: text(event, &Name::Description),
            address: text(event, &Name::Url),
            reminders: reminders.map(reminder).collect(),
        }
    }
}

/// Fails unless every line is a property and whatever begins is ended in turn.
fn assert_nested(text: &str) {
    let mut open = Vec::new();
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let (name, value) = line.split_once(':').expect("a name and a value");
        let name = name.split(';').next().unwrap_or_default();
        let is_name = name.chars().all(|c| c.is_ascii_uppercase() || c == '-');
        assert!(is_name, "{line:?} begins with no name");
        match name {
            "BEGIN" => open.push(value.to_owned()),
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ => assert!(!open.is_empty(), "{line:?} stands in a calendar"),
        }
    }
    assert!(open.is_empty(), "{open:?} is not ended");
}

/// The one value of a property that stands there once.
fn value<'a>(component: &'a ICalendarComponent, name: &Name) -> &'a Value {
    let entries = component.entries.iter().filter(|entry| entry.name == *name);
    let entries: Vec<_> = entries.collect();
    assert_eq!(entries.len(), 1, "{name:?} stands there once");
    assert_eq!(entries[0].values.len(), 1, "{name:?} has one value");
    &entries[0].values[0]
}

fn text(component: &ICalendarComponent, name: &Name) -> String {
    let text = value(component, name).as_text();
    text.unwrap_or_else(|| panic!("{name:?} is a text"))
        .to_owned()
}

fn time<'a>(component: &'a ICalendarComponent, name: &Name) -> &'a PartialDateTime {
    let time = value(component, name).as_partial_date_time();
    time.unwrap_or_else(|| panic!("{name:?} is a time"))
}

/// The time zone that a property names.
fn zone_of(component: &ICalendarComponent, name: &Name) -> Option<String> {
    let entry = component.property(name).expect("it is there");
    let zone = entry.tz_id().map(str::to_owned);
    assert_eq!(
        entry.params.len(),
        usize::from(zone.is_some()),
        "{name:?} says nothing else"
    );
    zone
}

fn observance(component: &ICalendarComponent) -> ReadObservance {
    assert!(matches!(
        component.component_type,
        Kind::Standard | Kind::Daylight
    ));
    ReadObservance {
        is_daylight: component.component_type == Kind::Daylight,
        begins: local(component, &Name::Dtstart),
        before: offset(component, &Name::Tzoffsetfrom),
        after: offset(component, &Name::Tzoffsetto),
    }
}

/// An offset from universal time, in seconds.
fn offset(component: &ICalendarComponent, name: &Name) -> i32 {
    let time = time(component, name);
    let hours = i32::from(time.tz_hour.expect("hours"));
    let minutes = i32::from(time.tz_minute.expect("minutes"));
    let seconds = (hours * 60 + minutes) * 60;
    if time.tz_minus { -seconds } else { seconds }
}

fn written(time: &PartialDateTime) -> Option<NaiveDateTime> {
    let day = NaiveDate::from_ymd_opt(
        i32::from(time.year?),
        u32::from(time.month?),
        u32::from(time.day?),
    )?;
    day.and_hms_opt(
        u32::from(time.hour?),
        u32::from(time.minute?),
        u32::from(time.second?),
    )
}

fn local(component: &ICalendarComponent, name: &Name) -> NaiveDateTime {
    let time = time(component, name);
    assert_eq!((time.tz_hour, time.tz_minute), (None, None), "no offset");
    written(time).expect("a day and a time of the day")
}

fn universal(component: &ICalendarComponent, name: &Name) -> NaiveDateTime {
    let time = time(component, name);
    assert_eq!(
        (time.tz_hour, time.tz_minute),
        (Some(0), Some(0)),
        "universal time"
    );
    assert_eq!(zone_of(component, name), None, "and no other");
    written(time).expect("a day and a time of the day")
}

fn reminder(alarm: &ICalendarComponent) -> (u32, String) {
    assert_eq!(alarm.component_type, Kind::VAlarm);
    assert_eq!(text(alarm, &Name::Action), "DISPLAY");
    let trigger = value(alarm, &Name::Trigger);
    let Value::Duration(before) = trigger else {
        panic!("{trigger:?} is no time before the event");
    };
    let rest = (before.weeks, before.hours, before.minutes, before.seconds);
    assert_eq!(rest, (0, 0, 0, 0), "it is counted in days");
    assert!(before.neg, "it comes before the event");
    (before.days, text(alarm, &Name::Description))
}
