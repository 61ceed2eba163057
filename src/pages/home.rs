//! The front page of a language.

use crate::{
    components::{Artwork, GroupList, Section, link_to, use_site},
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
    let lead = fill_in(&words.lead, &[("count", &count)]);
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
    let topics: Vec<_> = site
        .structure()
        .topics
        .iter()
        .map(|topic| {
            let about = site.words().topics.pages.get(&topic.id).cloned();
            let about = about.unwrap_or_default();
            let href = link_to(Page::Topic(topic.id.clone()));
            view! { <li><h3><a href=href>{about.title}</a></h3><p>{about.description}</p></li> }
        })
        .collect();
    let more = (!topics.is_empty()).then(|| {
        let heading = words.more_heading.clone();
        view! { <Section id="more" heading=heading><ul class="more-cards">{topics}</ul></Section> }
    });
    view! {
        <div class="home">
            <div class="hero">
                <div class="hero-words">
                    <h1 tabindex="-1">{words.heading.clone()}</h1>
                    <p class="lead">{lead}</p>
                    <a class="button" href=link_to(Page::Choose)>{words.choose_action.clone()}</a>
                </div>
                <Artwork/>
            </div>
            <div class="door">
                <h2>{words.know_title.clone()}</h2>
                <p>{words.know_text.clone()}</p>
                <p><a href=link_to(Page::Groups)>{words.know_action.clone()}</a></p>
            </div>
            <div class="door">
                <h2>{words.path_title.clone()}</h2>
                <p>{words.path_text.clone()}</p>
                <p><a href=link_to(Page::Path)>{words.path_action.clone()}</a></p>
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
            {more}
        </div>
    }
}
