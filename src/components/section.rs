//! A part of a page under a heading.

use leptos::prelude::*;

/// A section, named by its heading.
#[component]
pub fn Section(
    /// The id of the heading, for links to it.
    id: &'static str,
    #[prop(into)] heading: String,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {children()}
        </section>
    }
}
