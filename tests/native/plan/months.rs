//! The year month by month: everything stands in it once, where it falls.

use super::strategies::{JOIN, PLANS, advice_for, plan_for, proposed, schedules, today};
use crate::support::{cases, pack, packs};
use chrono::NaiveDate;
use guide_plan::{Document, Month, Schedule, document};
use proptest::{prelude::*, sample::select};

/// The tasks and meetings of a year, as indices, in its order.
fn entries(plan: &Document) -> Vec<(usize, Option<usize>)> {
    let entries = plan.year.iter().flat_map(|month| &month.entries);
    entries.map(|entry| (entry.meeting, entry.task)).collect()
}

/// Those that there should be.
fn wanted(plan: &Document) -> Vec<(usize, Option<usize>)> {
    let meetings = plan.meetings.iter().enumerate();
    let wanted = meetings.flat_map(|(index, meeting)| {
        let tasks = (0..meeting.tasks.len()).map(Some);
        tasks.chain([None]).map(move |task| (index, task))
    });
    wanted.collect()
}

#[test]
fn without_a_day_the_months_are_numbered_and_tasks_stand_with_their_meeting() {
    for pack in packs() {
        for query in PLANS {
            let plan = document(pack, &advice_for(query), &proposed(), None);
            assert_eq!(plan.year.len(), 12);
            assert_eq!(entries(&plan), wanted(&plan));
            for (index, month) in plan.year.iter().enumerate() {
                assert!(!month.is_now);
                // Where weeks 2, 6, 10 and 18 are.
                let has_meeting = if query == JOIN {
                    [0, 1, 2, 4].contains(&index)
                } else {
                    index % 3 == 0
                };
                assert_eq!(!month.entries.is_empty(), has_meeting, "{query}");
                assert_eq!(month.short_name, (index + 1).to_string());
            }
        }
    }
}

#[test]
fn the_year_begins_today_where_that_is_near() {
    for (from, first, count) in [
        (None, "Nov", 15),
        (Month::read("2027-03"), "Nov", 16),
        // Nothing is to be done before October: a year that has no use for today.
        (Month::read("2027-12"), "Oct", 14),
        (Month::read("2026-02"), "Feb", 12),
    ] {
        let schedule = Schedule { from, ..proposed() };
        let plan = plan_for(pack("en"), PLANS[0], &schedule);
        let names: Vec<_> = plan.year.iter().map(|month| &*month.short_name).collect();
        assert_eq!((names[0], names.len()), (first, count), "{from:?}");
        let now = plan.year.iter().filter(|month| month.is_now);
        let has_now = first != "Oct";
        assert_eq!(now.count(), usize::from(has_now), "{from:?}");
    }
}

#[test]
fn what_is_late_stands_today_and_never_after_its_meeting() {
    let schedule = Schedule {
        from: Month::read("2026-12"),
        ..proposed()
    };
    let plan = plan_for(pack("en"), PLANS[0], &schedule);
    let days: Vec<_> = plan.meetings[0].tasks.iter().map(|task| task.day).collect();
    let remind = NaiveDate::from_ymd_opt(2026, 12, 5);
    assert_eq!(days, [Some(today()), Some(today()), remind]);
    let schedule = Schedule {
        from: Month::read("2026-09"),
        ..proposed()
    };
    let plan = plan_for(pack("en"), PLANS[0], &schedule);
    let first = &plan.meetings[0];
    let starts = first.starts.map(|starts| starts.date());
    assert!(
        first
            .tasks
            .iter()
            .all(|task| task.is_late && task.day == starts)
    );
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn every_meeting_and_task_stands_once_in_its_month(
        schedule in schedules(),
        query in select(&PLANS[..]),
    ) {
        let plan = plan_for(pack("en"), query, &schedule);
        let mut found = entries(&plan);
        found.sort_unstable();
        let mut all = wanted(&plan);
        all.sort_unstable();
        prop_assert_eq!(found, all);
        let dates = &pack("en").words.interface.dates;
        let mut before = None;
        for month in &plan.year {
            for entry in &month.entries {
                let day = entry.day.expect("a plan with dates");
                let Month { year, month: of_year } = Month::of(day);
                prop_assert_eq!(&month.name, &dates.format_month(year, of_year));
                prop_assert!(before <= Some(day), "in order");
                prop_assert!((0.0..1.0).contains(&entry.fraction()));
                before = Some(day);
            }
        }
        prop_assert!((12..=18).contains(&plan.year.len()), "{}", plan.year.len());
    }
}
