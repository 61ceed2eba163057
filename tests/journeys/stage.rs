//! One stage of the growth path.

use crate::{
    harness::{
        Visitor, guide,
        html::{self, values},
        journey,
        sites::GUIDE,
        trail::{counted, trail},
    },
    path::{assert_whole_stage, expect_no_controls},
};
use guide_growth_path::Mark;

/// The stages that come after one, as its page lists them: each with what is
/// missing for it.
#[track_caller]
fn missing(visitor: &Visitor) -> Vec<String> {
    let script = "return [...document.querySelectorAll('section[aria-labelledby=next] li')].map((each) => each.lastElementChild.textContent.trim())";
    serde_json::from_value(visitor.script(script)).expect("texts")
}

#[test]
fn every_stage_has_a_head_of_its_own() {
    let pages = GUIDE.pages();
    for language in guide::languages() {
        let words = guide::words(language);
        let site = &words.interface.site.name;
        let meta = |page: &[html::Piece], key: &str, name: &str| {
            values(page, "content", |tag| tag.is("meta") && tag.has(key, name))
        };
        for stage in &guide::structure().path.stages {
            let stage_words = &words.path.stages[&stage.id];
            let title = format!("{} · {site}", stage_words.name);
            for frame in ["", "frame/"] {
                let path = format!("/{language}/{frame}path/{}/index.html", stage.id);
                let page = &pages[&path];
                assert_eq!(
                    html::text(html::elements(page, "title")[0]),
                    title,
                    "{path}"
                );
                assert_eq!(
                    meta(page, "name", "description"),
                    [stage_words.summary.as_str()],
                    "{path}"
                );
                assert_eq!(
                    meta(page, "property", "og:title"),
                    [title.as_str()],
                    "{path}"
                );
                let described = meta(page, "property", "og:description");
                assert_eq!(described, [stage_words.summary.as_str()], "{path}");
                let whole = format!("/{language}/path/{}/", stage.id);
                assert_eq!(meta(page, "property", "og:url"), [whole], "{path}");
            }
        }
        let path = format!("/{language}/path/index.html");
        let described = meta(&pages[&path], "name", "description");
        assert_eq!(
            described,
            [words.interface.path.description.as_str()],
            "{path}"
        );
    }
}

#[test]
fn a_stage_says_where_it_stands_and_what_is_missing_for_the_next() {
    let structure = &guide::structure().path;
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::interface(language);
            let name = |stage: &str| &guide::words(language).path.stages[stage].name;
            visitor.open(&format!("/{language}/path/volunteer/"));
            let number = words
                .stage
                .number
                .replace("{number}", "2")
                .replace("{count}", "7");
            assert_eq!(visitor.text("main .stage-number"), number);
            assert_eq!(missing(visitor), [counted(&words.stage.next_met, 0, 3)]);
            visitor.press_button(&words.trail.here_action);
            visitor.expect_notice(&words.trail.here_done);
            assert!(!visitor.is_visible("[data-action=here]"));

            visitor.follow(name("speaker"));
            visitor.expect_address(&format!("/{language}/path/speaker/"));
            let kind = words
                .path
                .kind_of
                .replace("{stage}", name("user-group-leader"));
            assert!(visitor.text("main .stage-number").ends_with(&kind));
            let asked: Vec<_> = structure
                .stage("speaker")
                .expect("a stage")
                .asked()
                .collect();
            for (position, item) in asked.iter().enumerate() {
                visitor.mark(&item.id, Mark::Met);
                visitor.wait_until("the mark", || visitor.marked(&item.id) == Some(Mark::Met));
                visitor.back();
                visitor.expect_address(&format!("/{language}/path/volunteer/"));
                let met = position + 1;
                let expected = if met == asked.len() {
                    words.stage.next_ready.clone()
                } else {
                    counted(&words.stage.next_met, met, asked.len())
                };
                visitor.wait_until(&expected, || missing(visitor) == [expected.as_str()]);
                visitor.forward();
                visitor.expect_address(&format!("/{language}/path/speaker/"));
                visitor.wait_until("the mark kept", || {
                    visitor.marked(&item.id) == Some(Mark::Met)
                });
            }
            // What is marked on a stage's page is on the picture.
            visitor.follow(&words.stage.all);
            visitor.expect_address(&format!("/{language}/path/"));
            visitor.wait_until("the stages", || visitor.stage_statuses().len() == 7);
            assert_eq!(visitor.stage_statuses()[..3], ["behind", "here", "ahead"]);
            let state = visitor.text("li[data-stage=speaker] .waypoint-state");
            assert!(
                state.ends_with(&counted(&words.path.ticked, 3, 3)),
                "{state}"
            );
        });
    }
}

#[test]
fn the_highest_stage_and_the_side_trails_know_where_they_are() {
    journey(|visitor| {
        let words = guide::interface("en");
        let name = |stage: &str| &guide::words("en").path.stages[stage].name;
        visitor.open("/en/path/hero/");
        assert!(
            visitor
                .text("section[aria-labelledby=next]")
                .contains(&words.stage.next_none)
        );
        for (side, meets, next) in [
            ("student-leader", "member", "volunteer"),
            ("ambassador", "user-group-leader", "community-builder"),
        ] {
            visitor.open(&format!("/en/path/{side}/"));
            let position = visitor.text("main .stage-number");
            assert!(position.starts_with(&words.stage.aside), "{position}");
            let meets = words.stage.beside.replace("{stage}", name(meets));
            assert!(position.ends_with(&meets), "{position}");
            let links = visitor.attributes("section[aria-labelledby=next] li a", "href");
            assert_eq!(links, [format!("/en/path/{next}/")]);
            let current = visitor.attributes("nav [aria-current=page]", "href");
            assert_eq!(current, [format!("/en/path/{side}/")]);
        }
        visitor.press_button(&words.trail.here_action);
        visitor.expect_notice(&words.trail.here_done);
        visitor.follow(&words.stage.all);
        visitor.expect_address("/en/path/");
        visitor.wait_until("the stages below the side trail", || {
            visitor
                .attributes("li[data-state=behind]", "data-stage")
                .len()
                == 5
        });
        assert_eq!(visitor.count("li[data-state=here]"), 0);
    });
}

#[test]
fn on_paper_a_stage_is_told_in_full_with_what_is_ticked() {
    let lead = guide::structure()
        .path
        .stage("user-group-leader")
        .expect("a stage");
    journey(|visitor| {
        for language in guide::languages() {
            let words = guide::words(language);
            visitor.open_with_progress(language, &trail("", "", &[("monthly-call", Mark::Met)]));
            visitor.emulate_print();
            for stage in &guide::structure().path.stages {
                visitor.open(&format!("/{language}/path/{}/", stage.id));
                let printed = visitor.script_on("main", "return arguments[0].innerText");
                let printed = printed.as_str().expect("a text");
                assert_whole_stage(printed, stage, words);
                expect_no_controls(visitor);
            }
            visitor.open(&format!("/{language}/path/{}/", lead.id));
            let ticked = "[data-mark=met]";
            assert_eq!(visitor.attributes(ticked, "data-item"), ["monthly-call"]);
            assert!(visitor.printed_pages() >= 1);
            visitor.script("localStorage.clear()");
            visitor.emulate_screen();
        }
    });
}
