//! Every answer in a native select, to be changed in place.

use super::{Notice, Site, Visit, use_site, use_visit};
use crate::{
    browser,
    engine::{Answers, next_question},
    routes::Page,
};
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
    let opening = RwSignal::new(None::<Opening>);
    let go_on = {
        let site = site.clone();
        move |_| {
            if let Some(change) = opening.get_untracked() {
                let route = visit.route.get_untracked().to(change.page);
                visit.go(&site, route, change.answers);
                visit.notice.set(change.notice);
            }
        }
    };
    let words = site.interface().choose.clone();
    let said = words.still_open.clone();
    let still_open = move || opening.with(|opening| opening.as_ref().map(|_| said.clone()));
    view! {
        <ol class="answer-editor">
            <For
                each=move || questions.get()
                key=Clone::clone
                children=move |question| row(question, opening).into_any()
            />
        </ol>
        <p class="answer-opening" role="status">{still_open}</p>
        <button
            type="button"
            class="button"
            data-action="continue"
            hidden=move || opening.with(Option::is_none)
            on:click=go_on
        >
            {words.carry_on}
        </button>
    }
}

/// A change that opens a question. It waits for the visitor to go on: arrow
/// keys pass through many values of a select, and none of them should lead away.
#[derive(Clone)]
struct Opening {
    answers: Answers,
    page: Page,
    notice: Option<Notice>,
}

/// One question with the options on offer.
fn row(question: String, opening: RwSignal<Option<Opening>>) -> impl IntoView {
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
        if let Some(chosen) = browser::select_values(&event) {
            change(&site, visit, opening, &chosen);
        }
    };
    view! {
        <li class="answer-row">
            <label for=id.clone()>{words.short}</label>
            <select id=id name=name on:change=changed>{options}</select>
        </li>
    }
}

/// Takes the answers as the selects show them: the advice follows at once,
/// unless a question is open now.
fn change(
    site: &Site,
    visit: Visit,
    opening: RwSignal<Option<Opening>>,
    chosen: &[(String, String)],
) {
    let structure = site.structure();
    let before = visit.answers.get_untracked();
    let query: Vec<_> = chosen
        .iter()
        .map(|(question, option)| format!("{question}={option}"))
        .collect();
    let answers = Answers::read(structure, &query.join("&"));
    let notice = Notice::dropped(site, &before, &answers);
    match next_question(structure, &answers) {
        Some(next) => opening.set(Some(Opening {
            page: Page::Question(next.id.clone()),
            answers,
            notice,
        })),
        None => {
            opening.set(None);
            visit.change(site, answers, notice);
        }
    }
}
