//! The guide's own artwork: a sheet of a hiking map, drawn from one height
//! field when the guide is built.

use crate::state::{Site, use_site};
use leptos::prelude::*;

/// The layers of `terrain.svg`, from the lowest up. Each is coloured by its own
/// class, so that the sheet follows the theme.
const LAYERS: [&str; 5] = ["low", "high", "contours", "index", "trail"];

#[component]
pub fn Artwork() -> impl IntoView {
    let site = use_site();
    view! {
        <svg class="artwork" viewBox="0 0 640 400" aria-hidden="true" focusable="false">
            {layers(site, "terrain.svg#", &LAYERS)}
        </svg>
    }
}

/// The layers of a map that stands in a file of its own. `part` is what their
/// addresses begin with, below the site's root: the file, `#`, and a prefix of
/// the ids.
pub fn layers(site: Site, part: &str, names: &[&str]) -> impl IntoView + use<> {
    let layers: Vec<_> = names
        .iter()
        .map(|layer| {
            let href = site.with_base(&format!("/{part}{layer}"));
            let class = format!("terrain-{layer}");
            view! { <use class=class href=href></use> }
        })
        .collect();
    layers
}
