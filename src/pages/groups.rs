//! All types of group.

use crate::{
    components::{GroupList, link_to, use_site},
    routes::Page,
};
use leptos::prelude::*;

#[component]
pub fn Groups() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    view! {
        <div class="page">
            <h1 tabindex="-1">{words.title.clone()}</h1>
            <p class="lead">{words.lead.clone()}</p>
            <GroupList/>
            <p><a class="button" href=link_to(Page::Choose)>{words.choose.clone()}</a></p>
        </div>
    }
}
