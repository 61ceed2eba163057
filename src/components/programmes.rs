//! The programmes behind the stages of the growth path.

use super::{checklist::item_text, link_to, prose::prose, stage_body::kind_heading, use_site};
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
    let path = &site.words().path;
    let said = path.stages.get(&stage.id).cloned().unwrap_or_default();
    let about = said.programme.unwrap_or_default();
    let lists: Vec<_> = [ListKind::Goals, ListKind::Traits]
        .into_iter()
        .map(|kind| {
            let lists = stage.lists.iter().filter(|list| list.kind == kind);
            let items: Vec<_> = lists
                .flat_map(|list| &list.items)
                .map(|item| {
                    let said = path.items.get(&item.id).cloned().unwrap_or_default();
                    view! { <li>{item_text(said.name, said.text)}</li> }
                })
                .collect();
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
