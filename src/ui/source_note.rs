//! When something was true, and who says so.

use super::external_link;
use crate::state::{Site, use_site};
use guide_content::{Date, Fact, Provenance, fill_in};
use leptos::prelude::*;

/// The note as a paragraph below what it is about.
#[component]
pub fn SourceNote(provenance: &'static Provenance) -> impl IntoView {
    view! { <p class="fact-source">{source_note(use_site(), provenance)}</p> }
}

/// The note for a fact, which also says when to look again.
pub(super) fn fact_source_note(site: Site, fact: &Fact) -> impl IntoView + use<> {
    let pattern = &site.interface().dates.check_again;
    let check_again = fill_date(site, pattern, fact.check_again.date());
    let note = source_note(site, &fact.provenance());
    view! { <p class="fact-source">{note} " · " {check_again}</p> }
}

/// The note inside a line.
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

fn fill_date(site: Site, pattern: &str, date: Date) -> String {
    let date = site.interface().dates.format(date);
    fill_in(pattern, &[("date", &date)])
}
