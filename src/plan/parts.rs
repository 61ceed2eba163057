//! The parts of the plan.

use crate::{
    state::{Site, use_site},
    ui::{Links, Section, Wordings, prose, renewed, source_note, step_link},
};
use guide_content::{Names, fill_in};
use guide_plan::{Document, Meeting, Part, SourceNote, Step};
use leptos::prelude::*;

#[component]
pub fn PlanParts(plan: Memo<Document>) -> impl IntoView {
    let site = use_site();
    let parts = Memo::new(move |_| plan.with(|plan| plan.parts.clone()));
    let meetings = Memo::new(move |_| plan.with(|plan| plan.meetings.clone()));
    let shown = renewed(move || {
        let parts = parts.get();
        let parts = parts.into_iter().map(|each| part(site, each, meetings));
        parts.collect::<Vec<_>>().into_any()
    });
    view! { <div class="plan-parts">{shown}</div> }
}

fn part(site: Site, part: Part, meetings: Memo<Vec<Meeting>>) -> impl IntoView {
    let steps: Vec<_> = part.steps.into_iter().map(step).collect();
    let steps = (!steps.is_empty()).then(|| view! { <ul class="plan-steps">{steps}</ul> });
    let has_meetings = part.has_meetings;
    let meetings = has_meetings.then(|| view! { <Meetings meetings=meetings/> });
    let source_notes = source_notes(site, &part.source_notes);
    let wordings = part.wordings;
    let wordings = (!wordings.is_empty()).then(|| view! { <Wordings policies=wordings/> });
    let links = (!part.links.is_empty()).then(|| view! { <Links links=part.links/> });
    view! {
        <div class="plan-part" class:wide=has_meetings data-part=part.id>
            <Section id=part.id.clone() heading=part.heading>
                {prose(&part.text, &Names::default())}
                {steps}
                {meetings}
                {wordings}
                {links}
                {source_notes}
            </Section>
        </div>
    }
}

fn step(step: Step) -> impl IntoView {
    view! {
        <li>
            <h3>{step.title}</h3>
            {prose(&step.text, &Names::default())}
            {step_link(step.link.as_deref())}
        </li>
    }
}

/// Who says so, and whether that is none of the sources that the guide was
/// first written from.
fn source_notes(site: Site, notes: &[SourceNote]) -> impl IntoView + use<> {
    let words = &site.interface().plan;
    if notes.is_empty() {
        return view! { <p class="fact-source">{words.own.as_str()}</p> }.into_any();
    }
    let is_outside = notes.iter().any(|note| note.is_outside);
    let outside =
        is_outside.then(|| view! { <span class="outside">{words.outside.as_str()}</span> });
    let sources: Vec<_> = notes
        .iter()
        .map(|note| view! { <li>{source_note(site, &note.provenance)}</li> })
        .collect();
    view! { <div class="fact-source plan-said">{outside}<ul>{sources}</ul></div> }.into_any()
}

/// The meetings of the year with what to do before each.
#[component]
fn Meetings(meetings: Memo<Vec<Meeting>>) -> impl IntoView {
    let site = use_site();
    let shown = renewed(move || {
        let meetings = meetings.get();
        let meetings = meetings.into_iter().map(|each| meeting(site, each));
        meetings.collect::<Vec<_>>().into_any()
    });
    view! { <ol class="plan-meetings">{shown}</ol> }
}

fn meeting(site: Site, meeting: Meeting) -> impl IntoView + use<> {
    let words = site.interface();
    let number = fill_in(
        &words.plan.meeting,
        &[("number", &meeting.number.to_string())],
    );
    let starts = meeting
        .starts
        .map(|starts| starts.format("%Y-%m-%dT%H:%M").to_string());
    let begins = meeting.start_text();
    let when = match starts.clone() {
        Some(starts) => view! { <time datetime=starts>{begins}</time> }.into_any(),
        None => begins.into_any(),
    };
    let topic = meeting.topic.map(|topic| {
        let label = format!("{}{}", words.plan.topic, words.site.colon);
        view! { <p><strong>{label}</strong> {topic}</p> }
    });
    let tasks: Vec<_> = meeting
        .tasks
        .into_iter()
        .map(|task| view! { <li>{task.line}</li> })
        .collect();
    let tasks = (!tasks.is_empty()).then(|| {
        let before = words.plan.before.as_str();
        view! { <div class="plan-before"><p>{before}</p><ul>{tasks}</ul></div> }
    });
    view! {
        <li data-meeting=meeting.number data-starts=starts>
            <p class="plan-date">{when}</p>
            <h3>
                <span class="visually-hidden">{number} {words.site.colon.as_str()}</span>
                {meeting.format}
            </h3>
            {topic}
            <p>{meeting.how}</p>
            {tasks}
        </li>
    }
}
