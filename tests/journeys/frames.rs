//! Inside a frame of another site.

use crate::{
    harness::{
        Journey, Visitor, guide, journey,
        proxy::ProxyRules,
        sites::GUIDE,
        trail::{progress_link, trail},
    },
    sharing::expect_link_to_copy,
};
use guide_growth_path::Mark;
use serde_json::json;
use thirtyfour::Key;

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
    host_of(&GUIDE.url(), attributes, page)
}

/// The same for a guide at another address.
fn host_of(guide: &str, attributes: &str, page: &str) -> Journey {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body>\
         <iframe title=\"Guide\" width=\"900\" height=\"800\" {attributes} src=\"{guide}{page}\"></iframe>\
         </body></html>"
    );
    let host = ProxyRules::default()
        .page("/host/", html)
        .start(&GUIDE.origin());
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
        host("sandbox=\"allow-scripts\"", "/en/frame/choose/"),
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
    for attributes in ["", "sandbox=\"allow-scripts\""] {
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
        assert_eq!(visitor.count("header, .footer"), 0);
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
    let sandbox = "sandbox=\"allow-scripts\"";
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

/// What a frame may do that runs scripts and nothing else.
const SCRIPTS_ONLY: &str = "sandbox=\"allow-scripts\"";

/// Runs in every frame before its own scripts: refuses both ways to change the
/// address, as some browsers do in a sandbox.
const REFUSE_HISTORY: &str = "if (window !== top) { \
    for (const name of ['pushState', 'replaceState']) { \
        History.prototype[name] = () => { throw new DOMException('no', 'SecurityError'); }; \
    } }";

#[test]
fn nothing_is_lost_in_a_frame_that_may_run_scripts_and_nothing_else() {
    // The land is a picture of its own origin, which a sandbox does not get.
    let host = host(SCRIPTS_ONLY, "/en/frame/choose/");
    let host = host.expecting_messages(&["Unsafe attempt to load URL"]);
    host.run(|visitor| {
        let script = json!({ "source": REFUSE_HISTORY });
        visitor.devtools("Page.addScriptToEvaluateOnNewDocument", &script);
        visitor.open_without_waiting("/host/");
        visitor.enter_frame("iframe");
        let address_stays = || assert_eq!(path_in_frame(visitor), "/en/frame/choose/");

        // By keyboard: Enter in a radio goes on.
        visitor.expect_question("intent");
        visitor.tab_to("form[data-question] input");
        visitor.press(Key::Space);
        visitor.press(Key::Enter);
        visitor.expect_question("purpose");
        visitor.expect_focus("form[data-question] h1");
        assert_eq!(visitor.listed_answers().len(), 1);
        // Back by its link finds the answer, and Continue goes on with it.
        visitor.click("[data-action=back]");
        visitor.expect_question("intent");
        visitor.wait_until("the answer", || {
            visitor.chosen().as_deref() == Some("start")
        });
        visitor.press_continue();
        let (_, rest) = ANSWERS.split_once('&').expect("more answers");
        visitor.answer_all(rest);
        visitor.expect_result(&guide::advice(ANSWERS));
        visitor.expect_focus("main h1");
        address_stays();

        // A part of the page, an answer changed in place, another result.
        visitor.click("main a[href='#answers']");
        visitor.wait_until("the part", || {
            visitor.script("return location.hash") == "#answers"
        });
        visitor.expect_result(&guide::advice(ANSWERS));
        visitor.change("speakers", "none");
        visitor.expect_result(&guide::advice(&ANSWERS.replace("few", "none")));
        let change = "li[data-change] a";
        let answers = linked_answers(visitor, change);
        visitor.click(change);
        visitor.expect_result(&guide::advice(&answers));
        visitor.expect_focus("main h1");
        address_stays();

        // To the growth path, with the answers, and to a part of it.
        let words = guide::words("en");
        visitor.click("section[aria-labelledby=path] .actions a");
        visitor.follow(&words.interface.stage.all);
        visitor.wait_until("the path", || {
            visitor.heading() == words.interface.path.title
        });
        visitor.choose_here("speaker");
        visitor.click("main a[href='#my-trail']");
        visitor.wait_until("the trail", || {
            visitor.script("return location.hash") == "#my-trail"
        });
        // Back undoes that alone.
        visitor.back();
        visitor.leave_frame();
        visitor.enter_frame("iframe");
        visitor.wait_until("the part before", || {
            visitor.script("return location.hash") == "#answers"
        });
        assert_eq!(visitor.heading(), words.interface.path.title);
        visitor.expect_progress(&trail("speaker", "", &[]));
        let stage = "li[data-stage=hero] h3 a";
        assert_eq!(linked_answers(visitor, stage), answers);
        visitor.click(stage);
        visitor.wait_until("the stage", || {
            visitor.heading() == words.path.stages["hero"].name
        });
        visitor.expect_focus("main h1");
        address_stays();
    });
}

/// The answers that a link takes along.
#[track_caller]
fn linked_answers(visitor: &Visitor, link: &str) -> String {
    let links = visitor.attributes(link, "href");
    let (_, answers) = links
        .first()
        .and_then(|href| href.split_once('?'))
        .unwrap_or_else(|| panic!("{link} leads on with answers: {links:?}"));
    answers.to_owned()
}

/// What the browser says of a frame that may not copy.
const NO_CLIPBOARD: &str = "The Clipboard API has been blocked";

#[test]
fn a_link_that_a_frame_may_not_copy_is_shown_and_leads_to_the_whole_page() {
    for attributes in [
        "",
        "sandbox=\"allow-scripts allow-same-origin\"",
        SCRIPTS_ONLY,
    ] {
        let page = format!("/en/frame/result/?{ANSWERS}");
        let journey = host(attributes, &page).expecting_messages(&[NO_CLIPBOARD]);
        embed(journey, |visitor| {
            visitor.expect_result(&guide::advice(ANSWERS));
            visitor.change("speakers", "none");
            let answers = ANSWERS.replace("speakers=few", "speakers=none");
            visitor.expect_result(&guide::advice(&answers));
            let words = guide::interface("en");
            visitor.press_button(&words.result.share);
            visitor.expect_notice(&words.sharing.copy_failed);
            visitor.wait_for_message(NO_CLIPBOARD);
            let link = format!("{}/en/result/?{answers}", GUIDE.origin());
            expect_link_to_copy(visitor, &link);
        });
    }
}

#[test]
fn what_a_frame_may_copy_is_the_link_to_the_whole_page() {
    let page = format!("/pt-BR/frame/result/?{ANSWERS}");
    embed(host("", &page), |visitor| {
        visitor.expect_result(&guide::advice(ANSWERS));
        // As with allow="clipboard-write", in a browser that is asked nothing.
        visitor.script(
            "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }",
        );
        let words = &guide::interface("pt-BR").result;
        visitor.press_button(&words.share);
        visitor.expect_notice(&words.copied);
        let link = format!("{}/pt-BR/result/?{ANSWERS}", GUIDE.origin());
        assert_eq!(visitor.script("return window.copied"), link);
    });
}

#[test]
fn a_print_that_a_frame_refuses_says_so() {
    let page = format!("/zh-CN/frame/result/?{ANSWERS}");
    let journey = host(SCRIPTS_ONLY, &page).expecting_messages(&["Ignored call to 'print()'"]);
    embed(journey, |visitor| {
        visitor.expect_result(&guide::advice(ANSWERS));
        let words = guide::interface("zh-CN");
        visitor.press_button(&words.result.print);
        visitor.expect_notice(&words.sharing.print_refused);
        visitor.wait_for_message("Ignored call to 'print()'");
        let link = format!("{}/zh-CN/result/?{ANSWERS}", GUIDE.origin());
        let open = "[data-action=open-whole]";
        assert!(visitor.is_visible(open));
        assert!(visitor.attributes(open, "href").contains(&link));
        assert_eq!(
            visitor.script_on("[data-link]", "return arguments[0].value"),
            link
        );
    });
}

#[test]
fn a_print_that_a_frame_allows_says_nothing() {
    let page = format!("/en/frame/result/?{ANSWERS}");
    embed(host("", &page), |visitor| {
        visitor.expect_result(&guide::advice(ANSWERS));
        // A browser with a printer, and one that looks at what was said a second later.
        visitor.script(
            "window.print = () => dispatchEvent(new Event('beforeprint')); \
             const wait = setTimeout; \
             window.setTimeout = (act, time, ...rest) => \
                 wait(() => { act(); window.waited = time; }, time, ...rest)",
        );
        let words = guide::interface("en");
        visitor.press_button(&words.result.print);
        visitor.wait_until("the look", || {
            visitor.script("return window.waited ?? 0") == 1000
        });
        assert!(!visitor.text("main").contains(&words.sharing.print_refused));
        assert!(!visitor.is_visible("[data-link]"));
    });
}

#[test]
fn a_file_that_a_frame_may_have_refused_is_offered_on_the_whole_page() {
    // The land is a picture of its own origin, which a sandbox does not get.
    let journey = host(SCRIPTS_ONLY, "/en/frame/path/")
        .expecting_messages(&["Unsafe attempt to load URL", "Download is disallowed"]);
    embed(journey, |visitor| {
        visitor.wait_until_ready();
        visitor.choose_here("volunteer");
        let progress = trail("volunteer", "", &[]);
        visitor.expect_progress(&progress);
        let words = guide::interface("en");
        visitor.press_button(&words.trail.file_save);
        visitor.expect_notice(&words.sharing.save_refused);
        visitor.wait_for_message("Download is disallowed");
        // With the trail, which is in no address.
        let link = progress_link("en", &progress, &guide::structure().path);
        let link = format!("{}{link}", GUIDE.origin());
        let open = "[data-action=open-whole]";
        visitor.wait_until("the way on", || visitor.is_visible(open));
        assert!(visitor.attributes(open, "href").contains(&link), "{link}");
        assert_eq!(
            visitor.attributes("[data-action=picture]", "target"),
            ["_blank"]
        );
        assert_eq!(visitor.count("a[download]"), 0);
    });
}

#[test]
fn continue_pressed_early_in_a_frame_that_may_only_run_scripts_is_replayed() {
    let slow = ProxyRules::default().hold(".wasm").start(&GUIDE.origin());
    let host = host_of(&slow.url(), SCRIPTS_ONLY, "/en/frame/choose/");
    embed(host.without_waiting(), |visitor| {
        visitor.choose_option("join");
        visitor.press(Key::Enter);
        let question = visitor.question();
        assert_eq!(question.as_deref(), Some("intent"), "before it runs");
        slow.release();
        visitor.expect_question("purpose");
        assert_eq!(visitor.listed_answers().len(), 1);
        visitor.expect_focus("form[data-question] h1");
    });
}
