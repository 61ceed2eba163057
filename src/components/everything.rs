//! Every page of the guide, listed.

use super::{Site, link_to, use_site};
use crate::routes::Page;
use leptos::prelude::*;

#[component]
pub fn Everything() -> impl IntoView {
    let site = use_site();
    let words = site.interface();
    let lists = [
        (&words.choose.title, main_pages(&site)),
        (&words.groups.title, groups(&site)),
        (&words.path.title, stages(&site)),
        (&words.site.more, topics(&site)),
    ];
    let lists: Vec<_> = lists
        .into_iter()
        .filter(|(_, pages)| !pages.is_empty())
        .map(|(heading, pages)| {
            let links: Vec<_> = pages
                .into_iter()
                .map(|(page, name)| view! { <li><a href=link_to(page)>{name}</a></li> })
                .collect();
            view! { <div><h3>{heading.clone()}</h3><ul>{links}</ul></div> }
        })
        .collect();
    view! { <div class="everything">{lists}</div> }
}

fn main_pages(site: &Site) -> Vec<(Page, String)> {
    let words = site.interface();
    vec![
        (Page::Home, words.home.title.clone()),
        (Page::Choose, words.choose.title.clone()),
        (Page::Compare, words.compare.title.clone()),
        (Page::Plan, words.plan.title.clone()),
        (Page::Decisions, words.decisions.title.clone()),
    ]
}

fn groups(site: &Site) -> Vec<(Page, String)> {
    let words = &site.words().groups;
    let groups = site.structure().pages().map(|group| {
        let name = words.get(&group.id).map(|words| words.name.clone());
        (Page::Group(group.id.clone()), name.unwrap_or_default())
    });
    let all = (Page::Groups, site.interface().groups.all.clone());
    std::iter::once(all).chain(groups).collect()
}

fn stages(site: &Site) -> Vec<(Page, String)> {
    let stages = site.structure().path.stages.iter();
    let stages = stages.map(|stage| (Page::Stage(stage.id.clone()), site.stage_name(&stage.id)));
    let all = (Page::Path, site.interface().stage.all.clone());
    std::iter::once(all).chain(stages).collect()
}

fn topics(site: &Site) -> Vec<(Page, String)> {
    let words = &site.words().topics.pages;
    let topics = site.structure().topics.iter().map(|topic| {
        let title = words.get(&topic.id).map(|words| words.title.clone());
        (Page::Topic(topic.id.clone()), title.unwrap_or_default())
    });
    topics.collect()
}
