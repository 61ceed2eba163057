//! The options of a question as large cards over native radio inputs.

use super::{use_site, use_visit};
use leptos::prelude::*;

/// The options that are on offer, given the visitor's answers. The radios are
/// never written here: whoever shows the cards reads and sets them.
#[component]
pub fn OptionCards(
    /// The question's id.
    question: String,
) -> impl IntoView {
    let site = use_site();
    let answers = use_visit().answers;
    let offered = {
        let (site, question) = (site.clone(), question.clone());
        Memo::new(move |_| {
            let structure = site.structure();
            answers.with(|answers| {
                structure
                    .question(&question)
                    .into_iter()
                    .flat_map(|question| &question.options)
                    .filter(|option| answers.offers(structure, option))
                    .map(|option| option.id.clone())
                    .collect::<Vec<_>>()
            })
        })
    };
    let has_focus = {
        let site = site.clone();
        Memo::new(move |_| answers.with(|answers| answers.focus(site.structure()).is_some()))
    };
    let card = move |option: String| {
        let words = site
            .words()
            .questions
            .get(&question)
            .and_then(|words| words.options.get(&option))
            .cloned()
            .unwrap_or_default();
        let label = {
            let words = words.clone();
            move || words.text(has_focus.get()).0.to_owned()
        };
        let detail = move || words.text(has_focus.get()).1.to_owned();
        view! {
            <li>
                <label class="option-card">
                    <input type="radio" name=question.clone() value=option/>
                    <span class="option-card-label">{label}</span>
                    <span class="option-card-detail">{detail}</span>
                </label>
            </li>
        }
    };
    view! {
        <ul class="option-cards">
            <For each=move || offered.get() key=Clone::clone children=move |option| card(option).into_any()/>
        </ul>
    }
}
