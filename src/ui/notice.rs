//! What there is to say about the last step.

use crate::state::{AnswerName, Notice, Site, use_site, use_visit};
use guide_content::fill_in;
use guide_engine::{Answers, NotTaken, most_questions_left};
use leptos::prelude::*;
use std::borrow::Cow;

/// Always there, so that what appears in it is announced.
#[component]
pub fn Notices() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().choose;
    let message = move |notice| match notice {
        Notice::NotAsked => Cow::Borrowed(words.not_asked.as_str()),
        Notice::StillOpen => visit.answers.with(|answers| still_open(site, answers)),
        Notice::Dropped(answers) => {
            let answers = answers.into_iter().map(|answer| answer.in_one_line(site));
            list(&words.dropped, answers.collect()).into()
        }
    };
    let text = Memo::new(move |_| {
        let not_taken = visit.not_taken();
        let not_taken = (!not_taken.is_empty()).then(|| {
            let names = not_taken.into_iter().map(|answer| name(site, answer));
            list(&words.not_taken, names.collect()).into()
        });
        let message = visit.notice.get().map(message);
        let messages: Vec<Cow<'_, str>> = not_taken.into_iter().chain(message).collect();
        messages.join(" ")
    });
    let is_empty = move || text.with(String::is_empty);
    view! {
        <div class="notice" class:empty=is_empty role="status">
            <p>{move || text.get()}</p>
        </div>
    }
}

/// How many questions are open at the most before there is a result.
pub fn still_open(site: Site, answers: &Answers) -> Cow<'static, str> {
    let words = &site.interface().choose;
    match most_questions_left(site.structure(), answers) {
        1 => words.still_open.as_str().into(),
        count => fill_in(&words.still_open_other, &[("count", &count.to_string())]).into(),
    }
}

/// What a link says without that it is taken: the question alone where nobody can
/// tell the answer.
fn name(site: Site, answer: NotTaken<'static>) -> String {
    let NotTaken { question, option } = answer;
    let question = site.question_name(question);
    match option {
        Some(option) => {
            let option = site.option_name(answer.question, option, true);
            AnswerName { question, option }.in_one_line(site)
        }
        None => question.to_owned(),
    }
}

fn list(pattern: &str, answers: Vec<String>) -> String {
    fill_in(pattern, &[("answers", &answers.join(" · "))])
}
