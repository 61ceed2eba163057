//! The whole wizard, by mouse.

use crate::harness::{Visitor, guide, journey};

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

#[test]
fn the_wizard_leads_to_advice_when_its_answers_are_clicked_by_their_words() {
    journey(|visitor| {
        visitor.open("/en/");
        visitor.follow("Ask me the first question");
        for (question, answer) in [
            ("intent", "Start a group"),
            ("purpose", "One technology"),
            ("technology", "Containers"),
            ("demand", "A large, mixed AWS crowd"),
            ("speakers", "One or two people"),
            ("sponsors", "A company interested in this focus"),
            ("nearby", "A general AWS user group"),
        ] {
            visitor.expect_question(question);
            assert_eq!(visitor.heading(), guide::title("en", question));
            visitor.choose(answer);
            visitor.press_continue();
        }
        visitor.expect_address(&format!("/en/result/?{ANSWERS}"));
        let result = visitor.wait_for("a result", || visitor.result());
        for (mark, value) in [
            ("type", "general"),
            ("policy", ""),
            ("track", "containers"),
            ("act", "track-in-existing"),
            ("confidence", "high"),
            ("runnerUp", "containers"),
            ("rules", "10 10-mixed-few track-in-existing"),
        ] {
            assert_eq!(result[mark], value, "data-{mark}");
        }
    });
}

#[test]
fn the_wizard_leads_to_the_same_advice_in_every_language() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/choose/"));
            visitor.answer_all(ANSWERS);
            visitor.expect_result_at(language, ANSWERS);
            assert_eq!(visitor.language().as_deref(), Some(language));
        });
    }
}

#[test]
fn every_step_has_its_own_address_and_the_answers_so_far() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        let mut query = String::new();
        let mut shown = Vec::new();
        for answer in ANSWERS.split('&') {
            let (question, option) = answer.split_once('=').expect("an answer");
            if !query.is_empty() {
                visitor.expect_question_at("en", question, &query);
                query.push('&');
            }
            visitor.wait_until(&format!("the answers {shown:?}"), || {
                visitor.listed_answers() == shown
            });
            let number = (shown.len() + 1).to_string();
            let progress = &guide::interface("en").choose.number;
            visitor.expect_notice(&progress.replace("{number}", &number));
            visitor.answer(question, option);
            query.push_str(answer);
            let words = guide::short("en", question, option);
            shown.push(words.replacen(": ", "=", 1));
        }
        visitor.expect_result_at("en", ANSWERS);
    });
}

#[test]
fn continue_without_an_answer_says_so_beside_the_question() {
    for language in guide::languages() {
        journey(|visitor| {
            let message = &guide::interface(language).choose.unanswered;
            visitor.open(&format!("/{language}/choose/purpose/?intent=start"));
            visitor.press_continue();
            visitor.expect_focus("form[data-question] input[type=radio]");
            visitor.wait_until("the message in the question's description", || {
                described(visitor, message)
            });
            visitor.expect_question_at(language, "purpose", "intent=start");
            visitor.choose_option("broad");
            visitor.wait_until("no message any more", || !described(visitor, message));
            visitor.press_continue();
            visitor.expect_question_at(language, "demand", "intent=start&purpose=broad");
        });
    }
}

/// Whether the message can be seen in what describes the question.
fn described(visitor: &Visitor, message: &str) -> bool {
    let script = "const ids = document.querySelector('form [aria-describedby]').getAttribute('aria-describedby'); \
                  const parts = ids.split(' ').map((id) => document.getElementById(id)); \
                  return parts.some((part) => part?.checkVisibility() && part.textContent.trim() === arguments[0])";
    visitor.try_script(script, &[message.into()]) == Some(true.into())
}

#[test]
fn the_head_of_the_page_follows_the_steps() {
    let script = "return [document.title, ...[...document.querySelectorAll( \
                  'meta[name=description], link[rel=canonical], link[rel=alternate]')] \
                  .map((each) => each.content ?? each.getAttribute('href'))]";
    journey(|visitor| {
        visitor.open("/en/choose/");
        let mut heads = Vec::new();
        for (question, option) in [("intent", "join"), ("purpose", "broad"), ("nearby", "none")] {
            visitor.expect_question(question);
            heads.push((visitor.address(), visitor.script(script)));
            visitor.answer(question, option);
        }
        visitor.expect_result_at("en", "intent=join&purpose=broad&nearby=none");
        heads.push((visitor.address(), visitor.script(script)));
        // As the file at each address has it.
        for (address, head) in heads {
            visitor.open(address.split('?').next().expect("a path"));
            assert_eq!(visitor.script(script), head, "{address}");
        }
    });
}

#[test]
fn start_over_forgets_the_answers() {
    journey(|visitor| {
        visitor.open("/en/choose/?intent=start&purpose=broad");
        visitor.expect_question("demand");
        visitor.follow(&guide::interface("en").choose.start_over);
        visitor.expect_question("intent");
        visitor.expect_address("/en/choose/");
        assert_eq!(visitor.chosen(), None);
        assert!(visitor.listed_answers().is_empty());
    });
}

#[test]
fn who_knows_which_group_is_shown_all_of_them() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.follow(&guide::interface("en").choose.know_group);
        visitor.expect_address("/en/groups/");
        let name = &guide::words("en").groups["containers"].name;
        visitor.wait_until("all groups", || {
            visitor.count("main a[href*='/groups/']") >= 11
        });
        visitor.click("main a[href='/en/groups/containers/']");
        visitor.expect_address("/en/groups/containers/");
        visitor.wait_until("the group's name", || &visitor.heading() == name);
    });
}

#[test]
fn the_question_about_what_is_nearby_leads_to_the_directory() {
    journey(|visitor| {
        visitor.open("/en/choose/nearby/?intent=join&purpose=broad");
        visitor.expect_question("nearby");
        let directory = guide::structure()
            .link("group-directory")
            .expect("a directory");
        let link = format!("form[data-question] a[href='{}']", directory.url);
        assert!(visitor.is_visible(&link));
        assert!(
            visitor
                .text("form[data-question]")
                .contains("a quiet one counts too")
        );
    });
}
