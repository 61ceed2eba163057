//! Everything that the guide was written from.

use super::{Site, prose::outward, use_site};
use crate::content::{Source, fill_in};
use leptos::prelude::*;

/// The sources that the guide was first written from, and then all others.
#[component]
pub fn Sources() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().about_sources;
    let listed = |founding: bool| {
        let sources = site.structure().sources.iter();
        let listed = sources.filter(move |source| source.founding == founding);
        listed
            .map(|source| entry(&site, source))
            .collect::<Vec<_>>()
    };
    let (founding, others) = (listed(true), listed(false));
    let others = (!others.is_empty()).then(|| {
        let (heading, text) = (words.others_heading.clone(), words.others_text.clone());
        view! {
            <h3>{heading}</h3>
            <p>{text}</p>
            <ul class="links sources">{others}</ul>
        }
    });
    view! { <ul class="links sources">{founding}</ul> {others} }
}

fn entry(site: &Site, source: &Source) -> impl IntoView + use<> {
    let words = &site.interface().about_sources;
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
}
