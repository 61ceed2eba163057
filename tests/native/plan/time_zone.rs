//! Times in a time zone: whichever calendar reads the file, a meeting is when it
//! is. The tz database stands for the browser's.

use super::{
    events::{File, ReadObservance, ReadZone},
    strategies::{PLANS, plan_for, proposed, schedules},
};
use crate::support::{cases, pack};
use chrono::{DateTime, Duration, NaiveDateTime, Offset, TimeZone as _};
use chrono_tz::{TZ_VARIANTS, Tz};
use guide_plan::{CalendarFile, Document, Month, Schedule, TimeZone, calendar, is_zone_name};
use proptest::{prelude::*, sample::select};

/// How far ahead of UTC the clocks of a zone are, in seconds.
fn offset_at(zone: Tz, moment: i64) -> i32 {
    let moment = DateTime::from_timestamp(moment, 0).expect("a moment");
    let offset = zone.offset_from_utc_datetime(&moment.naive_utc());
    offset.fix().local_minus_utc()
}

/// The file of a plan whose times are in a zone.
fn file_in(zone: Tz, plan: &Document) -> File {
    let utc_offset = |moment| offset_at(zone, moment);
    let file = CalendarFile {
        address: "https://guide.example/en/plan/",
        guide: "https://guide.example/",
        written_at: 1_795_249_815_250.0,
        time_zone: Some(TimeZone {
            name: zone.name(),
            utc_offset: &utc_offset,
        }),
    };
    File::read(&calendar(pack("en"), plan, &file))
}

/// A plan from a month on, every month at this time.
fn monthly(from: &str, time: &str) -> Document {
    let schedule = Schedule {
        from: Month::read(from),
        every: 1,
        time: time.parse().expect("a time"),
        ..proposed()
    };
    plan_for(pack("en"), PLANS[0], &schedule)
}

fn time(text: &str) -> NaiveDateTime {
    text.parse().expect("a day and a time")
}

/// The moment of a time by the tz database: of two the first; of one that clocks
/// leave out, as by the clocks before.
fn universal(zone: Tz, local: NaiveDateTime) -> NaiveDateTime {
    match zone.from_local_datetime(&local).earliest() {
        Some(moment) => moment.naive_utc(),
        None => {
            let before = offset_at(zone, local.and_utc().timestamp() - 24 * 60 * 60);
            local - Duration::seconds(i64::from(before))
        }
    }
}

/// When a zone's clocks change in a year, as the file says: by the clocks before,
/// with both offsets in minutes, and whether it is to summer time.
fn changes(zone: &ReadZone, year: &str) -> Vec<(String, i32, i32, bool)> {
    let of_year = |each: &&ReadObservance| {
        each.before != each.after && each.begins.to_string().starts_with(year)
    };
    let changes = zone.observances.iter().filter(of_year);
    changes
        .map(|each| {
            let (before, after) = (each.before / 60, each.after / 60);
            (each.begins.to_string(), before, after, each.is_daylight)
        })
        .collect()
}

#[test]
fn a_zone_is_described_with_the_changes_of_its_clocks() {
    let plan = monthly("2027-01", "18:30");
    let changes_in = |zone: Tz| {
        let zone = file_in(zone, &plan).zone().expect("a zone");
        changes(&zone, "2027")
    };
    let change =
        |begins: &str, before, after, is_daylight| (begins.to_owned(), before, after, is_daylight);
    assert_eq!(
        changes_in(Tz::Europe__Berlin),
        [
            change("2027-03-28 02:00:00", 60, 120, true),
            change("2027-10-31 03:00:00", 120, 60, false),
        ]
    );
    // In the south summer is at the turn of the year; and odd minutes.
    assert_eq!(
        changes_in(Tz::Pacific__Chatham),
        [
            change("2027-04-04 03:45:00", 825, 765, false),
            change("2027-09-26 02:45:00", 765, 825, true),
        ]
    );
    // By half an hour.
    assert_eq!(
        changes_in(Tz::Australia__Lord_Howe),
        [
            change("2027-04-04 02:00:00", 660, 630, false),
            change("2027-10-03 02:00:00", 630, 660, true),
        ]
    );
    assert_eq!(
        changes_in(Tz::America__St_Johns),
        [
            change("2027-03-14 02:00:00", -210, -150, true),
            change("2027-11-07 02:00:00", -150, -210, false),
        ]
    );
}

#[test]
fn a_zone_without_summer_time_has_one_offset() {
    let plan = monthly("2027-01", "18:30");
    for (zone, minutes) in [
        (Tz::America__Sao_Paulo, -180),
        (Tz::Asia__Shanghai, 480),
        (Tz::Asia__Kolkata, 330),
        (Tz::Asia__Kathmandu, 345),
        (Tz::Pacific__Marquesas, -570),
        (Tz::Pacific__Kiritimati, 840),
        (Tz::Atlantic__Reykjavik, 0),
    ] {
        let read = file_in(zone, &plan).zone().expect("a zone");
        assert_eq!(read.name, zone.name());
        let [only] = &read.observances[..] else {
            panic!("{read:?}");
        };
        assert_eq!((only.before, only.after), (minutes * 60, minutes * 60));
        assert!(!only.is_daylight);
    }
}

#[test]
fn every_event_is_at_the_time_of_the_plan_in_the_zone() {
    let plan = monthly("2027-01", "18:30");
    let file = file_in(Tz::Europe__Berlin, &plan);
    let zone = file.zone().expect("a zone");
    let events = file.events();
    assert_eq!(events.len(), 12);
    for (event, meeting) in events.iter().zip(&plan.meetings) {
        assert_eq!(event.zone.as_deref(), Some("Europe/Berlin"));
        assert_eq!(Some(event.starts), meeting.starts);
    }
    // The second Tuesdays of March and April.
    assert_eq!(events[2].starts, time("2027-03-09T18:30:00"));
    assert_eq!(
        zone.universal(events[2].starts),
        time("2027-03-09T17:30:00")
    );
    assert_eq!(
        zone.universal(events[3].starts),
        time("2027-04-13T16:30:00")
    );
}

#[test]
fn a_meeting_lasts_as_long_when_clocks_change_meanwhile() {
    // The last Sunday of every month, which has 23 or 25 hours twice a year.
    let at = |time: &str| {
        let schedule = Schedule {
            from: Month::read("2027-01"),
            every: 1,
            week: Schedule::LAST,
            weekday: 7,
            time: time.parse().expect("a time"),
        };
        let plan = plan_for(pack("en"), PLANS[0], &schedule);
        file_in(Tz::Europe__Berlin, &plan).events()
    };
    let late = at("01:00");
    assert_eq!(late[1].ends, time("2027-02-28T03:00:00"));
    assert_eq!(late[2].ends, time("2027-03-28T04:00:00"));
    assert_eq!(late[9].ends, time("2027-10-31T02:00:00"));
    // Clocks never show it: it is 03:30 by then.
    let left_out = &at("02:30")[2];
    assert_eq!(left_out.starts, time("2027-03-28T02:30:00"));
    assert_eq!(left_out.ends, time("2027-03-28T05:30:00"));
}

#[test]
fn the_events_are_those_of_a_file_without_a_zone() {
    let plan = monthly("2027-01", "18:30");
    let file = CalendarFile {
        address: "https://guide.example/en/plan/",
        guide: "https://guide.example/",
        written_at: 1_795_249_815_250.0,
        time_zone: None,
    };
    let floating = File::read(&calendar(pack("en"), &plan, &file)).events();
    let named = file_in(Tz::America__New_York, &plan).events();
    let ids = |events: &[super::events::Read]| {
        events
            .iter()
            .map(|event| event.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&floating), ids(&named));
}

#[test]
fn a_zone_without_a_place_is_none_to_choose() {
    for name in [
        "Europe/Berlin",
        "America/Argentina/Buenos_Aires",
        "Etc/GMT+5",
        "EST5EDT",
    ] {
        assert!(is_zone_name(name), "{name}");
    }
    for name in [
        "",
        "UTC",
        "Etc/UTC",
        "GMT",
        "Etc/Unknown",
        "+05:30",
        "-03:00",
        "a;b",
        "a:b",
        "Ürümqi",
        "A\r\nB",
    ] {
        assert!(!is_zone_name(name), "{name:?}");
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn whatever_the_zone_a_calendar_reads_the_time_that_it_has_there(
        zone in select(&TZ_VARIANTS[..]),
        schedule in schedules(),
    ) {
        let plan = plan_for(pack("en"), PLANS[0], &schedule);
        let file = file_in(zone, &plan);
        let read = file.zone().expect("a zone");
        let minutes = Duration::minutes(i64::from(pack("en").structure.plan.minutes));
        for (event, meeting) in file.events().iter().zip(&plan.meetings) {
            prop_assert_eq!(Some(event.starts), meeting.starts);
            let starts = universal(zone, event.starts);
            prop_assert_eq!(read.universal(event.starts), starts, "{} {:?}", zone, event);
            // Of a time that is there twice, a file can only mean the first.
            let ends = offset_at(zone, (starts + minutes).and_utc().timestamp());
            let ends = starts + minutes + Duration::seconds(i64::from(ends));
            prop_assert_eq!(event.ends, ends);
        }
    }
}
