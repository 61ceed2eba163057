//! Reasons for and against, grouped by consideration.

use crate::state::use_site;
use guide_content::Polarity;
use guide_engine::{Advice, Reason};
use leptos::prelude::*;

#[component]
pub fn Reasons(advice: Advice<'static>) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let reasons = advice.reasons();
    let (speak_for, speak_against): (Vec<_>, Vec<_>) =
        reasons.iter().partition(|reason| reason.is_for());
    let conflict = (!speak_for.is_empty() && !speak_against.is_empty()).then(|| {
        let line = |label: &'static str, reasons: &[&Reason<'static>]| {
            let names = considerations(reasons).join(" · ");
            view! { <li><strong>{label}</strong> " " {names}</li> }
        };
        view! {
            <div class="conflict">
                <p>{words.conflict.as_str()}</p>
                <ul>
                    {line(&words.conflict_for, &speak_for)}
                    {line(&words.conflict_against, &speak_against)}
                </ul>
            </div>
        }
    });
    view! {
        <div class="reasons">
            {side(Polarity::For, &words.for_heading, &words.nothing_for, &speak_for, &advice)}
            {side(
                Polarity::Against,
                &words.against_heading,
                &words.nothing_against,
                &speak_against,
                &advice,
            )}
        </div>
        {conflict}
    }
}

/// The names of the considerations that reasons belong to, each once.
fn considerations(reasons: &[&Reason<'static>]) -> Vec<&'static str> {
    let site = use_site();
    let mut ids: Vec<_> = reasons
        .iter()
        .map(|reason| &reason.rule.consideration)
        .collect();
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| site.words().considerations.get(id))
        .map(|words| words.name.as_str())
        .collect()
}

fn side(
    polarity: Polarity,
    heading: &'static str,
    nothing: &'static str,
    reasons: &[&Reason<'static>],
    advice: &Advice<'static>,
) -> impl IntoView + use<> {
    let site = use_site();
    let names = site.names(advice);
    let focus = advice.answers.focus(site.structure()).is_some();
    let items: Vec<_> = reasons
        .iter()
        .map(|reason| {
            let id = &reason.rule.id;
            let text = site.words().reasons.get(id).map(|text| names.fill(text));
            let consideration = site
                .words()
                .considerations
                .get(&reason.rule.consideration)
                .map(|words| words.name.as_str());
            let answer = site.answer_name(reason.answer, focus);
            let answer = answer.in_one_line(site);
            view! {
                <li
                    class="reason"
                    data-reason=reason.answer.to_string()
                    data-consideration=reason.rule.consideration.as_str()
                    data-polarity=polarity.id()
                >
                    <span class="reason-consideration">{consideration}</span>
                    <p>{text}</p>
                    <span class="reason-answer">{answer}</span>
                </li>
            }
        })
        .collect();
    let nothing = items
        .is_empty()
        .then(|| view! { <p class="quiet">{nothing}</p> });
    let class = format!("reasons-side {}", polarity.id());
    view! {
        <section class=class>
            <h3>{heading}</h3>
            {nothing}
            <ul>{items}</ul>
        </section>
    }
}
