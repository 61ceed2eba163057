//! The program takes the page over: late, never, or at once, but unseen.

use crate::harness::{Journey, Recorder, guide, html, journey, proxy::ProxyRules, sites::GUIDE};
use guide_routes::{Page, Route};
use std::fs;

/// What pages with a query wait for before they are shown anyway, in
/// milliseconds.
const LONGEST_WAIT: f64 = 4000.0;

#[test]
fn an_option_chosen_before_the_program_runs_stays_chosen() {
    let slow = ProxyRules::default().hold(".wasm").start(&GUIDE.origin());
    Journey::to(slow.url()).run(|visitor| {
        visitor.open_without_waiting("/en/choose/purpose/");
        visitor.choose_option("women");
        slow.release();
        visitor.wait_until_ready();
        assert_eq!(visitor.chosen().as_deref(), Some("women"));
        assert_eq!(visitor.question().as_deref(), Some("purpose"));
    });
}

#[test]
fn continue_pressed_before_the_program_runs_is_held_and_replayed() {
    for file in [".wasm", ".pack", &program()] {
        let slow = ProxyRules::default().hold(file).start(&GUIDE.origin());
        Journey::to(slow.url()).without_waiting().run(|visitor| {
            visitor.open_without_waiting("/en/choose/");
            visitor.choose_option("join");
            visitor.press_continue();
            assert_eq!(visitor.address(), "/en/choose/", "before the program runs");
            slow.release();
            visitor.expect_question_at("en", "purpose", "intent=join");
            visitor.expect_focus("form[data-question] h1");
        });
    }
}

#[test]
fn a_page_with_answers_is_shown_after_four_seconds_at_the_latest() {
    let slow = ProxyRules::default().hold(".wasm").start(&GUIDE.origin());
    // Chromium says when a preloaded file waits long for whom it is meant for.
    let complaint = &["was preloaded using link preload but not used"];
    Journey::to(slow.url())
        .expecting_messages(complaint)
        .run(|visitor| {
            let recorder = Recorder::start(visitor);
            visitor.open_without_waiting("/en/choose/purpose/?intent=start&purpose=broad");
            assert!(!visitor.is_visible("main h1"), "hidden while it waits");
            let seen = recorder.first_seen();
            let about = (LONGEST_WAIT - 100.0)..(LONGEST_WAIT + 2000.0);
            assert!(about.contains(&seen), "seen after {seen} ms");
            // What is chosen from then on is not overwritten by the address.
            visitor.choose_option("women");
            slow.release();
            visitor.wait_until_ready();
            assert_eq!(visitor.chosen().as_deref(), Some("women"));
            visitor.press_continue();
            visitor.expect_question_at("en", "policy", "intent=start&purpose=women");
        });
}

#[test]
fn a_page_with_answers_is_shown_at_once_when_the_program_is_missing() {
    expect_readable_page(".wasm", &["404", "did not start"]);
}

#[test]
fn a_page_with_answers_is_shown_at_once_when_the_words_are_missing() {
    expect_readable_page(".pack", &["404", "status 404"]);
}

#[test]
fn a_page_with_answers_is_shown_at_once_when_the_script_is_missing() {
    expect_readable_page(&program(), &["404", "did not start"]);
}

/// The module that the first script imports, by its hashed name.
fn program() -> String {
    GUIDE.asset("community-guide-", ".js")
}

#[track_caller]
fn expect_readable_page(missing: &str, complaints: &'static [&'static str]) {
    let broken = ProxyRules::default()
        .not_found(missing)
        .start(&GUIDE.origin());
    Journey::to(broken.url())
        .expecting_messages(complaints)
        .run(|visitor| {
            let recorder = Recorder::start(visitor);
            visitor.open_without_waiting("/en/choose/?intent=start");
            let seen = recorder.first_seen();
            assert!(seen < LONGEST_WAIT - 500.0, "seen after {seen} ms");
            // As without JavaScript: the question, and where else to read on.
            assert_eq!(visitor.question().as_deref(), Some("intent"));
            assert!(visitor.is_visible("main a[href='/en/decisions/']"));
            assert!(!visitor.is_visible("[data-action=continue]"));
        });
}

#[test]
fn the_program_changes_nothing_on_any_page_of_a_language() {
    let routes = guide::routes().into_iter();
    // What is embedded is shown as soon as the program knows the guide's own address.
    let is_unchanged = |route: &Route| route.page != Page::Embed;
    expect_unchanged(
        routes
            .filter(|route| route.locale == "en" && is_unchanged(route))
            .map(|route| route.path()),
    );
}

#[test]
fn the_program_changes_nothing_on_pages_of_the_other_languages() {
    let pages = [
        "",
        "choose/nearby/",
        "result/",
        "groups/women/",
        "decisions/",
        "frame/groups/",
        "compare/",
        "plan/",
        "search/",
    ];
    let languages = guide::languages().filter(|language| *language != "en");
    expect_unchanged(
        languages.flat_map(|language| pages.map(|page| format!("/{language}/{page}"))),
    );
}

/// Opens pages and compares each with its file.
#[track_caller]
fn expect_unchanged(pages: impl Iterator<Item = String>) {
    journey(|visitor| {
        // Dates follow the clock.
        visitor.set_invalid_clock();
        for page in pages {
            visitor.open(&page);
            let alive = visitor.script("return document.getElementById('guide').outerHTML");
            let alive = html::read(alive.as_str().expect("the page's HTML"));
            let file = GUIDE
                .dist
                .join(page.trim_start_matches('/'))
                .join("index.html");
            let file = fs::read_to_string(file).expect("every page has a file");
            let start = file
                .find("<div id=\"guide\"")
                .expect("what the program takes over");
            let end = file.rfind("\n<template data-why").expect("what follows it");
            compare(&page, &html::read(&file[start..end]), &alive);
        }
    });
}

#[track_caller]
fn compare(page: &str, file: &[html::Piece], alive: &[html::Piece]) {
    for (index, (before, after)) in file.iter().zip(alive).enumerate() {
        assert_eq!(
            before, after,
            "{page}, piece {index}: the file, and what it became"
        );
    }
    assert_eq!(
        file.len(),
        alive.len(),
        "{page}: pieces of the file, and of what it became"
    );
}

#[test]
fn nothing_moves_while_the_program_takes_over() {
    let answers = "intent=start&purpose=technology&technology=containers&demand=mixed\
                   &speakers=few&sponsors=focused&nearby=general";
    let pages = [
        "/en/".to_owned(),
        "/pt-BR/choose/".to_owned(),
        "/zh-CN/groups/women/".to_owned(),
        "/en/decisions/".to_owned(),
        "/en/choose/?intent=start&purpose=women".to_owned(),
        format!("/en/choose/speakers/?{answers}"),
        format!("/pt-BR/result/?{answers}"),
        format!("/zh-CN/frame/result/?{answers}"),
        format!("/en/decisions/?{answers}"),
        "/en/compare/?types=general,containers".to_owned(),
        // Not the plan of nobody: its dates come with the clock, and may need a
        // line more than the months that stand in their place.
        format!("/pt-BR/plan/?{answers}"),
        "/en/search/?q=aws".to_owned(),
    ];
    for width in [360, 1280] {
        journey(|visitor| {
            visitor.resize(width, 900);
            let recorder = Recorder::start(visitor);
            let mut moved = Vec::new();
            for page in &pages {
                visitor.open(page);
                recorder.headings();
                let shifts = recorder.shifts();
                moved.extend(shifts.into_iter().map(|shift| format!("{page}: {shift}")));
            }
            assert!(moved.is_empty(), "at {width} px moved: {moved:#?}");
        });
    }
}
