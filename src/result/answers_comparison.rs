//! Two organisers' answers side by side.

use crate::{
    state::{Site, use_site, use_visit},
    ui::{ButtonKind, ButtonLink, FoldedSection, Section, Share, renewed},
};
use guide_content::fill_in;
use guide_engine::{Advice, AdviceImpact, Answers, Difference, differences};
use guide_routes::{Page, Route, pairs};
use leptos::prelude::*;
use std::borrow::Cow;

/// The other person's answers in the address, if there are any.
pub fn other_persons_answers(site: Site) -> Memo<Option<Answers>> {
    let visit = use_visit();
    Memo::new(move |_| {
        let theirs = visit.parameter(Page::WITH)?;
        let theirs = Answers::from_pairs(site.structure(), &pairs(&theirs));
        (!theirs.is_empty()).then_some(theirs)
    })
}

/// Says that somebody's answers wait to be set beside one's own.
#[component]
pub fn PendingComparison() -> impl IntoView {
    let site = use_site();
    let theirs = other_persons_answers(site);
    let text = site.interface().together.invited.as_str();
    move || {
        theirs
            .with(Option::is_some)
            .then(|| view! { <p class="notice">{text}</p> })
    }
}

/// The other person's answers beside one's own; where there are none, the way
/// to ask somebody for theirs.
#[component]
pub fn AnswersComparison(
    advice: Advice<'static>,
    /// Whether there is somebody to ask.
    invites: bool,
) -> impl IntoView {
    let site = use_site();
    let theirs = other_persons_answers(site);
    renewed(move || match theirs.get() {
        Some(theirs) => comparison(site, &advice, &theirs).into_any(),
        None => invites
            .then(|| invitation(site, &advice.answers))
            .into_any(),
    })
}

/// The way to ask somebody else: a link to the questions that carries these
/// answers.
fn invitation(site: Site, answers: &Answers) -> impl IntoView + use<> {
    let words = &site.interface().together;
    let route = use_visit().route.get_untracked().to(Page::Choose);
    let parameters = [(Page::WITH.to_owned(), answers.write(site.structure()))];
    let href = site.address(&route, &Answers::default(), &parameters);
    let canonical = site.address(&route.canonical(), &Answers::default(), &parameters);
    let title = site.interface().choose.title.as_str();
    view! {
        <FoldedSection id="together" heading=&words.heading>
            <p>{words.text.as_str()}</p>
            <p><ButtonLink kind=ButtonKind::Quiet action="compare" href=href>{words.action.as_str()}</ButtonLink></p>
            <Share
                title=title
                path=canonical
                share=&words.share
                copied=&words.copied
            />
        </FoldedSection>
    }
}

fn comparison(site: Site, advice: &Advice<'static>, theirs: &Answers) -> impl IntoView + use<> {
    let words = &site.interface().together;
    let mine = &advice.answers;
    let found = differences(site.structure(), mine, theirs);
    let their_advice = site.advice(theirs).map(|other| {
        let (ours, other_one) = (&advice.recommendation, &other.recommendation);
        if other_one.outcome() == ours.outcome() && other_one.track == ours.track {
            Cow::Borrowed(words.same_advice.as_str())
        } else {
            let headline = site.headline(&other);
            fill_in(&words.their_advice, &[("headline", &headline)]).into()
        }
    });
    let rows: Vec<_> = found
        .iter()
        .map(|difference| row(site, mine, theirs, difference))
        .collect();
    let table = if rows.is_empty() {
        view! { <p>{words.same_answers.as_str()}</p> }.into_any()
    } else {
        view! {
            <table class="answers-comparison side-by-side">
                <thead>
                    <tr>
                        <th scope="col">{words.question.as_str()}</th>
                        <th scope="col">{words.yours.as_str()}</th>
                        <th scope="col">{words.theirs.as_str()}</th>
                        <th scope="col">{words.effect.as_str()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let stop = {
        let route = Route::new(&site.pack().locale, Page::Result);
        let route = Route {
            frame: use_visit().route.get_untracked().frame,
            ..route
        };
        site.href(&route, mine)
    };
    view! {
        <Section id="together" heading=&words.compared_heading>
            <p>{their_advice}</p>
            {table}
            <p><a href=stop>{words.stop.as_str()}</a></p>
        </Section>
    }
}

fn row(
    site: Site,
    mine: &Answers,
    theirs: &Answers,
    difference: &Difference<'static>,
) -> impl IntoView + use<> {
    let words = &site.interface().together;
    let structure = site.structure();
    let option_name = |answers: &Answers, option: Option<&'static str>| {
        let focus = answers.focus(structure).is_some();
        option.map_or(words.not_asked.as_str(), |option| {
            site.option_name(difference.question, option, focus)
        })
    };
    let (yours, other) = (
        option_name(mine, difference.mine),
        option_name(theirs, difference.theirs),
    );
    let question = site.words().questions.get(difference.question);
    let question = question.map(|question| question.short.as_str());
    let impact = match &difference.impact {
        AdviceImpact::NotAsked => Cow::Borrowed(""),
        AdviceImpact::Open => words.effect_open.as_str().into(),
        AdviceImpact::Nothing => words.effect_none.as_str().into(),
        AdviceImpact::Policy => words.effect_policy.as_str().into(),
        AdviceImpact::Advice(advice) => {
            let headline = site.headline(advice);
            fill_in(&words.effect_advice, &[("headline", &headline)]).into()
        }
        AdviceImpact::Confidence(id) => {
            let label = &site.words().confidences.of(id).label;
            fill_in(&words.effect_confidence, &[("confidence", label)]).into()
        }
    };
    view! {
        <tr data-difference=difference.question>
            <th scope="row">{question}</th>
            <td data-label=words.yours.as_str()>{yours}</td>
            <td data-label=words.theirs.as_str()>{other}</td>
            <td data-label=words.effect.as_str()>{impact}</td>
        </tr>
    }
}
