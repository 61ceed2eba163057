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
use chrono::{NaiveDate, NaiveDateTime};

/// A calendar file, read.
pub(super) struct File {
    calendar: ICalendar,
}

/// An event of it.
#[derive(Debug, PartialEq)]
pub(super) struct Read {
    pub(super) id: String,
    /// In whichever time zone the calendar is opened.
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
        let all = 1 + events.len() + reminders;
        assert_eq!(self.calendar.components.len(), all, "there is nothing else");
        events.into_iter().map(|event| self.event(event)).collect()
    }

    fn event(&self, event: &ICalendarComponent) -> Read {
        let reminders = event.component_ids.iter();
        let reminders = reminders.map(|id| &self.calendar.components[*id as usize]);
        Read {
            id: text(event, &Name::Uid),
            starts: floating(event, &Name::Dtstart),
            ends: floating(event, &Name::Dtend),
            stamp: universal(event, &Name::Dtstamp),
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
    let entry = component.property(name).expect("it is there");
    assert!(entry.params.is_empty(), "{name:?} names no time zone");
    let time = value(component, name).as_partial_date_time();
    time.unwrap_or_else(|| panic!("{name:?} is a time"))
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

fn floating(component: &ICalendarComponent, name: &Name) -> NaiveDateTime {
    let time = time(component, name);
    assert_eq!((time.tz_hour, time.tz_minute), (None, None), "it floats");
    written(time).expect("a day and a time of the day")
}

fn universal(component: &ICalendarComponent, name: &Name) -> NaiveDateTime {
    let time = time(component, name);
    assert_eq!(
        (time.tz_hour, time.tz_minute),
        (Some(0), Some(0)),
        "universal time"
    );
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
