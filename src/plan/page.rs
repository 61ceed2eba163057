//! The plan for the first year.

use super::{
    export::{PlanExport, SaveDates},
    parts::{PlanParts, cited},
    schedule::PlanSchedule,
    year::{PlanYear, use_meeting_words},
};
use crate::{
    browser,
    state::{Site, link_to, use_site, use_visit},
    ui::{Citation, FoldedSection, provide_unfolded_sections, renewed, renewed_text},
};
use chrono::NaiveDate;
use guide_engine::{Advice, Answers, Recommendation, plan_example};
use guide_plan::{Schedule, document};
use guide_routes::{Page, title_with_name};
use leptos::prelude::*;

/// Shows the plan for the answers in the address; without a complete set, that
/// of the guide's example.
#[component]
pub fn Plan() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().plan;
    let own = Memo::new(move |_| visit.answers.with(|answers| site.advice(answers)));
    let advice = Memo::new(move |_| advice_or_example(site, own.get()));
    let schedule = Memo::new(move |_| {
        let plan = &site.structure().plan;
        visit.parameters.with(|pairs| Schedule::read(plan, pairs))
    });
    // The first render knows no clock, as the prerender does not.
    let today = RwSignal::new(None);
    Effect::new(move || {
        let now = browser::now();
        today.set(now.and_then(|now| NaiveDate::from_ymd_opt(now.year, now.month, now.day)));
    });
    let plan = Memo::new(move |_| {
        advice.with(|advice| {
            schedule.with(|schedule| document(site.pack(), advice, schedule, today.get()))
        })
    });
    // With its first month, chosen or not. A link shows the plan as it is now, whenever it
    // is opened.
    let schedule = Memo::new(move |_| {
        let (from, week) = plan.with(|plan| (plan.from, plan.week));
        Schedule {
            from,
            week,
            ..schedule.get()
        }
    });
    let path = Signal::derive(move || {
        let pairs = schedule.with(|schedule| schedule.pairs(&site.structure().plan));
        let route = visit.route.get().canonical();
        let address = |answers: &Answers| site.address(&route, answers, &pairs);
        visit.answers.with(address)
    });
    let title = Signal::derive(move || plan.with(|plan| plan.title.clone()));
    // After the head of the page, which is written for each route.
    Effect::new(move || {
        visit.route.track();
        browser::set_title(&title_with_name(site.pack(), &title.read()));
    });
    let headline = Signal::derive(move || plan.with(|plan| plan.headline.clone()));
    let is_own = Memo::new(move |_| own.with(Option::is_some));
    provide_unfolded_sections();
    let goes_by_weeks = Memo::new(move |_| plan.with(|plan| !plan.weeks.is_empty()));
    let dates = move || {
        let heading = use_meeting_words(plan).when_heading.as_str();
        view! {
            <PlanSchedule schedule=schedule by_weeks=goes_by_weeks heading=heading today=today/>
            <PlanYear plan=plan>
                <SaveDates plan=plan path=path/>
            </PlanYear>
        }
    };
    let dates_first = renewed(move || (!goes_by_weeks.get()).then(dates).into_any());
    // Who goes by the dates of others comes to these last.
    let dates_last = renewed(move || {
        let folded = goes_by_weeks.get().then(|| {
            let heading = words.dates_heading.as_str();
            view! { <FoldedSection id="dates" heading=heading>{dates()}</FoldedSection> }
        });
        folded.into_any()
    });
    let introduction = move || {
        if is_own.get() {
            let href = link_to(Page::Result);
            view! { <p class="plan-back"><a href=href>{words.back.as_str()}</a></p> }.into_any()
        } else {
            let href = link_to(Page::Choose);
            view! {
                <div class="plan-example">
                    <p>{words.example_text.as_str()}</p>
                    <p><a href=href>{words.example_action.as_str()}</a></p>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <article class="plan page" data-plan=move || is_own.get().to_string()>
            <h1 tabindex="-1">{renewed_text(move || title.get())}</h1>
            <p class="plan-headline">{renewed_text(move || headline.get())}</p>
            {introduction}
            {dates_first}
            <PlanParts plan=plan advice=advice/>
            {dates_last}
            <PlanExport plan=plan title=headline path=path/>
        </article>
    }
}

/// What the plan for some answers cites, in the order of its parts.
pub fn plan_citations(site: Site, answers: &Answers) -> Vec<Citation> {
    cited(&advice_or_example(site, site.advice(answers)))
}

/// What the plan is made from: without an own complete set of answers, the guide's
/// example.
fn advice_or_example(site: Site, own: Option<Advice<'static>>) -> Advice<'static> {
    own.or_else(|| plan_example(site.structure()))
        .unwrap_or_else(|| empty_advice(site))
}

/// What stands in the place of a plan where a guide has no example.
fn empty_advice(site: Site) -> Advice<'static> {
    Advice {
        structure: site.structure(),
        answers: Answers::default(),
        recommendation: Recommendation::default(),
    }
}
