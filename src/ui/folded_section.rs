//! A part of a page that is folded away under its heading.

use crate::browser;
use leptos::{html, prelude::*};
use std::collections::BTreeSet;

/// Which parts of a page the visitor has unfolded. A page that makes its parts anew
/// while the visitor reads gives this to them once, so that what is open stays open.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnfoldedSections(StoredValue<BTreeSet<String>>);

/// Gives the sections of a page, whenever they are made anew, what is unfolded, and
/// has all of them open on paper.
pub fn provide_unfolded_sections() {
    provide_context(UnfoldedSections::default());
    StoredValue::new_local(browser::unfold_on_paper());
}

/// A section that shows only its heading until it is opened: by hand, by a search in
/// the page, by a link to it, and on paper always. It is a native disclosure, so all
/// but the link in an old browser works without the program.
#[component]
pub fn FoldedSection(
    /// The id for links to it: of what is folded away, because browsers unfold what
    /// is around the part that a link names.
    #[prop(into)]
    id: String,
    #[prop(into)] heading: String,
    /// Of the heading: 2, or 3 below another one.
    #[prop(default = 2)]
    level: u8,
    children: Children,
) -> impl IntoView {
    let unfolded = use_context::<UnfoldedSections>().map(|sections| sections.0);
    let details = NodeRef::<html::Details>::new();
    let is_open = unfolded.is_some_and(|open| open.with_value(|open| open.contains(&id)));
    let remembered = id.clone();
    let toggled = move |_| {
        let (Some(unfolded), Some(details)) = (unfolded, details.get_untracked()) else {
            return;
        };
        unfolded.update_value(|open| {
            if details.open() {
                open.insert(remembered.clone());
            } else {
                open.remove(&remembered);
            }
        });
    };
    let asked_for = id.clone();
    let open_by_link = move || {
        let details = details.get_untracked();
        let is_asked_for = browser::address().is_some_and(|address| address.part == asked_for);
        if let Some(details) = details.filter(|details| is_asked_for && !details.open()) {
            details.set_open(true);
            browser::scroll_to_part(asked_for.clone());
        }
    };
    let open_at_once = open_by_link.clone();
    Effect::new(move || {
        details.track();
        open_at_once();
    });
    StoredValue::new_local(browser::listen_fragment(open_by_link));
    let name = format!("{id}-heading");
    let heading = super::heading(level, Some(name.clone()), heading);
    view! {
        <section class="section folded" aria-labelledby=name>
            <details node_ref=details open=is_open on:toggle=toggled>
                <summary>{heading}</summary>
                <div class="folded-content" id=id>{children()}</div>
            </details>
        </section>
    }
}
