//! What a visitor meets while the program is on its way, when it does not come and
//! when it ends: what is said is true, and no answer is lost.

use crate::harness::{Journey, Visitor, guide, journey, proxy::ProxyRules, sites::GUIDE};
use serde_json::{Value, json};
use std::{fs, thread, time::Duration};

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

fn program() -> String {
    GUIDE.asset("community-guide-", ".wasm")
}

/// What is seen of the notice that says why the program does not run.
fn why(visitor: &Visitor) -> String {
    visitor.wait_until("why", || visitor.count(".why") == 1);
    seen(visitor, ".why")
}

/// What is seen of an element's text.
fn seen(visitor: &Visitor, selector: &str) -> String {
    let text = visitor.script_on(selector, "return arguments[0].innerText");
    text.as_str().unwrap_or_default().to_owned()
}

/// The address that the notice says the answers are in, as it is read and followed.
#[track_caller]
fn expect_link(visitor: &Visitor, address: &str) {
    let expected = format!("{}{address}", visitor.base());
    assert_eq!(visitor.text(".why a"), expected);
    assert_eq!(visitor.attributes(".why a", "href"), [expected]);
}

/// Runs before the scripts of each page that is opened.
fn run_first(visitor: &Visitor, source: &str) {
    let source = json!({ "source": source });
    visitor.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
}

/// Keeps the program from making elements, which ends it.
const BREAK: &str = "Document.prototype.createElement = () => { throw new Error('broken'); };";

#[test]
fn a_program_that_ends_says_so_and_keeps_the_answers_in_a_link() {
    for language in guide::languages() {
        let words = &guide::interface(language).stopped;
        Journey::to(GUIDE.url())
            .expecting_messages(&["panicked at", "unreachable"])
            .run(|visitor| {
                let before = "intent=start&purpose=broad";
                visitor.open(&format!("/{language}/choose/demand/?{before}"));
                visitor.choose_option("small");
                visitor.script(&format!("window.isTheSamePage = true; {BREAK}"));
                visitor.press_continue();
                let why = why(visitor);
                for text in [
                    &words.stopped_heading,
                    &words.stopped_text,
                    &words.link,
                    &words.action,
                ] {
                    assert!(why.contains(text.as_str()), "{text} in {why}");
                }
                for text in [&words.load_heading, &words.webassembly_heading] {
                    assert!(!why.contains(text.as_str()), "{text} in {why}");
                }
                let link = visitor.text(".why a");
                assert!(link.contains(&format!("?{before}&demand=small")), "{link}");
                // Nothing that only the program could react to is left.
                let selector = "#guide :is(button, input, select, textarea):not(:disabled)";
                assert_eq!(visitor.count(selector), 0);
                // Nothing loads itself anew.
                let is_same = "return window.isTheSamePage === true";
                assert_eq!(visitor.script(is_same), json!(true));
                visitor.click(".why [data-action=reload]");
                visitor.wait_until("another page", || visitor.script(is_same) == json!(false));
                visitor.wait_until_ready();
                assert_eq!(visitor.count(".why"), 0);
                assert!(visitor.address().contains("demand=small"));
            });
    }
}

#[test]
fn links_lead_on_from_a_page_whose_program_has_ended() {
    Journey::to(GUIDE.url())
        .expecting_messages(&["panicked at", "unreachable"])
        .run(|visitor| {
            visitor.open("/en/choose/demand/?intent=start&purpose=broad");
            visitor.choose_option("small");
            visitor.script(BREAK);
            visitor.press_continue();
            why(visitor);
            visitor.click(".header-menu a[href*='/groups/']");
            visitor.wait_until_ready();
            assert!(visitor.address().starts_with("/en/groups/?intent=start"));
        });
}

#[test]
fn a_program_that_does_not_come_is_not_taken_for_missing_scripts() {
    let broken = ProxyRules::default()
        .not_found(&program())
        .start(&GUIDE.origin());
    Journey::to(broken.url())
        .expecting_messages(&["404", "did not start"])
        .run(|visitor| {
            let words = guide::interface("en");
            for path in [
                format!("/en/choose/?{ANSWERS}"),
                format!("/en/result/?{ANSWERS}"),
            ] {
                visitor.open_without_waiting(&path);
                let why = why(visitor);
                assert!(why.contains(&words.stopped.load_heading), "{why}");
                expect_link(visitor, &path);
                let page = seen(visitor, "body");
                for text in [&words.choose.no_script_heading, &words.result.empty_heading] {
                    assert!(!page.contains(text.as_str()), "{text} in {page}");
                }
            }
            // What can be read without the program is within reach.
            visitor.open_without_waiting("/en/choose/");
            why(visitor);
            assert!(visitor.is_visible(".without-program a"));
        });
}

#[test]
fn a_browser_without_webassembly_is_told_so() {
    let page = fs::read_to_string(GUIDE.dist.join("en/choose/index.html")).unwrap();
    let refused = page.replace(" 'wasm-unsafe-eval'", "");
    assert_ne!(page, refused);
    let refused = ProxyRules::default()
        .page("/en/choose/", refused)
        .start(&GUIDE.origin());
    let words = &guide::interface("en").stopped;
    Journey::to(refused.url())
        .expecting_messages(&["did not start", "Content Security Policy"])
        .run(|visitor| {
            visitor.open_without_waiting("/en/choose/");
            let why = why(visitor);
            assert!(why.contains(&words.webassembly_heading), "{why}");
        });
    Journey::to(GUIDE.url())
        .expecting_messages(&["did not start"])
        .run(|visitor| {
            run_first(visitor, "delete window.WebAssembly;");
            visitor.open_without_waiting("/en/choose/");
            let why = why(visitor);
            assert!(why.contains(&words.webassembly_heading), "{why}");
            assert!(!why.contains(&words.load_heading), "{why}");
        });
}

#[test]
fn a_script_of_an_extension_that_fails_is_not_the_programs() {
    Journey::to(GUIDE.url())
        .expecting_messages(&["of an extension"])
        .run(|visitor| {
            run_first(
                visitor,
                "addEventListener('DOMContentLoaded', () => { throw new Error('of an extension'); });",
            );
            visitor.open("/en/choose/");
            assert_eq!(visitor.count(".why"), 0);
            visitor.answer("intent", "join");
            visitor.expect_question("purpose");
        });
}

#[test]
fn answers_that_wait_to_be_read_are_not_taken_for_none() {
    let slow = ProxyRules::default()
        .hold(&program())
        .start(&GUIDE.origin());
    let words = guide::interface("en");
    let journey = Journey::to(slow.url()).without_waiting();
    // What waits for seconds is not used meanwhile.
    let journey = journey.expecting_messages(&["was preloaded using link preload but not used"]);
    journey.run(|visitor| {
        visitor.open_without_waiting(&format!("/en/result/?{ANSWERS}"));
        let reading = &words.choose.reading;
        visitor.wait_until(reading, || visitor.is_visible(".reading-answers"));
        let page = seen(visitor, "main");
        assert!(page.contains(reading.as_str()), "{page}");
        assert!(!page.contains(&words.result.empty_heading), "{page}");
        // A link that is followed meanwhile takes the answers along.
        visitor.click(".header-menu a[href*='/groups/']");
        visitor.wait_until("the groups", || {
            visitor.address().starts_with("/en/groups/")
        });
        assert_eq!(visitor.address(), format!("/en/groups/?{ANSWERS}"));
        visitor.open_without_waiting(&format!("/en/result/?{ANSWERS}"));
        slow.release();
        visitor.wait_until_ready();
        assert!(!visitor.is_visible(".reading-answers"));
        visitor.expect_result_at("en", ANSWERS);
    });
}

#[test]
fn a_control_that_the_browser_restored_by_its_place_was_chosen_by_nobody() {
    let program = program();
    for (path, restored, expected) in [
        ("/en/choose/", "join", None),
        ("/en/choose/intent/?intent=start", "join", Some("start")),
    ] {
        let slow = ProxyRules::default().hold(&program).start(&GUIDE.origin());
        Journey::to(slow.url()).without_waiting().run(|visitor| {
            visitor.open_without_waiting(path);
            visitor.wait_until("the question", || visitor.count("form h1") == 1);
            visitor.script(&format!(
                "document.querySelector('input[value={restored}]').checked = true"
            ));
            slow.release();
            visitor.wait_until_ready();
            assert_eq!(visitor.chosen().as_deref(), expected, "{path}");
        });
    }
}

/// Presses the left button where an element's middle is.
fn press_twice(visitor: &Visitor, selector: &str) {
    let place = visitor.script_on(
        selector,
        "const { x, y, width, height } = arguments[0].getBoundingClientRect();
         return [x + width / 2, y + height / 2];",
    );
    for clicks in [1, 2] {
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({
                "type": kind, "x": place[0], "y": place[1],
                "button": "left", "clickCount": clicks,
            });
            visitor.devtools("Input.dispatchMouseEvent", &event);
        }
        // As fast as a double click, and slow enough for what the first one does.
        thread::sleep(Duration::from_millis(110));
    }
}

#[test]
fn the_second_press_of_a_double_click_is_not_for_the_next_question() {
    journey(|visitor| {
        // Wherever the button stands, something else stands there in the next question.
        for (width, height, block) in [
            (360, 700, "center"),
            (360, 700, "end"),
            (1280, 700, "center"),
            (1280, 500, "end"),
        ] {
            visitor.resize(width, height);
            visitor.open("/en/choose/");
            visitor.choose_option("start");
            visitor.script_on(
                "[data-action=continue]",
                &format!("arguments[0].scrollIntoView({{ block: '{block}' }})"),
            );
            press_twice(visitor, "[data-action=continue]");
            visitor.expect_question("purpose");
            assert_eq!(visitor.chosen(), None, "{width} × {height}, {block}");
            assert_eq!(visitor.text("#question-error"), "");
            // A press that is meant for this question counts.
            visitor.answer("purpose", "broad");
            visitor.expect_question("demand");
        }
    });
}

#[test]
fn both_presses_of_a_double_click_on_one_control_count() {
    journey(|visitor| {
        visitor.open("/en/groups/general/");
        let is_open = |visitor: &Visitor| -> Value {
            visitor.script("return document.querySelector('.languages details').open")
        };
        press_twice(visitor, ".languages summary");
        assert_eq!(is_open(visitor), json!(false));
        visitor.click(".languages summary");
        assert_eq!(is_open(visitor), json!(true));
    });
}
