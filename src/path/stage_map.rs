//! The piece of the map around a stage, as the artwork of its page.

use super::picture::LAND;
use crate::{state::use_site, ui::layers};
use guide_content::Stage;
use guide_growth_path::{layout, number, wide};
use leptos::prelude::*;

/// How much of the map is seen, in its units.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 110.0;

#[component]
pub fn StageMap(
    /// The stage's id; a side trail shows where it meets the path.
    stage: &'static str,
) -> impl IntoView {
    let site = use_site();
    let path = &site.structure().path;
    let shown = path.stage(stage).map_or(stage, Stage::junction);
    let picture = wide(&layout(path));
    let row = picture
        .layout
        .stages
        .iter()
        .position(|placed| placed.stage == shown);
    let at = picture.waypoint(row.unwrap_or_default());
    let left = (at.x - WIDTH / 2.0).clamp(0.0, (picture.width - WIDTH).max(0.0));
    let top = (at.y - HEIGHT * 0.42).clamp(0.0, (picture.height - HEIGHT).max(0.0));
    let view_box = [left, top, WIDTH, HEIGHT].map(number).join(" ");
    let edges: Vec<_> = picture
        .layout
        .edges
        .iter()
        .map(|edge| view! { <path class="path-way" d=picture.edge_path(edge)></path> })
        .collect();
    let marks: Vec<_> = (0..picture.layout.stages.len())
        .map(|index| {
            let at = picture.waypoint(index);
            let is_shown = Some(index) == row;
            let size = if is_shown { 7.0 } else { 4.5 };
            view! {
                <circle
                    class="stage-dot"
                    class:shown=is_shown
                    cx=number(at.x)
                    cy=number(at.y)
                    r=number(size)
                ></circle>
            }
        })
        .collect();
    view! {
        <svg class="stage-map" viewBox=view_box aria-hidden="true" focusable="false">
            {layers(site, "path-map.svg#wide-", &LAND)}
            {edges}
            {marks}
        </svg>
    }
}
