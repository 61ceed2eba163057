//! Every page of the guide, listed.

use crate::state::{Site, link_to, use_site};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn SiteIndex() -> impl IntoView {
    let site = use_site();
    let words = site.interface();
    let lists = [
        (&words.site.name, main_pages(site)),
        (&words.groups.title, groups(site)),
        (&words.path.title, stages(site)),
        (&words.site.more, topics(site)),
    ];
    let lists: Vec<_> = lists
        .into_iter()
        .filter(|(_, pages)| !pages.is_empty())
        .map(|(heading, pages)| {
            let links: Vec<_> = pages
                .into_iter()
                .map(|(page, name)| view! { <li><a href=link_to(page)>{name}</a></li> })
                .collect();
            view! { <div><h3>{heading.as_str()}</h3><ul>{links}</ul></div> }
        })
        .collect();
    view! { <div class="site-index">{lists}</div> }
}

fn main_pages(site: Site) -> Vec<(Page, &'static str)> {
    let words = site.interface();
    let mut pages = vec![
        (Page::Home, words.home.title.as_str()),
        (Page::Choose, words.choose.title.as_str()),
        (Page::Compare, words.compare.title.as_str()),
        (Page::Plan, words.plan.year.title.as_str()),
        (Page::Decisions, words.decisions.title.as_str()),
        (Page::Embed, words.embed.title.as_str()),
    ];
    pages.retain(|(page, _)| site.has(page));
    pages
}

fn groups(site: Site) -> Vec<(Page, &'static str)> {
    let words = &site.words().groups;
    let groups = site.structure().pages().map(|group| {
        let name = words.of(&group.id).name.as_str();
        (Page::Group(group.id.clone()), name)
    });
    let all = (Page::Groups, site.interface().groups.all.as_str());
    std::iter::once(all).chain(groups).collect()
}

fn stages(site: Site) -> Vec<(Page, &'static str)> {
    let stages = site.structure().path.stages.iter();
    let stages = stages.map(|stage| (Page::Stage(stage.id.clone()), site.stage_name(&stage.id)));
    let all = (Page::Path, site.interface().stage.all.as_str());
    let all = Some(all).filter(|(page, _)| site.has(page));
    all.into_iter().chain(stages).collect()
}

fn topics(site: Site) -> Vec<(Page, &'static str)> {
    let words = &site.words().topics.pages;
    let topics = site.structure().topics.iter().map(|topic| {
        let title = words.of(&topic.id).title.as_str();
        (Page::Topic(topic.id.clone()), title)
    });
    topics.collect()
}
