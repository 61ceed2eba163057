//! Taking the advice along.

use crate::harness::{Journey, Visitor, guide, journey, proxy::ProxyRules, sites::GUIDE};
use serde_json::json;

const RESULT: &str = "/en/result/?intent=join&purpose=broad&nearby=general";

fn share(visitor: &Visitor) {
    visitor.open(RESULT);
    visitor.press_button(&guide::interface("en").result.share);
}

#[test]
fn sharing_copies_the_link_where_the_system_has_no_sheet() {
    journey(|visitor| {
        visitor.allow_clipboard();
        share(visitor);
        visitor.expect_notice(&guide::interface("en").result.copied);
        assert_eq!(visitor.clipboard_text(), visitor.current_url());
    });
}

#[test]
fn sharing_offers_title_and_link_to_the_systems_sheet() {
    journey(|visitor| {
        let sheet =
            "navigator.share = (data) => { window.shared = data; return Promise.resolve(); }";
        visitor.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": sheet }),
        );
        share(visitor);
        let shared = visitor.wait_for("what was shared", || {
            let shared = visitor.script("return window.shared ?? null");
            Some(shared).filter(|shared| !shared.is_null())
        });
        assert_eq!(shared["title"], visitor.heading());
        assert_eq!(shared["url"], visitor.current_url());
    });
}

#[test]
fn sharing_says_so_where_it_cannot_copy() {
    // Plain HTTP from another machine: the browser has no clipboard there.
    let far = ProxyRules::default().start(&GUIDE.origin());
    Journey::to(format!("http://far.test:{}", far.port()))
        .with("--host-resolver-rules=MAP far.test 127.0.0.1")
        .run(|visitor| {
            share(visitor);
            visitor.expect_notice(&guide::interface("en").sharing.copy_failed);
            expect_link_to_copy(visitor, &visitor.current_url());
            // It is the link that is refused, and nothing to be opened elsewhere.
            assert!(!visitor.is_visible("[data-action=open-whole]"));
        });
}

/// Waits until a link is shown to be copied by hand: all of it is marked.
#[track_caller]
pub(crate) fn expect_link_to_copy(visitor: &Visitor, link: &str) {
    let field = "[data-link]:focus";
    visitor.wait_until("the link", || {
        visitor.script_on(field, "return arguments[0]?.value ?? null") == link
    });
    let marked = visitor.script_on(
        field,
        "const { value, selectionStart, selectionEnd } = arguments[0]; \
         return value.slice(selectionStart, selectionEnd)",
    );
    assert_eq!(marked, link);
}

#[test]
fn a_browser_that_cannot_print_says_so() {
    journey(|visitor| {
        // As inside many apps.
        visitor.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": "window.print = undefined" }),
        );
        visitor.open(RESULT);
        visitor.press_button(&guide::interface("en").result.print);
        let words = &guide::interface("en").sharing;
        visitor.expect_notice(&words.print_refused);
        let links = visitor.attributes("[data-action=open-whole]", "href");
        assert!(links.contains(&visitor.current_url()), "{links:?}");
    });
}

#[test]
fn nothing_is_said_of_a_print_or_a_file_that_nobody_can_refuse() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.save_downloads_in(folder.path());
        visitor.open("/en/plan/?intent=join&purpose=broad&nearby=general");
        let words = guide::interface("en");
        visitor.press_button(&words.plan.markdown);
        let file = folder
            .path()
            .join(format!("{}.md", words.plan.visits.file_name));
        visitor.wait_until("the file", || file.exists());
        assert!(!visitor.text("main").contains(&words.sharing.save_refused));
        assert!(!visitor.is_visible("[data-link]"));
    });
}

#[test]
fn printing_leaves_out_what_only_works_on_a_screen() {
    journey(|visitor| {
        visitor.open(RESULT);
        visitor.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        for left_out in ["header", "[data-action=share]", "[data-action=print]"] {
            assert!(!visitor.is_visible(left_out), "{left_out} is not printed");
        }
        for printed in [
            "main h1",
            "li[data-reason]",
            "section[aria-labelledby=steps] li",
        ] {
            assert!(visitor.is_visible(printed), "{printed} is printed");
        }
    });
}
