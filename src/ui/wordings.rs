//! Wordings of policies, to be copied into invitations.

use super::{CopyButton, Outcome, use_copying};
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
    let copying = use_copying(|| text.to_owned(), &words.copied, &words.copy_failed);
    view! {
        <div class="wording" data-policy=policy>
            <h3>{name}</h3>
            <blockquote>{text}</blockquote>
            <p class="needs-program">
                <CopyButton action="copy-wording" copying=copying>
                    {words.copy.as_str()}
                </CopyButton>
            </p>
            <Outcome message=copying.outcome/>
        </div>
    }
}
