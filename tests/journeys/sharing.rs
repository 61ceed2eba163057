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
            visitor.expect_notice(&guide::interface("en").result.copy_failed);
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
