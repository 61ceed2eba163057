//! One stage of the growth path.

use crate::{
    harness::{
        Visitor, guide,
        html::{self, values},
        journey,
        sites::GUIDE,
        trail::{counted, trail},
    },
    path::{is_only_paper, is_told_in_full},
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
            let said = &words.path.stages[&stage.id];
            let title = format!("{} · {site}", said.name);
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
                    [said.summary.as_str()],
                    "{path}"
                );
                assert_eq!(
                    meta(page, "property", "og:title"),
                    [title.as_str()],
                    "{path}"
                );
                let described = meta(page, "property", "og:description");
                assert_eq!(described, [said.summary.as_str()], "{path}");
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
            assert_eq!(missing(visitor), [counted(&words.stage.next_open, 3, 3)]);
            visitor.press_button(&words.trail.here_action);
            visitor.is_told(&words.trail.here_done);
            assert!(!visitor.is_visible("[data-action=here]"));

            visitor.follow(name("speaker"));
            visitor.is_at(&format!("/{language}/path/speaker/"));
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
            for (place, item) in asked.iter().enumerate() {
                visitor.mark(&item.id, Mark::Met);
                visitor.sees_that("the mark", || visitor.marked(&item.id) == Some(Mark::Met));
                visitor.back();
                visitor.is_at(&format!("/{language}/path/volunteer/"));
                let open = asked.len() - place - 1;
                let expected = if open == 0 {
                    words.stage.next_ready.clone()
                } else {
                    counted(&words.stage.next_open, open, asked.len())
                };
                visitor.sees_that(&expected, || missing(visitor) == [expected.as_str()]);
                visitor.forward();
                visitor.is_at(&format!("/{language}/path/speaker/"));
                visitor.sees_that("the mark kept", || {
                    visitor.marked(&item.id) == Some(Mark::Met)
                });
            }
            // What is marked on a stage's page is on the picture.
            visitor.follow(&words.stage.all);
            visitor.is_at(&format!("/{language}/path/"));
            visitor.sees_that("the stages", || visitor.stands().len() == 7);
            assert_eq!(visitor.stands()[..3], ["behind", "here", "ahead"]);
            let said = visitor.text("li[data-stage=speaker] .waypoint-state");
            assert!(said.ends_with(&counted(&words.path.ticked, 3, 3)), "{said}");
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
            let place = visitor.text("main .stage-number");
            assert!(place.starts_with(&words.stage.aside), "{place}");
            let meets = words.path.beside.replace("{stage}", name(meets));
            assert!(place.ends_with(&meets), "{place}");
            let links = visitor.attributes("section[aria-labelledby=next] li a", "href");
            assert_eq!(links, [format!("/en/path/{next}/")]);
            let current = visitor.attributes("nav [aria-current=page]", "href");
            assert_eq!(current, [format!("/en/path/{side}/")]);
        }
        visitor.press_button(&words.trail.here_action);
        visitor.is_told(&words.trail.here_done);
        visitor.follow(&words.stage.all);
        visitor.is_at("/en/path/");
        visitor.sees_that("the stages below the side trail", || {
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
            visitor.open_with_trail(language, &trail("", "", &[("monthly-call", Mark::Met)]));
            visitor.looks_at_paper();
            for stage in &guide::structure().path.stages {
                visitor.open(&format!("/{language}/path/{}/", stage.id));
                let printed = visitor.script_on("main", "return arguments[0].innerText");
                let printed = printed.as_str().expect("a text");
                is_told_in_full(printed, stage, words);
                is_only_paper(visitor);
            }
            visitor.open(&format!("/{language}/path/{}/", lead.id));
            let ticked = "[data-mark=met]";
            assert_eq!(visitor.attributes(ticked, "data-item"), ["monthly-call"]);
            assert!(visitor.sheets() >= 1);
            visitor.script("localStorage.clear()");
            visitor.looks_at_screen();
        }
    });
}
