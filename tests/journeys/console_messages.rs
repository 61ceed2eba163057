//! Every journey fails when the browser complains: seen to be so.

use crate::harness::{Journey, journey, sites::GUIDE};

/// Opens a page and does something there that the browser complains about.
fn open_and_run(script: &str) {
    journey(|visitor| {
        visitor.open("/en/groups/");
        visitor.script(script);
    });
}

/// As a script of the page would run: what it throws is logged at once, and
/// does not come back to the test.
fn on_event(script: &str) -> String {
    format!("addEventListener('test', () => {{ {script} }}); dispatchEvent(new Event('test'))")
}

#[test]
#[should_panic(expected = "the browser complained")]
fn a_warning_fails_a_journey() {
    open_and_run("console.warn('This is a test.')");
}

#[test]
#[should_panic(expected = "the browser complained")]
fn an_error_fails_a_journey() {
    open_and_run(&on_event("throw new Error('This is a test.')"));
}

#[test]
#[should_panic(expected = "Content Security Policy")]
fn a_style_inside_the_page_fails_a_journey() {
    open_and_run(
        "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))",
    );
}

#[test]
#[should_panic(expected = "TrustedHTML")]
fn html_from_a_text_fails_a_journey() {
    open_and_run(&on_event("document.body.innerHTML = ''"));
}

#[test]
#[should_panic(expected = "did not complain")]
fn a_complaint_that_is_expected_and_missing_fails_a_journey() {
    Journey::to(GUIDE.url())
        .expecting_messages(&["This is a test."])
        .run(|visitor| visitor.open("/en/groups/"));
}
