//! The programmes behind the stages of the growth path.

use super::{checklist::item_entries, link_to, prose::prose, stage_body::kind_heading, use_site};
use crate::{
    content::{ListKind, Names, Stage},
    routes::Page,
};
use leptos::prelude::*;

#[component]
pub fn Programmes() -> impl IntoView {
    let stages = use_site().structure().path.stages.clone();
    let programmes: Vec<_> = stages
        .iter()
        .filter(|stage| stage.programme.is_some())
        .map(programme)
        .collect();
    view! { <ul class="programmes">{programmes}</ul> }
}

fn programme(stage: &Stage) -> impl IntoView + use<> {
    let site = use_site();
    let about = site.stage_words(&stage.id).programme.unwrap_or_default();
    let lists: Vec<_> = [ListKind::Goals, ListKind::Traits]
        .into_iter()
        .map(|kind| {
            let lists = stage.lists.iter().filter(|list| list.kind == kind);
            let items = item_entries(lists.flat_map(|list| &list.items));
            view! {
                <div>
                    <h4>{kind_heading(&site, kind)}</h4>
                    <ul class="stage-list">{items}</ul>
                </div>
            }
        })
        .collect();
    let href = link_to(Page::Stage(stage.id.clone()));
    view! {
        <li class="programme" data-programme=stage.id.clone()>
            <h3><a href=href>{about.name}</a></h3>
            {prose(&about.overview, &Names::default())}
            <div class="camp-lists">{lists}</div>
        </li>
    }
}
