//! When something was true, and who says so.

use super::external_link;
use super::sources::{as_of_text, source_mark};
use crate::state::{Site, use_site};
use guide_content::Provenance;
use leptos::prelude::*;

/// Below what it is about: when that was true, and the mark of who says so. Nothing
/// for what the guide says by itself.
#[component]
pub fn SourceNote(
    /// What the page's citation calls it; `None` on paper.
    place: Option<String>,
    provenance: Option<&'static Provenance>,
) -> impl IntoView {
    provenance.map(|provenance| {
        view! { <p class="fact-source">{dated_mark(use_site(), place.as_deref(), provenance)}</p> }
    })
}

/// The mark after its date, for what says no date itself.
pub fn dated_mark(
    site: Site,
    place: Option<&str>,
    provenance: &Provenance,
) -> impl IntoView + use<> {
    let date = provenance.as_of.map(|date| {
        view! { <time datetime=date.to_string()>{as_of_text(site, date)}</time> }
    });
    view! { {date} {source_mark(place, Some(provenance))} }
}

/// The source by its name, inside a line, after the date.
pub fn source_note(site: Site, provenance: &Provenance) -> impl IntoView + use<> {
    let name = site.words().sources.of(&provenance.source).as_str();
    let url = site.structure().source(&provenance.source);
    let source = match url.and_then(|source| source.url.as_ref()) {
        Some(url) => external_link(url, name.into()).into_any(),
        None => name.into_any(),
    };
    let date = provenance.as_of.map(|date| {
        view! { <time datetime=date.to_string()>{as_of_text(site, date)}</time> " · " }
    });
    view! { {date} {source} }
}
