//! Inside a frame of another site.

use crate::harness::{
    Journey, Visitor,
    detour::Rules,
    guide, journey,
    sites::GUIDE,
    trail::{link_to_trail, trail},
};
use community_guide::growth::Mark;

const ANSWERS: &str = "intent=start&purpose=women&policy=closed&demand=focused&speakers=few\
                       &sponsors=none&nearby=none";

/// Opens a page of another host that shows a page of the guide in a frame, and
/// looks into the frame.
fn embed(journey: Journey, visit: impl FnOnce(&Visitor)) {
    journey.go(|visitor| {
        visitor.open_early("/host/");
        visitor.look_into("iframe");
        visit(visitor);
    });
}

/// A host whose page has a frame with these attributes, around a page of the guide.
fn host(attributes: &str, page: &str) -> Journey {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body>\
         <iframe title=\"Guide\" width=\"900\" height=\"800\" {attributes} src=\"{}{page}\"></iframe>\
         </body></html>",
        GUIDE.url()
    );
    let host = Rules::default()
        .page("/host/", html)
        .before(&GUIDE.origin());
    Journey::to(host.url())
}

fn steps_in_history(visitor: &Visitor) -> u64 {
    let length = visitor.script("return history.length");
    length.as_u64().expect("history has a length")
}

fn path_in_frame(visitor: &Visitor) -> String {
    let path = visitor.script("return location.pathname + location.search");
    path.as_str().expect("a path").to_owned()
}

#[test]
fn steps_inside_a_frame_leave_the_hosts_history_alone() {
    embed(host("", "/en/frame/choose/"), |visitor| {
        visitor.is_asked("intent");
        let before = steps_in_history(visitor);
        visitor.answer_all(ANSWERS);
        visitor.is_advised(&guide::advice(ANSWERS));
        assert_eq!(
            path_in_frame(visitor),
            format!("/en/frame/result/?{ANSWERS}")
        );
        visitor.change("speakers", "none");
        visitor.is_advised(&guide::advice(&ANSWERS.replace("few", "none")));
        visitor.follow(&guide::interface("en").result.start_over);
        visitor.is_asked("intent");
        visitor.follow(&guide::interface("en").choose.know_group);
        visitor.click("main a[href$='/frame/groups/ml/']");
        visitor.sees_that("the group", || {
            path_in_frame(visitor) == "/en/frame/groups/ml/"
        });
        assert_eq!(steps_in_history(visitor), before);
        visitor.look_out();
        assert_eq!(visitor.address(), "/host/");
    });
}

#[test]
fn focus_moves_with_the_questions_inside_a_frame() {
    embed(host("", "/zh-CN/frame/choose/"), |visitor| {
        visitor.answer("intent", "join");
        visitor.is_asked("purpose");
        visitor.is_focused("form[data-question] h1");
        visitor.carry_on();
        visitor.is_focused("form[data-question] input");
    });
}

#[test]
fn the_wizard_is_walked_in_a_sandbox_without_an_origin() {
    embed(
        host("sandbox=\"allow-scripts allow-forms\"", "/en/frame/choose/"),
        |visitor| {
            visitor.answer_all(ANSWERS);
            visitor.is_advised(&guide::advice(ANSWERS));
            visitor.change("purpose", "campus");
            visitor.is_advised(&guide::advice("intent=start&purpose=campus"));
        },
    );
}

#[test]
fn a_link_with_answers_opens_in_a_frame() {
    for attributes in ["", "sandbox=\"allow-scripts allow-forms\""] {
        let page = format!("/pt-BR/frame/result/?{ANSWERS}");
        embed(host(attributes, &page), |visitor| {
            visitor.is_advised(&guide::advice(ANSWERS));
        });
    }
}

#[test]
fn pages_without_a_form_for_frames_open_beside_the_host() {
    embed(
        host("", &format!("/en/frame/result/?{ANSWERS}")),
        |visitor| {
            visitor.is_advised(&guide::advice(ANSWERS));
            let leads_out = "main a[href*='/en/decisions/']";
            let targets = visitor.attributes(leads_out, "target");
            assert!(!targets.is_empty(), "the rule is linked");
            assert!(
                targets
                    .iter()
                    .all(|target| target == "_blank" || target == "_top"),
                "{targets:?}"
            );
            // What stays inside has the form for frames.
            let inside = visitor.attributes("main a[href^='/']:not([target])", "href");
            assert!(
                inside.iter().all(|href| href.starts_with("/en/frame/")),
                "{inside:?}"
            );
        },
    );
}

#[test]
fn pages_for_frames_work_on_their_own_too() {
    journey(|visitor| {
        visitor.open("/en/frame/choose/");
        visitor.answer_all(ANSWERS);
        visitor.is_advised(&guide::advice(ANSWERS));
        visitor.is_at(&format!("/en/frame/result/?{ANSWERS}"));
        assert_eq!(visitor.count("header, footer"), 0);
    });
}

#[test]
fn the_growth_path_is_walked_inside_a_frame() {
    embed(host("", "/en/frame/path/"), |visitor| {
        visitor.is_ready();
        assert_eq!(visitor.count("ol[data-path] > li[data-stage]"), 7);
        let before = steps_in_history(visitor);
        visitor.is_here("volunteer");
        visitor.mark("choose-a-topic", Mark::Met);
        let progress = trail("volunteer", "", &[("choose-a-topic", Mark::Met)]);
        visitor.has_trail(&progress);
        visitor.click("li[data-stage=speaker] h3 a");
        visitor.sees_that("the stage", || {
            path_in_frame(visitor) == "/en/frame/path/speaker/"
        });
        visitor.sees_that("the mark", || {
            visitor.marked("choose-a-topic") == Some(Mark::Met)
        });
        visitor.follow(&guide::words("en").path.stages["track-owner"].name);
        visitor.sees_that("the next stage", || {
            path_in_frame(visitor) == "/en/frame/path/track-owner/"
        });
        visitor.follow(&guide::interface("en").stage.all);
        visitor.sees_that("the path", || path_in_frame(visitor) == "/en/frame/path/");
        visitor.has_trail(&progress);
        assert_eq!(steps_in_history(visitor), before);
        // What stays inside has the form for frames; the picture is a file.
        let inside = visitor.attributes("main a[href^='/']:not([target], [download])", "href");
        assert!(
            inside.iter().all(|href| href.starts_with("/en/frame/")),
            "{inside:?}"
        );
        visitor.look_out();
        assert_eq!(visitor.address(), "/host/");
    });
}

#[test]
fn a_trail_in_a_sandbox_lasts_as_long_as_the_page() {
    let progress = trail("speaker", "hero", &[("several-talks", Mark::Met)]);
    let link = link_to_trail("en", &progress, &guide::structure().path);
    let link = link.replace("/path/", "/frame/path/");
    let sandbox = "sandbox=\"allow-scripts allow-forms\"";
    // The land is a picture of its own origin, which a sandbox does not get.
    let journey = host(sandbox, &link).expecting(&["Unsafe attempt to load URL"]);
    embed(journey, |visitor| {
        visitor.is_ready();
        let words = &guide::interface("en").trail;
        visitor.is_told(&words.opened);
        visitor.has_trail(&progress);
        assert!(visitor.text("main").contains(&words.memory));
        visitor.is_here("track-owner");
        visitor.click("li[data-stage='track-owner'] h3 a");
        visitor.sees_that("the stage", || {
            visitor.heading() == guide::words("en").path.stages["track-owner"].name
        });
        visitor.is_told(&words.here_done);
        assert_eq!(visitor.marked("several-talks"), Some(Mark::Met));
    });
}
