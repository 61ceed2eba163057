//! Facts with their dates and sources.

use super::source_note::fact_source_note;
use crate::state::use_site;
use leptos::prelude::*;

/// Facts, by their ids.
#[component]
pub fn Facts(facts: &'static [String]) -> impl IntoView {
    let site = use_site();
    let items: Vec<_> = facts
        .iter()
        .filter_map(|id| site.structure().fact(id))
        .map(|fact| {
            let text = site.words().facts.get(&fact.id).map(String::as_str);
            view! {
                <li class="fact">
                    <p>{text}</p>
                    {fact_source_note(site, fact)}
                </li>
            }
        })
        .collect();
    view! { <ul class="facts">{items}</ul> }
}
