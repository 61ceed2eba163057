//! The parts of the plan.

use super::weeks::plan_weeks;
use crate::{
    state::{Site, use_site},
    ui::{
        Citation, FoldedSection, Links, Section, Wordings, dated_mark, external_button,
        marked_prose, prose, renewed, source_mark, step_link,
    },
};
use guide_content::{Names, Outcome};
use guide_engine::{Advice, PlannedPart};
use guide_plan::{Document, Meeting, Part, SourceNote, Step};
use leptos::prelude::*;

#[component]
pub fn PlanParts(plan: Memo<Document>, advice: Memo<Advice<'static>>) -> impl IntoView {
    let site = use_site();
    let parts = Memo::new(move |_| plan.with(|plan| (plan.parts.clone(), plan.weeks.clone())));
    let shown = renewed(move || {
        let (parts, weeks) = parts.get();
        let outcome = advice.with(Advice::outcome);
        let parts = parts
            .into_iter()
            .enumerate()
            .map(|(index, each)| part(site, each, index == 0, &weeks, outcome));
        parts.collect::<Vec<_>>().into_any()
    });
    view! { <div class="plan-parts">{shown}</div> }
}

/// A part behind its heading. Who goes by weeks has the beginning and the visits in
/// sight, and the first link as the button of the page.
fn part(
    site: Site,
    part: Part,
    is_first: bool,
    weeks: &[Meeting],
    outcome: Option<&'static Outcome>,
) -> impl IntoView + use<> {
    let is_open = !weeks.is_empty() && (is_first || part.has_meetings);
    let button = (is_open && is_first).then(|| first_link(&part)).flatten();
    let button_id = button.as_deref();
    let is_listed = |id: &String| Some(id.as_str()) != button_id;
    let steps = part.steps.into_iter().map(|each| step(each, &is_listed));
    let steps: Vec<_> = steps.collect();
    let steps = (!steps.is_empty()).then(|| view! { <ul class="plan-steps">{steps}</ul> });
    let visits = (is_open && part.has_meetings).then(|| plan_weeks(weeks.to_vec()));
    let links: Vec<_> = part.links.into_iter().filter(&is_listed).collect();
    let links = (!links.is_empty()).then(|| view! { <Links links=links/> });
    let button = button_id
        .and_then(|id| site.structure().link(id))
        .map(|link| {
            // As on the result, where the same button leads to the same place.
            let of_outcome = outcome.filter(|outcome| outcome.link.as_ref() == Some(&link.id));
            let of_outcome = of_outcome.and_then(|outcome| {
                let words = site.words().outcomes.of(&outcome.id);
                words.button.as_deref()
            });
            let text = of_outcome.unwrap_or_else(|| site.words().links.of(&link.id));
            let button = external_button(&link.url, "plan-link", text.into());
            view! { <p class="actions">{button}</p> }
        });
    let (dated, undated): (Vec<_>, Vec<_>) = part
        .source_notes
        .iter()
        .partition(|note| note.provenance.as_of.is_some());
    let marks = marks(&part.id, part.source_notes.is_empty(), &undated);
    let dated = dated_notes(site, &part.id, &dated);
    let wordings = part.wordings;
    let wordings = (!wordings.is_empty()).then(|| view! { <Wordings policies=wordings/> });
    let text = match marks {
        Some(marks) => marked_prose(&part.text, &Names::default(), marks).into_any(),
        None => prose(&part.text, &Names::default()).into_any(),
    };
    let id = part.id.clone();
    let content = view! {
        {text}
        {button}
        {steps}
        {visits}
        {wordings}
        {links}
        {dated}
    };
    let section = if is_open {
        view! { <Section id=id heading=part.heading>{content}</Section> }.into_any()
    } else {
        view! { <FoldedSection id=id heading=part.heading>{content}</FoldedSection> }.into_any()
    };
    view! { <div class="plan-part" class:unfolded=is_open data-part=part.id>{section}</div> }
}

/// Where a part leads first.
fn first_link(part: &Part) -> Option<String> {
    let of_steps = || part.steps.iter().find_map(|step| step.link.clone());
    part.links.first().cloned().or_else(of_steps)
}

fn step(step: Step, is_listed: &dyn Fn(&String) -> bool) -> impl IntoView + use<> {
    let link = step.link.filter(is_listed);
    view! {
        <li>
            <h3>{step.title}</h3>
            {prose(&step.text, &Names::default())}
            {step_link(link.as_deref())}
        </li>
    }
}

/// The marks of who says what a part says without a date, or of the guide's own
/// suggestion: they stand in its text.
fn marks(part: &str, is_own: bool, undated: &[&SourceNote]) -> Option<AnyView> {
    if is_own {
        return Some(source_mark(Some(part), None));
    }
    let marks: Vec<_> = undated
        .iter()
        .map(|note| source_mark(Some(part), Some(&note.provenance)))
        .collect();
    (!marks.is_empty()).then(|| marks.into_any())
}

/// The marks of who says what a part says, each after when that was true.
fn dated_notes(site: Site, part: &str, notes: &[&SourceNote]) -> Option<impl IntoView + use<>> {
    let marks: Vec<_> = notes
        .iter()
        .map(|note| view! { <li>{dated_mark(site, Some(part), &note.provenance)}</li> })
        .collect();
    (!marks.is_empty()).then(|| view! { <ul class="fact-source plan-said">{marks}</ul> })
}

/// What a plan cites, in the order of its parts.
pub fn cited(advice: &Advice<'_>) -> Vec<Citation> {
    let parts = advice.plan().parts.into_iter();
    let cited = parts.flat_map(|PlannedPart { part, .. }| {
        let said = part.provenance.iter();
        let said: Vec<_> = said.map(|said| Citation::of(&part.id, said)).collect();
        let own = said.is_empty().then(|| Citation::own(&part.id));
        said.into_iter().chain(own)
    });
    cited.collect()
}
