//! The options of a question as large cards over native radio inputs.

use crate::{
    state::{use_site, use_visit},
    ui::{each, renewed_text},
};
use leptos::prelude::*;

/// The options that are on offer, given the visitor's answers. The radios are
/// never written here: whoever shows the cards reads and sets them.
#[component]
pub fn OptionCards(
    /// The question's id.
    question: &'static str,
) -> impl IntoView {
    let site = use_site();
    let answers = use_visit().answers;
    let structure = site.structure();
    let offered = Memo::new(move |_| {
        answers.with(|answers| {
            structure
                .question(question)
                .into_iter()
                .flat_map(|question| &question.options)
                .filter(|option| answers.offers(structure, option))
                .map(|option| option.id.as_str())
                .collect::<Vec<_>>()
        })
    });
    let has_focus = Memo::new(move |_| answers.with(|answers| answers.focus(structure).is_some()));
    let words = site.words().questions.of(question);
    let card = move |option: &'static str| {
        let words = words.options.of(option);
        let other = words.without_focus.as_ref();
        let has_detail =
            !words.detail.is_empty() || other.is_some_and(|text| !text.detail.is_empty());
        let label = move || words.shown(has_focus.get()).label;
        let detail = move || words.shown(has_focus.get()).detail;
        view! {
            <li>
                <label class="option-card">
                    <input type="radio" name=question value=option/>
                    <span class="option-card-label">{renewed_text(label)}</span>
                    <span class="option-card-detail" hidden=!has_detail>{renewed_text(detail)}</span>
                </label>
            </li>
        }
    };
    view! {
        <ul class="option-cards">
            {each(move || offered.get(), move |option| card(option).into_any())}
        </ul>
    }
}
