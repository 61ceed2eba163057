//! All group types, under their families.

use crate::state::{link_to, use_site};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn GroupList(
    /// The level of the families' headings.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let site = use_site();
    let families: Vec<_> = site
        .structure()
        .families
        .iter()
        .map(|family| {
            let groups: Vec<_> = site
                .structure()
                .pages()
                .filter(|group| group.family.as_ref() == Some(family))
                .map(|group| {
                    let words = site.words().groups.of(&group.id);
                    view! {
                        <li class="group-card">
                            <a href=link_to(Page::Group(group.id.clone()))>{words.short.as_str()}</a>
                            <p>{words.summary.as_str()}</p>
                        </li>
                    }
                })
                .collect();
            let name = site.words().families.of(family).name.as_str();
            let heading = if level == 2 {
                view! { <h2>{name}</h2> }.into_any()
            } else {
                view! { <h3>{name}</h3> }.into_any()
            };
            view! {
                <div class="group-family">
                    {heading}
                    <ul>{groups}</ul>
                </div>
            }
        })
        .collect();
    view! { <div class="group-list">{families}</div> }
}
