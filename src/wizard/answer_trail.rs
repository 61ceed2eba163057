//! The visitor's answers so far: the trail that runs through the answered
//! questions, each one tap from being changed.

use crate::{
    state::{use_site, use_visit},
    ui::{TrailStop, each, renewed_text},
};
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
            let answers = answers.iter(site.structure());
            answers.map(|answer| answer.question).collect::<Vec<_>>()
        })
    });
    let stop = move |id: &'static str| {
        let option = move || {
            visit.answers.with(|answers| {
                let focus = answers.focus(site.structure()).is_some();
                let option = answers.option(site.structure(), id);
                option.map_or("", |option| site.option_name(id, option, focus))
            })
        };
        let href = move || {
            let route = visit.route.get().to(Page::Question(id.to_owned()));
            visit
                .answers
                .with(|answers| visit.address(site, &route, answers))
        };
        let is_current = move || current.get() == Some(id);
        view! {
            <TrailStop href=href is_current=is_current current="step">
                <span class="trail-question">{site.question_name(id)}</span>
                " "
                <span class="trail-answer">{renewed_text(option)}</span>
                <span class="visually-hidden">" " {words.change.as_str()}</span>
            </TrailStop>
        }
    };
    let is_empty = move || stops.with(Vec::is_empty);
    view! {
        <aside class="trail" class:empty=is_empty aria-labelledby="trail-heading">
            <h2 id="trail-heading" class="trail-heading">{words.answers_heading.as_str()}</h2>
            <p class="trail-start">{words.no_answers.as_str()}</p>
            <ol>
                {each(move || stops.get(), move |id| stop(id).into_any())}
            </ol>
        </aside>
    }
}
