//! The programmes behind the stages of the growth path.

use crate::{
    path::{item_entries, kind_heading},
    state::{link_to, use_site},
    ui::prose,
};
use guide_content::{ListKind, Names, Stage};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Programmes() -> impl IntoView {
    let stages = use_site().structure().path.stages.iter();
    let programmes: Vec<_> = stages
        .filter(|stage| stage.programme.is_some())
        .filter_map(programme)
        .collect();
    view! { <ul class="programmes">{programmes}</ul> }
}

fn programme(stage: &'static Stage) -> Option<impl IntoView> {
    let site = use_site();
    let about = site.stage_words(&stage.id).programme.as_ref()?;
    let lists: Vec<_> = [ListKind::Goals, ListKind::Traits]
        .into_iter()
        .map(|kind| {
            let lists = stage.lists.iter().filter(|list| list.kind == kind);
            let items = item_entries(lists.flat_map(|list| &list.items));
            view! {
                <div>
                    <h4>{kind_heading(site, kind)}</h4>
                    <ul class="stage-list">{items}</ul>
                </div>
            }
        })
        .collect();
    let href = link_to(Page::Stage(stage.id.clone()));
    Some(view! {
        <li class="programme" data-programme=stage.id.as_str()>
            <h3><a href=href>{about.name.as_str()}</a></h3>
            {prose(&about.overview, &Names::default())}
            <div class="camp-lists">{lists}</div>
        </li>
    })
}
