//! The visitor's way so far: the trail that runs through the answered
//! questions, each one tap from being changed.

use super::{use_site, use_visit};
use crate::routes::Page;
use leptos::prelude::*;

#[component]
pub fn Trail(
    /// The question that is shown, which the trail leads to.
    current: Signal<Option<String>>,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site.interface().choose.clone();
    let stops = {
        let site = site.clone();
        Memo::new(move |_| {
            visit.answers.with(|answers| {
                let focus = answers.focus(site.structure()).is_some();
                answers
                    .iter(site.structure())
                    .map(|answer| {
                        let (question, option) = site.answer(answer.question, answer.option, focus);
                        (answer.question.to_owned(), question, option)
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    let change = words.change.clone();
    let stop = move |(id, question, option): (String, String, String)| {
        let href = {
            let (site, id) = (site.clone(), id.clone());
            move || {
                let route = visit.route.get().to(Page::Question(id.clone()));
                visit
                    .answers
                    .with(|answers| visit.address(&site, &route, answers))
            }
        };
        let is_current = move || current.with(|current| current.as_deref() == Some(id.as_str()));
        let current = is_current.clone();
        view! {
            <li>
                <a
                    class="trail-stop"
                    class:current=is_current
                    href=href
                    aria-current=move || current().then_some("step")
                >
                    <span class="trail-question">{question}</span>
                    " "
                    <span class="trail-answer">{option}</span>
                    <span class="visually-hidden">" " {change.clone()}</span>
                </a>
            </li>
        }
    };
    let is_empty = move || stops.with(Vec::is_empty);
    view! {
        <aside class="trail" class:empty=is_empty aria-labelledby="trail-heading">
            <h2 id="trail-heading" class="trail-heading">{words.answers_heading.clone()}</h2>
            <p class="trail-start">{words.no_answers.clone()}</p>
            <ol>
                <For each=move || stops.get() key=Clone::clone children=move |answered| stop(answered).into_any()/>
            </ol>
        </aside>
    }
}
