//! What a page is like on paper.

use super::{Listener, page, window};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

/// What is folded away in the page's content, but for what draws only when it is
/// unfolded.
const FOLDED: &str = "main details:not([open], .qr-code)";

/// Unfolds everything while the page is printed, for browsers that no style can tell
/// to, until what is returned is dropped.
pub fn unfold_on_paper() -> [Listener; 2] {
    let unfolded = Rc::new(RefCell::new(Vec::new()));
    let to_fold = Rc::clone(&unfolded);
    let before = Listener::new(window(), "beforeprint", move |_| {
        for details in folded() {
            details.set_open(true);
            unfolded.borrow_mut().push(details);
        }
    });
    let after = Listener::new(window(), "afterprint", move |_| {
        for details in to_fold.borrow_mut().drain(..) {
            details.set_open(false);
        }
    });
    [before, after]
}

fn folded() -> impl Iterator<Item = HtmlDetailsElement> {
    let found = page().and_then(|page| page.query_selector_all(FOLDED).ok());
    found.into_iter().flat_map(|found| {
        let nodes = (0..found.length()).filter_map(move |index| found.get(index));
        nodes.filter_map(|node| node.dyn_into::<Element>().ok()?.dyn_into().ok())
    })
}
