//! The result: to be checked, changed and acted on.

use crate::harness::{Visitor, guide, journey};
use guide_content::Polarity;
use guide_engine::{Advice, Answers};

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=enough&sponsors=none&nearby=unsure";

#[test]
fn reasons_tasks_and_changes_are_marked_as_the_engine_gives_them() {
    let structure = guide::structure();
    let women = "intent=start&purpose=women&policy=closed&demand=small&speakers=none\
                 &sponsors=general&nearby=unsure";
    for query in [ANSWERS, women] {
        let answers = Answers::read(structure, query);
        let advice = Advice::new(structure, answers).expect("complete answers");
        journey(|visitor| {
            visitor.open(&format!("/en/result/?{query}"));
            visitor.expect_result_at("en", query);
            for polarity in [Polarity::For, Polarity::Against] {
                let reasons = advice.reasons();
                let (answers, considerations): (Vec<_>, Vec<_>) = reasons
                    .iter()
                    .filter(|reason| reason.is_for() == (polarity == Polarity::For))
                    .map(|reason| (reason.answer.to_string(), reason.rule.consideration.clone()))
                    .unzip();
                let marked = format!("li[data-polarity={}]", polarity.id());
                assert_eq!(visitor.attributes(&marked, "data-reason"), answers);
                assert_eq!(
                    visitor.attributes(&marked, "data-consideration"),
                    considerations
                );
            }
            let tasks: Vec<_> = guide_engine::tasks(structure, &answers)
                .into_iter()
                .map(|task| task.question.clone())
                .collect();
            assert_eq!(visitor.attributes("li[data-task]", "data-task"), tasks);
            let changes: Vec<_> = guide_engine::changes(structure, &answers)
                .iter()
                .map(guide_engine::Change::query)
                .collect();
            assert_eq!(
                visitor.attributes("li[data-change]", "data-change"),
                changes
            );
        });
    }
}

#[test]
fn changing_an_answer_works_the_advice_out_again_without_loading_a_page() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/result/?{ANSWERS}"));
            visitor.expect_result_at(language, ANSWERS);
            visitor.script("window.sameDocument = true");
            visitor.change("demand", "focused");
            let changed = ANSWERS.replace("mixed", "focused");
            visitor.expect_result_at(language, &changed);
            visitor.expect_notice(&visitor.heading());
            let updated = &guide::interface(language).result.updated;
            visitor.expect_notice(
                updated
                    .split('{')
                    .next()
                    .expect("words before the headline"),
            );
            assert_eq!(visitor.script("return window.sameDocument"), true);
            visitor.reload();
            visitor.expect_result_at(language, &changed);
        });
    }
}

#[test]
fn every_answer_is_there_to_be_changed_with_what_is_on_offer() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        for (question, option) in ANSWERS
            .split('&')
            .filter_map(|answer| answer.split_once('='))
        {
            let select = format!("select[name={question}]");
            let value = visitor.script_on(&select, "return arguments[0]?.value");
            assert_eq!(value, option, "the select of {question}");
            let label =
                visitor.script_on(&select, "return arguments[0].labels[0].textContent.trim()");
            assert_eq!(label, guide::words("en").questions[question].short.as_str());
        }
        visitor.change("technology", "other");
        visitor.wait_until("no group with the same focus to choose", || {
            visitor.count("select[name=nearby] option[value=same]") == 0
        });
    });
}

#[test]
fn a_change_that_drops_an_answer_says_so() {
    journey(|visitor| {
        let answers = "intent=join&purpose=technology&technology=hpc&nearby=general&depth=deep";
        visitor.open(&format!("/en/result/?{answers}"));
        visitor.expect_result_at("en", answers);
        visitor.change("purpose", "broad");
        visitor.expect_result_at("en", "intent=join&purpose=broad&nearby=general");
        visitor.expect_notice(&guide::short("en", "technology", "hpc"));
        visitor.expect_notice(&guide::short("en", "depth", "deep"));
    });
}

#[test]
fn a_change_that_opens_a_question_leads_to_it_on_continue_and_back_returns() {
    let words = &guide::interface("en").choose;
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        visitor.change("purpose", "women");
        visitor.expect_notice(&words.still_open);
        visitor.press_button(&words.carry_on);
        let changed = ANSWERS.replace("purpose=technology&technology=containers", "purpose=women");
        visitor.expect_question_at("en", "policy", &changed);
        visitor.expect_notice(&guide::short("en", "technology", "containers"));
        visitor.answer("policy", "open");
        let changed = changed.replace("women", "women&policy=open");
        visitor.expect_result_at("en", &changed);
        visitor.back();
        visitor.expect_question_at("en", "policy", &changed);
        visitor.back();
        visitor.expect_result_at("en", ANSWERS);
    });
}

#[test]
fn a_change_that_opens_a_question_can_be_taken_back() {
    let still_open = &guide::interface("en").choose.still_open;
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        visitor.change("purpose", "organisation");
        visitor.expect_notice(still_open);
        visitor.change("purpose", "technology");
        visitor.wait_until("nothing open", || {
            !visitor.text("aside").contains(still_open)
        });
        assert!(!visitor.is_visible("[data-action=continue]"));
        visitor.expect_result_at("en", ANSWERS);
    });
}

#[test]
fn each_change_that_is_named_leads_to_the_outcome_that_it_promises() {
    let structure = guide::structure();
    let answers = Answers::read(structure, ANSWERS);
    let changes = guide_engine::changes(structure, &answers);
    assert!(
        !changes.is_empty(),
        "these answers were chosen for their changes"
    );
    journey(|visitor| {
        for change in &changes {
            visitor.open(&format!("/en/result/?{ANSWERS}"));
            visitor.expect_result_at("en", ANSWERS);
            let link = format!("li[data-change='{}'] a", change.query());
            let promise = visitor.text(&link);
            visitor.click(&link);
            visitor.expect_result(&change.advice.recommendation);
            visitor.expect_address(&format!(
                "/en/result/?{}",
                change.advice.answers.write(structure)
            ));
            assert_eq!(visitor.heading(), promise);
            visitor.expect_focus("main h1");
            visitor.back();
            visitor.expect_result_at("en", ANSWERS);
        }
    });
}

#[test]
fn advice_that_nothing_near_would_change_leads_to_the_purpose() {
    journey(|visitor| {
        let answers = "intent=start&purpose=campus";
        visitor.open(&format!("/en/result/?{answers}"));
        visitor.expect_result_at("en", answers);
        assert_eq!(visitor.count("li[data-change]"), 0);
        visitor.follow(&guide::interface("en").result.no_changes_action);
        visitor.expect_question_at("en", "purpose", answers);
    });
}

#[test]
fn a_task_leads_to_the_question_that_it_settles() {
    journey(|visitor| {
        let answers =
            "intent=start&purpose=unsure&demand=focused&speakers=few&sponsors=unsure&nearby=none";
        visitor.open(&format!("/en/result/?{answers}"));
        visitor.expect_result_at("en", answers);
        visitor.click("li[data-task=sponsors] a[href*='/choose/']");
        visitor.expect_question_at("en", "sponsors", answers);
        visitor.back();
        visitor.expect_result_at("en", answers);
        // "Which topic is it?" is settled by the purpose.
        visitor.click("li[data-task=demand] a[href*='/choose/']");
        visitor.expect_question_at("en", "purpose", answers);
    });
}

#[test]
fn who_is_unsure_whether_to_start_finds_a_second_door() {
    for language in guide::languages() {
        journey(|visitor| {
            let answers =
                "intent=unsure&purpose=technology&technology=ml&nearby=general&depth=deep";
            visitor.open(&format!("/{language}/result/?{answers}"));
            visitor.expect_result_at(language, answers);
            let door = "section[aria-labelledby=second-door]";
            assert!(
                visitor.count(&format!("{door} ol > li")) > 0,
                "first steps of starting"
            );
            visitor.follow(&guide::interface(language).result.second_door_action);
            let kept = "intent=start&purpose=technology&technology=ml&nearby=general";
            visitor.expect_question("demand");
            visitor.expect_address(&format!("/{language}/choose/?{kept}"));
            visitor.answer_all("demand=focused&speakers=enough&sponsors=none");
            let all = kept.replace(
                "&nearby",
                "&demand=focused&speakers=enough&sponsors=none&nearby",
            );
            visitor.expect_result_at(language, &all);
            assert_eq!(visitor.count(door), 0);
        });
    }
}

#[test]
fn undecided_kinds_of_space_stand_side_by_side_and_none_is_picked() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::words(language);
            let names = |visitor: &Visitor| -> Vec<bool> {
                let text = visitor.text("article[data-result] table");
                let ids = ["closed", "allies", "open"].iter();
                ids.map(|id| text.contains(&words.policies[*id].name))
                    .collect()
            };
            visitor.open(&format!("/{language}/result/?intent=start&purpose=women&policy=unsure&demand=focused&speakers=few&sponsors=none&nearby=none"));
            visitor.wait_for("a result", || visitor.result());
            assert_eq!(names(visitor), [true, true, true]);
            visitor.change("policy", "closed");
            visitor.wait_until("one kind", || {
                visitor.count("article[data-result] table") == 0
            });
            assert!(
                visitor
                    .text("article[data-result]")
                    .contains(&words.policies["closed"].name)
            );
        });
    }
}

#[test]
fn the_result_leads_to_the_group_that_it_recommends() {
    journey(|visitor| {
        visitor.open(
            "/en/result/?intent=join&purpose=technology&technology=security&nearby=same&depth=deep",
        );
        visitor.click("article[data-result] a[href*='/groups/security/']");
        visitor.wait_until("the group", || {
            visitor.heading() == guide::words("en").groups["security"].name
        });
        visitor.expect_focus("main h1");
    });
}
