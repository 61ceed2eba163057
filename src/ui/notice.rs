//! What there is to say about the last step.

use super::renewed_text;
use crate::state::{Notice, use_site, use_visit};
use guide_content::fill_in;
use leptos::prelude::*;
use std::borrow::Cow;

/// Always there, so that what appears in it is announced.
#[component]
pub fn Notices() -> impl IntoView {
    let site = use_site();
    let notice = use_visit().notice;
    let words = &site.interface().choose;
    let message = move |notice| match notice {
        Notice::NotAsked => Cow::Borrowed(words.not_asked.as_str()),
        Notice::StillOpen => words.still_open.as_str().into(),
        Notice::Dropped(answers) => {
            let answers: Vec<_> = answers
                .into_iter()
                .map(|answer| answer.in_one_line(site))
                .collect();
            let answers = answers.join(" · ");
            fill_in(&words.dropped, &[("answers", &answers)]).into()
        }
    };
    let text = Memo::new(move |_| notice.get().map(message));
    let is_empty = move || text.with(Option::is_none);
    view! {
        <p class="reading-answers">{words.reading.as_str()}</p>
        <div class="notice" class:empty=is_empty role="status">
            <p>{renewed_text(move || text.get().unwrap_or_default())}</p>
        </div>
    }
}
