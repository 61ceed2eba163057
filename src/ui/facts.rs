//! Facts with their dates and sources, and links.

use super::external_link;
use crate::state::{Site, use_site};
use guide_content::{Date, Fact, Provenance, fill_in};
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
                    <p class="fact-source">{fact_source_note(site, fact)}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="facts">{items}</ul> }
}

/// When something was true, who says so, and when to look again.
fn fact_source_note(site: Site, fact: &Fact) -> impl IntoView + use<> {
    let pattern = &site.interface().dates.check_again;
    let check_again = fill_date(site, pattern, fact.check_again.date());
    view! { {source_note(site, &fact.provenance())} " · " {check_again} }
}

fn fill_date(site: Site, pattern: &str, date: Date) -> String {
    let date = site.interface().dates.format(date);
    fill_in(pattern, &[("date", &date)])
}

/// When something was true, and who says so.
pub fn source_note(site: Site, provenance: &Provenance) -> impl IntoView + use<> {
    let name = site.words().sources.of(&provenance.source).as_str();
    let url = site.structure().source(&provenance.source);
    let source = match url.and_then(|source| source.url.as_ref()) {
        Some(url) => external_link(url, name.into()).into_any(),
        None => name.into_any(),
    };
    let date = provenance.as_of.map(|date| {
        let as_of = fill_date(site, &site.interface().dates.as_of, date);
        view! { <time datetime=date.to_string()>{as_of}</time> " · " }
    });
    view! { {date} {source} }
}

/// Links of the guide's list, by their ids.
#[component]
pub fn Links(#[prop(into)] links: Cow<'static, [String]>) -> impl IntoView {
    let items: Vec<_> = links
        .iter()
        .map(|id| view! { <li>{link_by_id(id)}</li> })
        .collect();
    view! { <ul class="links">{items}</ul> }
}

/// A link of the guide's list, by its id.
pub fn link_by_id(id: &str) -> impl IntoView + use<> {
    let site = use_site();
    let text = site.words().links.of(id).as_str();
    site.structure()
        .link(id)
        .map(|link| external_link(&link.url, text.into()))
}
