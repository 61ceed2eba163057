//! Back, Forward, reload, and going back to change an answer.

use crate::harness::{Visitor, guide, journey};
use serde_json::json;

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

/// The questions of [`ANSWERS`], each with its answer and the answers up to it.
fn steps() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut end = 0;
    let steps = ANSWERS.split('&').map(|answer| {
        end += answer.len();
        let until = &ANSWERS[..end];
        end += 1;
        let (question, option) = answer.split_once('=').expect("an answer");
        (question, option, until)
    });
    steps.collect()
}

/// Sees a question as it was left: at its address, with its answer chosen.
#[track_caller]
fn expect_answer_at(visitor: &Visitor, (question, option, answers): (&str, &str, &str)) {
    visitor.expect_question_at("en", question, answers);
    visitor.wait_until("the answers of this address", || {
        visitor.listed_answers().len() == answers.split('&').count()
    });
    visitor.wait_until(option, || visitor.chosen().as_deref() == Some(option));
}

#[test]
fn back_and_forward_walk_through_the_whole_wizard() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.answer_all(ANSWERS);
        visitor.expect_result_at("en", ANSWERS);
        for step in steps().into_iter().rev() {
            visitor.back();
            expect_answer_at(visitor, step);
        }
        for step in steps().into_iter().skip(1) {
            visitor.forward();
            expect_answer_at(visitor, step);
        }
        visitor.forward();
        visitor.expect_result_at("en", ANSWERS);
    });
}

#[test]
fn a_click_after_back_and_forward_is_a_step_of_its_own() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.answer_all("intent=join&purpose=broad");
        visitor.expect_question_at("en", "nearby", "intent=join&purpose=broad");
        visitor.back();
        visitor.expect_question_at("en", "purpose", "intent=join&purpose=broad");
        visitor.forward();
        visitor.expect_question_at("en", "nearby", "intent=join&purpose=broad");
        visitor.answer("nearby", "general");
        visitor.expect_result_at("en", "intent=join&purpose=broad&nearby=general");
        visitor.follow(&guide::interface("en").site.groups);
        visitor.expect_address("/en/groups/?intent=join&purpose=broad&nearby=general");
        visitor.back();
        visitor.expect_result_at("en", "intent=join&purpose=broad&nearby=general");
        visitor.back();
        visitor.expect_question_at("en", "nearby", "intent=join&purpose=broad&nearby=general");
        visitor.back();
        visitor.expect_question_at("en", "purpose", "intent=join&purpose=broad");
        visitor.answer("purpose", "women");
        visitor.expect_question_at("en", "policy", "intent=join&purpose=women");
        visitor.back();
        visitor.expect_question_at("en", "purpose", "intent=join&purpose=women");
    });
}

#[test]
fn back_from_a_page_of_another_kind_returns_to_the_question() {
    journey(|visitor| {
        visitor.open("/en/");
        visitor.follow(&guide::interface("en").home.choose_action);
        visitor.answer("intent", "join");
        visitor.expect_question_at("en", "purpose", "intent=join");
        visitor.follow(&guide::interface("en").site.decisions);
        visitor.expect_address("/en/decisions/?intent=join");
        visitor.wait_until("the page", || {
            visitor.heading() == guide::interface("en").decisions.title
        });
        visitor.back();
        visitor.expect_question_at("en", "purpose", "intent=join");
        visitor.back();
        visitor.expect_question_at("en", "intent", "intent=join");
        visitor.back();
        visitor.expect_address("/en/");
        visitor.wait_until("the front page", || {
            visitor.heading() == guide::interface("en").home.heading
        });
    });
}

#[test]
fn a_link_that_leads_on_leaves_no_trap_for_back() {
    journey(|visitor| {
        visitor.open("/en/groups/");
        visitor.open(&format!("/en/choose/?{ANSWERS}"));
        visitor.expect_result_at("en", ANSWERS);
        visitor.back();
        visitor.expect_address("/en/groups/");
        visitor.wait_until_ready();
        assert_eq!(visitor.heading(), guide::interface("en").groups.title);
    });
}

#[test]
fn reloading_keeps_question_answers_and_result() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.answer_all("intent=start&purpose=technology");
        let answers = "intent=start&purpose=technology";
        visitor.expect_question_at("en", "technology", answers);
        visitor.reload();
        visitor.expect_question_at("en", "technology", answers);
        assert_eq!(visitor.listed_answers().len(), 2);
        visitor.answer_all(ANSWERS.trim_start_matches(answers).trim_start_matches('&'));
        visitor.expect_result_at("en", ANSWERS);
        visitor.reload();
        visitor.expect_result_at("en", ANSWERS);
        visitor.back();
        visitor.expect_question_at("en", "nearby", ANSWERS);
    });
}

#[test]
fn the_back_link_leads_through_the_questions_that_were_asked() {
    journey(|visitor| {
        let answers = "intent=join&purpose=organisation&organisation=startups&nearby=none";
        visitor.open(&format!("/en/choose/?{answers}"));
        visitor.expect_question("depth");
        for (question, option) in [
            ("nearby", "none"),
            ("organisation", "startups"),
            ("purpose", "organisation"),
            ("intent", "join"),
        ] {
            visitor.click("[data-action=back]");
            visitor.expect_question_at("en", question, answers);
            visitor.wait_until(option, || visitor.chosen().as_deref() == Some(option));
        }
        assert_eq!(visitor.count("[data-action=back]"), 0);
        visitor.press_continue();
        visitor.expect_question_at("en", "depth", answers);
    });
}

#[test]
fn changing_an_earlier_answer_keeps_what_still_applies_and_names_what_was_dropped() {
    for language in guide::languages() {
        journey(|visitor| {
            let before = "intent=start&purpose=technology&technology=ml&demand=small&nearby=same";
            visitor.open(&format!("/{language}/choose/speakers/?{before}"));
            visitor.expect_question("speakers");
            visitor.click("aside li:nth-child(2) a");
            visitor.expect_question_at(language, "purpose", before);
            visitor.answer("purpose", "broad");
            let after = "intent=start&purpose=broad&demand=small";
            visitor.expect_question_at(language, "speakers", after);
            let dropped = [("technology", "ml"), ("nearby", "same")]
                .map(|(question, option)| guide::short(language, question, option));
            for answer in &dropped {
                visitor.expect_notice(answer);
            }
            let pattern = &guide::interface(language).choose.dropped;
            visitor.expect_notice(pattern.split('{').next().expect("words before the answers"));
            assert_eq!(visitor.listed_answers().len(), 3);
            // What was said is said once.
            visitor.answer("speakers", "few");
            visitor.expect_question("sponsors");
            assert!(!visitor.text("main").contains(&dropped[0]));
        });
    }
}

#[test]
fn changing_an_earlier_answer_to_itself_drops_nothing() {
    journey(|visitor| {
        let answers = "intent=start&purpose=women&policy=open&demand=focused";
        visitor.open(&format!("/en/choose/purpose/?{answers}"));
        visitor.wait_until("the answer", || {
            visitor.chosen().as_deref() == Some("women")
        });
        visitor.press_continue();
        visitor.expect_question_at("en", "speakers", answers);
    });
}

/// Runs before the scripts of each page: refuses both ways to change the address, as
/// browsers do after many changes in a short time.
const REFUSE: &str = "
  for (const change of ['pushState', 'replaceState']) {
    History.prototype[change] = () => { throw new DOMException('refused', 'SecurityError'); };
  }
";

#[test]
fn a_step_to_a_part_of_the_page_keeps_answers_that_the_address_could_not_take() {
    journey(|visitor| {
        let source = json!({ "source": REFUSE });
        visitor.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
        visitor.resize(360, 700);
        let before = "intent=start&purpose=broad&demand=small&speakers=few&sponsors=general";
        let address = format!("/en/choose/nearby/?{before}");
        visitor.open(&address);
        visitor.answer("nearby", "none");
        let all = format!("{before}&nearby=none");
        let advice = guide::advice(&all);
        visitor.expect_result(&advice);
        assert_eq!(visitor.address(), address, "the address is refused");
        visitor.click("a[href='#answers']");
        visitor.wait_until("the step", || {
            visitor.script("return location.hash") == json!("#answers")
        });
        visitor.expect_result(&advice);
        visitor.back();
        visitor.expect_result(&advice);
        // What leads on has the answers, whatever the address bar shows.
        let plan = visitor.attributes("[data-action=plan]", "href");
        assert_eq!(plan, [format!("/en/plan/?{all}")]);
    });
}
