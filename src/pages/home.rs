//! The front page of a language.

use crate::{
    components::{Artwork, GroupList, Section, Site, link_to, use_site},
    content::fill_in,
    engine::{Answers, most_left},
    routes::Page,
};
use leptos::prelude::*;

#[component]
pub fn Home() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().home;
    let count = most_left(site.structure(), &Answers::default()).to_string();
    let choose_text = fill_in(&words.choose_text, &[("count", &count)]);
    let way: Vec<_> = [
        (&words.way_1_title, &words.way_1_text),
        (&words.way_2_title, &words.way_2_text),
        (&words.way_3_title, &words.way_3_text),
    ]
    .into_iter()
    .map(|(title, text)| {
        view! { <li class="step"><h3>{title.clone()}</h3><p>{text.clone()}</p></li> }
    })
    .collect();
    let promises: Vec<_> = words
        .promises
        .iter()
        .map(|promise| view! { <li>{promise.clone()}</li> })
        .collect();
    let cards: Vec<_> = elsewhere(&site)
        .into_iter()
        .map(|(page, title, text)| {
            view! { <li><h3><a href=link_to(page)>{title}</a></h3><p>{text}</p></li> }
        })
        .collect();
    view! {
        <div class="home">
            <div class="hero">
                <div class="hero-words">
                    <h1 tabindex="-1">{words.heading.clone()}</h1>
                    <p class="lead">{words.lead.clone()}</p>
                </div>
                <Artwork/>
            </div>
            <div class="doors">
                <div class="door">
                    <h2>{words.choose_title.clone()}</h2>
                    <p>{choose_text}</p>
                    <p><a class="button" href=link_to(Page::Choose)>{words.choose_action.clone()}</a></p>
                </div>
                <div class="door">
                    <h2>{words.path_title.clone()}</h2>
                    <p>{words.path_text.clone()}</p>
                    <p>
                        <a class="button quiet-button" href=link_to(Page::Path)>
                            {words.path_action.clone()}
                        </a>
                    </p>
                </div>
            </div>
            <Section id="way" heading=words.way_heading.clone()>
                <ol class="steps">{way}</ol>
            </Section>
            <Section id="promise" heading=words.promise_heading.clone()>
                <ul class="promises">{promises}</ul>
            </Section>
            <Section id="groups" heading=words.groups_heading.clone()>
                <GroupList level=3/>
            </Section>
            <Section id="more" heading=words.more_heading.clone()>
                <ul class="more-cards">{cards}</ul>
            </Section>
        </div>
    }
}

/// The way to everything that is not behind one of the two doors: the page, its
/// title and what it is about.
fn elsewhere(site: &Site) -> Vec<(Page, String, String)> {
    let words = site.interface();
    let titled = |page, title: &String, text: &String| (page, title.clone(), text.clone());
    let tools = [
        titled(
            Page::Compare,
            &words.compare.title,
            &words.compare.description,
        ),
        titled(Page::Plan, &words.plan.title, &words.plan.description),
        titled(
            Page::Decisions,
            &words.decisions.title,
            &words.decisions.description,
        ),
        titled(Page::Search, &words.search.title, &words.search.description),
    ];
    let topics = site.structure().topics.iter().map(|topic| {
        let about = site.words().topics.pages.get(&topic.id).cloned();
        let about = about.unwrap_or_default();
        (
            Page::Topic(topic.id.clone()),
            about.title,
            about.description,
        )
    });
    topics.chain(tools).collect()
}
