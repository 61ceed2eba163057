//! Taking the advice along: share, or copy the link, and print.

use super::use_site;
use crate::browser::{self, Shared};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn Share(
    /// What is shared, for the system's sheet.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let site = use_site();
    let words = site.interface().result.clone();
    let outcome = RwSignal::new(None);
    let share = move |_| {
        let title = title.get_untracked();
        spawn_local(async move {
            outcome.set(Some(browser::share(title).await));
        });
    };
    let said = move || match outcome.get() {
        Some(Shared::Copied) => words.copied.clone(),
        Some(Shared::Not) => words.copy_failed.clone(),
        Some(Shared::BySystem) | None => String::new(),
    };
    let words = site.interface().result.clone();
    view! {
        <p class="share needs-program">
            <button type="button" class="button" data-action="share" on:click=share>
                {words.share}
            </button>
            <button
                type="button"
                class="button quiet-button"
                data-action="print"
                on:click=move |_| browser::print()
            >
                {words.print}
            </button>
        </p>
        <p class="share-outcome" role="status">{said}</p>
    }
}
