//! A band of the map, as the artwork of a page.

use crate::{
    state::use_site,
    ui::{LAYERS, layers},
};
use leptos::prelude::*;

/// Which part of the sheet each page shows: x and y of its upper left corner.
const CORNERS: [(u32, u32); 5] = [(120, 60), (40, 255), (215, 85), (60, 230), (240, 150)];

#[component]
pub fn MapBand(
    /// The index of the page among the others.
    index: usize,
) -> impl IntoView {
    let site = use_site();
    let (x, y) = CORNERS[index % CORNERS.len()];
    view! {
        <svg
            class="map-band"
            viewBox=format!("{x} {y} 400 96")
            preserveAspectRatio="xMidYMid slice"
            aria-hidden="true"
            focusable="false"
        >
            {layers(site, "terrain.svg#", &LAYERS)}
        </svg>
    }
}
