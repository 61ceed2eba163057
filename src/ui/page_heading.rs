//! What a page begins with.

use leptos::prelude::*;

/// The heading of a page, which takes the focus after a step to it, and what
/// the page is about.
#[component]
pub fn PageHeading(title: &'static str, lead: &'static str) -> impl IntoView {
    // A pair and not a fragment, which would be followed by a mark of its own.
    (
        view! { <h1 tabindex="-1">{title}</h1> },
        view! { <p class="lead">{lead}</p> },
    )
}
