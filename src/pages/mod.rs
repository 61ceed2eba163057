//! The pages: one a file.

mod choose;
mod compare;
mod decisions;
mod group;
mod groups;
mod home;
mod path;
mod plan;
mod result;
mod search;
mod stage;
mod topic;

use crate::{
    components::use_visit,
    routes::{Page, Route},
};
use leptos::prelude::*;

/// The page of a route.
pub fn page(route: Route) -> impl IntoView {
    match route.page {
        Page::Home => home::Home().into_any(),
        Page::Choose | Page::Question(_) => choose::Choose().into_any(),
        Page::Result => result::ResultPage().into_any(),
        Page::Groups => groups::Groups().into_any(),
        Page::Group(group) => view! { <group::GroupPage group=group/> }.into_any(),
        Page::Compare => compare::Compare().into_any(),
        Page::Decisions => decisions::Decisions().into_any(),
        Page::Plan => plan::Plan().into_any(),
        Page::Search => search::Search().into_any(),
        Page::Path => path::PathPage().into_any(),
        Page::Topic(topic) => view! { <topic::TopicPage topic=topic/> }.into_any(),
        Page::Stage(stage) => view! { <stage::StagePage stage=stage/> }.into_any(),
    }
}

/// The page that is shown, made anew whenever another one is.
#[component]
pub fn CurrentPage() -> impl IntoView {
    let visit = use_visit();
    view! { <For each=move || [visit.route.get()] key=key children=page/> }
}

/// What makes a page another one. All questions are the same wizard, so that
/// what it announces is announced from the same place.
fn key(route: &Route) -> Route {
    match route.page {
        Page::Question(_) => route.clone().to(Page::Choose),
        _ => route.clone(),
    }
}
