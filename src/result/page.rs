//! The result: the recommendation and everything that explains it.

use super::{
    answer_editor::AnswerEditor,
    answers_comparison::{AnswersComparison, PendingComparison},
    headline::ResultHeadline,
    host_groups::HostGroups,
    next_step::{NextStep, door_address, door_heading},
    reasons::Reasons,
    steps::Steps,
    tasks::Tasks,
    what_changes::WhatChanges,
};
use crate::{
    browser,
    groups::{FocusPlot, Policies},
    path::Checklist,
    state::{
        Notice, Site, link_target, link_to, link_to_my_trail, link_to_start_over, use_my_trail,
        use_site, use_visit,
    },
    ui::{
        Announcement, Button, ButtonKind, ButtonLink, Facts, FoldedSection, GroupMark, Links,
        Notices, QrCode, Section, Share, prose, provide_unfolded_sections, renewed, renewed_text,
    },
};
use guide_content::{GroupKind, Names, PolicyWords, fill_in};
use guide_engine::{Advice, Answers, Recommendation, SecondDoor};
use guide_routes::Page;
use leptos::prelude::*;

/// Shows the result of the answers in the address; without any, what this page
/// is for.
#[component]
pub fn ResultPage() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let result = Memo::new(move |_| visit.answers.with(|answers| site.advice(answers)));
    // With something open, the result leads to the questions.
    Effect::new(move || {
        // This page may see a step to another one before it makes way.
        let is_here = visit.route.with(|route| route.page == Page::Result);
        let has_answers = visit.answers.with(|answers| !answers.is_empty());
        if is_here && has_answers && result.with(Option::is_none) {
            visit.redirect(site, Page::Choose, Some(Notice::StillOpen));
        }
    });
    let words = &site.interface().result;
    let headline = Memo::new(move |_| {
        result.with(|result| {
            result
                .as_ref()
                .map(|advice| site.headline(advice))
                .unwrap_or_default()
        })
    });
    let updated = move || announce(&words.updated, &headline.get());
    let is_there = Memo::new(move |_| result.with(Option::is_some));
    let answers_panel = move || {
        is_there
            .get()
            .then(|| view! { <AnswersPanel headline=headline/> })
    };
    provide_unfolded_sections();
    // Stays open when an answer is changed.
    let code_is_open = RwSignal::new(false);
    let headline_before = StoredValue::new(String::new());
    let body = renewed(move || match result.get() {
        Some(advice) => {
            let now = headline.get_untracked();
            let before = headline_before
                .try_update_value(|before| std::mem::replace(before, now.clone()))
                .unwrap_or_default();
            let is_another = !before.is_empty() && before != now;
            view! {
                <AdviceArticle
                    advice=advice
                    headline=headline
                    is_another=is_another
                    code_is_open=code_is_open
                />
            }
            .into_any()
        }
        None => view! { <EmptyResult/> }.into_any(),
    });
    view! {
        <div class="result-page">
            <div class="result-main">
                <Notices/>
                {body}
                <Announcement message=updated/>
            </div>
            {answers_panel}
        </div>
    }
}

fn announce(pattern: &str, headline: &str) -> String {
    if headline.is_empty() {
        return String::new();
    }
    fill_in(pattern, &[("headline", headline)])
}

/// The page without answers.
#[component]
fn EmptyResult() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let count =
        guide_engine::most_questions_left(site.structure(), &Answers::default()).to_string();
    let text = fill_in(&words.empty_text, &[("count", &count)]);
    view! {
        <div class="page empty-result">
            <h1 tabindex="-1">{words.empty_heading.as_str()}</h1>
            <PendingComparison/>
            <p class="lead">{text}</p>
            <p><ButtonLink href=link_to(Page::Choose)>{words.empty_action.as_str()}</ButtonLink></p>
            <p><a href=link_to(Page::Groups)>{site.interface().choose.know_group.as_str()}</a></p>
        </div>
    }
}

/// Every answer, each one tap from being changed. On a narrow screen it stands far
/// below the advice, so a change that leads to other advice is shown here too.
#[component]
fn AnswersPanel(headline: Memo<String>) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let privacy = site.interface().choose.privacy.as_str();
    let first = headline.get_untracked();
    let is_changed = Memo::new(move |was: Option<&bool>| {
        was.copied().unwrap_or_default() || headline.with(|headline| *headline != first)
    });
    let new_advice = renewed(move || {
        let shown = is_changed.get().then(|| {
            view! {
                <p class="new-advice">
                    <span>{words.new_advice.as_str()}</span>
                    " "
                    <a href="#headline">{headline.get()}</a>
                </p>
            }
        });
        shown.into_any()
    });
    view! {
        <aside class="answers-panel" aria-labelledby="answers">
            <h2 id="answers">{words.answers_heading.as_str()}</h2>
            <p class="quiet">{words.answers_text.as_str()}</p>
            <AnswerEditor/>
            {new_advice}
            <p class="privacy">{privacy}</p>
            <p><a href=link_to_start_over()>{words.start_over.as_str()}</a></p>
        </aside>
    }
}

/// The recommendation with all of its parts: what to do now first, then what comes
/// after it, and folded behind their headings the reasons and what else there is.
#[component]
fn AdviceArticle(
    advice: Advice<'static>,
    headline: Memo<String>,
    /// Whether other advice stood here before.
    is_another: bool,
    /// Whether the QR code is unfolded.
    code_is_open: RwSignal<bool>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let visit = use_visit();
    let link = Signal::derive(move || browser::absolute_url(&visit.whole_page_address(site)));
    let none = |value: &Option<String>| value.clone().unwrap_or_default();
    let Advice {
        answers,
        recommendation,
        ..
    } = advice.clone();
    let organises = advice.outcome().is_some_and(|outcome| outcome.organises);
    let tasks = guide_engine::tasks(site.structure(), &answers);
    let tasks = (!tasks.is_empty()).then(|| {
        let advice = advice.clone();
        view! {
            <Section id="tasks" heading=&words.tasks_heading>
                <p>{words.tasks_text.as_str()}</p>
                <Tasks advice=advice/>
            </Section>
        }
    });
    let door = guide_engine::second_door(site.structure(), &answers);
    let reasons = (!site.structure().reasons.is_empty()).then(|| {
        let advice = advice.clone();
        view! {
            <FoldedSection id="reasons" heading=&words.reasons_heading>
                <Reasons advice=advice/>
            </FoldedSection>
        }
    });
    let steps = (!advice.steps().is_empty()).then(|| {
        let advice = advice.clone();
        view! {
            <Section id="steps" heading=&words.steps_heading>
                <Steps advice=advice/>
            </Section>
        }
    });
    let is_changeable = site
        .structure()
        .questions
        .iter()
        .any(|each| each.changeable);
    let changes = is_changeable.then(|| {
        view! {
            <Section id="changes" heading=&words.changes_heading>
                <WhatChanges answers=answers/>
            </Section>
        }
    });
    view! {
        <article
            class="result"
            data-result=""
            data-type=recommendation.group.clone()
            data-policy=none(&recommendation.policy)
            data-track=none(&recommendation.track)
            data-act=recommendation.action.clone()
            data-confidence=recommendation.confidence.clone()
            data-runner-up=none(&recommendation.runner_up)
            data-rules=recommendation.rules.join(" ")
        >
            <ResultHeadline eyebrow=&words.eyebrow headline=headline is_another=is_another/>
            <NextStep advice=advice.clone() door=door.clone()/>
            {summary(site, &advice)}
            <Share title=headline share=&words.share print=&words.print copied=&words.copied>
                <a class="to-answers" href="#answers">{words.answers_heading.as_str()}</a>
            </Share>
            <QrCode link=link is_open=code_is_open/>
            <HostGroups kind=recommendation.group.clone()/>
            {steps}
            {plan(site, organises)}
            {door.map(|door| second_door(site, door))}
            {tasks}
            {changes}
            {undecided_policies(site, &recommendation)}
            {path(site, &advice)}
            {reasons}
            {runner_up(site, &advice)}
            {decided_policy(site, &recommendation)}
            {group(site, &recommendation)}
            <AnswersComparison advice=advice.clone() invites=organises/>
            {rule(site, &recommendation)}
        </article>
    }
}

/// What the recommendation means, and how sure it is.
fn summary(site: Site, advice: &Advice<'static>) -> impl IntoView + use<> {
    let Advice {
        answers,
        recommendation,
        ..
    } = advice;
    let names = site.names(advice);
    let lead = advice
        .outcome()
        .and_then(|outcome| site.words().outcomes.get(&outcome.id))
        .map(|words| prose(&words.lead, &names));
    // A track on the focus is in the headline already.
    let is_other = recommendation.track.as_deref() != answers.focus(site.structure());
    let track = (recommendation.track.is_some() && is_other)
        .then(|| names.fill(&site.interface().result.track))
        .map(|track| view! { <p class="result-track">{track}</p> });
    let confidence = site.words().confidences.of(&recommendation.confidence);
    view! {
        <div class="result-lead">
            {track}
            {lead}
            <p class="confidence">
                <strong>{confidence.label.as_str()}</strong>
                <span>{confidence.meaning.as_str()}</span>
            </p>
        </div>
    }
}

/// What the other door leads to, for who was not sure which one to take.
fn second_door(site: Site, door: SecondDoor<'static>) -> impl IntoView + use<> {
    let words = &site.interface().result;
    let href = door_address(site, &door);
    let heading = door_heading(site, &door);
    view! {
        <Section id="second-door" heading=heading>
            <p>{words.second_door_text.as_str()}</p>
            <Steps advice=door.advice/>
            <p><ButtonLink kind=ButtonKind::Quiet href=href>{words.second_door_action.as_str()}</ButtonLink></p>
        </Section>
    }
}

fn runner_up(site: Site, advice: &Advice<'static>) -> impl IntoView + use<> {
    let names = site.names(advice);
    let recommendation = &advice.recommendation;
    let text = recommendation
        .runner_up_rule
        .as_ref()
        .and_then(|rule| site.words().rules.get(rule))
        .map(|text| names.fill(text));
    let heading = names.fill(&site.interface().result.runner_up_heading);
    let compare = compare_link(site, recommendation);
    text.map(|text| {
        view! { <FoldedSection id="runner-up" heading=heading><p>{text}</p>{compare}</FoldedSection> }
    })
}

/// The way to see the recommended type and the next best side by side; without one, to
/// choose what to see it beside.
fn compare_link(site: Site, recommendation: &Recommendation) -> impl IntoView + use<> {
    let visit = use_visit();
    let route = visit.route.get_untracked().to(Page::Compare);
    let types = std::iter::once(&recommendation.group).chain(&recommendation.runner_up);
    let types = types.map(String::as_str);
    let types = guide_engine::compared_groups(site.structure(), types).join(",");
    let href = visit.answers.with_untracked(|answers| {
        site.address(&route, answers, &[(Page::TYPES.to_owned(), types)])
    });
    let words = &site.interface().result;
    let text = match recommendation.runner_up {
        Some(_) => words.compare_action.as_str(),
        None => words.compare_one_action.as_str(),
    };
    site.has(&Page::Compare).then(|| {
        view! { <p><a href=href data-action="compare-types" target=link_target(&Page::Compare)>{text}</a></p> }
    })
}

/// The way to the plan: for the first year, or for the first visits of who would not
/// organise.
fn plan(site: Site, organises: bool) -> Option<impl IntoView> {
    let words = &site.interface().result;
    if !site.has(&Page::Plan) {
        return None;
    }
    let (heading, text) = if organises {
        (&words.plan_heading, &words.plan_text)
    } else {
        (&words.plan_visits_heading, &words.plan_visits_text)
    };
    Some(view! {
        <Section id="plan" heading=heading>
            <p>{text.as_str()}</p>
            <p>
                <ButtonLink kind=ButtonKind::Quiet action="plan" href=link_to(Page::Plan) target=link_target(&Page::Plan)>
                    {words.plan_action.as_str()}
                </ButtonLink>
            </p>
        </Section>
    })
}

/// The policies to choose from, where none is decided: side by side, before all that
/// is folded away.
fn undecided_policies(
    site: Site,
    recommendation: &Recommendation,
) -> Option<impl IntoView + use<>> {
    let words = &site.interface().result;
    let (about, shown) = policy(site, recommendation)?;
    (shown.len() > 1).then(|| {
        view! {
            <Section id="policies" heading=&words.policies_heading>
                <p>{about.summary.as_str()}</p>
                <p>{words.policies_text.as_str()}</p>
                <Policies shown=shown/>
            </Section>
        }
    })
}

/// A decided policy in a sentence.
fn decided_policy(site: Site, recommendation: &Recommendation) -> Option<impl IntoView + use<>> {
    let words = &site.interface().result;
    let (about, shown) = policy(site, recommendation)?;
    (shown.len() <= 1).then(|| {
        view! {
            <FoldedSection id="policies" heading=&words.policy_heading>
                <p><strong>{about.name.as_str()}</strong></p>
                <p>{about.summary.as_str()}</p>
            </FoldedSection>
        }
    })
}

/// What is said of the recommended policy, if there is one, and the policies that it
/// stands for: itself, or those to choose from.
fn policy(
    site: Site,
    recommendation: &Recommendation,
) -> Option<(&'static PolicyWords, &'static [String])> {
    let id = recommendation.policy.as_ref()?;
    let shown = &site.structure().policy(id)?.shows;
    Some((site.words().policies.of(id), shown))
}

/// The group in a few lines, with the way to all of them.
fn group(site: Site, recommendation: &Recommendation) -> impl IntoView + use<> {
    let words = &site.interface().result;
    let structure = site.structure().group(&recommendation.group);
    let about = site.words().groups.of(&recommendation.group);
    let has_page = structure.is_some_and(|group| group.kind == GroupKind::Group);
    let link = has_page.then(|| {
        let names = Names {
            group: Some(about),
            ..Names::default()
        };
        let text = names.fill(&words.group_link);
        let href = link_to(Page::Group(recommendation.group.clone()));
        // Where there is no next best, the comparison begins with this type.
        let compare = recommendation
            .runner_up
            .is_none()
            .then(|| compare_link(site, recommendation));
        view! { <p><a href=href>{text}</a></p> {compare} }
    });
    // What has no page of its own shows here what a page would.
    let without_page = structure.filter(|_| !has_page);
    let links = without_page.map_or(&[][..], |group| &group.links);
    let facts = without_page.map_or(&[][..], |group| &group.facts);
    let links = (!links.is_empty()).then(|| view! { <Links links=links/> });
    let facts = (!facts.is_empty()).then(|| view! { <Facts facts=facts/> });
    let mark = view! { <GroupMark group=&recommendation.group/> };
    let plot = view! { <FocusPlot shown=recommendation.group.clone()/> };
    view! {
        <FoldedSection id="group" heading=&words.group_heading>
            <p class="result-group-name">
                {mark}
                <strong>{about.name.as_str()}</strong>
            </p>
            <p>{about.summary.as_str()}</p>
            {link}
            {plot}
            {links}
            {facts}
        </FoldedSection>
    }
}

/// Where the advice leads on to the growth path.
fn path(site: Site, advice: &Advice<'static>) -> Option<impl IntoView + use<>> {
    let words = &site.interface().result;
    let structure = site.structure();
    let entry = advice.path_entry()?;
    let entry_words = site.words().path.entries.of(&entry.id);
    let text = prose(&entry_words.text, &site.names(advice));
    let checklist = entry
        .checklist
        .as_deref()
        .and_then(|id| structure.path.list(id));
    // What a leader does waits behind its heading until there is a group.
    let checklist = checklist.map(|list| {
        view! {
            <FoldedSection id="duties" heading=&site.interface().trail.duties_heading level=3>
                <Checklist items=list.items.iter().collect()/>
            </FoldedSection>
        }
    });
    let name = site.stage_name(&entry.stage);
    let with_stage = |pattern: &str| fill_in(pattern, &[("stage", name)]);
    let (about, begun) = (with_stage(&words.path_stage), with_stage(&words.path_begun));
    let trail = use_my_trail();
    let is_here = trail.is_at(site, &entry.stage);
    let my_trail = link_to_my_trail();
    let to_trail = site.interface().trail.heading.as_str();
    let begin = move |_| {
        trail.set_here(site, &entry.stage);
        browser::focus_after_update(".path-begun");
    };
    Some(view! {
        <Section id="path" heading=&words.path_heading>
            {text}
            {checklist}
            <p class="actions">
                <ButtonLink kind=ButtonKind::Quiet href=link_to(Page::Stage(entry.stage.clone()))>{about}</ButtonLink>
                <Button
                    kind=ButtonKind::Quiet
                    needs_program=true
                    action="begin"
                    hidden=move || is_here.get()
                    on_click=begin
                >
                    {words.path_begin.as_str()}
                </Button>
            </p>
            <p class="path-begun" role="status" tabindex="-1">
                {renewed_text(move || if is_here.get() { begun.clone() } else { String::new() })}
            </p>
            <p hidden=move || !is_here.get()><a href=my_trail>{to_trail}</a></p>
        </Section>
    })
}

/// The rule that fired, and where to read it.
fn rule(site: Site, recommendation: &Recommendation) -> impl IntoView + use<> {
    let words = &site.interface().result;
    let first = recommendation.rules.first().cloned().unwrap_or_default();
    let rules = site.structure().tables.first().map(|table| &table.rules);
    let index = rules.and_then(|rules| rules.iter().position(|rule| rule.id == first));
    let number = (index.unwrap_or_default() + 1).to_string();
    let text = fill_in(&words.rule_action, &[("rules", &number)]);
    let decisions = link_to(Page::Decisions);
    let href = move || format!("{}#rule-{first}", decisions.get());
    view! {
        <FoldedSection id="rule" heading=&words.rule_heading>
            <p>{words.rule_text.as_str()}</p>
            <p><a href=href target=link_target(&Page::Decisions)>{text}</a></p>
        </FoldedSection>
    }
}
