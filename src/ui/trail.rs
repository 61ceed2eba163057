//! A trail in the margin: a list of links that shows how far it leads.

use leptos::prelude::*;

/// A stop of the trail, as an item of its list.
#[component]
pub fn TrailStop(
    #[prop(into)] href: Signal<String>,
    /// Whether this stop is the one that is shown.
    #[prop(into)]
    is_current: Signal<bool>,
    /// What it is then, in the words of `aria-current`.
    current: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <li>
            <a
                class="trail-stop"
                class:current=is_current
                href=href
                aria-current=move || is_current.get().then_some(current)
            >
                {children()}
            </a>
        </li>
    }
}
