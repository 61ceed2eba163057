//! All group types, under their families.

use super::{use_site, visit::link_to};
use crate::routes::Page;
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
                    let words = site
                        .words()
                        .groups
                        .get(&group.id)
                        .cloned()
                        .unwrap_or_default();
                    view! {
                        <li class="group-card">
                            <a href=link_to(Page::Group(group.id.clone()))>{words.short}</a>
                            <p>{words.summary}</p>
                        </li>
                    }
                })
                .collect();
            let name = site
                .words()
                .families
                .get(family)
                .map(|words| words.name.clone())
                .unwrap_or_default();
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
