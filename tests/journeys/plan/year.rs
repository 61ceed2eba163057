//! The plan as a year: what is in sight, and what is folded.

use super::{JOIN, START, TODAY, expect_plan, plan, starts};
use crate::harness::{Visitor, guide, journey};
use serde_json::Value;

/// What an organiser's plan shows on its first screen.
const IN_SIGHT: [&str; 3] = [
    "form.plan-schedule",
    "[data-action=save-calendar]",
    ".year-line",
];

/// Whether an element is wholly in the window.
#[track_caller]
fn is_in_sight(visitor: &Visitor, selector: &str) -> bool {
    let script = "const box = arguments[0].getBoundingClientRect(); \
         return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight";
    visitor.script_on(selector, script) == Value::Bool(true)
}

/// Where on the line the meetups are marked.
#[track_caller]
fn marks(visitor: &Visitor) -> Vec<String> {
    visitor.attributes(".year-line .year-place", "x")
}

#[test]
fn a_change_of_the_month_is_seen_in_the_year_without_scrolling() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.set_date(TODAY);
            for (width, height) in [(360, 800), (1280, 800)] {
                visitor.resize(width, height);
                visitor.open(&format!("/{language}/plan/?{START}"));
                expect_plan(visitor, &plan(language, START, "", TODAY));
                let before = marks(visitor);
                assert_eq!(before.len(), 4);
                visitor.change("from", "2027-05");
                visitor.wait_until("the first meetup in May", || {
                    starts(visitor)[0].starts_with("2027-05")
                });
                assert_ne!(marks(visitor), before, "the marks move");
                assert_eq!(visitor.script("return scrollY"), 0);
                for selector in IN_SIGHT {
                    let is_in_sight = is_in_sight(visitor, selector);
                    assert!(is_in_sight, "{language} at {width} px: {selector}");
                }
            }
        });
    }
}

#[test]
fn the_line_marks_every_meetup_and_everything_to_do_before() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        for (every, meetups) in [("3", 4), ("2", 6), ("1", 12)] {
            let schedule = format!("every={every}");
            visitor.open(&format!("/en/plan/?{START}&{schedule}"));
            let plan = plan("en", START, &schedule, TODAY);
            expect_plan(visitor, &plan);
            let tasks: usize = plan.meetings.iter().map(|each| each.tasks.len()).sum();
            assert_eq!(visitor.count(".year-line .year-meeting"), meetups);
            assert_eq!(visitor.count(".year-line .year-task"), tasks);
            assert_eq!(visitor.count(".year-line .year-now"), 1);
            assert_eq!(visitor.count(".year-line .year-name"), plan.year.len());
        }
    });
}

#[test]
fn parts_are_folded_and_a_link_to_one_unfolds_it() {
    journey(|visitor| {
        visitor.set_date(TODAY);
        visitor.open(&format!("/en/plan/?{START}#conduct"));
        visitor.wait_until("the part that the link names", || {
            visitor.is_visible("#conduct .prose")
        });
        let plan = plan("en", START, "", TODAY);
        for part in plan.parts.iter().filter(|part| part.id != "conduct") {
            let selector = format!("#{} .prose", part.id);
            assert!(!visitor.is_visible(&selector), "{} is folded", part.id);
        }
        visitor.click("[data-part=room] summary");
        visitor.wait_until("the part", || visitor.is_visible("#room .prose"));
        // A change of the dates folds nothing away.
        visitor.change("every", "1");
        visitor.wait_until("twelve meetups", || starts(visitor).len() == 12);
        assert!(visitor.is_visible("#room .prose"));
        // On paper, everything is there.
        visitor.emulate_print();
        for part in &plan.parts {
            let selector = format!("#{} .prose", part.id);
            assert!(visitor.is_visible(&selector), "{} is printed", part.id);
        }
    });
}

#[test]
fn who_joins_begins_with_finding_and_visiting_and_comes_to_dates_last() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.set_date(TODAY);
            visitor.resize(360, 800);
            visitor.open(&format!("/{language}/plan/?{JOIN}"));
            let plan = plan(language, JOIN, "", TODAY);
            expect_plan(visitor, &plan);
            assert_eq!(
                visitor.attributes(".plan-part", "data-part")[..2],
                ["first-visit", "visits"]
            );
            assert!(
                is_in_sight(visitor, "[data-action=plan-link]"),
                "{language}"
            );
            let visits = visitor.script(
                "return [...document.querySelectorAll('[data-visit]')].map((each) => each.innerText)",
            );
            let visits: Vec<String> = serde_json::from_value(visits).expect("texts");
            assert_eq!(visits.len(), plan.weeks.len());
            for (visit, week) in visits.iter().zip(&plan.weeks) {
                for text in [&week.when, &week.format, &week.how] {
                    assert!(visit.contains(text.as_str()), "{visit} lacks {text}");
                }
            }
            for dates in [
                "form.plan-schedule",
                "[data-action=save-calendar]",
                ".plan-year",
            ] {
                assert!(!visitor.is_visible(dates), "{language}: {dates}");
            }
            visitor.open(&format!("/{language}/plan/?{JOIN}#dates"));
            for dates in [
                "form.plan-schedule",
                "[data-action=save-calendar]",
                ".plan-year",
            ] {
                visitor.wait_until(dates, || visitor.is_visible(dates));
            }
            let words = &guide::interface(language).plan.visits;
            assert_eq!(visitor.text(".plan-schedule legend"), words.when_heading);
            assert_eq!(visitor.text(".plan-holidays"), words.when_text);
            let title = |visitor: &Visitor| visitor.script("return document.title");
            let name = &guide::interface(language).site.name;
            let expected = format!("{} · {name}", words.title);
            visitor.wait_until("the title", || title(visitor) == expected);
            // And back, with the answers on the way.
            visitor.click(".plan-back a");
            visitor.expect_result_at(language, JOIN);
            let result = format!("{} · {name}", guide::interface(language).result.title);
            visitor.wait_until("the result's title", || title(visitor) == result);
            visitor.back();
            visitor.wait_until("the title once more", || title(visitor) == expected);
        });
    }
}
