//! Facts with their dates and sources, and links.

use super::{prose::outward, tasks::known_link, use_site};
use crate::content::fill;
use leptos::prelude::*;

/// Facts, by their ids.
#[component]
pub fn Facts(facts: Vec<String>) -> impl IntoView {
    let site = use_site();
    let dates = &site.interface().dates;
    let items: Vec<_> = facts
        .iter()
        .filter_map(|id| site.structure().fact(id))
        .map(|fact| {
            let text = site.words().facts.get(&fact.id).cloned();
            let dated = |pattern: &str, date: &str| {
                let date = dates.format(date);
                fill(pattern, |name| (name == "date").then_some(date.as_str()))
            };
            let as_of = dated(&dates.as_of, &fact.as_of);
            let check_again = dated(&dates.check_again, &fact.check_again);
            let name = site
                .words()
                .sources
                .get(&fact.source)
                .cloned()
                .unwrap_or_default();
            let source = site
                .structure()
                .source(&fact.source)
                .and_then(|source| source.url.clone())
                .map_or_else(
                    || name.clone().into_any(),
                    |url| outward(&url, name.clone()).into_any(),
                );
            view! {
                <li class="fact">
                    <p>{text}</p>
                    <p class="fact-source">
                        <time datetime=fact.as_of.clone()>{as_of}</time>
                        " · "
                        {source}
                        " · "
                        {check_again}
                    </p>
                </li>
            }
        })
        .collect();
    view! { <ul class="facts">{items}</ul> }
}

/// Links of the guide's list, by their ids.
#[component]
pub fn Links(links: Vec<String>) -> impl IntoView {
    let items: Vec<_> = links
        .iter()
        .map(|id| view! { <li>{known_link(id)}</li> })
        .collect();
    view! { <ul class="links">{items}</ul> }
}
