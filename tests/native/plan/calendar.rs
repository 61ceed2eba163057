//! The calendar file: it says what the plan says, in the format of RFC 5545.

use super::{
    events::File,
    strategies::{PLANS, advice_for, plan_for, proposed, schedules, today},
};
use crate::support::{cases, pack, packs};
use calcard::icalendar::ICalendarProperty as Name;
use chrono::{DateTime, Duration};
use guide_content::{Pack, fill_in};
use guide_plan::{Document, Schedule, calendar, document};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeSet;

/// When the files are written, in milliseconds: 2026-11-21 08:30:15.250 UTC.
const MADE: f64 = 1_795_249_815_250.0;

fn address(query: &str) -> String {
    format!("https://guide.example/en/plan/?{query}&from=2027-01")
}

fn file(pack: &Pack, query: &str, plan: &Document) -> String {
    calendar(pack, plan, &address(query), MADE)
}

/// Fails unless the file is written in lines as calendars read them.
fn assert_lines(text: &str) {
    let lines: Vec<_> = text.split("\r\n").collect();
    assert_eq!(lines.last(), Some(&""), "the last line is ended, too");
    for line in &lines {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?} is one line");
        let is_clean = line.chars().all(|c| c == '\t' || !c.is_control());
        assert!(is_clean, "{line:?} has a control character");
    }
    // Neither is a line cut within a character.
    let lines = text.as_bytes().split(|byte| *byte == b'\n');
    assert!(
        lines
            .into_iter()
            .all(|line| std::str::from_utf8(line).is_ok())
    );
}

/// Fails unless the file says what the plan says.
fn assert_says(pack: &Pack, query: &str, plan: &Document, text: &str) {
    assert_lines(text);
    let file = File::read(text);
    assert_eq!(file.text(&Name::Version), "2.0");
    assert_eq!(file.text(&Name::Prodid), "-//community-guide//plan//EN");
    assert_eq!(file.text(&Name::Name), pack.words.interface.plan.title);
    let words = &pack.words.interface;
    let minutes = Duration::minutes(i64::from(pack.structure.plan.minutes));
    let made = DateTime::from_timestamp(1_795_249_815, 0).expect("a time");
    let events = file.events();
    assert_eq!(events.len(), plan.meetings.len());
    for (event, meeting) in events.iter().zip(&plan.meetings) {
        assert_eq!(Some(event.starts), meeting.starts);
        assert_eq!(event.ends - event.starts, minutes);
        assert_eq!(event.stamp, made.naive_utc());
        assert_eq!(event.address, address(query));
        let number = [("number", &*meeting.number.to_string())];
        let number = fill_in(&words.plan.meeting, &number);
        let summary = format!("{number}{}{}", words.site.colon, meeting.format);
        assert_eq!(event.summary, summary);
        let topic = meeting.topic.as_ref();
        let topic = topic.map(|topic| format!("{}{}{topic}", words.plan.topic, words.site.colon));
        let lines = topic.into_iter().chain([meeting.how.clone()]);
        let lines = lines.chain(meeting.tasks.iter().map(|task| task.line.clone()));
        assert_eq!(event.description, lines.collect::<Vec<_>>().join("\n"));
        let tasks = meeting.tasks.iter();
        let tasks = tasks.map(|task| (u32::from(task.days), task.text.clone()));
        assert_eq!(event.reminders, tasks.collect::<Vec<_>>());
    }
    let ids: BTreeSet<_> = events.iter().map(|event| &event.id).collect();
    assert_eq!(ids.len(), events.len(), "no two events have one id");
}

#[test]
fn a_calendar_reads_what_the_plan_says_in_every_language() {
    for pack in packs() {
        for query in PLANS {
            for every in &pack.structure.plan.rhythms {
                let schedule = Schedule {
                    every: *every,
                    ..proposed()
                };
                let plan = plan_for(pack, query, &schedule);
                assert_says(pack, query, &plan, &file(pack, query, &plan));
            }
        }
    }
}

#[test]
fn the_same_plan_is_the_same_file() {
    let pack = pack("zh-CN");
    let plan = plan_for(pack, PLANS[0], &proposed());
    let first = file(pack, PLANS[0], &plan);
    assert_eq!(first, file(pack, PLANS[0], &plan));
    // Later it is the same but for when it was written.
    let later = calendar(pack, &plan, &address(PLANS[0]), MADE + 5000.0);
    let differing = first
        .lines()
        .zip(later.lines())
        .filter(|(one, other)| one != other);
    let differing: Vec<_> = differing.map(|(_, line)| line).collect();
    let stamps = plan.meetings.len();
    assert_eq!(differing, vec!["DTSTAMP:20261121T083020Z"; stamps]);
}

/// The ids of the events of a plan.
fn ids(language: &str, query: &str, schedule: &Schedule) -> Vec<String> {
    let pack = pack(language);
    let plan = plan_for(pack, query, schedule);
    let events = File::read(&file(pack, query, &plan)).events();
    events.into_iter().map(|event| event.id).collect()
}

#[test]
fn an_event_is_the_same_in_every_language_and_at_another_time_of_the_day() {
    let ids_in = |language| ids(language, PLANS[0], &proposed());
    assert_eq!(ids_in("en"), ids_in("pt-BR"));
    assert_eq!(ids_in("en"), ids_in("zh-CN"));
    let later = Schedule {
        time: proposed().time + Duration::minutes(45),
        ..proposed()
    };
    assert_eq!(ids_in("en"), ids("en", PLANS[0], &later));
}

#[test]
fn two_plans_on_the_same_days_fit_into_one_calendar() {
    let mut seen = BTreeSet::new();
    for query in PLANS {
        let schedule = Schedule {
            from: guide_plan::Month::read("2027-01"),
            ..proposed()
        };
        for id in ids("en", query, &schedule) {
            assert!(id.is_ascii() && id.len() < 100, "{id}");
            assert!(seen.insert(id.clone()), "{id} is in two plans");
        }
    }
}

#[test]
fn a_plan_without_dates_is_a_calendar_without_events() {
    let plan = document(pack("en"), &advice_for(PLANS[0]), &proposed(), None);
    let text = file(pack("en"), PLANS[0], &plan);
    assert_lines(&text);
    assert!(File::read(&text).events().is_empty());
}

#[test]
fn what_no_clock_says_breaks_nothing() {
    let plan = plan_for(pack("en"), PLANS[0], &proposed());
    for made in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        -1.0,
        0.0,
    ] {
        let text = calendar(pack("en"), &plan, &address(""), made);
        assert_lines(&text);
        assert_eq!(File::read(&text).events().len(), 4);
    }
}

/// Texts of all that means something in the format, of long characters and of
/// characters in several parts.
fn texts() -> impl Strategy<Value = String> {
    let odd = "[a-c ,;:\\\\\"'\n{}^%=é汉字👩🏽‍💻e\u{301}\u{a0}]{1,60}";
    prop_oneof![odd, "[汉字组织者聚会，。]{60,120}", "[^\\r\\p{C}]{1,40}"]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_a_plan_says_a_calendar_reads(
        texts in vec(texts(), 6),
        schedule in schedules(),
    ) {
        let mut pack = pack("en").clone();
        pack.words.interface.plan.title = texts[0].clone();
        let mut plan = document(&pack, &advice_for(PLANS[0]), &schedule, Some(today()));
        for meeting in &mut plan.meetings {
            meeting.format = texts[1].clone();
            meeting.how = texts[2].clone();
            meeting.topic = Some(texts[3].clone());
            for task in &mut meeting.tasks {
                task.text = texts[4].clone();
                task.line = texts[5].clone();
            }
        }
        assert_says(&pack, PLANS[0], &plan, &file(&pack, PLANS[0], &plan));
    }

    #[test]
    fn a_character_that_the_format_cannot_write_is_left_out(text in "\\PC{0,5}[\\x00-\\x1f\\x7f]\\PC{0,5}") {
        let pack = pack("en");
        let mut plan = plan_for(pack, PLANS[0], &proposed());
        plan.meetings[0].format = text;
        let written = file(pack, PLANS[0], &plan);
        assert_lines(&written);
        prop_assert_eq!(File::read(&written).events().len(), 4);
    }
}
