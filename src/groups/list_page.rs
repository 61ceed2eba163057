//! All types of group.

use super::group_list::GroupList;
use crate::state::{link_to, use_site};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Groups() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    view! {
        <div class="page">
            <h1 tabindex="-1">{words.title.as_str()}</h1>
            <p class="lead">{words.lead.as_str()}</p>
            <GroupList/>
            <p><a class="button" href=link_to(Page::Choose)>{words.choose.as_str()}</a></p>
        </div>
    }
}
