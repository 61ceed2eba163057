//! Saving files, and the way on where that may have been refused.

use super::{LinkOffer, Outcome, Refusal};
use crate::{browser, state::use_site};
use leptos::prelude::*;

/// Files to be saved. The buttons and what there is to say of it afterwards may stand
/// apart.
#[derive(Clone, Copy)]
pub struct Saving {
    refusal: RwSignal<Option<Refusal>>,
    is_saved: RwSignal<bool>,
}

/// What is needed to save files.
pub fn use_saving() -> Saving {
    Saving {
        refusal: RwSignal::new(None),
        is_saved: RwSignal::new(false),
    }
}

impl Saving {
    /// Offers a text to the visitor as a file to save; `kind` is its media type.
    pub fn save(self, name: &str, kind: &str, text: &str) {
        browser::save_file(name, kind, text);
        let refusal = browser::may_be_sandboxed().then_some(Refusal::Save);
        self.refusal.set(refusal);
        self.is_saved.set(refusal.is_none());
    }
}

/// What there is to say of files that were saved, and where they may not have been,
/// the way to the whole page.
#[component]
pub fn SavingOutcome(
    saving: Saving,
    /// The absolute address of the whole page, with all that belongs to it.
    #[prop(into)]
    link: Signal<String>,
    /// What is said once a file is saved, where there is more to say than that.
    #[prop(optional)]
    saved: Option<&'static str>,
) -> impl IntoView {
    let site = use_site();
    let refusal = saving.refusal;
    let message = move || match refusal.get() {
        Some(refusal) => refusal.message(site),
        None if saving.is_saved.get() => saved.unwrap_or(&site.interface().sharing.saved),
        None => "",
    };
    // A pair and not a fragment, which would be followed by a mark of its own.
    (
        view! { <Outcome message=message/> },
        view! { <LinkOffer refusal=refusal link=link/> },
    )
}
