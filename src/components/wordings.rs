//! Wordings of policies, to be copied into invitations.

use super::use_site;
use crate::browser;
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn Wordings(
    /// The ids of the policies; those without a wording are left out.
    policies: Vec<String>,
) -> impl IntoView {
    let site = use_site();
    let wordings: Vec<_> = policies
        .into_iter()
        .filter_map(|id| {
            let words = site.words().policies.get(&id)?;
            let (name, text) = (words.name.clone(), words.wording.clone()?);
            Some(view! { <Wording policy=id name=name text=text/> })
        })
        .collect();
    view! { <div class="wordings">{wordings}</div> }
}

#[component]
fn Wording(policy: String, name: String, text: String) -> impl IntoView {
    let words = use_site().interface().plan.clone();
    let copied = RwSignal::new(None);
    let outcome = move || match copied.get() {
        Some(true) => words.copied.clone(),
        Some(false) => words.copy_failed.clone(),
        None => String::new(),
    };
    let copy = {
        let text = text.clone();
        move |_| {
            let text = text.clone();
            spawn_local(async move { copied.set(Some(browser::copy(&text).await)) });
        }
    };
    view! {
        <div class="wording" data-policy=policy>
            <h3>{name}</h3>
            <blockquote>{text}</blockquote>
            <p class="needs-program">
                <button
                    type="button"
                    class="button quiet-button"
                    data-action="copy-wording"
                    on:click=copy
                >
                    {words.copy.clone()}
                </button>
            </p>
            <p class="share-outcome" role="status">{outcome}</p>
        </div>
    }
}
