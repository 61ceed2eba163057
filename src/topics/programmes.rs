//! The programmes behind the stages of the growth path.

use crate::{
    path::{item_entries, kind_heading},
    state::{link_to, use_site},
    ui::{FoldedSection, prose, provide_unfolded_sections},
};
use guide_content::{ListKind, Names, Stage};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Programmes() -> impl IntoView {
    provide_unfolded_sections();
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
    let id = format!("programme-{}", stage.id);
    Some(view! {
        <li class="programme" data-programme=stage.id.as_str()>
            <FoldedSection id=id heading=about.name.as_str() level=3>
                {prose(&about.overview, &Names::default())}
                <div class="camp-lists">{lists}</div>
                <p><a href=href>{site.stage_name(&stage.id)}</a></p>
            </FoldedSection>
        </li>
    })
}
