//! The foot of a page in a frame of another site: the way to the whole guide, and
//! what that site hears.

use crate::state::{use_site, use_visit};
use leptos::prelude::*;

#[component]
pub fn FrameFooter() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().frame;
    let href = move || visit.whole_page_address(site);
    view! {
        <footer class="frame-footer">
            <p><a href=href target="_blank" data-action="open-guide">{words.open.as_str()}</a></p>
            <p>{words.privacy.as_str()}</p>
        </footer>
    }
}
