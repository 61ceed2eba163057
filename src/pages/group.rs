//! One type of group.

use crate::{
    components::{Facts, Links, Policies, Section, Wordings, link_to, prose, use_site},
    content::Names,
    routes::Page,
};
use leptos::prelude::*;

#[component]
pub fn GroupPage(
    /// The group's id.
    group: String,
) -> impl IntoView {
    let site = use_site();
    let words = site.interface().groups.clone();
    let structure = site.structure().group(&group).cloned();
    let about = site.words().groups.get(&group).cloned().unwrap_or_default();
    let purpose = about
        .purpose
        .as_ref()
        .map(|purpose| prose(purpose, &Names::default()));
    let lists: Vec<_> = [
        ("audience", &words.audience, about.audience),
        ("topics", &words.topics, about.topics),
        ("benefits", &words.benefits, about.benefits),
    ]
    .into_iter()
    .map(|(id, heading, items)| {
        let items: Vec<_> = items
            .into_iter()
            .map(|item| view! { <li>{item}</li> })
            .collect();
        view! { <Section id=id heading=heading.clone()><ul>{items}</ul></Section> }
    })
    .collect();
    let has_policies = structure.as_ref().is_some_and(|group| group.policies);
    let policies = has_policies.then(|| {
        // Those that stand for themselves, not for a choice among others.
        let shown = site
            .structure()
            .policies
            .iter()
            .filter(|policy| policy.is_alone())
            .map(|policy| policy.id.clone())
            .collect::<Vec<_>>();
        let worded = shown.clone();
        view! {
            <Section id="policies" heading=words.policies.clone()>
                <p>{words.policies_text.clone()}</p>
                <Policies shown=shown/>
            </Section>
            <Section id="wordings" heading=words.wordings.clone()>
                <p>{words.wordings_text.clone()}</p>
                <Wordings policies=worded/>
            </Section>
        }
    });
    let (facts, links) = structure
        .map(|group| (group.facts, group.links))
        .unwrap_or_default();
    let facts = (!facts.is_empty()).then(|| {
        view! {
            <Section id="facts" heading=words.facts.clone()><Facts facts=facts/></Section>
        }
    });
    let directory = site.structure().guide.directory.clone();
    let mut links = links;
    if !links.contains(&directory) {
        links.insert(0, directory);
    }
    view! {
        <article class="page group-page">
            <p class="crumb"><a href=link_to(Page::Groups)>{words.all.clone()}</a></p>
            <h1 tabindex="-1">{about.name}</h1>
            <p class="lead">{about.summary}</p>
            <Section id="purpose" heading=words.purpose.clone()>{purpose}</Section>
            <div class="columns">{lists}</div>
            {policies}
            {facts}
            <Section id="links" heading=words.links.clone()><Links links=links/></Section>
            <p><a class="button" href=link_to(Page::Choose)>{words.choose.clone()}</a></p>
        </article>
    }
}
