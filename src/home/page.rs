//! The front page of a language.

use crate::{
    groups::GroupList,
    state::{Site, link_to, use_site},
    ui::{Artwork, ButtonKind, ButtonLink, PageHeading, Section},
};
use guide_content::{Introduction, fill_in};
use guide_engine::{Answers, most_questions_left};
use guide_routes::Page;
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
        .map(|(page, about)| {
            view! {
                <li>
                    <h3><a href=link_to(page)>{about.title.as_str()}</a></h3>
                    <p>{about.description.as_str()}</p>
                </li>
            }
        })
        .collect();
    view! {
        <div class="home">
            <div class="hero">
                <div class="hero-words">
                    <PageHeading title=&words.heading lead=&words.lead/>
                </div>
                <Artwork/>
            </div>
            <div class="doors">
                <div class="door">
                    <h2>{words.choose_title.as_str()}</h2>
                    <p>{choose_text}</p>
                    <p><ButtonLink href=link_to(Page::Choose)>{words.choose_action.as_str()}</ButtonLink></p>
                </div>
                <div class="door">
                    <h2>{words.path_title.as_str()}</h2>
                    <p>{words.path_text.as_str()}</p>
                    <p>
                        <ButtonLink kind=ButtonKind::Quiet href=link_to(Page::Path)>
                            {words.path_action.as_str()}
                        </ButtonLink>
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
fn more_pages(site: Site) -> impl Iterator<Item = (Page, &'static Introduction)> {
    let about = &site.pack().excerpts.introductions;
    let topics = about.topics.iter();
    let topics = topics.map(|(id, about)| (Page::Topic(id.clone()), about));
    topics.chain([
        (Page::Compare, &about.compare),
        (Page::Plan, &about.plan),
        (Page::Decisions, &about.decisions),
        (Page::Search, &about.search),
        (Page::Embed, &about.embed),
    ])
}
