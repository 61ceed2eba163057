//! The plan for the first year.

mod dates;
mod files;
mod wordings;
mod year;

use crate::harness::{Journey, Visitor, guide, journey, sites::GUIDE};
use chrono::NaiveDate;
use guide_engine::{Advice, Answers};
use guide_plan::{Document, Schedule, document};
use guide_routes::pairs;
use serde_json::json;

pub(crate) const START: &str = "intent=start&purpose=technology&technology=containers&demand=focused\
                                &speakers=enough&sponsors=focused&nearby=none";
const JOIN: &str = "intent=join&purpose=broad&nearby=general";
/// All three kinds of space are shown for these.
const WOMEN: &str = "intent=start&purpose=women&policy=unsure&demand=focused&speakers=few\
                     &sponsors=none&nearby=none";
/// A day on which the plans are made.
const TODAY: &str = "2026-12-10";

/// The plan as the guide makes it for answers and a schedule of an address.
fn plan(language: &str, answers: &str, schedule: &str, today: &str) -> Document {
    let pack = guide::pack(language);
    let answers = Answers::read(&pack.structure, answers);
    let advice = Advice::new(&pack.structure, answers).expect("complete answers");
    let schedule = Schedule::read(&pack.structure.plan, &pairs(schedule));
    let today = today.parse::<NaiveDate>().expect("a day");
    document(&pack, &advice, &schedule, Some(today))
}

/// What the plan says, also where it is folded away.
#[track_caller]
fn read(visitor: &Visitor) -> String {
    let text = visitor.script(
        "return [...document.querySelectorAll('.plan-year, .plan-parts')] \
         .map((each) => each.textContent).join(' ')",
    );
    text.as_str().unwrap_or_default().to_owned()
}

/// Unfolds everything that the page folds away.
#[track_caller]
fn unfold(visitor: &Visitor) {
    visitor
        .script("for (const each of document.querySelectorAll('main details')) each.open = true");
}

/// When the meetings begin, as they are marked.
#[track_caller]
fn starts(visitor: &Visitor) -> Vec<String> {
    visitor.attributes("[data-meeting]", "data-starts")
}

/// Waits until the page shows a plan, and reads all of it.
#[track_caller]
fn expect_plan(visitor: &Visitor, plan: &Document) {
    visitor.wait_until_ready();
    let expected: Vec<_> = (plan.meetings.iter())
        .filter_map(|meeting| meeting.starts)
        .map(|starts| starts.format("%Y-%m-%dT%H:%M").to_string())
        .collect();
    visitor.wait_until(
        &format!("meetings on {expected:?} (now {:?})", starts(visitor)),
        || starts(visitor) == expected,
    );
    assert_eq!(visitor.text(".plan-headline"), plan.headline);
    let ids: Vec<_> = plan.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(visitor.attributes(".plan-part", "data-part"), ids);
    let text = read(visitor);
    let headings = plan.parts.iter().map(|part| &part.heading);
    let steps = plan.parts.iter().flat_map(|part| &part.steps);
    let tasks = plan.meetings.iter().flat_map(|meeting| &meeting.tasks);
    let meetings = plan.meetings.iter();
    let meeting_texts = meetings.flat_map(|meeting| [&meeting.when, &meeting.format, &meeting.how]);
    let topics = plan.meetings.iter().filter_map(|each| each.topic.as_ref());
    for line in headings
        .chain(steps.map(|step| &step.title))
        .chain(tasks.map(|task| &task.line))
        .chain(meeting_texts)
        .chain(topics)
    {
        assert!(text.contains(line.as_str()), "the plan lacks {line}");
    }
}

#[test]
fn a_result_leads_to_its_plan_and_the_plan_back() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.set_date(TODAY);
            let words = guide::interface(language);
            for answers in [START, JOIN, WOMEN] {
                visitor.open(&format!("/{language}/result/?{answers}"));
                visitor.expect_result_at(language, answers);
                let advice = visitor.heading();
                visitor.follow(&words.result.plan_action);
                visitor.expect_address(&format!("/{language}/plan/?{answers}"));
                let expected = plan(language, answers, "", TODAY);
                visitor.wait_until("the plan", || visitor.heading() == expected.title);
                visitor.expect_focus("main h1");
                assert_eq!(visitor.attributes("[data-plan]", "data-plan"), ["true"]);
                expect_plan(visitor, &expected);
                assert_eq!(visitor.text(".plan-headline"), advice);
                assert!(!visitor.text("main").contains(&words.plan.example_text));
                visitor.follow(&words.plan.back);
                visitor.expect_result_at(language, answers);
            }
        });
    }
}

#[test]
fn without_answers_it_is_an_example_and_leads_to_the_questions() {
    let example = &guide::structure().plan.example;
    for language in guide::languages() {
        journey(|visitor| {
            visitor.set_date(TODAY);
            let words = guide::interface(language);
            for (query, question) in [
                ("", "intent"),
                ("?intent=start&purpose=women", "policy"),
                ("?utm_source=somewhere", "intent"),
            ] {
                visitor.open(&format!("/{language}/plan/{query}"));
                expect_plan(visitor, &plan(language, example, "", TODAY));
                assert_eq!(visitor.attributes("[data-plan]", "data-plan"), ["false"]);
                assert!(
                    visitor
                        .text(".plan-example")
                        .contains(&words.plan.example_text)
                );
                assert!(!visitor.text("main").contains(&words.plan.back));
                visitor.follow(&words.plan.example_action);
                visitor.expect_question(question);
            }
        });
    }
}

#[test]
fn without_scripts_the_example_can_be_read_and_nothing_is_dead() {
    let example = &guide::structure().plan.example;
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let words = guide::interface(language);
            visitor.open_without_waiting(&format!("/{language}/plan/"));
            assert_eq!(visitor.heading(), words.plan.year.title);
            let plan = plan(language, example, "", TODAY);
            let text = read(visitor);
            for part in &plan.parts {
                assert!(text.contains(&part.heading), "{language}: {}", part.heading);
            }
            for meeting in &plan.meetings {
                assert!(text.contains(&meeting.format), "{language}: {}", meeting.format);
                assert!(text.contains(&meeting.how), "{language}: {}", meeting.how);
            }
            assert!(visitor.text(".plan-example").contains(&words.plan.example_text));
            let dead = visitor.script(
                "return [...document.querySelectorAll('main :is(button, select, input, textarea)')] \
                 .filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.outerHTML)",
            );
            assert_eq!(dead, json!([]), "{language}: {dead:#}");
            visitor.follow(&words.plan.example_action);
            visitor.expect_address(&format!("/{language}/choose/"));
        }
    });
}

#[test]
fn the_plan_fits_narrow_screens() {
    for language in guide::languages() {
        journey(|visitor| {
            for width in [320, 360] {
                visitor.resize(width, 740);
                for answers in [START, WOMEN, JOIN] {
                    visitor.open(&format!("/{language}/plan/?{answers}&every=1"));
                    // Who visits goes by the weeks of the programme.
                    let count = if answers == JOIN { 4 } else { 12 };
                    visitor.wait_until("the meetings", || starts(visitor).len() == count);
                    visitor.expect_no_sideways_scroll(&format!(
                        "the plan in {language} at {width} px"
                    ));
                }
            }
        });
    }
}
