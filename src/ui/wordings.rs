//! Wordings of policies, to be copied into invitations.

use super::use_copy;
use crate::state::use_site;
use leptos::prelude::*;

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
    let (copy, outcome) = use_copy(|| text.to_owned(), &words.copied, &words.copy_failed);
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
