//! The first steps, in order.

use crate::{
    state::{use_site, words_of},
    ui::{link_by_id, prose},
};
use guide_content::StepRule;
use guide_engine::{Answers, Recommendation};
use leptos::prelude::*;

#[component]
pub fn Steps(
    /// The ids of the steps.
    steps: Vec<&'static StepRule>,
    answers: Answers,
    recommendation: Recommendation,
) -> impl IntoView {
    let site = use_site();
    let names = site.names(&answers, Some(&recommendation));
    let items: Vec<_> = steps
        .iter()
        .map(|step| {
            let words = words_of(&site.words().steps, &step.id);
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
