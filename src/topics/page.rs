//! A page that tells what the community is.

use super::{path_diagram::PathDiagram, programmes::Programmes, sources::Sources};
use crate::{
    state::{Site, link_to, use_site},
    ui::{Citation, Facts, Links, Section, SourceNote, page_link, prose, step_link},
};
use guide_content::{Names, PartKind, TopicItem, TopicPart};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn TopicPage(
    /// The page's id.
    topic: String,
) -> impl IntoView {
    let site = use_site();
    let mut topics = site.structure().topics.iter();
    let Some(topic) = topics.find(|each| each.id == topic) else {
        return ().into_any();
    };
    let words = site.words().topics.pages.of(&topic.id);
    let parts: Vec<_> = topic
        .parts
        .iter()
        .map(|part| self::part(site, part))
        .collect();
    let facts = (!topic.facts.is_empty()).then(|| {
        let heading = &site.interface().groups.facts;
        view! { <Section id="facts" heading=heading><Facts facts=&topic.facts/></Section> }
    });
    let links = (!topic.links.is_empty()).then(|| {
        let heading = &site.interface().groups.links;
        view! { <Section id="links" heading=heading><Links links=&topic.links/></Section> }
    });
    let others: Vec<_> = site
        .structure()
        .topics
        .iter()
        .filter(|other| other.id != topic.id)
        .map(|other| {
            let words = site.words().topics.pages.of(&other.id);
            let href = link_to(Page::Topic(other.id.clone()));
            view! { <li><a href=href>{words.menu.as_str()}</a></li> }
        })
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <nav class="more" aria-labelledby="more">
                <h2 id="more">{site.interface().site.more.as_str()}</h2>
                <ul>{others}</ul>
            </nav>
        }
    });
    view! {
        <article class="page topic">
            <h1 tabindex="-1">{words.title.as_str()}</h1>
            <div class="lead">{prose(&words.lead, &Names::default())}</div>
            {topic.diagram.then(|| view! { <PathDiagram/> })}
            <div class="topic-parts">{parts}</div>
            {facts}
            {links}
            <SourceNote place=Some(topic.id.clone()) provenance=topic.provenance.as_ref()/>
            {others}
        </article>
    }
    .into_any()
}

/// What a page cites, in the order of the page.
pub fn topic_citations(site: Site, id: &str) -> Vec<Citation> {
    let mut topics = site.structure().topics.iter();
    let topic = topics.find(|topic| topic.id == id);
    topic.map_or_else(Vec::new, |topic| {
        let mut cited = Citation::facts(site, &topic.facts);
        cited.extend(Citation::said(&topic.id, topic.provenance.as_ref()));
        cited
    })
}

fn part(site: Site, part: &'static TopicPart) -> impl IntoView {
    let words = site.words().topics.parts.of(&part.id);
    let content = match part.kind {
        PartKind::Prose => ().into_any(),
        PartKind::List => {
            let items = items(site, part);
            view! { <ul class="topic-list" class:named=part.named>{items}</ul> }.into_any()
        }
        PartKind::Numbered => {
            view! { <ol class="topic-numbered">{items(site, part)}</ol> }.into_any()
        }
        PartKind::Cards => view! { <ul class="topic-cards">{items(site, part)}</ul> }.into_any(),
        PartKind::Programmes => view! { <Programmes/> }.into_any(),
        PartKind::Sources => view! { <Sources/> }.into_any(),
    };
    let is_small = part.kind == PartKind::List && !part.named;
    view! {
        <div class="topic-part" class:small=is_small>
            <Section id=&part.id heading=&words.heading>
                {prose(&words.text, &Names::default())}
                {content}
            </Section>
        </div>
    }
}

fn items(site: Site, part: &'static TopicPart) -> Vec<impl IntoView> {
    part.items.iter().map(|each| item(site, each)).collect()
}

fn item(site: Site, item: &'static TopicItem) -> impl IntoView {
    let item_words = site.words().topics.items.of(&item.id);
    let name = item_words.name.as_deref().map(|name| match &item.page {
        Some(page) => view! { <h3>{page_link(site, page, name.into())}</h3> }.into_any(),
        None => view! { <h3>{name}</h3> }.into_any(),
    });
    view! { <li>{name}<p>{item_words.text.as_str()}</p>{step_link(item.link.as_deref())}</li> }
}
