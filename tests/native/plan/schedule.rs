//! When the meetings are.

use super::strategies::{months, proposed, schedules};
use crate::support::{cases, structure};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use guide_content::PlanStructure;
use guide_plan::{Month, Schedule};
use proptest::{collection::vec, prelude::*, sample::select};

fn plan() -> &'static PlanStructure {
    &structure().plan
}

fn read(query: &str) -> Schedule {
    Schedule::read(plan(), &guide_routes::pairs(query))
}

/// The months since the year 0, to count with.
fn counted(month: Month) -> u32 {
    u32::try_from(month.year).expect("a year after 0") * 12 + month.month - 1
}

/// The first day of the month after the one in which a day is.
fn next_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).expect("every month begins") + Months::new(1)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_year_has_its_meetings_on_the_wished_days_one_after_the_other(
        schedule in schedules(),
        from in months(),
    ) {
        let meetings = schedule.meetings(from);
        prop_assert_eq!(meetings.len(), 12 / usize::from(schedule.every));
        prop_assert_eq!(meetings.len(), schedule.count() as usize);
        let mut month = counted(from);
        for meeting in meetings {
            let day = meeting.date();
            let there = Month { year: day.year(), month: day.month() };
            prop_assert_eq!(counted(there), month);
            month += u32::from(schedule.every);
            prop_assert_eq!(day.weekday().number_from_monday(), u32::from(schedule.weekday));
            prop_assert_eq!(meeting.time(), schedule.time);
            if schedule.week == Schedule::LAST {
                prop_assert!(day + Days::new(7) >= next_month(day), "{} is not the last", day);
            } else {
                prop_assert_eq!((day.day() - 1) / 7 + 1, u32::from(schedule.week));
            }
        }
    }

    #[test]
    fn a_schedule_comes_back_from_its_address(schedule in schedules()) {
        let mut address = form_urlencoded::Serializer::new(String::new());
        address.extend_pairs(schedule.pairs(plan()));
        prop_assert_eq!(read(&address.finish()), schedule);
    }

    #[test]
    fn whatever_an_address_says_there_is_a_schedule(
        pairs in vec((select(Schedule::KEYS.to_vec()), ".{0,8}|[0-9:+-]{0,8}"), 0..8),
        from in months(),
    ) {
        let pairs: Vec<_> = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let schedule = Schedule::read(plan(), &pairs);
        prop_assert!(plan().rhythms.contains(&schedule.every));
        prop_assert_eq!(schedule.meetings(from).len(), schedule.count() as usize);
        prop_assert_eq!(Schedule::read(plan(), &schedule.pairs(plan())), schedule);
    }

    #[test]
    fn the_first_month_is_the_first_that_leaves_time_to_prepare(
        schedule in schedules(),
        month in months(),
        day in 1..=28_u32,
        days in 0..=300_u16,
    ) {
        let today = NaiveDate::from_ymd_opt(month.year, month.month, day).expect("a day");
        let first = schedule.first_month(today, days, |_| false);
        let ready = today + Days::new(u64::from(days));
        let monthly = Schedule { every: 1, ..schedule };
        for meeting in monthly.meetings(month) {
            prop_assert_eq!(meeting.date() >= ready, Month::of(meeting.date()) >= first);
        }
        // A holiday is left out; where all are, they are as good as none.
        let later = schedule.first_month(today, days, |day| Month::of(day) == first);
        prop_assert_eq!(later, first.after(1));
        prop_assert_eq!(schedule.first_month(today, days, |_| true), first);
    }
}

#[test]
fn what_the_guide_proposes_needs_no_address() {
    let proposed = proposed();
    assert_eq!(proposed.pairs(plan()), []);
    assert_eq!(read(""), proposed);
    assert_eq!(proposed.from, None);
    assert_eq!(proposed.time_text(), plan().time);
    assert_eq!(proposed.every, plan().rhythms[0]);
}

#[test]
fn what_an_address_says_wrongly_is_as_proposed() {
    for wrong in [
        "from=2027",
        "from=2027-1",
        "from=2027-13",
        "from=2027-00",
        "from=27-01",
        "from=2027-01-12",
        "from=1999-12",
        "from=2200-01",
        "from=2027-%2B7",
        "from=%2B027-07",
        "from=-202-07",
        "from=２０２７-01",
        "from=",
        "every=0",
        "every=5",
        "every=12",
        "every=-1",
        "every=256",
        "every=x",
        "week=0",
        "week=6",
        "week=first",
        "weekday=0",
        "weekday=8",
        "weekday=Monday",
        "time=24:00",
        "time=18:60",
        "time=7:30",
        "time=18.30",
        "time=18:30:00",
        "time=%2B8:%2B5",
        "time=",
        "From=2027-01",
        "month=2027-01",
    ] {
        assert_eq!(read(wrong), proposed(), "{wrong}");
    }
}

#[test]
fn what_an_address_says_beside_something_wrong_counts() {
    let schedule = read("from=2027-02&every=99&week=5&weekday=4&time=19:05&q=x");
    let wanted = Schedule {
        from: Some(Month {
            year: 2027,
            month: 2,
        }),
        every: plan().rhythms[0],
        week: Schedule::LAST,
        weekday: 4,
        time: NaiveTime::from_hms_opt(19, 5, 0).expect("a time"),
    };
    assert_eq!(schedule, wanted);
    let wanted = ["2027-02-25", "2027-05-27", "2027-08-26", "2027-11-25"];
    let from = schedule.from.expect("a month");
    let days = schedule.meetings(from).into_iter();
    let days: Vec<_> = days.map(|meeting| meeting.date().to_string()).collect();
    assert_eq!(days, wanted);
}

#[test]
fn the_last_week_is_the_fifth_where_there_is_one() {
    let schedule = read("every=1&week=5&weekday=5");
    let days = schedule.meetings(Month {
        year: 2027,
        month: 1,
    });
    let days: Vec<_> = days.iter().map(|meeting| meeting.day()).collect();
    assert_eq!(days, [29, 26, 26, 30, 28, 25, 30, 27, 24, 29, 26, 31]);
}

#[test]
fn months_are_written_as_they_are_read() {
    for text in ["2000-01", "2027-09", "2199-12"] {
        let month = Month::read(text).unwrap_or_else(|| panic!("{text} is a month"));
        assert_eq!(month.to_string(), text);
    }
    let december = Month {
        year: 2026,
        month: 12,
    };
    assert_eq!(december.after(0), december);
    assert_eq!(december.after(1).to_string(), "2027-01");
    assert_eq!(december.after(13).to_string(), "2028-01");
}

#[test]
fn nothing_breaks_at_the_edges_of_the_calendar() {
    for every in &plan().rhythms {
        for text in ["2000-01", "2199-12"] {
            let month = Month::read(text).expect("a month");
            let schedule = Schedule {
                every: *every,
                ..proposed()
            };
            assert_eq!(schedule.meetings(month).len(), schedule.count() as usize);
        }
    }
    // No address names these; they have no days, and that is all.
    for year in [i32::MIN, i32::MAX] {
        for month in [0, 1, 12, u32::MAX] {
            let month = Month { year, month };
            let _ = month.after(u32::MAX);
            assert_eq!(proposed().meetings(month.after(12)), [], "{month}");
        }
    }
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        let _ = proposed().first_month(today, u16::MAX, |_| true);
    }
}
