//! What there is to say about the last step.

use super::renewed_text;
use crate::state::{Notice, Site, use_site, use_visit};
use guide_content::fill_in;
use guide_engine::{Answer, Answers, NotTaken, most_questions_left};
use leptos::prelude::*;
use std::borrow::Cow;

/// Always there, so that what appears in it is announced.
#[component]
pub fn Notices() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().choose;
    let message = move |notice| match notice {
        Notice::NotAsked => words.not_asked.clone(),
        Notice::StillOpen => visit
            .answers
            .with(|answers| still_open(site, answers).into_owned()),
        Notice::Dropped(answers) => {
            let answers: Vec<_> = answers
                .into_iter()
                .map(|answer| answer.in_one_line(site))
                .collect();
            let answers = answers.join(" · ");
            fill_in(&words.dropped, &[("answers", &answers)])
        }
    };
    let text = Memo::new(move |_| {
        let mut text = String::new();
        if visit.hydrated.get() {
            visit
                .not_taken
                .with(|answers| text = not_taken_message(site, answers));
        }
        if let Some(notice) = visit.notice.get() {
            if !text.is_empty() {
                text.push(' ');
            }
            text += &message(notice);
        }
        text
    });
    let is_empty = move || text.with(String::is_empty);
    view! {
        <p class="reading-answers">{words.reading.as_str()}</p>
        <div class="notice" class:empty=is_empty role="status">
            <p>{renewed_text(move || text.get())}</p>
        </div>
    }
}

/// Names what a link has for questions without that it became an answer: the
/// question alone where nobody can tell the answer. Empty where there is nothing.
fn not_taken_message(site: Site, answers: &[NotTaken<'static>]) -> String {
    if answers.is_empty() {
        return String::new();
    }
    let name = |NotTaken { question, option }: &NotTaken<'static>| match option {
        Some(option) => site
            .answer_name(Answer { question, option }, true)
            .in_one_line(site),
        None => site.question_name(question).to_owned(),
    };
    let names: Vec<_> = answers.iter().map(name).collect();
    let pattern = &site.interface().choose.not_taken;
    fill_in(pattern, &[("answers", &names.join(" · "))])
}

/// How many questions are open at the most before there is a result.
pub fn still_open(site: Site, answers: &Answers) -> Cow<'static, str> {
    let words = &site.interface().choose;
    match most_questions_left(site.structure(), answers) {
        1 => words.still_open.as_str().into(),
        count => fill_in(&words.still_open_other, &[("count", &count.to_string())]).into(),
    }
}
