//! The foot of every whole page: who speaks here, and what is kept.

use crate::state::{link_to, use_site};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Footer() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().site;
    view! {
        <footer class="footer">
            <p>{words.independent.as_str()}</p>
            <p>{words.privacy.as_str()}</p>
            <p><a href=link_to(Page::Embed)>{words.embed.as_str()}</a></p>
        </footer>
    }
}
