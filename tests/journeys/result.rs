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
        let advice = Advice::new(structure, answers.clone()).expect("complete answers");
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
                let text = visitor.text("[aria-labelledby=policies] table");
                let ids = ["closed", "allies", "open"].iter();
                ids.map(|id| text.contains(&words.policies[*id].name))
                    .collect()
            };
            visitor.open(&format!("/{language}/result/?intent=start&purpose=women&policy=unsure&demand=focused&speakers=few&sponsors=none&nearby=none"));
            visitor.wait_for("a result", || visitor.result());
            assert_eq!(names(visitor), [true, true, true]);
            visitor.change("policy", "closed");
            visitor.wait_until("one kind", || {
                visitor.count("[aria-labelledby=policies] table") == 0
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

/// A phone on which the first screen of a result is looked at.
const PHONE: (u32, u32) = (360, 800);

/// Where the bottom of an element is, in pixels from the top of the window.
#[track_caller]
fn bottom(visitor: &Visitor, selector: &str) -> f64 {
    let script = "return arguments[0]?.getBoundingClientRect().bottom ?? -1";
    let bottom = visitor.script_on(selector, script).as_f64();
    bottom
        .filter(|bottom| *bottom > 0.0)
        .unwrap_or_else(|| panic!("there is no {selector}"))
}

#[test]
fn the_first_screen_of_a_phone_says_what_to_do_now_with_the_one_filled_button() {
    let starts = "intent=start&purpose=technology&technology=security&demand=focused\
                  &speakers=enough&sponsors=none&nearby=none";
    let directory = "https://builder.aws.com/community/user-groups";
    let cases = [
        (starts, None),
        (
            "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=none&nearby=general",
            Some(directory),
        ),
        ("intent=join&purpose=broad&nearby=general", Some(directory)),
        (
            "intent=join&purpose=technology&technology=ml&nearby=none&depth=deep",
            Some(directory),
        ),
        (
            "intent=join&purpose=campus",
            Some("https://builder.aws.com/community/student-builder-groups"),
        ),
    ];
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(PHONE.0, PHONE.1);
            for (answers, leads_to) in cases {
                visitor.open(&format!("/{language}/result/?{answers}"));
                visitor.expect_result_at(language, answers);
                let filled = "main .button:not(.quiet-button, [hidden])";
                assert_eq!(
                    visitor.attributes(filled, "data-action"),
                    ["next-step"],
                    "{answers}"
                );
                let href = visitor.attributes(filled, "href").remove(0);
                match leads_to {
                    Some(address) => assert_eq!(href, address),
                    None => assert_eq!(href, format!("/{language}/plan/?{answers}")),
                }
                assert!(
                    bottom(visitor, filled) <= f64::from(PHONE.1),
                    "{language} {answers}"
                );
                assert!(bottom(visitor, ".first-step") < bottom(visitor, filled));
                let first = visitor.text("#steps ~ ol h3, [aria-labelledby=steps] ol h3");
                assert_eq!(visitor.text(".first-step a"), first);
            }
            visitor.click("[data-action=next-step]");
        });
    }
}

#[test]
fn the_other_door_is_on_the_first_screen_beside_the_first_one() {
    for language in guide::languages() {
        journey(|visitor| {
            let answers =
                "intent=unsure&purpose=technology&technology=ml&nearby=general&depth=deep";
            visitor.resize(PHONE.0, PHONE.1);
            visitor.open(&format!("/{language}/result/?{answers}"));
            visitor.expect_result_at(language, answers);
            let door = "[data-action=second-door]";
            assert!(bottom(visitor, door) <= f64::from(PHONE.1), "{language}");
            visitor.click(door);
            visitor.expect_question("demand");
        });
    }
}

#[test]
fn who_joins_is_asked_for_nothing_of_a_co_organiser_and_begins_as_a_member() {
    journey(|visitor| {
        let answers = "intent=join&purpose=broad&nearby=general";
        visitor.open(&format!("/en/result/?{answers}"));
        visitor.expect_result_at("en", answers);
        assert_eq!(visitor.count("[data-action=compare]"), 0);
        assert!(visitor.count("[aria-labelledby=path] a[href*='/path/member/']") > 0);
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        assert_eq!(visitor.count("[data-action=compare]"), 1);
        // The duties of an organiser wait until there is a group.
        assert_eq!(visitor.count("[data-item]"), 0);
    });
}

#[test]
fn what_is_folded_away_opens_by_hand_by_a_link_and_on_paper_and_stays_open_while_answers_change() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        for part in ["reasons", "runner-up", "group", "together", "rule"] {
            assert!(
                !visitor.is_visible(&format!("#{part}")),
                "{part} is folded away"
            );
        }
        visitor.click("#reasons-heading");
        visitor.wait_until("the reasons", || visitor.is_visible("#reasons"));
        visitor.change("demand", "focused");
        visitor.expect_result_at("en", &ANSWERS.replace("mixed", "focused"));
        assert!(visitor.is_visible("#reasons"), "the reasons are still open");
        visitor.click("#reasons-heading");
        visitor.wait_until("no reasons", || !visitor.is_visible("#reasons"));
        visitor.emulate_print();
        visitor.wait_until("the reasons on paper", || visitor.is_visible("#reasons"));
        assert!(
            visitor.is_visible("[data-reason] p"),
            "each with its sentence"
        );
        visitor.emulate_screen();
        visitor.open(&format!("/en/result/?{ANSWERS}#rule"));
        visitor.wait_for("a result", || visitor.result());
        visitor.wait_until("the rule that the link names", || {
            visitor.is_visible("#rule")
        });
    });
}

#[test]
fn reasons_are_weights_on_a_level_beam_that_change_with_the_answers() {
    let structure = guide::structure();
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{ANSWERS}#reasons"));
        visitor.wait_for("a result", || visitor.result());
        visitor.wait_until("the reasons", || visitor.is_visible(".balance"));
        let marked = |visitor: &Visitor| {
            visitor.attributes("[data-reason]:has(.turned-on-mark)", "data-reason")
        };
        let decisive = |answers: &str| {
            let answers = Answers::read(structure, answers);
            let advice = Advice::new(structure, answers).expect("complete answers");
            let decisive = advice.decisive_questions();
            let mut marked: Vec<_> = advice
                .reasons()
                .into_iter()
                .filter(|reason| decisive.contains(&reason.answer.question))
                .map(|reason| (reason.is_for(), reason.answer.to_string()))
                .collect();
            // What speaks against stands first.
            marked.sort_by_key(|(is_for, _)| *is_for);
            marked
                .into_iter()
                .map(|(_, answer)| answer)
                .collect::<Vec<_>>()
        };
        assert_eq!(marked(visitor), decisive(ANSWERS));
        assert!(
            !visitor.is_visible("[data-reason] p"),
            "sentences on demand"
        );
        visitor.click("[data-reason] summary");
        visitor.wait_until("its sentence", || visitor.is_visible("[data-reason] p"));
        let side = |visitor: &Visitor, side: &str| {
            let script = "return arguments[0]?.getBoundingClientRect().left ?? -1";
            let selector = format!(".balance-side.{side} [data-reason]:not(:has([open]))");
            visitor
                .script_on(&selector, script)
                .as_f64()
                .expect("a place")
        };
        assert!(side(visitor, "against") < side(visitor, "for"));
        // Nothing speaks against: no empty side.
        let one_sided = "intent=join&purpose=broad&nearby=general";
        visitor.open(&format!("/en/result/?{one_sided}"));
        visitor.expect_result_at("en", one_sided);
        assert_eq!(visitor.count(".balance-side"), 1);
        assert_eq!(visitor.count(".balance-beam"), 0);
        let nothing = &guide::interface("en").result.nothing_against;
        assert!(visitor.text(".reasons").contains(nothing.as_str()));
    });
}

#[test]
fn a_changed_answer_shows_the_new_headline_where_the_hand_is() {
    journey(|visitor| {
        visitor.resize(PHONE.0, PHONE.1);
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        assert_eq!(visitor.count(".new-advice"), 0, "nothing has changed yet");
        visitor.script_on(
            "select[name=demand]",
            "arguments[0].scrollIntoView({ block: 'center' })",
        );
        visitor.change("demand", "focused");
        visitor.expect_result_at("en", &ANSWERS.replace("mixed", "focused"));
        visitor.wait_until("the new headline", || visitor.is_visible(".new-advice"));
        assert_eq!(visitor.text(".new-advice a"), visitor.heading());
        assert!(bottom(visitor, ".new-advice") <= f64::from(PHONE.1) + 1.0);
        visitor.click(".new-advice a");
        visitor.wait_until("the signpost in the window", || {
            bottom(visitor, "#headline") < f64::from(PHONE.1)
        });
    });
}

#[test]
fn the_answers_stay_in_sight_beside_the_advice() {
    journey(|visitor| {
        visitor.resize(1280, 800);
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        visitor.script("window.scrollTo(0, 2000)");
        visitor.wait_until("the answers in the window", || {
            let bottom = bottom(visitor, ".answers-panel #answers");
            bottom > 0.0 && bottom < 400.0
        });
    });
}
