//! All types of group.

use super::group_list::GroupList;
use crate::{
    state::{link_to, use_site},
    ui::{ButtonLink, PageHeading},
};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Groups() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    view! {
        <div class="page">
            <PageHeading title=&words.title lead=&words.lead/>
            <GroupList/>
            <p><ButtonLink href=link_to(Page::Choose)>{words.choose.as_str()}</ButtonLink></p>
        </div>
    }
}
