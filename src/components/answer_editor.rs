//! Every answer in a native select, to be changed in place.

use super::{Notice, Site, Visit, use_site, use_visit};
use crate::{browser, engine::next_question, routes::Page};
use leptos::prelude::*;

#[component]
pub fn AnswerEditor() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let questions = {
        let site = site.clone();
        Memo::new(move |_| {
            visit.answers.with(|answers| {
                answers
                    .iter(site.structure())
                    .map(|answer| answer.question.to_owned())
                    .collect::<Vec<_>>()
            })
        })
    };
    view! {
        <ol class="answer-editor">
            <For each=move || questions.get() key=Clone::clone children=|question| row(question).into_any()/>
        </ol>
    }
}

/// One question with the options on offer.
fn row(question: String) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site
        .words()
        .questions
        .get(&question)
        .cloned()
        .unwrap_or_default();
    let offered = {
        let (site, question) = (site.clone(), question.clone());
        Memo::new(move |_| {
            let structure = site.structure();
            visit.answers.with(|answers| {
                let focus = answers.focus(structure).is_some();
                let chosen = answers.option(structure, &question);
                structure
                    .question(&question)
                    .into_iter()
                    .flat_map(|question| &question.options)
                    .filter(|option| answers.offers(structure, option))
                    .map(|option| {
                        let name = site.answer(&question, &option.id, focus).1;
                        (option.id.clone(), name, chosen == Some(option.id.as_str()))
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    let options = move || {
        offered
            .get()
            .into_iter()
            .map(|(value, name, selected)| {
                view! { <option value=value prop:selected=selected>{name}</option> }
            })
            .collect::<Vec<_>>()
    };
    let id = format!("answer-{question}");
    let name = question.clone();
    let changed = move |event| {
        if let Some(option) = browser::select_value(&event) {
            change(&site, visit, &question, &option);
        }
    };
    view! {
        <li class="answer-row">
            <label for=id.clone()>{words.short}</label>
            <select id=id name=name on:change=changed>{options}</select>
        </li>
    }
}

/// Takes a changed answer: the advice follows at once, or if a question is open
/// now, that question comes next.
fn change(site: &Site, visit: Visit, question: &str, option: &str) {
    let structure = site.structure();
    let before = visit.answers.get_untracked();
    let (answers, dropped) = before.with(structure, question, option);
    let focus = before.focus(structure).is_some();
    let dropped: Vec<_> = dropped
        .iter()
        .map(|answer| site.answer(answer.question, answer.option, focus))
        .collect();
    let notice = (!dropped.is_empty()).then_some(Notice::Dropped(dropped));
    let open = next_question(structure, &answers).map(|open| Page::Question(open.id.clone()));
    match open {
        Some(page) => {
            let route = visit.route.get_untracked().to(page);
            visit.go(site, route, answers);
            visit.notice.set(notice);
        }
        None => visit.change(site, answers, notice),
    }
}
