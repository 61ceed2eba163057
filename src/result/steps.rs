//! The first steps, in order.

use crate::{
    state::use_site,
    ui::{link_by_id, prose},
};
use guide_engine::Advice;
use leptos::prelude::*;

#[component]
pub fn Steps(advice: Advice<'static>) -> impl IntoView {
    let site = use_site();
    let names = site.names(&advice);
    let items: Vec<_> = advice
        .steps()
        .into_iter()
        .map(|step| {
            let words = site.words().steps.of(&step.id);
            let link = step
                .link
                .as_deref()
                .map(|link| view! { <p class="step-link">{link_by_id(link)}</p> });
            view! {
                <li class="step">
                    <h3>{names.fill(&words.title)}</h3>
                    {prose(&words.text, &names)}
                    {link}
                </li>
            }
        })
        .collect();
    view! { <ol class="steps">{items}</ol> }
}
