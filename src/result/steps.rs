//! The first steps, in order.

use crate::{
    state::use_site,
    ui::{marked_prose, source_mark, step_link},
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
            // What to do first is the guide's own suggestion.
            let mark = source_mark(Some(&step.id), None);
            view! {
                <li class="step">
                    <h3>{names.fill(&words.title)}</h3>
                    {marked_prose(&words.text, &names, mark)}
                    {step_link(step.link.as_deref())}
                </li>
            }
        })
        .collect();
    view! { <ol class="steps">{items}</ol> }
}
