//! Facts with their dates and sources, and links.

use super::outward;
use crate::state::{Site, use_site, words_of};
use guide_content::{Provenance, fill_in};
use leptos::prelude::*;
use std::borrow::Cow;

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
                    <p class="fact-source">{dated_fact(site, &fact.said())}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="facts">{items}</ul> }
}

/// When something was true, who says so, and when to look again.
fn dated_fact(site: Site, said: &Provenance) -> impl IntoView + use<> {
    let check_again = fill_date(site, &site.interface().dates.check_again, &said.check_again);
    view! { {dated(site, said)} " · " {check_again} }
}

fn fill_date(site: Site, pattern: &str, date: &str) -> String {
    let date = site.interface().dates.format(date);
    fill_in(pattern, &[("date", &date)])
}

/// When something was true, and who says so.
pub fn dated(site: Site, said: &Provenance) -> impl IntoView + use<> {
    let as_of = fill_date(site, &site.interface().dates.as_of, &said.as_of);
    let name = words_of(&site.words().sources, &said.source).as_str();
    let url = site.structure().source(&said.source);
    let source = match url.and_then(|source| source.url.as_ref()) {
        Some(url) => outward(url, name.into()).into_any(),
        None => name.into_any(),
    };
    // What has no date says so by an empty one.
    let date = (!said.as_of.is_empty())
        .then(|| view! { <time datetime=said.as_of.clone()>{as_of}</time> " · " });
    view! { {date} {source} }
}

/// Links of the guide's list, by their ids.
#[component]
pub fn Links(#[prop(into)] links: Cow<'static, [String]>) -> impl IntoView {
    let items: Vec<_> = links
        .iter()
        .map(|id| view! { <li>{known_link(id)}</li> })
        .collect();
    view! { <ul class="links">{items}</ul> }
}

/// A link of the guide's list, by its id.
pub fn known_link(id: &str) -> impl IntoView + use<> {
    let site = use_site();
    let text = words_of(&site.words().links, id).as_str();
    site.structure()
        .link(id)
        .map(|link| outward(&link.url, text.into()))
}
