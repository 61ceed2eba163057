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
    let heading = if level == 3 {
        view! { <h3 id=id>{heading}</h3> }.into_any()
    } else {
        view! { <h2 id=id>{heading}</h2> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby=name>
            {heading}
            {children()}
        </section>
    }
}
