//! The recommendation, set like a signpost.

use leptos::prelude::*;

#[component]
pub fn Signpost(
    /// What stands small above it.
    eyebrow: &'static str,
    /// What to do.
    #[prop(into)]
    headline: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="signpost">
            <p class="signpost-eyebrow">{eyebrow}</p>
            <h1 class="signpost-board" id="headline" tabindex="-1">{move || headline.get()}</h1>
        </div>
    }
}
