//! Everything that the guide was written from.

use super::{prose::outward, use_site};
use crate::content::fill_in;
use leptos::prelude::*;

#[component]
pub fn Sources() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().about_sources;
    let items: Vec<_> = site
        .structure()
        .sources
        .iter()
        .map(|source| {
            let name = site.words().sources.get(&source.id).cloned();
            let name = name.unwrap_or_default();
            let seen = site.interface().dates.format(&source.seen);
            let seen = fill_in(&words.seen, &[("date", &seen)]);
            let (name, address) = match &source.url {
                Some(url) => (outward(url, name).into_any(), None),
                None => (name.into_any(), Some(words.no_address.clone())),
            };
            let said = [Some(seen), address].into_iter().flatten();
            let said: Vec<_> = said.collect();
            view! {
                <li>
                    {name}
                    <p class="fact-source">{said.join(" · ")}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="links sources">{items}</ul> }
}
