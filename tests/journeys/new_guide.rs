//! A guide as `new` begins it, in each language: the smallest one there is. What it
//! leaves out is not there: no page, no menu entry, no heading, no button.

use crate::{
    harness::{Journey, Visitor, guide, sites::new_guides},
    second_guide::walk,
};
use guide_routes::{Page, Route};
use serde_json::json;

/// The pages that a guide can do without.
const LEFT_OUT: [&str; 3] = ["path", "plan", "compare"];

#[test]
fn a_new_guide_leads_to_advice_in_its_language() {
    for (language, folder, site) in new_guides() {
        let content = guide::content_of(&folder);
        let words = &content.languages[&language].interface;
        Journey::to(site.url()).run(|visitor| {
            for takes_last in [false, true] {
                visitor.open(&format!("/{language}/"));
                assert_eq!(visitor.heading(), words.home.heading);
                visitor.follow(&words.home.choose_action);
                let answers = walk(visitor, &content.structure, takes_last);
                visitor.expect_address(&format!("/{language}/result/?{answers}"));
                assert!(visitor.count("section[aria-labelledby=steps] li") > 0);
            }
        });
    }
}

#[test]
fn what_a_new_guide_leaves_out_is_not_there() {
    for (language, folder, site) in new_guides() {
        let content = guide::content_of(&folder);
        let files = site.files();
        for page in LEFT_OUT {
            let below = format!("/{language}/{page}/");
            assert!(
                !files.keys().any(|file| file.starts_with(&below)),
                "{below}"
            );
        }
        let routes = Route::all(&content.structure, [language.as_str()]);
        Journey::to(site.url()).run(|visitor| {
            for route in &routes {
                visitor.open(&route.path());
                assert!(!visitor.heading().is_empty(), "{}", route.path());
                expect_nothing_empty(visitor, &language, &route.path());
            }
            let result = Route::new(&language, Page::Result).path();
            visitor.open(&format!("{result}?intent=start&topic=one-topic"));
            visitor.wait_for("a result", || visitor.result());
            expect_nothing_empty(visitor, &language, &result);
        });
    }
}

/// No link leads to what is left out, there is no language to choose, and no heading
/// stands over nothing.
fn expect_nothing_empty(visitor: &Visitor, language: &str, path: &str) {
    for page in LEFT_OUT {
        let links = format!("a[href^='/{language}/{page}/']");
        assert_eq!(visitor.count(&links), 0, "{path} leads to {page}");
    }
    for empty in [
        "nav.languages",
        ".footer-languages:not([hidden])",
        "ul:empty:not([hidden])",
        "p:empty:not([role], [role] *, [hidden], .question-error)",
    ] {
        let found = format!(
            "return [...document.querySelectorAll('{empty}')].map((each) => each.outerHTML)"
        );
        assert_eq!(visitor.script(&found), json!([]), "{path} has {empty}");
    }
    let bare = visitor.count("section > h2:only-child, section > h3:only-child");
    assert_eq!(bare, 0, "a heading of {path} stands over nothing");
}

#[test]
fn a_guide_in_one_language_opens_without_a_choice() {
    let (language, _, site) = new_guides().swap_remove(0);
    Journey::to(site.url()).run(|visitor| {
        visitor.open("/?intent=start");
        visitor.expect_address(&format!("/{language}/?intent=start"));
    });
}
