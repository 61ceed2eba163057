//! The guide's own artwork: a sheet of a hiking map, drawn from one height
//! field when the guide is built.

use super::{Site, use_site};
use leptos::prelude::*;

/// The layers of `terrain.svg`, from the lowest up. Each is coloured by its own
/// class, so that the sheet follows the theme.
const LAYERS: [&str; 5] = ["low", "high", "contours", "index", "trail"];

#[component]
pub fn Artwork() -> impl IntoView {
    let site = use_site();
    view! {
        <svg class="artwork" viewBox="0 0 640 400" aria-hidden="true" focusable="false">
            {layers(&site)}
        </svg>
    }
}

/// Every layer of the sheet.
pub(super) fn layers(site: &Site) -> impl IntoView + use<> {
    let layers: Vec<_> = LAYERS
        .iter()
        .map(|layer| {
            let href = site.at(&format!("/terrain.svg#{layer}"));
            let class = format!("terrain-{layer}");
            view! { <use class=class href=href></use> }
        })
        .collect();
    layers
}
