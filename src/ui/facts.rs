//! Facts with their dates and sources.

use super::{source_note::dated_mark, sources::source_mark};
use crate::state::use_site;
use leptos::prelude::*;

/// Facts, by their ids.
#[component]
pub fn Facts(
    facts: &'static [String],
    /// Whether they are on paper only, where no link leads back to them.
    #[prop(default = false)]
    on_paper: bool,
) -> impl IntoView {
    let site = use_site();
    let items: Vec<_> = facts
        .iter()
        .filter_map(|id| site.structure().fact(id))
        .map(|fact| {
            let text = site.words().facts.of(&fact.id).as_str();
            let provenance = fact.provenance();
            let place = (!on_paper).then_some(fact.id.as_str());
            // A dated fact is never read as one of today.
            let mark = if text.contains(&fact.as_of.year().to_string()) {
                source_mark(place, Some(&provenance))
            } else {
                dated_mark(site, place, &provenance).into_any()
            };
            view! { <li class="fact"><p>{text} {mark}</p></li> }
        })
        .collect();
    view! { <ul class="facts">{items}</ul> }
}
