//! How far the questions are: as a trail to look at, in words to listen to.

use crate::{
    state::{Site, use_site, use_visit},
    ui::{renewed, renewed_text},
};
use guide_content::fill_in;
use guide_engine::{Answers, most_questions_left_after, next_question};
use leptos::prelude::*;

/// How many questions have been answered before one, and how many can follow it at
/// the most.
#[derive(Clone, Copy, Debug)]
struct Progress {
    passed: usize,
    left: usize,
    /// Not where somebody opened the page of a question that others come before: there is
    /// nothing to count, and they go on at the first open question.
    is_next: bool,
}

impl Progress {
    fn new(site: Site, answers: &Answers, question: &str) -> Self {
        let structure = site.structure();
        let passed = structure
            .questions
            .iter()
            .take_while(|each| each.id != question)
            .filter(|each| answers.option(structure, &each.id).is_some())
            .count();
        Self {
            passed,
            left: most_questions_left_after(structure, answers, question),
            is_next: next_question(structure, answers).is_none_or(|next| {
                let mut questions = structure.questions.iter();
                let first = questions.find(|each| each.id == question || each.id == next.id);
                first.is_some_and(|first| first.id == question)
            }),
        }
    }

    fn in_words(self, site: Site) -> String {
        if !self.is_next {
            return String::new();
        }
        let words = &site.interface().choose;
        let pattern = match self.left {
            0 => &words.left_none,
            1 => &words.left_one,
            _ => &words.left_other,
        };
        let number = fill_in(&words.number, &[("number", &(self.passed + 1).to_string())]);
        let left = fill_in(pattern, &[("count", &self.left.to_string())]);
        format!("{number} · {left}")
    }
}

/// Which question this is, and how many can follow at the most: announced on
/// every step, because it stays while the questions change.
#[component]
pub fn WizardProgress(current: Signal<Option<&'static str>>) -> impl IntoView {
    let site = use_site();
    let answers = use_visit().answers;
    let text = Memo::new(move |_| {
        let question = current.get().unwrap_or_default();
        answers.with(|answers| Progress::new(site, answers, question).in_words(site))
    });
    view! {
        <div class="progress">
            <ProgressTrail current=current/>
            <p class="progress-words" role="status">{renewed_text(move || text.get())}</p>
        </div>
    }
}

/// The trail of the questions: those passed, this one, and those that can still come.
#[component]
pub fn ProgressTrail(current: Signal<Option<&'static str>>) -> impl IntoView {
    let site = use_site();
    let answers = use_visit().answers;
    let stops = renewed(move || {
        let question = current.get().unwrap_or_default();
        let Progress {
            passed,
            left,
            is_next,
        } = answers.with(|answers| Progress::new(site, answers, question));
        let count = if is_next { passed + 1 + left } else { 0 };
        let stops = (0..count).map(|index| {
            let class = match index.cmp(&passed) {
                std::cmp::Ordering::Less => "passed",
                std::cmp::Ordering::Equal => "here",
                std::cmp::Ordering::Greater => "possible",
            };
            view! { <span class=class></span> }
        });
        stops.collect::<Vec<_>>().into_any()
    });
    view! { <span class="progress-trail" aria-hidden="true">{stops}</span> }
}
