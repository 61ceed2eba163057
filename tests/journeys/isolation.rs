//! Journeys share browsers, and nothing else: seen to be so.

use crate::harness::{Visitor, journey};
use serde_json::json;
use std::panic::catch_unwind;

const PAGE: &str = "/en/groups/";

/// What a journey could leave behind for the next one.
fn left_behind(visitor: &Visitor) -> serde_json::Value {
    visitor.script(
        "return Promise.all(['clipboard-read', 'clipboard-write'].map((name) => \
           navigator.permissions.query({ name }).then(({ state }) => state)) \
         ).then(([read]) => [localStorage.length, sessionStorage.length, document.cookie, \
           read, window.name, history.length, innerWidth, matchMedia('print').matches])",
    )
}

#[test]
fn a_journey_finds_nothing_of_another() {
    let mut fresh = json!(null);
    for _ in 0..3 {
        journey(|visitor| {
            visitor.open(PAGE);
            let found = left_behind(visitor);
            assert!(fresh.is_null() || fresh == found, "{fresh} and {found}");
            fresh = found;

            visitor.allow_clipboard();
            visitor.resize(500, 500);
            visitor.emulate_print();
            visitor.script(
                "localStorage.left = sessionStorage.left = window.name = 'behind'; \
                 document.cookie = 'left=behind'; history.pushState(null, '', '?left')",
            );
            assert_ne!(left_behind(visitor), fresh);
        });
    }
}

#[test]
fn the_clipboard_is_empty_before_it_is_written_to() {
    journey(|visitor| {
        visitor.open(PAGE);
        visitor.allow_clipboard();
        visitor.script("return navigator.clipboard.writeText('left behind')");
        assert_eq!(visitor.clipboard_text(), "left behind");
        visitor.allow_clipboard();
        assert_ne!(visitor.clipboard_text(), "left behind");
    });
}

#[test]
fn a_browser_that_has_crashed_is_replaced() {
    let crash = || {
        journey(|visitor| {
            visitor.open(PAGE);
            visitor.devtools("Browser.crash", &json!({}));
        });
    };
    assert!(
        catch_unwind(crash).is_err(),
        "a crash fails its own journey"
    );
    journey(|visitor| visitor.open(PAGE));
}
