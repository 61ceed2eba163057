//! The calendar file: it says what the plan says, in the format of RFC 5545.

use super::{
    events::File,
    strategies::{PLANS, advice_for, plan_for, proposed, schedules, today},
};
use crate::support::{cases, pack, packs};
use calcard::icalendar::ICalendarProperty as Name;
use chrono::{DateTime, Duration};
use guide_content::{Pack, fill_in};
use guide_plan::{CalendarFile, Document, Month, Schedule, calendar, document};
use proptest::{collection::vec, prelude::*};
use std::collections::{BTreeMap, BTreeSet};

/// When the files are written, in milliseconds: 2026-11-21 08:30:15.250 UTC.
const MADE: f64 = 1_795_249_815_250.0;

fn address(query: &str) -> String {
    format!("https://guide.example/en/plan/?{query}&from=2027-01")
}

/// What files say of themselves unless a test is about it.
const FILE: CalendarFile = CalendarFile {
    address: "https://guide.example/en/plan/",
    guide: "https://guide.example/",
    written_at: MADE,
    time_zone: None,
};

fn file(pack: &Pack, query: &str, plan: &Document) -> String {
    file_made(pack, query, plan, MADE)
}

fn file_made(pack: &Pack, query: &str, plan: &Document, written_at: f64) -> String {
    let file = CalendarFile {
        address: &address(query),
        written_at,
        ..FILE
    };
    calendar(pack, plan, &file)
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
    assert_eq!(file.text(&Name::Name), plan.title);
    let words = &pack.words.interface;
    let minutes = Duration::minutes(i64::from(pack.structure.plan.minutes));
    let made = DateTime::from_timestamp(1_795_249_815, 0).expect("a time");
    let events = file.events();
    assert_eq!(file.zone(), None);
    assert_eq!(events.len(), plan.meetings.len());
    for (event, meeting) in events.iter().zip(&plan.meetings) {
        assert_eq!(Some(event.starts), meeting.starts);
        assert_eq!(event.zone, None, "it floats");
        // Seconds from the beginning of 2020 to the moment at which it is made.
        assert_eq!(event.version, 1_795_249_815 - 1_577_836_800);
        assert_eq!(event.ends - event.starts, minutes);
        assert_eq!(event.stamp, made.naive_utc());
        assert_eq!(event.address, address(query));
        let number = [("number", &*meeting.number.to_string())];
        let number = fill_in(&plan.meeting_words(&words.plan).meeting, &number);
        let summary = format!("{number}{}{}", words.site.colon, meeting.format);
        assert_eq!(event.summary, summary);
        let topic = meeting.topic.as_ref();
        let topic = topic.map(|topic| format!("{}{}{topic}", words.plan.topic, words.site.colon));
        let lines = meeting.holiday.clone().into_iter().chain(topic);
        let lines = lines.chain([meeting.how.clone()]);
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
    let later = file_made(pack, PLANS[0], &plan, MADE + 5000.0);
    let differing = first
        .lines()
        .zip(later.lines())
        .filter(|(one, other)| one != other);
    let differing: Vec<_> = differing.map(|(_, line)| line).collect();
    let mut expected = vec!["LAST-MODIFIED:20261121T083020Z"];
    for _ in &plan.meetings {
        expected.extend([
            "DTSTAMP:20261121T083020Z",
            "LAST-MODIFIED:20261121T083020Z",
            "SEQUENCE:217413020",
        ]);
    }
    assert_eq!(differing, expected);
}

/// The ids of the events of a plan.
fn ids(language: &str, query: &str, schedule: &Schedule) -> Vec<String> {
    let pack = pack(language);
    let plan = plan_for(pack, query, schedule);
    let events = File::read(&file(pack, query, &plan)).events();
    events.into_iter().map(|event| event.id).collect()
}

#[test]
fn moving_the_dates_moves_the_same_events() {
    let before = ids("en", PLANS[0], &proposed());
    let every_month = Schedule {
        every: 1,
        ..proposed()
    };
    let other_dates = [
        Schedule {
            week: 3,
            ..proposed()
        },
        Schedule {
            week: Schedule::LAST,
            weekday: 6,
            ..proposed()
        },
        Schedule {
            from: Month::read("2028-05"),
            ..proposed()
        },
        Schedule {
            time: proposed().time + Duration::minutes(45),
            ..proposed()
        },
    ];
    for schedule in other_dates {
        assert_eq!(ids("en", PLANS[0], &schedule), before, "{schedule:?}");
        // All twelve of a year, too: none stays behind on its old date.
        let monthly = Schedule {
            every: 1,
            ..schedule
        };
        assert_eq!(
            ids("en", PLANS[0], &monthly),
            ids("en", PLANS[0], &every_month)
        );
    }
    // Who meets more often has more meetings, and the first ones are the same.
    assert_eq!(ids("en", PLANS[0], &every_month)[..before.len()], before);
}

#[test]
fn an_event_is_the_same_in_every_language_and_whatever_else_was_answered() {
    let ids_in = |language| ids(language, PLANS[0], &proposed());
    assert_eq!(ids_in("en"), ids_in("pt-BR"));
    assert_eq!(ids_in("en"), ids_in("zh-CN"));
    // It is a general group with fewer speakers.
    let fewer = PLANS[0].replace("speakers=enough", "speakers=few");
    let (before, after) = (advice_for(PLANS[0]), advice_for(&fewer));
    assert_eq!(
        before.recommendation.outcome(),
        after.recommendation.outcome()
    );
    assert_eq!(ids("en", &fewer, &proposed()), ids_in("en"));
}

#[test]
fn plans_for_different_groups_fit_into_one_calendar() {
    let mut plans = BTreeMap::new();
    for query in PLANS {
        let advised = advice_for(query).recommendation;
        let about = (advised.group, advised.action, advised.track);
        plans.insert(about, ids("en", query, &proposed()));
    }
    assert!(plans.len() >= 4, "{plans:?}");
    let mut seen = BTreeSet::new();
    for id in plans.values().flatten() {
        assert!(seen.insert(id), "{id} is in two plans");
    }
}

#[test]
fn another_guide_has_other_events() {
    let plan = plan_for(pack("en"), PLANS[0], &proposed());
    let elsewhere = CalendarFile {
        guide: "https://guide.example/choirs/",
        ..FILE
    };
    let ids = |file| {
        let events = File::read(&calendar(pack("en"), &plan, file)).events();
        events
            .into_iter()
            .map(|event| event.id)
            .collect::<BTreeSet<_>>()
    };
    assert!(ids(&FILE).is_disjoint(&ids(&elsewhere)));
}

#[test]
fn ids_are_uuids_of_the_free_version_and_stay_as_they_are() {
    let ids = ids("en", PLANS[0], &proposed());
    for id in &ids {
        let groups: Vec<_> = id.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "{id}");
        let digits = id.replace('-', "");
        assert!(
            digits
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        );
        assert_eq!(digits.as_bytes()[12], b'8', "RFC 9562, section 5.8");
        assert!(matches!(digits.as_bytes()[16], b'8' | b'9' | b'a' | b'b'));
    }
    // Files that people have saved hold them: another hash would double events.
    assert_eq!(ids[0], "ed5957d9-fb69-8c4d-a010-770bf442395a");
}

#[test]
fn a_version_is_a_number_that_grows_as_long_as_calendars_can_count() {
    let plan = plan_for(pack("en"), PLANS[0], &proposed());
    let version = |written_at| {
        let text = file_made(pack("en"), PLANS[0], &plan, written_at);
        File::read(&text).events()[0].version
    };
    let moments = [
        "2026-11-21T08:30:15Z",
        "2026-11-21T08:30:16Z",
        "2040-02-01T00:00:00Z",
        "2088-01-19T03:14:07Z",
    ];
    let versions = moments.map(|moment| {
        let moment = DateTime::parse_from_rfc3339(moment).expect("a moment");
        version(moment.timestamp_millis() as f64)
    });
    assert!(
        versions.is_sorted_by(|one, next| one < next),
        "{versions:?}"
    );
    assert_eq!(versions[3], i64::from(i32::MAX), "RFC 5545, section 3.3.8");
    // A clock that is wrong writes a number nevertheless.
    assert_eq!(version(0.0), 0);
    assert_eq!(version(4_102_444_800_000.0), i64::from(i32::MAX), "2100");
    assert_eq!(version(1e15), 0, "a year of five digits");
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
        let text = file_made(pack("en"), "", &plan, made);
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
        let pack = pack("en");
        let mut plan = document(pack, &advice_for(PLANS[0]), &schedule, Some(today()));
        plan.title = texts[0].clone();
        for meeting in &mut plan.meetings {
            meeting.format = texts[1].clone();
            meeting.how = texts[2].clone();
            meeting.topic = Some(texts[3].clone());
            for task in &mut meeting.tasks {
                task.text = texts[4].clone();
                task.line = texts[5].clone();
            }
        }
        assert_says(pack, PLANS[0], &plan, &file(pack, PLANS[0], &plan));
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
