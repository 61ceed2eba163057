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
        .iter()
        .filter_map(|id| {
            let (id, words) = site.words().policies.get_key_value(id)?;
            let text = words.wording.as_ref()?;
            Some(view! { <Wording policy=id name=&words.name text=text/> })
        })
        .collect();
    view! { <div class="wordings">{wordings}</div> }
}

#[component]
fn Wording(policy: &'static str, name: &'static str, text: &'static str) -> impl IntoView {
    let words = &use_site().interface().plan;
    let copied = RwSignal::new(None);
    let outcome = move || match copied.get() {
        Some(true) => words.copied.as_str(),
        Some(false) => words.copy_failed.as_str(),
        None => "",
    };
    let copy = move |_| {
        spawn_local(async move { copied.set(Some(browser::copy(text).await)) });
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
                    {words.copy.as_str()}
                </button>
            </p>
            <p class="share-outcome" role="status">{outcome}</p>
        </div>
    }
}
