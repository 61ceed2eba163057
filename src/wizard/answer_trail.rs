//! The visitor's answers so far: the trail that runs through the answered
//! questions, each one tap from being changed.

use crate::state::{AnswerName, use_site, use_visit};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn AnswerTrail(
    /// The question that is shown, which the trail leads to.
    current: Signal<Option<&'static str>>,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().choose;
    let stops = Memo::new(move |_| {
        visit.answers.with(|answers| {
            let focus = answers.focus(site.structure()).is_some();
            answers
                .iter(site.structure())
                .map(|answer| (answer.question, site.answer_name(answer, focus)))
                .collect::<Vec<_>>()
        })
    });
    let stop = move |(id, name): (&'static str, AnswerName)| {
        let href = move || {
            let route = visit.route.get().to(Page::Question(id.to_owned()));
            visit
                .answers
                .with(|answers| visit.address(site, &route, answers))
        };
        let is_current = move || current.get() == Some(id);
        view! {
            <li>
                <a
                    class="trail-stop"
                    class:current=is_current
                    href=href
                    aria-current=move || is_current().then_some("step")
                >
                    <span class="trail-question">{name.question}</span>
                    " "
                    <span class="trail-answer">{name.option}</span>
                    <span class="visually-hidden">" " {words.change.as_str()}</span>
                </a>
            </li>
        }
    };
    let is_empty = move || stops.with(Vec::is_empty);
    view! {
        <aside class="trail" class:empty=is_empty aria-labelledby="trail-heading">
            <h2 id="trail-heading" class="trail-heading">{words.answers_heading.as_str()}</h2>
            <p class="trail-start">{words.no_answers.as_str()}</p>
            <ol>
                <For
                    each=move || stops.get()
                    key=|answered| *answered
                    children=move |answered| stop(answered).into_any()
                />
            </ol>
        </aside>
    }
}
