//! When the meetings are.

use super::{JOIN, START, TODAY, expect_plan, plan, read, starts};
use crate::harness::{Visitor, guide, journey};
use guide_routes::pairs;
use thirtyfour::Key;

/// Chooses a time.
#[track_caller]
fn meet_at(visitor: &Visitor, time: &str) {
    let set = format!(
        "arguments[0].value = '{time}'; \
         arguments[0].dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    visitor.script_on("input[name=time]", &set);
}

/// The schedule in the fields of the page.
#[track_caller]
fn fields(visitor: &Visitor) -> Vec<String> {
    let script =
        "return [...arguments[0].querySelectorAll('select, input')].map((each) => each.value)";
    let values = visitor.script_on("form.plan-schedule", script);
    serde_json::from_value(values).expect("texts")
}

#[test]
fn dates_follow_what_is_chosen_and_stand_in_the_address() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        visitor.open(&format!("/en/plan/?{START}"));
        expect_plan(visitor, &plan("en", START, "", TODAY));
        visitor.script("window.sameDocument = true");
        let quarters = |days: [&str; 4]| days.map(|day| format!("2027-{day}T18:30")).to_vec();
        visitor.change("from", "2027-01");
        visitor.wait_until("second Tuesdays", || {
            starts(visitor) == quarters(["01-12", "04-13", "07-13", "10-12"])
        });
        visitor.change("weekday", "5");
        visitor.wait_until("second Fridays", || {
            starts(visitor) == quarters(["01-08", "04-09", "07-09", "10-08"])
        });
        visitor.change("week", "5");
        visitor.wait_until("last Fridays", || {
            starts(visitor) == quarters(["01-29", "04-30", "07-30", "10-29"])
        });
        meet_at(visitor, "20:15");
        let later: Vec<_> = quarters(["01-29", "04-30", "07-30", "10-29"])
            .iter()
            .map(|starts| starts.replace("18:30", "20:15"))
            .collect();
        visitor.wait_until("a later time", || starts(visitor) == later);
        for (every, count, second) in [("2", 6, "2027-03-26"), ("1", 12, "2027-02-26")] {
            visitor.change("every", every);
            visitor.wait_until(second, || {
                let starts = starts(visitor);
                starts.len() == count && starts[1] == format!("{second}T20:15")
            });
        }
        let schedule = "from=2027-01&every=1&week=5&weekday=5&time=20:15";
        expect_plan(visitor, &plan("en", START, schedule, TODAY));
        for (key, value) in pairs(schedule) {
            let written = visitor.query_value(&key);
            assert_eq!(written.as_deref(), Some(&*value), "{key}");
        }
        let begin = format!("/en/plan/?{START}&");
        assert!(
            visitor.address().starts_with(&begin),
            "{}",
            visitor.address()
        );
        assert_eq!(visitor.script("return window.sameDocument"), true);
    });
}

#[test]
fn reload_other_languages_and_back_keep_answers_and_dates() {
    let schedule = "from=2027-02&every=2&week=1&weekday=3&time=19:00";
    let chosen = ["2027-02", "2", "1", "3", "19:00"];
    journey(|visitor| {
        visitor.set_date(TODAY);
        visitor.open(&format!("/en/plan/?{START}&{schedule}"));
        let is_kept = |language: &str| {
            expect_plan(visitor, &plan(language, START, schedule, TODAY));
            visitor.wait_until(&format!("{chosen:?} (now {:?})", fields(visitor)), || {
                fields(visitor) == chosen
            });
            for (key, value) in pairs(schedule) {
                assert_eq!(visitor.query_value(&key), Some(value), "{key}");
            }
        };
        is_kept("en");
        visitor.reload();
        is_kept("en");
        for language in ["zh-CN", "pt-BR", "en"] {
            visitor.switch_language(language);
            is_kept(language);
        }
        visitor.follow(&guide::interface("en").plan.back);
        visitor.expect_result_at("en", START);
        visitor.back();
        is_kept("en");
        // What is changed is changed in this step.
        visitor.change("every", "3");
        visitor.wait_until("four meetings", || starts(visitor).len() == 4);
        visitor.reload();
        visitor.wait_until("four meetings", || starts(visitor).len() == 4);
        assert_eq!(fields(visitor)[1], "3");
    });
}

#[test]
fn the_first_month_leaves_time_for_the_earliest_reminder() {
    let organiser = plan("en", START, "", TODAY);
    let earliest = organiser.meetings[0].tasks.iter().map(|task| task.days);
    assert_eq!(earliest.max(), Some(56));
    let answers = START;
    for (today, first) in [
        // 56 days before the second Tuesday of March, and a day later.
        ("2027-01-12", "2027-03-09"),
        ("2027-01-13", "2027-04-13"),
    ] {
        journey(|visitor| {
            visitor.set_date(today);
            visitor.open(&format!("/en/plan/?{answers}"));
            expect_plan(visitor, &plan("en", answers, "", today));
            assert_eq!(starts(visitor)[0], format!("{first}T18:30"), "on {today}");
            visitor.wait_until("the month", || fields(visitor)[0] == first[..7]);
            let now = guide::interface("en")
                .plan
                .reminder_now
                .replace("{task}", "");
            assert!(!read(visitor).contains(now.trim()), "nothing is late");
        });
    }
}

#[test]
fn the_dates_of_who_joins_begin_soon_and_follow_what_the_form_says() {
    journey(|visitor| {
        visitor.set_date("2026-11-27");
        visitor.open(&format!("/en/plan/?{JOIN}#dates"));
        let dates = |days: [&str; 4]| days.map(|day| format!("{day}T18:30")).to_vec();
        // A Friday: the Tuesday of the second week, and those of the same week of later months.
        let proposed = ["2026-12-08", "2027-01-12", "2027-02-09", "2027-04-13"];
        visitor.wait_until("the weeks", || starts(visitor) == dates(proposed));
        assert_eq!(visitor.count("[name=every]"), 0);
        visitor.wait_until("the fields", || {
            fields(visitor) == ["2026-12", "2", "2", "18:30"]
        });
        visitor.change("from", "2027-01");
        let later = ["2027-01-12", "2027-02-09", "2027-03-09", "2027-05-11"];
        visitor.wait_until("another month", || starts(visitor) == dates(later));
    });
}

#[test]
fn what_is_late_already_is_to_be_done_as_soon_as_possible() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        let schedule = "from=2026-12";
        visitor.open(&format!("/en/plan/?{START}&{schedule}"));
        let plan = plan("en", START, schedule, TODAY);
        expect_plan(visitor, &plan);
        let pattern = &guide::interface("en").plan.reminder_now;
        let late = pattern.replace("{task}", &plan.meetings[0].tasks[0].text);
        assert!(read(visitor).contains(&late), "{late}");
    });
}

#[test]
fn a_schedule_that_cannot_be_is_as_proposed() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        let nonsense = "from=2027-13&every=7&week=9&weekday=0&time=25:99";
        visitor.open(&format!("/en/plan/?{START}&{nonsense}"));
        expect_plan(visitor, &plan("en", START, "", TODAY));
        let proposed = fields(visitor);
        assert_eq!(proposed[1..], ["3", "2", "2", "18:30"]);
    });
}

#[test]
fn a_time_that_is_cleared_is_as_proposed_and_shown_so() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        visitor.open(&format!("/en/plan/?{START}&time=20:15"));
        expect_plan(visitor, &plan("en", START, "time=20:15", TODAY));
        visitor.script_on("input[name=time]", "arguments[0].focus()");
        meet_at(visitor, "");
        expect_plan(visitor, &plan("en", START, "", TODAY));
        assert_eq!(visitor.query_value("time"), None);
        assert_eq!(fields(visitor)[4], "18:30");
        meet_at(visitor, "");
        visitor.script_on("input[name=time]", "arguments[0].blur()");
        assert_eq!(fields(visitor)[4], "18:30");
        expect_plan(visitor, &plan("en", START, "", TODAY));
    });
}

#[test]
fn the_dates_are_chosen_by_keyboard_alone() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        visitor.open(&format!("/en/plan/?{START}"));
        expect_plan(visitor, &plan("en", START, "", TODAY));
        visitor.tab_to("select[name=from]");
        visitor.press(Key::Up);
        visitor.wait_until("a month earlier", || {
            visitor.query_value("from").as_deref() == Some("2027-01")
        });
        for (name, value) in [("every", "2"), ("week", "3"), ("weekday", "3")] {
            visitor.tab_to(&format!("select[name={name}]"));
            visitor.press(Key::Down);
            visitor.wait_until(name, || visitor.query_value(name).as_deref() == Some(value));
            visitor.expect_focus(&format!("select[name={name}]"));
        }
        visitor.tab_to("input[name=time]");
        visitor.press(Key::Up);
        let schedule = "from=2027-01&every=2&week=3&weekday=3&time=19:30";
        expect_plan(visitor, &plan("en", START, schedule, TODAY));
        visitor.expect_focus("input[name=time]");
    });
}
