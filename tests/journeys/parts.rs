//! The parts of the program and of the content that pages load when they are
//! visited: ahead of time, late, not at all, and from another version of the guide.

use crate::harness::{Journey, Visitor, guide, journey, proxy::ProxyRules, sites::GUIDE};
use serde_json::{Value, json};
use std::fs;

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

/// The last question of [`ANSWERS`], with its answer, and the answers before it.
const LAST: (&str, &str) = ("nearby", "general");
const BEFORE: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                      &speakers=few&sponsors=focused";

/// The address of the last question, with the answers before it.
fn last_question(language: &str) -> String {
    format!("/{language}/choose/{}/?{BEFORE}", LAST.0)
}

/// What only the result needs: a part of the program, and one of the content.
fn result_parts() -> [String; 2] {
    [program_part(), content_part()]
}

fn program_part() -> String {
    GUIDE.asset("split_result-", ".wasm")
}

fn content_part() -> String {
    GUIDE.asset("en-advice-", ".pack")
}

/// What the browser says of a part of the program that is not there.
const NO_PROGRAM: &str = "HTTP status code is not ok";

/// Marks the page, so that one that is loaded anew is found out.
fn mark(visitor: &Visitor) {
    visitor.script("window.isTheSamePage = true");
}

fn is_marked(visitor: &Visitor) -> bool {
    visitor.script("return window.isTheSamePage === true") == json!(true)
}

/// Whether the page has asked for a file.
fn has_asked_for(visitor: &Visitor, name: &str) -> bool {
    let found = visitor.script(&format!(
        "return performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith({}))",
        json!(name)
    ));
    found == json!(true)
}

/// Chooses the last answer and goes on.
fn finish(visitor: &Visitor) {
    visitor.choose_option(LAST.1);
    visitor.press_continue();
}

#[test]
fn the_result_is_loaded_while_questions_are_answered() {
    journey(|visitor| {
        visitor.open(&last_question("en"));
        mark(visitor);
        for part in result_parts() {
            visitor.wait_until(&part, || has_asked_for(visitor, &part));
        }
        finish(visitor);
        visitor.expect_result_at("en", ANSWERS);
        visitor.expect_focus("main h1");
        assert!(is_marked(visitor), "a step is no page load");
    });
}

#[test]
fn nothing_is_loaded_ahead_on_a_connection_that_costs() {
    for connection in [
        json!({ "saveData": true }),
        json!({ "effectiveType": "2g" }),
        json!({ "type": "cellular" }),
    ] {
        journey(|visitor| {
            let source = format!(
                "Object.defineProperty(navigator, 'connection', {{ value: {connection} }})"
            );
            let source = json!({ "source": source });
            visitor.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
            visitor.open(&last_question("en"));
            // By then it would have asked twice over: when it is ready, the browser is idle.
            visitor.script(
                "window.isIdle = false;
                 requestIdleCallback(() => requestIdleCallback(() => { window.isIdle = true; }))",
            );
            visitor.wait_until("an idle browser", || {
                visitor.script("return window.isIdle") == json!(true)
            });
            for part in result_parts() {
                assert!(!has_asked_for(visitor, &part), "{connection}: {part}");
            }
            finish(visitor);
            visitor.expect_result_at("en", ANSWERS);
        });
    }
}

#[test]
fn a_part_that_comes_late_is_waited_for_on_the_page_before() {
    for part in result_parts() {
        let slow = ProxyRules::default().hold(&part).start(&GUIDE.origin());
        Journey::to(slow.url()).run(|visitor| {
            visitor.open(&last_question("en"));
            mark(visitor);
            finish(visitor);
            // The question stays, and can be read, until there is something else to show.
            assert_eq!(visitor.heading(), guide::title("en", LAST.0));
            assert!(visitor.is_visible("form[data-question=nearby] h1"));
            slow.release();
            visitor.expect_result_at("en", ANSWERS);
            visitor.expect_focus("main h1");
            assert!(is_marked(visitor), "{part}: a step is no page load");
            visitor.back();
            visitor.expect_question("nearby");
        });
    }
}

#[test]
fn a_part_that_is_missing_only_ahead_of_time_is_asked_for_again() {
    expect_another_try(&program_part(), &["404", NO_PROGRAM]);
    expect_another_try(&content_part(), &["404"]);
}

#[track_caller]
fn expect_another_try(part: &str, complaints: &'static [&'static str]) {
    let broken = ProxyRules::default()
        .not_found_at_first(1, part)
        .start(&GUIDE.origin());
    Journey::to(broken.url())
        .expecting_messages(complaints)
        .run(|visitor| {
            visitor.open(&last_question("en"));
            mark(visitor);
            visitor.wait_until(part, || has_asked_for(visitor, part));
            finish(visitor);
            visitor.expect_result_at("en", ANSWERS);
            assert!(is_marked(visitor), "{part}: a step is no page load");
        });
}

#[test]
fn a_part_that_fails_leads_to_a_page_load_with_the_answers() {
    // The server has it again when the page is loaded: after it was asked for ahead of time,
    // and by the step.
    let missing = |part: &str| ProxyRules::default().not_found_at_first(2, part);
    let text = "<!doctype html><title>Every address has this page</title>";
    let wrong = |part: &str| ProxyRules::default().page_at_first(2, part, text.to_owned());
    let (program, content) = (program_part(), content_part());
    expect_page_load(missing(&program), &program, &["404", NO_PROGRAM]);
    expect_page_load(wrong(&program), &program, &["MIME type"]);
    expect_page_load(missing(&content), &content, &["404"]);
    expect_page_load(wrong(&content), &content, &[]);
}

#[track_caller]
fn expect_page_load(rules: ProxyRules, part: &str, complaints: &'static [&'static str]) {
    let broken = rules.start(&GUIDE.origin());
    Journey::to(broken.url())
        .expecting_messages(complaints)
        .run(|visitor| {
            visitor.open(&last_question("en"));
            mark(visitor);
            visitor.wait_until(part, || has_asked_for(visitor, part));
            finish(visitor);
            visitor.wait_until("another page", || !is_marked(visitor));
            visitor.wait_until_ready();
            visitor.expect_result_at("en", ANSWERS);
            visitor.back();
            visitor.expect_question("nearby");
        });
}

#[test]
fn a_part_that_never_comes_leaves_a_page_that_can_be_read() {
    let no_program = &["404", NO_PROGRAM, "failed to load split module"];
    expect_readable_result(&program_part(), no_program);
    expect_readable_result(&content_part(), &["404", "status 404"]);
}

#[track_caller]
fn expect_readable_result(part: &str, complaints: &'static [&'static str]) {
    let broken = ProxyRules::default().not_found(part).start(&GUIDE.origin());
    Journey::to(broken.url())
        .expecting_messages(complaints)
        .run(|visitor| {
            visitor.open(&last_question("en"));
            finish(visitor);
            visitor.expect_address(&format!("/en/result/?{ANSWERS}"));
            visitor.wait_until("a page that stays as it was written", || {
                visitor.script("return 'failed' in document.documentElement.dataset") == json!(true)
            });
            let heading = &guide::interface("en").stopped.load_heading;
            visitor.wait_until(heading, || visitor.is_visible("[data-cause=load] h2"));
            assert!(visitor.is_visible(".header-menu a"));
            // What needs no such part still works.
            visitor.open(&last_question("en"));
            assert_eq!(visitor.question().as_deref(), Some(LAST.0));
        });
}

/// A page as an older version of the guide had it, which named other files.
fn older(page: &str, file: &str) -> String {
    let html = fs::read_to_string(GUIDE.dist.join(page).join("index.html")).expect("a page");
    let (stem, extension) = file.rsplit_once('.').expect("an ending");
    let (name, _) = stem.rsplit_once('-').expect("a hash");
    let old = format!("{name}-0123456789abcdef.{extension}");
    assert!(html.contains(file), "{page} names {file}");
    html.replace(file, &old)
}

#[test]
fn a_page_of_an_older_version_loads_itself_again_once() {
    let page = "en/choose/nearby/";
    for (file, complaints) in [
        (GUIDE.asset("start-", ".js"), &["404"][..]),
        (guide_core(), &["404", "status 404"]),
    ] {
        let html = older(page, &file);
        let old = ProxyRules::default()
            .page_at_first(1, page, html)
            .start(&GUIDE.origin());
        Journey::to(old.url())
            .expecting_messages(complaints)
            .run(|visitor| {
                visitor.open(&last_question("en"));
                visitor.expect_question_at("en", LAST.0, BEFORE);
                assert_eq!(visitor.listed_answers().len(), BEFORE.split('&').count());
                finish(visitor);
                visitor.expect_result_at("en", ANSWERS);
            });
    }
}

/// The core of the English pack, as pages name it.
fn guide_core() -> String {
    let html = fs::read_to_string(GUIDE.dist.join("en/index.html")).expect("a page");
    let start = "data-content=\"/assets/";
    let rest = html.split(start).nth(1).expect("pages name their content");
    rest.split('"').next().expect("an end").to_owned()
}

#[test]
fn a_page_whose_files_are_gone_for_good_loads_itself_no_more() {
    let page = "en/choose/nearby/";
    let html = older(page, &GUIDE.asset("start-", ".js"));
    let old = ProxyRules::default()
        .page(page, html)
        .start(&GUIDE.origin());
    Journey::to(old.url())
        .expecting_messages(&["404"])
        .run(|visitor| {
            visitor.open_without_waiting(&last_question("en"));
            mark(visitor);
            let failed = "return 'failed' in document.documentElement.dataset";
            visitor.wait_until("a failure", || visitor.script(failed) == json!(true));
            // It has compared itself with what the server has by now.
            let compared = format!(
                "return performance.getEntriesByType('resource')
                   .some(({{ name, responseEnd }}) => responseEnd > 0 && name.endsWith({}))",
                Value::from(format!("/{page}"))
            );
            visitor.wait_until("a comparison", || visitor.script(&compared) == json!(true));
            assert!(is_marked(visitor));
            assert_eq!(visitor.question().as_deref(), Some(LAST.0));
            assert!(visitor.is_visible("form[data-question=nearby] h1"));
        });
}

#[test]
fn every_page_goes_on_to_every_kind_of_page_without_a_page_load() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        mark(visitor);
        let site = &guide::interface("en").site;
        for (link, address) in [
            (&site.groups, "/en/groups/"),
            (&site.path, "/en/path/"),
            (&site.decisions, "/en/decisions/"),
            (&site.search, "/en/search/"),
            (&site.choose, "/en/choose/"),
        ] {
            visitor.follow(link);
            visitor.expect_address(address);
            let takes_focus = if address.contains("search") {
                "#query"
            } else {
                "main h1"
            };
            visitor.expect_focus(takes_focus);
            assert!(is_marked(visitor), "{address}");
        }
        for page in [
            "/en/groups/women/",
            "/en/path/speaker/",
            "/en/plan/",
            "/en/compare/",
            "/en/about/",
            "/en/",
        ] {
            let go = format!(
                "const link = document.createElement('a');
                 link.href = {};
                 document.querySelector('main').append(link);
                 link.click()",
                json!(page)
            );
            visitor.script(&go);
            visitor.expect_address(page);
            visitor.wait_until(page, || visitor.has_focus("main h1"));
            assert!(is_marked(visitor), "{page}");
        }
    });
}
