//! Every answer in a native select, to be changed in place.

use crate::{
    browser,
    state::{Notice, Site, Visit, use_site, use_visit},
    ui::{Button, each, renewed_text, still_open},
};
use guide_engine::{Answers, next_question};
use guide_routes::Page;
use leptos::prelude::*;
use std::borrow::Cow;

#[component]
pub fn AnswerEditor() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let questions = Memo::new(move |_| {
        visit.answers.with(|answers| {
            answers
                .iter(site.structure())
                .map(|answer| answer.question)
                .collect::<Vec<_>>()
        })
    });
    let pending = RwSignal::new(None::<PendingChange>);
    let continue_wizard = move |_| {
        if let Some(change) = pending.get_untracked() {
            let route = visit.route.get_untracked().to(change.page);
            visit.navigate(site, route, change.answers);
            visit.notice.set(change.notice);
        }
    };
    let words = &site.interface().choose;
    let still_open = move || {
        pending.with(|pending| {
            let pending = pending.as_ref();
            pending.map_or(Cow::Borrowed(""), |pending| {
                still_open(site, &pending.answers)
            })
        })
    };
    view! {
        <ol class="answer-editor">
            {each(move || questions.get(), move |question| row(question, pending).into_any())}
        </ol>
        <p class="answer-opening" role="status">{renewed_text(still_open)}</p>
        <Button
            action="continue"
            hidden=move || pending.with(Option::is_none)
            on_click=continue_wizard
        >
            {words.carry_on.as_str()}
        </Button>
    }
}

/// A change that opens a question. It waits for the visitor to go on: arrow
/// keys pass through many values of a select, and none of them should lead away.
#[derive(Clone)]
struct PendingChange {
    answers: Answers,
    page: Page,
    notice: Option<Notice>,
}

/// One question with the options on offer.
fn row(question: &'static str, pending: RwSignal<Option<PendingChange>>) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site.words().questions.of(question);
    let chosen = Memo::new(move |_| {
        visit
            .answers
            .with(|answers| answers.option(site.structure(), question))
    });
    let offered = Memo::new(move |_| {
        let structure = site.structure();
        visit.answers.with(|answers| {
            let focus = answers.focus(structure).is_some();
            structure
                .question(question)
                .into_iter()
                .flat_map(|question| &question.options)
                .filter(|option| answers.offers(structure, option))
                .map(|option| {
                    let name = site.option_name(question, &option.id, focus);
                    (option.id.as_str(), name)
                })
                .collect::<Vec<_>>()
        })
    });
    let option = move |(value, name): (&'static str, &'static str)| {
        let is_chosen = move || chosen.get() == Some(value);
        view! { <option value=value prop:selected=is_chosen>{name}</option> }
    };
    let id = format!("answer-{question}");
    let changed = move |event| {
        if let Some(chosen) = browser::select_values(&event) {
            change(site, visit, pending, &chosen);
        }
    };
    view! {
        <li class="answer-row">
            <label for=id.clone()>{words.short.as_str()}</label>
            <select id=id name=question on:change=changed>
                <For each=move || offered.get() key=|option| *option children=option/>
            </select>
        </li>
    }
}

/// Takes the answers as the selects show them: the advice follows at once,
/// unless a question is open now.
fn change(
    site: Site,
    visit: Visit,
    pending: RwSignal<Option<PendingChange>>,
    chosen: &[(String, String)],
) {
    let structure = site.structure();
    let before = visit.answers.get_untracked();
    let answers = Answers::from_pairs(structure, chosen);
    let notice = Notice::dropped(site, &before, &answers);
    match next_question(structure, &answers) {
        Some(next) => pending.set(Some(PendingChange {
            page: Page::Question(next.id.clone()),
            answers,
            notice,
        })),
        None => {
            pending.set(None);
            visit.change_answers(site, answers, notice);
        }
    }
}
