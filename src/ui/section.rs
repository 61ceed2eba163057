//! A part of a page under a heading.

use leptos::prelude::*;

/// A section, named by its heading.
#[component]
pub fn Section(
    /// The id of the heading, for links to it.
    #[prop(into)]
    id: String,
    #[prop(into)] heading: String,
    /// Of the heading: 2, or 3 below another one.
    #[prop(default = 2)]
    level: u8,
    children: Children,
) -> impl IntoView {
    let name = id.clone();
    view! {
        <section class="section" aria-labelledby=name>
            {super::heading(level, Some(id), heading)}
            {children()}
        </section>
    }
}
