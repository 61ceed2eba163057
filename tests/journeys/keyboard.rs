//! The whole wizard, by keyboard alone.

use crate::harness::{Visitor, guide, journey};
use thirtyfour::Key;

const ANSWERS: &str = "intent=join&purpose=organisation&organisation=public-sector\
                       &nearby=same&depth=deep";

#[test]
fn the_wizard_is_finished_by_keyboard_alone_in_every_language() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/"));
            visitor.tab_to("main a.button");
            visitor.press(Key::Enter);
            for answer in ANSWERS.split('&') {
                let (question, option) = answer.split_once('=').expect("an answer");
                visitor.expect_question(question);
                visitor.expect_focus("form[data-question] h1");
                choose(visitor, option);
                visitor.press(Key::Enter);
            }
            visitor.expect_result_at(language, ANSWERS);
            visitor.expect_focus("main h1");
        });
    }
}

#[test]
fn every_answer_can_be_chosen_with_the_space_bar_and_the_arrows() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.tab_to("form[data-question] input");
        visitor.press(Key::Space);
        let options = visitor.attributes("form[data-question] input", "value");
        for option in options.iter().chain(&options[..1]) {
            visitor.wait_until(option, || visitor.chosen().as_ref() == Some(option));
            visitor.press(Key::Down);
        }
    });
}

#[test]
fn continue_and_back_are_reached_by_keyboard_and_take_enter() {
    journey(|visitor| {
        visitor.open("/en/choose/purpose/?intent=start");
        visitor.tab_to("form[data-question] input");
        visitor.press(Key::Space);
        visitor.tab_to("[data-action=continue]");
        visitor.press(Key::Enter);
        visitor.expect_question_at("en", "demand", "intent=start&purpose=broad");
        visitor.expect_focus("form[data-question] h1");
        visitor.tab_to("[data-action=back]");
        visitor.press(Key::Enter);
        visitor.expect_question_at("en", "purpose", "intent=start&purpose=broad");
        visitor.expect_focus("form[data-question] h1");
        assert_eq!(visitor.chosen().as_deref(), Some("broad"));
    });
}

#[test]
fn an_answer_is_changed_on_the_result_by_keyboard() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{ANSWERS}"));
        visitor.tab_to("select[name=depth]");
        // Up from "people who do the same" to "a broad view".
        visitor.press(Key::Up);
        visitor.expect_result_at("en", &ANSWERS.replace("deep", "exploring"));
        visitor.expect_focus("select[name=depth]");
    });
}

#[test]
fn the_skip_link_is_first_and_leads_past_the_header() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/groups/"));
            visitor.press(Key::Tab);
            visitor.expect_focus("a[href='#content']");
            assert!(
                in_view(visitor),
                "the skip link is seen when it has the focus"
            );
            visitor.press(Key::Enter);
            visitor.press(Key::Tab);
            visitor.expect_focus("main a[href]");
        });
    }
}

#[test]
fn the_languages_unfold_on_enter_and_fold_on_escape() {
    journey(|visitor| {
        visitor.open("/en/choose/purpose/?intent=join");
        visitor.tab_to(".languages summary");
        visitor.press(Key::Enter);
        visitor.tab_to("nav a[hreflang=pt-BR]");
        visitor.press(Key::Escape);
        visitor.expect_focus(".languages summary");
        assert!(!visitor.is_visible("nav a[hreflang=pt-BR]"));
        visitor.press(Key::Space);
        visitor.tab_to("nav a[hreflang=pt-BR]");
        visitor.press(Key::Enter);
        visitor.expect_question_at("pt-BR", "purpose", "intent=join");
    });
}

#[test]
fn the_languages_fold_when_the_focus_goes_elsewhere() {
    journey(|visitor| {
        visitor.resize(1280, 800);
        visitor.open("/en/groups/");
        let last = "nav a[hreflang=zh-CN]";
        visitor.tab_to(".languages summary");
        visitor.press(Key::Enter);
        visitor.tab_to(last);
        assert!(visitor.is_visible(last), "among them they stay unfolded");
        visitor.press(Key::Tab);
        visitor.expect_focus("main a[href]");
        visitor.wait_until("folded languages", || !visitor.is_visible(last));
        // And backwards.
        visitor.press_with_shift(Key::Tab);
        visitor.expect_focus(".languages summary");
        visitor.press(Key::Enter);
        visitor.wait_until("the languages", || visitor.is_visible(last));
        visitor.press_with_shift(Key::Tab);
        visitor.expect_focus(".header-menu li:last-child a");
        visitor.wait_until("folded languages", || !visitor.is_visible(last));
    });
}

/// Whether what has the focus stands inside the window.
fn in_view(visitor: &Visitor) -> bool {
    let script = "const place = document.activeElement.getBoundingClientRect(); \
                  return place.width > 1 && place.height > 1 && place.top >= 0 && place.left >= 0";
    visitor.script(script).as_bool() == Some(true)
}

/// Goes to the radios and chooses an option with the arrow keys.
#[track_caller]
fn choose(visitor: &Visitor, option: &str) {
    visitor.tab_to("form[data-question] input");
    visitor.press(Key::Space);
    for _ in 0..12 {
        if visitor.chosen().as_deref() == Some(option) {
            return;
        }
        visitor.press(Key::Down);
    }
    panic!("the arrows do not lead to {option}");
}
