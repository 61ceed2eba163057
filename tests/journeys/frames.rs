//! Inside a frame of another site.

use crate::harness::{
    Journey, Visitor, guide, journey,
    proxy::ProxyRules,
    sites::GUIDE,
    trail::{progress_link, trail},
};
use guide_growth_path::Mark;

const ANSWERS: &str = "intent=start&purpose=women&policy=closed&demand=focused&speakers=few\
                       &sponsors=none&nearby=none";

/// Opens a page of another host that shows a page of the guide in a frame, and
/// looks into the frame.
fn embed(journey: Journey, visit: impl FnOnce(&Visitor)) {
    journey.run(|visitor| {
        visitor.open_without_waiting("/host/");
        visitor.enter_frame("iframe");
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
    let host = ProxyRules::default()
        .page("/host/", html)
        .start(&GUIDE.origin());
    // In one process, so that the browser's log has what the frame complains about.
    Journey::to(host.url()).with("--disable-features=IsolateSandboxedIframes")
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
        visitor.expect_question("intent");
        let before = steps_in_history(visitor);
        visitor.answer_all(ANSWERS);
        visitor.expect_result(&guide::advice(ANSWERS));
        assert_eq!(
            path_in_frame(visitor),
            format!("/en/frame/result/?{ANSWERS}")
        );
        visitor.change("speakers", "none");
        visitor.expect_result(&guide::advice(&ANSWERS.replace("few", "none")));
        visitor.follow(&guide::interface("en").result.start_over);
        visitor.expect_question("intent");
        visitor.follow(&guide::interface("en").choose.know_group);
        visitor.click("main a[href$='/frame/groups/ml/']");
        visitor.wait_until("the group", || {
            path_in_frame(visitor) == "/en/frame/groups/ml/"
        });
        assert_eq!(steps_in_history(visitor), before);
        visitor.leave_frame();
        assert_eq!(visitor.address(), "/host/");
    });
}

#[test]
fn focus_moves_with_the_questions_inside_a_frame() {
    embed(host("", "/zh-CN/frame/choose/"), |visitor| {
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
        visitor.expect_focus("form[data-question] h1");
        visitor.press_continue();
        visitor.expect_focus("form[data-question] input");
    });
}

#[test]
fn the_wizard_is_walked_in_a_sandbox_without_an_origin() {
    embed(
        host("sandbox=\"allow-scripts allow-forms\"", "/en/frame/choose/"),
        |visitor| {
            visitor.answer_all(ANSWERS);
            visitor.expect_result(&guide::advice(ANSWERS));
            visitor.change("purpose", "campus");
            visitor.expect_result(&guide::advice("intent=start&purpose=campus"));
        },
    );
}

#[test]
fn a_link_with_answers_opens_in_a_frame() {
    for attributes in ["", "sandbox=\"allow-scripts allow-forms\""] {
        let page = format!("/pt-BR/frame/result/?{ANSWERS}");
        embed(host(attributes, &page), |visitor| {
            visitor.expect_result(&guide::advice(ANSWERS));
        });
    }
}

#[test]
fn pages_without_a_form_for_frames_open_beside_the_host() {
    embed(
        host("", &format!("/en/frame/result/?{ANSWERS}")),
        |visitor| {
            visitor.expect_result(&guide::advice(ANSWERS));
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
        visitor.expect_result(&guide::advice(ANSWERS));
        visitor.expect_address(&format!("/en/frame/result/?{ANSWERS}"));
        assert_eq!(visitor.count("header, footer"), 0);
    });
}

#[test]
fn the_growth_path_is_walked_inside_a_frame() {
    embed(host("", "/en/frame/path/"), |visitor| {
        visitor.wait_until_ready();
        assert_eq!(visitor.count("ol[data-path] > li[data-stage]"), 7);
        let before = steps_in_history(visitor);
        visitor.choose_here("volunteer");
        visitor.mark("choose-a-topic", Mark::Met);
        let progress = trail("volunteer", "", &[("choose-a-topic", Mark::Met)]);
        visitor.expect_progress(&progress);
        visitor.click("li[data-stage=speaker] h3 a");
        visitor.wait_until("the stage", || {
            path_in_frame(visitor) == "/en/frame/path/speaker/"
        });
        visitor.wait_until("the mark", || {
            visitor.marked("choose-a-topic") == Some(Mark::Met)
        });
        visitor.follow(&guide::words("en").path.stages["track-owner"].name);
        visitor.wait_until("the next stage", || {
            path_in_frame(visitor) == "/en/frame/path/track-owner/"
        });
        visitor.follow(&guide::interface("en").stage.all);
        visitor.wait_until("the path", || path_in_frame(visitor) == "/en/frame/path/");
        visitor.expect_progress(&progress);
        assert_eq!(steps_in_history(visitor), before);
        // What stays inside has the form for frames; the picture is a file.
        let inside = visitor.attributes("main a[href^='/']:not([target], [download])", "href");
        assert!(
            inside.iter().all(|href| href.starts_with("/en/frame/")),
            "{inside:?}"
        );
        visitor.leave_frame();
        assert_eq!(visitor.address(), "/host/");
    });
}

#[test]
fn a_trail_in_a_sandbox_lasts_as_long_as_the_page() {
    let progress = trail("speaker", "hero", &[("several-talks", Mark::Met)]);
    let link = progress_link("en", &progress, &guide::structure().path);
    let link = link.replace("/path/", "/frame/path/");
    let sandbox = "sandbox=\"allow-scripts allow-forms\"";
    // The land is a picture of its own origin, which a sandbox does not get.
    let journey = host(sandbox, &link).expecting_messages(&["Unsafe attempt to load URL"]);
    embed(journey, |visitor| {
        visitor.wait_until_ready();
        let words = &guide::interface("en").trail;
        visitor.expect_notice(&words.opened);
        visitor.expect_progress(&progress);
        assert!(visitor.text("main").contains(&words.memory));
        visitor.choose_here("track-owner");
        visitor.click("li[data-stage='track-owner'] h3 a");
        visitor.wait_until("the stage", || {
            visitor.heading() == guide::words("en").path.stages["track-owner"].name
        });
        visitor.expect_notice(&words.here_done);
        assert_eq!(visitor.marked("several-talks"), Some(Mark::Met));
    });
}
