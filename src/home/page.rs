//! The front page of a language.

use crate::{
    groups::GroupList,
    state::{Site, link_to, use_site},
    ui::{Artwork, Section},
};
use guide_content::fill_in;
use guide_engine::{Answers, most_questions_left};
use guide_routes::{Page, title_and_description};
use leptos::prelude::*;

#[component]
pub fn Home() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().home;
    let count = most_questions_left(site.structure(), &Answers::default()).to_string();
    let choose_text = fill_in(&words.choose_text, &[("count", &count)]);
    let steps: Vec<_> = [
        (&words.way_1_title, &words.way_1_text),
        (&words.way_2_title, &words.way_2_text),
        (&words.way_3_title, &words.way_3_text),
    ]
    .into_iter()
    .map(|(title, text)| {
        view! { <li class="step"><h3>{title.as_str()}</h3><p>{text.as_str()}</p></li> }
    })
    .collect();
    let promises: Vec<_> = words
        .promises
        .iter()
        .map(|promise| view! { <li>{promise.as_str()}</li> })
        .collect();
    let cards: Vec<_> = more_pages(site)
        .map(|page| {
            let (title, text) = title_and_description(site.pack(), &page);
            view! { <li><h3><a href=link_to(page)>{title}</a></h3><p>{text}</p></li> }
        })
        .collect();
    view! {
        <div class="home">
            <div class="hero">
                <div class="hero-words">
                    <h1 tabindex="-1">{words.heading.as_str()}</h1>
                    <p class="lead">{words.lead.as_str()}</p>
                </div>
                <Artwork/>
            </div>
            <div class="doors">
                <div class="door">
                    <h2>{words.choose_title.as_str()}</h2>
                    <p>{choose_text}</p>
                    <p><a class="button" href=link_to(Page::Choose)>{words.choose_action.as_str()}</a></p>
                </div>
                <div class="door">
                    <h2>{words.path_title.as_str()}</h2>
                    <p>{words.path_text.as_str()}</p>
                    <p>
                        <a class="button quiet-button" href=link_to(Page::Path)>
                            {words.path_action.as_str()}
                        </a>
                    </p>
                </div>
            </div>
            <Section id="way" heading=&words.way_heading>
                <ol class="steps">{steps}</ol>
            </Section>
            <Section id="promise" heading=&words.promise_heading>
                <ul class="promises">{promises}</ul>
            </Section>
            <Section id="groups" heading=&words.groups_heading>
                <GroupList level=3/>
            </Section>
            <Section id="more" heading=&words.more_heading>
                <ul class="more-cards">{cards}</ul>
            </Section>
        </div>
    }
}

/// The pages that are not behind one of the two doors.
fn more_pages(site: Site) -> impl Iterator<Item = Page> {
    let topics = site.structure().topics.iter();
    let topics = topics.map(|topic| Page::Topic(topic.id.clone()));
    topics.chain([Page::Compare, Page::Plan, Page::Decisions, Page::Search])
}
