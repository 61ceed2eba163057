//! The words of a plan, for some answers: dates, tasks, topics, policies.

use super::strategies::{JOIN, PLANS, advice_for, plan_for, proposed, today};
use crate::support::{pack, packs, structure};
use chrono::{Datelike, Days, NaiveDate};
use guide_content::{Pack, fill_in};
use guide_plan::{Document, Month, Schedule, document};

/// A plan that begins in a month, seen on the day of the tests.
fn plan_from(pack: &Pack, query: &str, month: &str) -> Document {
    let schedule = Schedule {
        from: Month::read(month),
        ..proposed()
    };
    plan_for(pack, query, &schedule)
}

#[test]
fn without_a_day_a_plan_has_no_dates() {
    for pack in packs() {
        let words = &pack.words.interface.plan;
        for query in PLANS {
            let plan = document(pack, &advice_for(query), &proposed(), None);
            assert_eq!(plan.from, None);
            assert_eq!(plan.meetings.len(), 4);
            for (index, meeting) in plan.meetings.iter().enumerate() {
                let when = if query == JOIN {
                    fill_in(&words.in_week, &[("week", &WEEKS[index].to_string())])
                } else {
                    let month = (index * 3 + 1).to_string();
                    fill_in(&words.in_month, &[("month", &month)])
                };
                assert_eq!(meeting.when, when);
                assert_eq!(meeting.starts, None);
                assert!(meeting.tasks.iter().all(|task| task.line == task.text));
            }
        }
    }
}

#[test]
fn the_first_meeting_leaves_time_for_everything_to_do_before_it() {
    // Who visits goes by weeks instead.
    for query in PLANS.into_iter().filter(|query| *query != JOIN) {
        let plan = plan_for(pack("en"), query, &proposed());
        let first = &plan.meetings[0];
        let starts = first.starts.expect("it has a date").date();
        for task in &first.tasks {
            assert!(
                starts - Days::new(u64::from(task.days)) >= today(),
                "{query}"
            );
        }
        let month = Month {
            year: starts.year(),
            month: starts.month(),
        };
        assert_eq!(plan.from, Some(month));
    }
}

#[test]
fn a_plan_for_visits_is_called_so() {
    let title = |query: &str| plan_for(pack("en"), query, &proposed()).title;
    let words = &pack("en").words.interface.plan;
    assert_eq!(title(JOIN), words.visits.title);
    assert_eq!(title(PLANS[0]), words.year.title);
}

/// The weeks in which a visitor's programme has its meetings, and the months nearest to
/// them, counted from the first.
const WEEKS: [u64; 4] = [2, 6, 10, 18];
const MONTHS: [u32; 4] = [0, 1, 2, 4];

#[test]
fn the_dates_of_who_visits_begin_in_the_first_week_and_are_those_of_a_group_in_its_months() {
    let programme = advice_for(JOIN).plan().programme;
    let weeks = programme.expect("it goes by weeks").weeks.iter();
    assert_eq!(
        weeks.map(|week| u64::from(*week)).collect::<Vec<_>>(),
        WEEKS
    );
    for weekday in 1..=7 {
        for day in 0..40 {
            let today = today() + Days::new(day);
            // How often organisers meet says nothing of visits.
            let schedule = Schedule {
                weekday,
                every: 1,
                ..proposed()
            };
            let plan = document(pack("en"), &advice_for(JOIN), &schedule, Some(today));
            let days = plan.meetings.iter().map(|meeting| {
                let starts = meeting.starts.expect("it has a date");
                assert_eq!(starts.time(), schedule.time);
                starts.date()
            });
            let begin = today + Days::new(7 * (WEEKS[0] - 1));
            let first = days.clone().next().expect("a first visit");
            assert!((begin..begin + Days::new(7)).contains(&first), "{first}");
            let from = plan.from.expect("a first month");
            for (day, months) in days.zip(MONTHS) {
                assert_eq!(Month::of(day), from.after(months));
                assert_eq!(day.weekday().number_from_monday(), u32::from(weekday));
                let is_last = Month::of(day + Days::new(7)) != Month::of(day);
                let is_in_its_week = day.day0() / 7 + 1 == u32::from(plan.week);
                let is_right = if plan.week == Schedule::LAST {
                    is_last
                } else {
                    is_in_its_week
                };
                assert!(is_right, "{day} is not in week {}", plan.week);
            }
            let written: Vec<_> = plan.weeks.iter().map(|visit| visit.when.clone()).collect();
            assert_eq!(written, WEEKS.map(|week| format!("Week {week}")));
            // The same dates again from an address, whenever it is opened.
            let kept = Schedule {
                from: plan.from,
                week: plan.week,
                ..schedule
            };
            let later = document(
                pack("en"),
                &advice_for(JOIN),
                &kept,
                Some(today + Days::new(100)),
            );
            let again = later.meetings.iter().map(|meeting| meeting.starts);
            let before = plan.meetings.iter().map(|meeting| meeting.starts);
            assert!(again.eq(before), "from {today} on");
        }
    }
}

#[test]
fn a_date_among_the_holidays_of_a_language_is_marked_in_it() {
    // The second Tuesday of February 2027 is that of Carnival, and in the Spring Festival.
    let february = |language: &str, query: &str| {
        let plan = plan_from(pack(language), query, "2027-02");
        plan.meetings.into_iter().map(|each| each.holiday)
    };
    for language in ["pt-BR", "zh-CN"] {
        let words = &pack(language).words.interface.plan;
        for (query, words) in [(PLANS[0], &words.year), (JOIN, &words.visits)] {
            let mut marks = february(language, query);
            assert_eq!(
                marks.next(),
                Some(Some(words.holiday.clone())),
                "{language}"
            );
            assert!(marks.all(|mark| mark.is_none()), "{language}: {query}");
        }
    }
    assert!(february("en", PLANS[0]).all(|mark| mark.is_none()));
}

#[test]
fn what_is_a_holiday_in_every_year_is_one_in_any_year_and_what_moves_is_not() {
    let plan = &structure().plan;
    let is_holiday =
        |language: &str, day: &str| plan.is_holiday(language, day.parse().expect("a day"));
    for year in [2000, 2027, 2028, 2199] {
        for (language, from, before, to, after) in [
            ("pt-BR", "09-07", "09-06", "09-07", "09-08"),
            ("zh-CN", "10-01", "09-30", "10-07", "10-08"),
        ] {
            for (day, expected) in [(before, false), (from, true), (to, true), (after, false)] {
                let day = format!("{year}-{day}");
                assert_eq!(is_holiday(language, &day), expected, "{language} {day}");
            }
            assert!(!is_holiday("en", &format!("{year}-{from}")));
        }
    }
    // Carnival's Tuesday, and the day a year later.
    assert!(is_holiday("pt-BR", "2027-02-09"));
    assert!(!is_holiday("pt-BR", "2028-02-09"));
    // No other year has this day.
    assert!(!is_holiday("pt-BR", "2032-02-29"));
}

#[test]
fn the_proposed_dates_do_not_begin_on_a_holiday() {
    // From late November on, the second Tuesday that leaves time is in February.
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let first = |language: &str| {
        let pack = pack(language);
        let schedule = Schedule::proposed(&pack.structure.plan);
        let plan = document(pack, &advice_for(PLANS[0]), &schedule, Some(today));
        let first = plan.meetings.into_iter().next().expect("a meeting");
        (
            first.starts.expect("a date").date().to_string(),
            first.holiday,
        )
    };
    assert_eq!(first("en"), ("2027-02-09".to_owned(), None));
    for language in ["pt-BR", "zh-CN"] {
        assert_eq!(
            first(language),
            ("2027-03-09".to_owned(), None),
            "{language}"
        );
    }
}

#[test]
fn a_chosen_month_counts_even_if_it_leaves_no_time() {
    let pack = pack("en");
    let words = &pack.words.interface.plan;
    let plan = plan_from(pack, PLANS[0], "2026-12");
    let first = &plan.meetings[0];
    assert_eq!(first.when, "Tuesday, 8 December 2026");
    let lines: Vec<_> = first.tasks.iter().map(|task| task.line.as_str()).collect();
    let reminder = |id: &str| pack.words.plan.reminders[id].as_str();
    let now = |id: &str| fill_in(&words.reminder_now, &[("task", reminder(id))]);
    let by = |id: &str, date| fill_in(&words.reminder, &[("task", reminder(id)), ("date", date)]);
    // Eight and four weeks before 8 December are over on 21 November.
    let wanted = [
        now("room-and-speaker"),
        now("publish"),
        by("remind", "5 December"),
    ];
    assert_eq!(lines, wanted);
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    for (language, wanted) in [
        ("en", "Tuesday, 12 January 2027"),
        ("pt-BR", "terça-feira, 12 de janeiro de 2027"),
        ("zh-CN", "2027年1月12日星期二"),
    ] {
        let plan = plan_from(pack(language), PLANS[0], "2027-01");
        assert_eq!(plan.meetings[0].when, wanted);
    }
}

#[test]
fn with_a_track_every_other_topic_is_the_tracks() {
    for pack in packs() {
        let plan = plan_for(pack, PLANS[2], &proposed());
        let advice = advice_for(PLANS[2]).recommendation;
        assert_eq!(advice.track.as_deref(), Some("security"));
        let lists =
            [&advice.group, "security"].map(|group| &pack.words.groups.details[group].topics);
        let topics = plan
            .meetings
            .iter()
            .filter_map(|meeting| meeting.topic.as_ref());
        let wanted = [&lists[0][0], &lists[1][0], &lists[0][1], &lists[1][1]];
        assert_eq!(topics.collect::<Vec<_>>(), wanted, "{}", pack.locale);
    }
}

#[test]
fn a_slot_in_another_group_is_about_ones_own_topics() {
    let answers = "intent=start&purpose=technology&technology=containers&demand=mixed\
                   &speakers=none&sponsors=focused&nearby=general";
    let advice = advice_for(answers).recommendation;
    assert_eq!(advice.action, "track-in-existing");
    assert_eq!(advice.track.as_deref(), Some("containers"));
    for pack in packs() {
        let plan = plan_for(pack, answers, &proposed());
        let topics = plan.meetings.iter().map(|meeting| meeting.topic.as_ref());
        let own = &pack.words.groups.details["containers"].topics;
        let wanted = [None, Some(&own[0]), Some(&own[1]), Some(&own[2])];
        assert_eq!(topics.collect::<Vec<_>>(), wanted, "{}", pack.locale);
        // Who only comes along has nothing to prepare.
        let tasks = plan.meetings.iter().map(|meeting| &meeting.tasks);
        let tasks = tasks.map(|tasks| tasks.iter().map(|task| &task.text).collect::<Vec<_>>());
        let reminder = |id: &str| vec![&pack.words.plan.reminders[id]];
        let slot = reminder("prepare-the-slot");
        let wanted = [reminder("sign-up"), slot.clone(), slot.clone(), slot];
        assert_eq!(tasks.collect::<Vec<_>>(), wanted, "{}", pack.locale);
    }
}

#[test]
fn a_longer_year_begins_its_list_again() {
    let monthly = Schedule {
        every: 1,
        ..proposed()
    };
    let plan = plan_for(pack("en"), PLANS[1], &monthly);
    assert_eq!(plan.meetings.len(), 12);
    for (one, other) in plan.meetings.iter().zip(&plan.meetings[6..]) {
        assert_eq!(one.format, other.format);
    }
    let topics: Vec<_> = plan
        .meetings
        .iter()
        .filter_map(|each| each.topic.as_ref())
        .collect();
    let mut different = topics.clone();
    different.sort();
    different.dedup();
    let there = pack("en").words.groups.details["general"].topics.len();
    assert_eq!(
        different.len(),
        topics.len().min(there),
        "no topic again before all were there"
    );
}

#[test]
fn exactly_the_policies_that_the_advice_shows_have_their_wordings() {
    for (policy, wanted) in [
        ("closed", &["closed"][..]),
        ("allies", &["allies"]),
        ("open", &["open"]),
        ("unsure", &["closed", "allies", "open"]),
    ] {
        let query = PLANS[3].replace("policy=closed", &format!("policy={policy}"));
        for pack in packs() {
            let plan = plan_for(pack, &query, &proposed());
            let wordings = plan.parts.iter().flat_map(|part| &part.wordings);
            assert_eq!(wordings.collect::<Vec<_>>(), wanted);
            for policy in wanted {
                let words = pack.words.policies[*policy].wording.as_ref();
                assert!(words.is_some_and(|text| !text.is_empty()), "{policy}");
            }
        }
    }
    let ally = advice_for("intent=join&purpose=women&policy=ally&nearby=same");
    let plan = document(pack("en"), &ally, &proposed(), None);
    let wordings = plan.parts.iter().flat_map(|part| &part.wordings);
    assert_eq!(wordings.count(), 0, "a group that exists has its own");
}

#[test]
fn what_comes_from_none_of_the_five_sources_is_marked_and_names_its_source() {
    let founding = structure().sources.iter().filter(|source| source.founding);
    let founding: Vec<_> = founding.map(|source| source.id.as_str()).collect();
    assert_eq!(founding.len(), 5);
    for pack in packs() {
        let mut outside = 0;
        for query in PLANS {
            for part in plan_for(pack, query, &proposed()).parts {
                for note in part.source_notes {
                    let is_outside = !founding.contains(&&*note.provenance.source);
                    assert_eq!(note.is_outside, is_outside, "{}", part.id);
                    assert!(!note.source.is_empty(), "{}", part.id);
                    let is_dated = note.provenance.as_of.is_some();
                    assert_eq!(is_dated, !note.as_of.is_empty(), "{}", part.id);
                    outside += usize::from(is_outside);
                }
            }
        }
        assert!(outside > 20, "only {outside} are from outside");
    }
}
