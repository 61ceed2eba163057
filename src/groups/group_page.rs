//! One type of group.

use super::{focus_plot::FocusLine, policies::Policies};
use crate::{
    state::{Site, link_to, use_site},
    ui::{
        ButtonKind, ButtonLink, Citation, Facts, GroupMark, Links, Section, Wordings,
        external_button, prose,
    },
};
use guide_content::Names;
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn GroupPage(
    /// The group's id.
    group: String,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    let structure = site.structure().group(&group);
    let about = site.words().groups.of(&group);
    let details = site.words().groups.details.of(&group);
    let purpose = details
        .purpose
        .as_ref()
        .map(|purpose| prose(purpose, &Names::default()))
        .map(|purpose| view! { <Section id="purpose" heading=&words.purpose>{purpose}</Section> });
    let lists: Vec<_> = [
        ("audience", &words.audience, &details.audience),
        ("topics", &words.topics, &details.topics),
        ("benefits", &words.benefits, &details.benefits),
    ]
    .into_iter()
    .filter(|(_, _, items)| !items.is_empty())
    .map(|(id, heading, items)| {
        let items: Vec<_> = items
            .iter()
            .map(|item| view! { <li>{item.as_str()}</li> })
            .collect();
        view! { <Section id=id heading=heading><ul>{items}</ul></Section> }
    })
    .collect();
    let lists = (!lists.is_empty()).then(|| view! { <div class="columns">{lists}</div> });
    let has_policies = structure.is_some_and(|group| group.policies);
    let policies = has_policies.then(|| {
        // Those that stand for themselves, not for a choice among others.
        let shown = site
            .structure()
            .policies
            .iter()
            .filter(|policy| policy.is_standalone())
            .map(|policy| policy.id.clone())
            .collect::<Vec<_>>();
        let worded = shown.clone();
        view! {
            <Section id="policies" heading=&words.policies>
                <p>{words.policies_text.as_str()}</p>
                <Policies shown=shown/>
            </Section>
            <Section id="wordings" heading=&words.wordings>
                <p>{words.wordings_text.as_str()}</p>
                <Wordings policies=worded/>
            </Section>
        }
    });
    let facts = structure.map_or(&[][..], |group| &group.facts);
    let links = structure.map_or(&[][..], |group| &group.links);
    let facts = (!facts.is_empty()).then(|| {
        view! {
            <Section id="facts" heading=&words.facts><Facts facts=facts/></Section>
        }
    });
    // What the page is there for: the way to the groups of this type.
    let directory = site.structure().guide.directory.as_deref();
    let first = directory.or(links.first().map(String::as_str));
    let first = first.and_then(|id| site.structure().link(id));
    let button = first.map(|link| {
        let text = site.words().links.of(&link.id).as_str();
        let button = external_button(&link.url, "directory", text.into());
        view! { <p class="actions">{button}</p> }
    });
    let is_other = |id: &&String| first.is_none_or(|first| first.id != **id);
    let links: Vec<_> = links.iter().filter(is_other).cloned().collect();
    let links = (!links.is_empty()).then(|| {
        view! { <Section id="links" heading=&words.links><Links links=links/></Section> }
    });
    view! {
        <article class="page group-page">
            <p class="crumb"><a href=link_to(Page::Groups)>{words.all.as_str()}</a></p>
            <div class="group-page-name">
                <GroupMark group=&group/>
                <h1 tabindex="-1">{about.name.as_str()}</h1>
            </div>
            <p class="lead">{about.summary.as_str()}</p>
            {button}
            <FocusLine group=&group/>
            {links}
            {purpose}
            {lists}
            {policies}
            {facts}
            <p><ButtonLink kind=ButtonKind::Quiet href=link_to(Page::Choose)>{words.choose.as_str()}</ButtonLink></p>
        </article>
    }
}

/// What the page of a group cites.
pub fn group_citations(site: Site, id: &str) -> Vec<Citation> {
    let group = site.structure().group(id);
    group.map_or_else(Vec::new, |group| Citation::facts(site, &group.facts))
}
