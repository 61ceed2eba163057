//! The mark of a type of group, as a map would show it.

use crate::state::use_site;
use guide_content::MARK_SIZE;
use leptos::prelude::*;

/// The mark of a group, by the group's id, as high as its class says; nothing for a
/// group that has none. It stands beside the group's name, so nobody hears it.
#[component]
pub fn GroupMark(#[prop(into)] group: String) -> impl IntoView {
    let group = use_site().structure().group(&group);
    let mark = group.and_then(|group| group.mark.as_ref());
    mark.map(|mark| {
        let land = mark
            .land
            .as_deref()
            .map(|land| view! { <path class="group-mark-land" d=land></path> });
        view! {
            <svg
                class="group-mark"
                viewBox=format!("0 0 {MARK_SIZE} {MARK_SIZE}")
                aria-hidden="true"
                focusable="false"
            >
                {land}
                <path class="group-mark-line" d=mark.line.as_str()></path>
            </svg>
        }
    })
}
