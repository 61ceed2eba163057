//! Sites that are set up in a way that is hard on what is embedded, or that are hostile to it.

use super::{
    ANSWERS, LISTEN, expect_fitting, expect_heard, host, of_frame, page, plain, strict_host, visit,
};
use crate::harness::{Visitor, guide, proxy::ProxyRules, sites::GUIDE};
use guide_growth_path::Mark;
use serde_json::json;

/// Waits until the site has heard why the guide does not run, and its owner is told in place
/// what to change, and nothing else.
#[track_caller]
fn expect_hint(visitor: &Visitor, code: &str, hint: &str) {
    expect_heard(visitor, "error", &json!({ "code": code }));
    visitor.enter_embedded("community-guide");
    visitor.wait_until("the hint", || visitor.text(".why").contains(hint));
    assert_eq!(visitor.count("[data-owner]:not([hidden])"), 1);
    visitor.leave_frame();
}

#[test]
fn a_strict_policy_needs_two_lines() {
    let guide = GUIDE.origin();
    let policy =
        format!("default-src 'none'; script-src {guide}; frame-src {guide}; img-src data:");
    let html = page(&GUIDE.url(), "", "<community-guide></community-guide>");
    visit(strict_host(&policy, html), |visitor| {
        visitor.enter_embedded("community-guide");
        visitor.answer_all(ANSWERS);
        visitor.expect_result(&guide::advice(ANSWERS));
        visitor.leave_frame();
        expect_fitting(visitor);
    });
}

#[test]
fn a_policy_that_forbids_frames_is_named_in_their_place() {
    let guide = GUIDE.origin();
    let policy = format!("default-src 'none'; script-src {guide}; img-src data:");
    let html = page(
        &GUIDE.url(),
        "",
        "<community-guide lang=\"zh-CN\"></community-guide><community-guide></community-guide>",
    );
    let journey = strict_host(&policy, html).expecting_messages(&[
        "violates the following Content Security Policy",
        "community-guide:",
    ]);
    visit(journey, |visitor| {
        let words = guide::interface("zh-CN")
            .element
            .policy
            .replace("{origin}", &guide);
        let notice = "const notice = document.querySelector('community-guide').shadowRoot?.querySelector('[role=alert]')";
        visitor.wait_until("the reason", || {
            visitor.script(&format!(
                "{notice}; return notice?.textContent.includes({words:?})"
            )) == true
        });
        let link = visitor.script(&format!("{notice}; return notice.querySelector('a').href"));
        assert_eq!(link, format!("{guide}/zh-CN/choose/"));
        // Each says it once, also when it hears of the other's frame.
        let notices = "return [...document.querySelectorAll('community-guide')] \
                       .map((guide) => guide.shadowRoot.querySelectorAll('[role=alert]').length)";
        assert_eq!(visitor.script(notices), json!([1, 1]));
        visitor.wait_for_message("violates the following Content Security Policy");
        visitor.wait_for_message("community-guide:");
    });
}

#[test]
fn a_page_that_is_not_there_is_named_in_its_place() {
    let broken = ProxyRules::default()
        .not_found("/en/frame/choose/")
        .start(&GUIDE.origin());
    let html = page(&broken.url(), LISTEN, "<community-guide></community-guide>");
    let journey = host(html).expecting_messages(&["404", "community-guide:"]);
    visit(journey, |visitor| {
        expect_heard(visitor, "error", &json!({ "code": "silent" }));
        let link = visitor.script(
            "return document.querySelector('community-guide').shadowRoot.querySelector('[role=alert] a').href",
        );
        assert_eq!(link, format!("{}/en/choose/", broken.url()));
        visitor.wait_for_message("404");
        visitor.wait_for_message("community-guide:");
    });
}

#[test]
fn without_the_script_the_plain_link_stays() {
    let none = ProxyRules::default()
        .not_found("embed.js")
        .start(&GUIDE.origin());
    let html = page(
        &none.url(),
        "",
        "<community-guide><a href=\"/fallback/\">The guide</a></community-guide>",
    );
    visit(host(html).expecting_messages(&["404"]), |visitor| {
        visitor.wait_for_message("404");
        assert!(visitor.is_visible("community-guide a"));
    });
}

#[test]
fn a_program_that_is_sent_as_text_runs_and_one_that_is_missing_says_so() {
    let text = ProxyRules::default()
        .send_as(".wasm", "text/plain")
        .start(&GUIDE.origin());
    let html = page(&text.url(), LISTEN, "<community-guide></community-guide>");
    let journey = host(html).expecting_messages(&["Incorrect response MIME type"]);
    visit(journey, |visitor| {
        visitor.enter_embedded("community-guide");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
    });
    let gone = ProxyRules::default()
        .not_found(".wasm")
        .start(&GUIDE.origin());
    let html = page(&gone.url(), LISTEN, "<community-guide></community-guide>");
    let journey = host(html).expecting_messages(&["404", "did not start"]);
    visit(journey, |visitor| {
        expect_hint(
            visitor,
            "missing",
            &guide::interface("en").stopped.owner_missing,
        );
        visitor.wait_for_message("404");
        visitor.wait_for_message("did not start");
    });
}

#[test]
fn a_site_in_a_sandbox_shows_a_working_guide() {
    let html = page(&GUIDE.url(), LISTEN, "<community-guide></community-guide>");
    let journey = strict_host("sandbox allow-scripts", html);
    visit(journey, |visitor| {
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        visitor.enter_embedded("community-guide");
        assert_eq!(visitor.script("return self.origin"), "null");
        visitor.answer_all(ANSWERS);
        visitor.expect_result(&guide::advice(ANSWERS));
        visitor.leave_frame();
        expect_fitting(visitor);
    });
}

#[test]
fn a_container_that_changes_its_width_is_followed() {
    let style = "<style>#box { inline-size: 300px; animation: wide 1s linear infinite alternate } \
                 @keyframes wide { to { inline-size: 900px } }</style>";
    let html = page(
        &GUIDE.url(),
        &format!("{LISTEN}{style}"),
        "<div id=\"box\"><community-guide></community-guide></div>",
    );
    visit(host(html), |visitor| {
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        visitor.enter_embedded("community-guide");
        visitor.wait_until_ready();
        // What moves is hard to hit.
        visitor.script_on("[name=intent][value=join]", "arguments[0].click()");
        visitor.script_on("[data-action=continue]", "arguments[0].click()");
        visitor.expect_question("purpose");
        visitor.leave_frame();
        visitor.script("box.style.animation = 'none'; box.style.inlineSize = '420px'");
        expect_fitting(visitor);
        let still = of_frame(visitor, "return frame.clientHeight");
        for _ in 0..5 {
            visitor.script("return new Promise((resolve) => requestAnimationFrame(resolve))");
            assert_eq!(of_frame(visitor, "return frame.clientHeight"), still);
        }
    });
}

#[test]
fn a_site_that_reads_from_right_to_left_has_the_whole_width() {
    let body = "<div dir=\"rtl\"><community-guide></community-guide></div>";
    visit(plain(body), |visitor| {
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        assert_eq!(
            of_frame(
                visitor,
                "return frame.clientWidth === document.querySelector('div').clientWidth"
            ),
            true
        );
        visitor.enter_embedded("community-guide");
        assert_eq!(
            visitor.script("return getComputedStyle(document.body).direction"),
            "ltr"
        );
    });
}

#[test]
fn no_message_of_a_foreign_window_changes_anything() {
    let forge = "<script>
      addEventListener('message', ({ data }) => {
        if (data !== 'forge') return;
        const guide = parent.document.querySelector('community-guide').shadowRoot.querySelector('iframe');
        const say = (target, event, detail) => target.postMessage({ 'community-guide': 1, event, detail }, '*');
        say(parent, 'height', { height: 49000, isAfterStep: true });
        say(parent, 'result', { type: 'forged' });
        say(guide.contentWindow, 'configure', { theme: 'dark', language: 'zh-CN', groups: [] });
        for (const message of [null, 7, 'x'.repeat(1_000_000), [], {}, { 'community-guide': 2 }]) {
          parent.postMessage(message, '*');
          guide.contentWindow.postMessage(message, '*');
        }
        parent.postMessage('forged', '*');
      });
    </script>";
    let body = format!(
        "<community-guide></community-guide><iframe id=\"foreign\" title=\"Foreign\" srcdoc=\"{}\"></iframe>\
         <script>window.done = 0; addEventListener('message', ({{ data }}) => (done += data === 'forged'))</script>",
        forge.replace('"', "&quot;")
    );
    visit(plain(&body), |visitor| {
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        let before = of_frame(visitor, "return [frame.clientHeight, heard.length]");
        visitor.script("foreign.contentWindow.postMessage('forge', '*')");
        visitor.wait_until("the forgery", || visitor.script("return done") == 1);
        assert_eq!(
            of_frame(visitor, "return [frame.clientHeight, heard.length]"),
            before
        );
        // Nor does garbage of the page around: oversized, of wrong types.
        of_frame(
            visitor,
            "const say = (detail) => frame.contentWindow.postMessage({ 'community-guide': 1, event: 'configure', detail }, '*'); \
            say(null); say({ theme: {}, accent: [1], language: '../..', groups: Array(9999).fill({ name: 'x'.repeat(99999) }) }); \
            say({ theme: '\"><script>', groups: 'no' })",
        );
        visitor.enter_embedded("community-guide");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
        assert_eq!(visitor.script("return document.documentElement.lang"), "en");
        assert_eq!(
            visitor.script("return document.documentElement.dataset.theme ?? ''"),
            ""
        );
    });
}

#[test]
fn a_sandbox_that_gets_no_files_of_the_guide_says_which_header_is_missing() {
    let closed = ProxyRules::default()
        .without_header("", "Access-Control-Allow-Origin")
        .start(&GUIDE.origin());
    let html = page(&closed.url(), LISTEN, "<community-guide></community-guide>");
    let journey = strict_host("sandbox allow-scripts", html)
        .expecting_messages(&["has been blocked by CORS policy", "net::ERR_FAILED"]);
    visit(journey, |visitor| {
        expect_hint(visitor, "cors", &guide::interface("en").stopped.owner_cors);
        visitor.wait_for_message("has been blocked by CORS policy");
        visitor.wait_for_message("net::ERR_FAILED");
    });
}

#[test]
fn where_nothing_may_be_stored_the_guide_works_and_forgets() {
    let body = "<community-guide view=\"stage\" stage=\"speaker\"></community-guide>";
    visit(plain(body).without_storage(), |visitor| {
        expect_heard(visitor, "stage", &json!({ "stage": "speaker" }));
        visitor.enter_embedded("community-guide");
        visitor.wait_until_ready();
        let storage = "try { localStorage; return true } catch { return false }";
        assert_eq!(visitor.script(storage), false, "the storage is denied");
        let item = visitor.attributes("[data-item]", "data-item")[0].clone();
        visitor.mark(&item, Mark::Met);
        visitor.wait_until("the mark", || visitor.marked(&item) == Some(Mark::Met));
        visitor.leave_frame();
        visitor.script("document.querySelector('community-guide').setAttribute('view', 'choose')");
        visitor.enter_embedded("community-guide");
        visitor.answer_all(ANSWERS);
        visitor.expect_result(&guide::advice(ANSWERS));
    });
}

#[test]
fn on_a_dark_site_nothing_of_the_frame_is_light() {
    let head = "<style>:root { color-scheme: dark; background: #000; color: #fff }</style>";
    let body = "<community-guide theme=\"dark\"></community-guide>";
    let html = page(&GUIDE.url(), &format!("{LISTEN}{head}"), body);
    visit(host(html), |visitor| {
        // The site is dark whatever the visitor's device is set to.
        visitor.emulate_media_feature("prefers-color-scheme", "light");
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        visitor.enter_embedded("community-guide");
        let look = "const style = getComputedStyle(document.documentElement); \
                    return [style.colorScheme, getComputedStyle(document.body).color]";
        let dark = visitor.script(look);
        assert_eq!(dark[0], "dark");
        visitor.leave_frame();
        visitor.script("document.querySelector('community-guide').removeAttribute('theme')");
        visitor.enter_embedded("community-guide");
        // Nobody tells a frame how the site looks: unless it is told, it follows the device.
        visitor.wait_until("another colour", || visitor.script(look)[1] != dark[1]);
    });
}
