//! Which page is shown.

use crate::{
    compare::Compare,
    decisions::Decisions,
    groups::{GroupPage, Groups},
    home::Home,
    path::{PathPage, StagePage},
    plan::Plan,
    result::ResultPage,
    search::Search,
    state::use_visit,
    topics::TopicPage,
    wizard::Choose,
};
use guide_routes::{Page, Route};
use leptos::prelude::*;

/// The page of a route.
pub fn page(route: Route) -> impl IntoView {
    match route.page {
        Page::Home => Home().into_any(),
        Page::Choose | Page::Question(_) => Choose().into_any(),
        Page::Result => ResultPage().into_any(),
        Page::Groups => Groups().into_any(),
        Page::Group(group) => view! { <GroupPage group=group/> }.into_any(),
        Page::Compare => Compare().into_any(),
        Page::Decisions => Decisions().into_any(),
        Page::Plan => Plan().into_any(),
        Page::Search => Search().into_any(),
        Page::Path => PathPage().into_any(),
        Page::Topic(topic) => view! { <TopicPage topic=topic/> }.into_any(),
        Page::Stage(stage) => view! { <StagePage stage=stage/> }.into_any(),
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
