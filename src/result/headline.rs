//! The headline of a recommendation, above everything that explains it.

use crate::ui::renewed_text;
use leptos::prelude::*;

#[component]
pub fn ResultHeadline(
    /// What stands small above it.
    eyebrow: &'static str,
    /// What to do.
    #[prop(into)]
    headline: Signal<String>,
    /// Whether another headline stood here before: then the signpost turns.
    is_another: bool,
) -> impl IntoView {
    view! {
        <div class="result-headline">
            <p class="result-headline-eyebrow">{eyebrow}</p>
            <h1 class="result-headline-board" class:turns=is_another id="headline" tabindex="-1">{renewed_text(move || headline.get())}</h1>
        </div>
    }
}
