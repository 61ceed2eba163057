//! Links of the guide's list.

use super::external_link;
use crate::state::use_site;
use leptos::prelude::*;
use std::borrow::Cow;

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

/// Where a step leads: a link of the guide's list below it, if it has one.
pub fn step_link(id: Option<&str>) -> impl IntoView + use<> {
    id.map(|id| view! { <p class="step-link">{link_by_id(id)}</p> })
}
