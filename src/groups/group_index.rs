//! All group types by their names, where there is no room to say more.

use crate::{
    state::{link_to, use_site},
    ui::GroupMark,
};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn GroupIndex() -> impl IntoView {
    let site = use_site();
    let groups: Vec<_> = site
        .structure()
        .pages()
        .map(|group| {
            let name = site.words().groups.of(&group.id).short.as_str();
            view! {
                <li>
                    <a href=link_to(Page::Group(group.id.clone()))>
                        <GroupMark group=&group.id/>
                        <span>{name}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="group-index">{groups}</ul> }
}
