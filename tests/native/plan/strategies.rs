//! Any schedule, and plans to look at.

use crate::support::{advice, answers, structure};
use chrono::{NaiveDate, NaiveTime};
use guide_content::Pack;
use guide_engine::Advice;
use guide_plan::{Document, Month, Schedule, document};
use proptest::{option, prelude::*, sample::select};

/// Who visits a group.
pub(super) const JOIN: &str = "intent=join&purpose=broad&nearby=general";

/// Plans that differ in all that a plan may have: talks, no speakers, a track,
/// a policy, policies to choose from, a group to visit.
pub(super) const PLANS: [&str; 6] = [
    "intent=start&purpose=broad&demand=mixed&speakers=enough&sponsors=general&nearby=none",
    "intent=start&purpose=broad&demand=small&speakers=none&sponsors=none&nearby=unsure",
    "intent=start&purpose=technology&technology=security&demand=mixed&speakers=few&sponsors=none&nearby=none",
    "intent=start&purpose=women&policy=closed&demand=focused&speakers=few&sponsors=general&nearby=none",
    "intent=start&purpose=women&policy=unsure&demand=focused&speakers=few&sponsors=general&nearby=none",
    JOIN,
];

/// A day on which somebody looks at a plan.
pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day of the calendar")
}

/// What the shipped guide proposes.
pub(super) fn proposed() -> Schedule {
    Schedule::proposed(&structure().plan)
}

/// The advice for answers that are complete.
pub(super) fn advice_for(query: &str) -> Advice<'static> {
    advice(structure(), &answers(query))
}

/// The plan for answers, with its dates.
pub(super) fn plan_for(pack: &Pack, query: &str, schedule: &Schedule) -> Document {
    document(pack, &advice_for(query), schedule, Some(today()))
}

/// Any month that an address can name.
pub(super) fn months() -> impl Strategy<Value = Month> {
    (2000..=2199_i32, 1..=12_u32).prop_map(|(year, month)| Month { year, month })
}

/// Any schedule that can be chosen.
pub(super) fn schedules() -> impl Strategy<Value = Schedule> {
    let days = (
        select(structure().plan.rhythms.clone()),
        1..=Schedule::LAST,
        1..=7_u8,
    );
    let times = (0..24_u32, 0..60_u32);
    (option::of(months()), days, times).prop_map(
        |(from, (every, week, weekday), (hour, minute))| Schedule {
            from,
            every,
            week,
            weekday,
            time: NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default(),
        },
    )
}
