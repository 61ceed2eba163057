//! What there is to say after something was done.

use super::renewed_text;
use leptos::prelude::*;

/// The outcome of what a button did. Always there, so that what appears in it
/// is announced.
#[component]
pub fn Outcome(
    /// Nothing until there is an outcome.
    #[prop(into)]
    message: Signal<&'static str>,
) -> impl IntoView {
    view! { <p class="share-outcome" role="status">{renewed_text(move || message.get())}</p> }
}

/// What is announced to who cannot see it happen, and not shown.
#[component]
pub fn Announcement(#[prop(into)] message: Signal<String>) -> impl IntoView {
    view! { <p class="visually-hidden" role="status">{renewed_text(move || message.get())}</p> }
}
