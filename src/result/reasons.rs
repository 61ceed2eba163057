//! Reasons for and against as a balance: a weight for each answer that speaks, all
//! of them alike, each with its sentence on demand.

use crate::state::{Site, use_site};
use guide_content::Polarity;
use guide_engine::{Advice, Reason};
use leptos::prelude::*;

/// The pivot of the beam. Markup without any value of Rust would be set as HTML, which
/// the page's policy refuses.
const PIVOT: &str = "M12 0 24 14H0Z";

/// What the answers speak for and against. The beam stays level, because the rule
/// decides and not the number on a side; what the rule tested is marked. Where
/// nothing speaks against, there is no second side.
#[component]
pub fn Reasons(advice: Advice<'static>) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let decisive = advice.decisive_questions();
    let reasons = advice.reasons();
    let is_marked = |reason: &Reason<'_>| decisive.contains(&reason.answer.question);
    let side = |polarity: Polarity, heading: &'static str| {
        let weights: Vec<_> = reasons
            .iter()
            .filter(|reason| reason.rule.polarity == polarity)
            .map(|reason| weight(site, reason, &advice, is_marked(reason)))
            .collect();
        (!weights.is_empty()).then(|| {
            let class = format!("balance-side {}", polarity.id());
            view! {
                <section class=class>
                    <h3>{heading}</h3>
                    <ul>{weights}</ul>
                </section>
            }
        })
    };
    let speak_against = side(Polarity::Against, &words.against_heading);
    let speak_for = side(Polarity::For, &words.for_heading);
    let is_balanced = speak_against.is_some() && speak_for.is_some();
    let nothing = match (&speak_for, &speak_against) {
        (None, _) => Some(&words.nothing_for),
        (_, None) => Some(&words.nothing_against),
        _ => None,
    };
    let nothing = nothing.map(|text| view! { <p class="quiet">{text.as_str()}</p> });
    let conflict = is_balanced.then(|| view! { <p>{words.conflict.as_str()}</p> });
    let beam = is_balanced.then(beam);
    let legend = reasons.iter().any(is_marked).then(|| {
        view! {
            <p class="balance-legend">
                {turned_on_mark()}
                {words.turned_on.as_str()}
            </p>
        }
    });
    view! {
        <div class="reasons">
            {conflict}
            {nothing}
            <div class="balance" class:one-sided=!is_balanced>{speak_against} {beam} {speak_for}</div>
            {legend}
            <p class="quiet">{words.balance.as_str()}</p>
        </div>
    }
}

/// What marks an answer that the rule tested.
fn turned_on_mark() -> impl IntoView {
    view! { <span class="turned-on-mark" aria-hidden="true"></span> }
}

/// The level beam on its pivot.
fn beam() -> impl IntoView {
    view! {
        <div class="balance-beam" aria-hidden="true">
            <svg viewBox="0 0 24 14" focusable="false"><path d=PIVOT></path></svg>
        </div>
    }
}

/// One reason: its consideration and the answer it cites; its sentence when opened.
fn weight(
    site: Site,
    reason: &Reason<'static>,
    advice: &Advice<'static>,
    is_marked: bool,
) -> impl IntoView + use<> {
    let names = site.names(advice);
    let focus = advice.answers.focus(site.structure()).is_some();
    let rule = reason.rule;
    let text = site.words().reasons.get(&rule.id);
    let text = text.map(|text| names.fill(text));
    let consideration = site.words().considerations.get(&rule.consideration);
    let consideration = consideration.map(|words| words.name.as_str());
    let answer = site.answer_name(reason.answer, focus).in_one_line(site);
    let mark = is_marked.then(|| {
        let words = site.interface().result.turned_on.as_str();
        view! {
            {turned_on_mark()}
            <span class="visually-hidden">" (" {words} ")"</span>
        }
    });
    view! {
        <li
            class="reason"
            data-reason=reason.answer.to_string()
            data-consideration=rule.consideration.as_str()
            data-polarity=rule.polarity.id()
        >
            <details>
                <summary>
                    <span class="reason-consideration">{consideration} {mark}</span>
                    <span class="reason-answer">{answer}</span>
                </summary>
                <p>{text}</p>
            </details>
        </li>
    }
}
