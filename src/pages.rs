//! Which page is shown for which kind of address.

use crate::{
    compare::Compare,
    decisions::Decisions,
    groups::{GroupPage, Groups},
    home::Home,
    path::{PathPage, StagePage},
    plan::Plan,
    result::ResultPage,
    router::ID,
    search::Search,
    state::use_visit,
    topics::TopicPage,
    wizard::Choose,
};
use guide_routes::Kind;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page of a kind. It takes the focus after the steps that lead to it.
pub(crate) fn page(kind: Kind) -> AnyView {
    use_visit().focus_after_steps(kind);
    match kind {
        Kind::Home => Home().into_any(),
        Kind::Choose => Choose().into_any(),
        Kind::Result => ResultPage().into_any(),
        Kind::Groups => Groups().into_any(),
        Kind::Group => page_by_id(|group| view! { <GroupPage group=group/> }.into_any()),
        Kind::Compare => Compare().into_any(),
        Kind::Decisions => Decisions().into_any(),
        Kind::Plan => Plan().into_any(),
        Kind::Search => Search().into_any(),
        Kind::Path => PathPage().into_any(),
        Kind::Stage => page_by_id(|stage| view! { <StagePage stage=stage/> }.into_any()),
        Kind::Topic => page_by_id(|topic| view! { <TopicPage topic=topic/> }.into_any()),
    }
}

/// The page for the id in the address, made anew for each.
fn page_by_id(page: fn(String) -> AnyView) -> AnyView {
    let parameters = use_params_map();
    let id = move || parameters.read().get(ID);
    view! { <For each=id key=String::clone children=page/> }.into_any()
}
