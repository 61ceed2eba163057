//! Everything that the guide was written from.

use super::external_link;
use crate::state::{Site, use_site};
use guide_content::{Source, fill_in};
use leptos::prelude::*;

/// The sources that the guide was first written from, and then all others.
#[component]
pub fn Sources() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().about_sources;
    let listed = |founding: bool| {
        let sources = site.structure().sources.iter();
        let listed = sources.filter(|source| source.founding == founding);
        listed.map(|source| entry(site, source)).collect::<Vec<_>>()
    };
    let (founding, others) = (listed(true), listed(false));
    let others = (!others.is_empty()).then(|| {
        view! {
            <h3>{words.others_heading.as_str()}</h3>
            <p>{words.others_text.as_str()}</p>
            <ul class="links sources">{others}</ul>
        }
    });
    view! { <ul class="links sources">{founding}</ul> {others} }
}

fn entry(site: Site, source: &'static Source) -> impl IntoView {
    let words = &site.interface().about_sources;
    let name = site.words().sources.of(&source.id).as_str();
    let seen = site.interface().dates.format(source.seen);
    let seen = fill_in(&words.seen, &[("date", &seen)]);
    let (name, address) = match &source.url {
        Some(url) => (external_link(url, name.into()).into_any(), None),
        None => (name.into_any(), Some(words.no_address.as_str())),
    };
    let details = [Some(seen.as_str()), address].into_iter().flatten();
    let details: Vec<_> = details.collect();
    view! {
        <li>
            {name}
            <p class="fact-source">{details.join(" · ")}</p>
        </li>
    }
}
