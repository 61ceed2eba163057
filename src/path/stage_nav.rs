//! The way through all stages, beside one of them.

use crate::state::{link_to, use_site};
use guide_content::Stage;
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn StageNav(
    /// The stage that is shown.
    current: &'static str,
) -> impl IntoView {
    let site = use_site();
    let path = &site.structure().path;
    let stop = |stage: &'static Stage| {
        let is_current = stage.id == current;
        let href = link_to(Page::Stage(stage.id.clone()));
        let name = site.stage_name(&stage.id);
        view! {
            <li>
                <a
                    class="trail-stop"
                    class:current=is_current
                    href=href
                    aria-current=is_current.then_some("page")
                >
                    <span class="trail-answer">{name}</span>
                </a>
            </li>
        }
    };
    let stages: Vec<_> = guide_growth_path::order(path)
        .unwrap_or_default()
        .into_iter()
        .map(stop)
        .collect();
    let sides: Vec<_> = path.side_trails().map(stop).collect();
    let sides = (!sides.is_empty()).then(|| {
        let heading = site.interface().path.side_heading.as_str();
        view! {
            <p class="trail-heading" id="side-trails-heading">{heading}</p>
            <ul class="trail-sides" aria-labelledby="side-trails-heading">{sides}</ul>
        }
    });
    view! {
        <nav class="trail stage-nav" aria-labelledby="trail-heading">
            <p id="trail-heading" class="trail-heading">
                <a href=link_to(Page::Path)>{site.interface().stage.all.as_str()}</a>
            </p>
            <ol>{stages}</ol>
            {sides}
        </nav>
    }
}
