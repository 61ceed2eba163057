//! A page that somebody else has changed before the program came: recognised, and
//! what the visitor had done on it.

use super::{
    TreeChecksum,
    document::{after_update, focus},
    page, window,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

/// The checksum of the tree below an element, as a prerendered page has it.
#[must_use]
pub fn tree_checksum(root: &Element) -> String {
    let mut tree = TreeChecksum::default();
    count(root, &mut tree);
    tree.value()
}

fn count(parent: &Node, tree: &mut TreeChecksum) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        match node.node_type() {
            Node::ELEMENT_NODE => {
                // What has this type is an element.
                tree.enter(&node.unchecked_ref::<Element>().local_name());
                count(&node, tree);
                tree.leave();
            }
            Node::TEXT_NODE => tree.text(),
            _ => tree.comment(),
        }
        next = node.next_sibling();
    }
}

/// Takes everything out of an element.
pub fn clear(root: &Element) {
    root.replace_children_with_node_0();
}

/// What a visitor had done on a page before it is made anew.
#[derive(Debug)]
pub struct PageState {
    /// How far it was scrolled, in pixels.
    scrolled: f64,
    /// What had the focus, as a selector.
    focused: Option<String>,
    /// What was chosen, likewise.
    chosen: Vec<String>,
}

impl PageState {
    /// The state of the page inside an element.
    #[must_use]
    pub fn of(root: &Element) -> Self {
        let focused = page().and_then(|page| page.active_element());
        let focused = focused.filter(|element| root.contains(Some(element)));
        let mut chosen = Vec::new();
        if let Ok(found) = root.query_selector_all("[data-chosen]:checked") {
            let found = (0..found.length()).filter_map(|index| found.item(index));
            chosen.extend(found.filter_map(|node| selector(node.unchecked_ref())));
        }
        Self {
            scrolled: window()
                .and_then(|window| window.scroll_y().ok())
                .unwrap_or_default(),
            focused: focused.and_then(|element| selector(&element)),
            chosen,
        }
    }

    /// Brings it back, as far as the page has the same again, once the page is there.
    pub fn restore(self) {
        after_update(move || {
            let (Some(page), Some(window)) = (page(), window()) else {
                return;
            };
            // What could not be written as a selector finds nothing.
            let find = |selector: &String| page.query_selector(selector).ok().flatten();
            for control in self.chosen.iter().filter_map(find) {
                if let Ok(control) = control.dyn_into::<HtmlInputElement>() {
                    control.set_checked(true);
                }
            }
            if let Some(selector) = &self.focused {
                focus(selector);
            }
            window.scroll_to_with_x_and_y(0.0, self.scrolled);
        });
    }
}

/// What finds an element on the same page that is made anew: its id, else its name
/// with its value, or its address.
fn selector(element: &Element) -> Option<String> {
    let attribute = |name: &str| {
        let value = element.get_attribute(name)?;
        Some(format!("[{name}={}]", quoted(&value)))
    };
    if let Some(id) = attribute("id") {
        return Some(id);
    }
    let place = attribute("name")
        .or_else(|| attribute("href"))
        .or_else(|| attribute("data-action"));
    Some(element.local_name() + &place? + &attribute("value").unwrap_or_default())
}

/// A string of CSS (CSS Syntax, 4.3.5).
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}
