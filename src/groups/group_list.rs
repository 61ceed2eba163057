//! All group types, under their families, and below them the programmes that can be
//! advised beside a group.

use crate::{
    state::{Site, link_to, use_site},
    ui::{GroupMark, Links, heading},
};
use guide_content::{Group, GroupKind};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn GroupList() -> impl IntoView {
    let site = use_site();
    let structure = site.structure();
    let without_family = structure.pages().filter(|group| group.family.is_none());
    let without_family: Vec<_> = without_family.map(|group| card(site, group)).collect();
    let without_family = (!without_family.is_empty())
        .then(|| view! { <div class="group-family"><ul>{without_family}</ul></div> });
    let families: Vec<_> = structure
        .families
        .iter()
        .map(|family| {
            let groups = structure.pages();
            let groups = groups.filter(|group| group.family.as_ref() == Some(family));
            let cards: Vec<_> = groups.map(|group| card(site, group)).collect();
            let name = site.words().families.of(family).name.as_str();
            view! {
                <div class="group-family">
                    {heading(2, None, name)}
                    <ul>{cards}</ul>
                </div>
            }
        })
        .collect();
    let programmes: Vec<_> = structure
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Programme)
        .map(|group| programme(site, group))
        .collect();
    let programmes = (!programmes.is_empty()).then(|| {
        view! {
            <div class="group-family">
                {heading(2, None, site.interface().groups.programmes.as_str())}
                <ul>{programmes}</ul>
            </div>
        }
    });
    view! { <div class="group-list">{without_family}{families}{programmes}</div> }
}

fn card(site: Site, group: &'static Group) -> impl IntoView {
    let words = site.words().groups.of(&group.id);
    view! {
        <li class="group-card">
            <GroupMark group=&group.id/>
            <div>
                <a href=link_to(Page::Group(group.id.clone()))>{words.short.as_str()}</a>
                <p>{words.summary.as_str()}</p>
            </div>
        </li>
    }
}

/// What has no page of its own is told here, with its links.
fn programme(site: Site, group: &'static Group) -> impl IntoView {
    let words = site.words().groups.of(&group.id);
    view! {
        <li class="group-card without-page" data-programme-group=group.id.as_str()>
            <GroupMark group=&group.id/>
            <div>
                <h3 id=group.id.as_str()>{words.name.as_str()}</h3>
                <p>{words.summary.as_str()}</p>
                <Links links=&group.links[..]/>
            </div>
        </li>
    }
}
