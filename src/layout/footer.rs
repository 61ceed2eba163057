//! The foot of every whole page: who speaks here, and what is kept.

use crate::state::use_site;
use leptos::prelude::*;

#[component]
pub fn Footer() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().site;
    view! {
        <footer class="footer">
            <p>{words.independent.as_str()}</p>
            <p>{words.privacy.as_str()}</p>
        </footer>
    }
}
