//! The front page of a language.

use crate::{
    groups::GroupIndex,
    state::{Site, link_to, use_site},
    ui::{Artwork, ButtonKind, ButtonLink, PageHeading, Section},
};
use guide_content::fill_in;
use guide_engine::{Answers, most_questions_left};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Home() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().home;
    let count = most_questions_left(site.structure(), &Answers::default()).to_string();
    let choose_text = fill_in(&words.choose_text, &[("count", &count)]);
    let path_door = site.has_path().then(|| {
        view! {
            <div class="door second-door">
                <div class="door-words">
                    <h2>{words.path_title.as_str()}</h2>
                    <p class="door-text">{words.path_text.as_str()}</p>
                </div>
                <p class="door-action">
                    <ButtonLink kind=ButtonKind::Quiet href=link_to(Page::Path)>
                        {words.path_action.as_str()}
                    </ButtonLink>
                </p>
            </div>
        }
    });
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
    let promises = (!promises.is_empty()).then(|| {
        view! {
            <Section id="promise" heading=&words.promise_heading>
                <ul class="promises">{promises}</ul>
            </Section>
        }
    });
    let links: Vec<_> = more_pages(site)
        .map(|(page, title)| view! { <li><a href=link_to(page)>{title}</a></li> })
        .collect();
    view! {
        <div class="home">
            <div class="hero">
                <div class="hero-words">
                    <PageHeading title=&words.heading lead=&words.lead/>
                </div>
                <div class="door first-door">
                    <div class="door-words">
                        <h2>{words.choose_title.as_str()}</h2>
                        <p class="door-text">{choose_text}</p>
                    </div>
                    <p class="door-action">
                        <ButtonLink href=link_to(Page::Choose)>{words.choose_action.as_str()}</ButtonLink>
                    </p>
                </div>
                <Artwork/>
                {path_door}
            </div>
            <Section id="groups" heading=&words.groups_heading>
                <GroupIndex/>
            </Section>
            <Section id="way" heading=&words.way_heading>
                <ol class="steps">{steps}</ol>
            </Section>
            {promises}
            <Section id="more" heading=&words.more_heading>
                <ul class="more-links">{links}</ul>
            </Section>
        </div>
    }
}

/// The pages that are not behind one of the two doors, by their titles.
fn more_pages(site: Site) -> impl Iterator<Item = (Page, &'static str)> {
    let titles = &site.pack().excerpts.page_titles;
    let topics = titles.topics.iter();
    let topics = topics.map(|(id, title)| (Page::Topic(id.clone()), title.as_str()));
    let all = topics.chain([
        (Page::Compare, titles.compare.as_str()),
        (Page::Plan, titles.plan.as_str()),
        (Page::Decisions, titles.decisions.as_str()),
        (Page::Search, titles.search.as_str()),
        (Page::Embed, titles.embed.as_str()),
    ]);
    all.filter(move |(page, _)| site.has(page))
}
