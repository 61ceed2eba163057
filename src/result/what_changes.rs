//! What would change the advice: the smallest changes that lead elsewhere.

use crate::state::{link_to, use_site, use_visit};
use guide_content::{Question, Structure};
use guide_engine::{Answers, Change};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn WhatChanges(answers: Answers) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let changes = guide_engine::changes(site.structure(), &answers);
    if changes.is_empty() {
        let purpose = purpose(site.structure());
        return view! {
            <p>{words.no_changes.as_str()}</p>
            <p><a href=link_to(purpose)>{words.no_changes_action.as_str()}</a></p>
        }
        .into_any();
    }
    let items: Vec<_> = changes
        .iter()
        .map(|change| item(change, &answers))
        .collect();
    view! {
        <p>{words.changes_text.as_str()}</p>
        <ul class="what-changes">{items}</ul>
    }
    .into_any()
}

/// The question that only another purpose would change: the first one that
/// chooses a focus.
fn purpose(structure: &Structure) -> Page {
    let chooses = |question: &&Question| {
        let mut options = question.options.iter();
        options.any(|option| option.focus.is_some())
    };
    structure
        .questions
        .iter()
        .find(chooses)
        .map_or(Page::Choose, |question| Page::Question(question.id.clone()))
}

fn item(change: &Change<'static>, answers: &Answers) -> impl IntoView + use<> {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().result;
    let focus = answers.focus(site.structure()).is_some();
    let changes: Vec<_> = change
        .to
        .iter()
        .enumerate()
        .map(|(index, answer)| {
            let answer = site.answer_name(*answer, focus).in_one_line(site);
            let and = (index > 0).then(|| format!(" {} ", words.change_and));
            view! { {and} <strong>{answer}</strong> }
        })
        .collect();
    let route = visit.route.get_untracked().to(Page::Result);
    let href = visit.address(site, &route, &change.advice.answers);
    let headline = site.headline(&change.advice);
    view! {
        <li class="change" data-change=change.query()>
            <span class="change-if">{words.change_if.as_str()} " " {changes}</span>
            <span class="change-then">
                {words.change_then.as_str()} " " <a href=href>{headline}</a>
            </span>
        </li>
    }
}
