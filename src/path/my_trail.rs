//! My trail: where the visitor is, what comes next, and taking it along.

mod export;
mod message;
mod next_steps;

use super::checklist::Checklist;
use crate::{
    browser,
    state::{use_my_trail, use_site},
    ui::{Section, renewed},
};
use export::TrailExport;
use guide_content::{Path, Stage};
use guide_growth_path::{Progress, next_stage};
use leptos::prelude::*;
use message::TrailMessage;
use next_steps::NextSteps;

#[component]
pub fn MyTrailPanel() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().trail;
    let trail = use_my_trail();
    let memory = move || {
        (!trail.is_saved.get()).then(|| view! { <p class="notice">{words.memory.as_str()}</p> })
    };
    view! {
        <Section id="my-trail" heading=&words.heading>
            <p>{words.lead.as_str()}</p>
            <p class="without-program without-scripts">{words.no_script.as_str()}</p>
            <div class="my-trail needs-program when-ready">
                <TrailMessage/>
                <StageChoice/>
                {memory}
                <NextSteps/>
                <Checklists/>
                <TrailExport/>
            </div>
            <p class="privacy">{words.privacy.as_str()}</p>
        </Section>
    }
}

/// Where the visitor is and where they want to go.
#[component]
fn StageChoice() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let chosen = |stage: for<'a> fn(&Progress, &'a Path) -> Option<&'a Stage>| {
        Memo::new(move |_| {
            trail.progress.with(|progress| {
                let stage = stage(progress, &site.structure().path);
                stage.map(|stage| stage.id.as_str())
            })
        })
    };
    let (here, goal) = (chosen(Progress::here), chosen(Progress::goal));
    let options = |chosen: Memo<Option<&'static str>>, none: &'static str| {
        let stages: Vec<_> = site
            .structure()
            .path
            .stages
            .iter()
            .map(|stage| {
                let id = stage.id.as_str();
                let name = site.stage_name(id);
                let is_chosen = move || chosen.get() == Some(id);
                view! { <option value=id prop:selected=is_chosen>{name}</option> }
            })
            .collect();
        let is_none = move || chosen.get().is_none();
        view! {
            <option value="" prop:selected=is_none>{none}</option>
            {stages}
        }
    };
    let set_here = move |event| {
        let id = event_target_value(&event);
        trail.change(site, |progress| progress.set_here(selected_id(&id)));
    };
    let set_goal = move |event| {
        let id = event_target_value(&event);
        trail.change(site, |progress| progress.set_goal(selected_id(&id)));
    };
    view! {
        <div class="my-trail-places">
            <p>
                <label for="trail-here">{words.here.as_str()}</label>
                <select id="trail-here" name="here" on:change=set_here>
                    {options(here, &words.here_none)}
                </select>
            </p>
            <p>
                <label for="trail-goal">{words.goal.as_str()}</label>
                <select id="trail-goal" name="goal" on:change=set_goal>
                    {options(goal, &words.goal_none)}
                </select>
            </p>
        </div>
    }
}

/// What can be ticked at once.
const TICKS: &str = ".my-trail-ticks";

/// The id that an option stands for; the first option stands for none.
fn selected_id(value: &str) -> Option<&str> {
    (!value.is_empty()).then_some(value)
}

/// What can be ticked at once: the duties where the visitor is, and what the
/// next stage asks.
#[component]
fn Checklists() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let lists = Memo::new(move |_| {
        let path = &site.structure().path;
        trail.progress.with(|progress| {
            let here = progress.here(path);
            let duties = here.into_iter().flat_map(Stage::duties);
            let next = next_stage(path, progress).filter(|_| !progress.is_empty());
            let next = next.map(|gap| {
                let asked = gap.stage.asked().collect::<Vec<_>>();
                (site.stage_name(&gap.stage.id), asked)
            });
            (duties.collect::<Vec<_>>(), next)
        })
    });
    renewed(move || {
        let (duties, next) = lists.get();
        // A list that makes way for the next one takes the focus along.
        if browser::has_focus(TICKS) {
            browser::focus_after_update(TICKS);
        }
        let duties = (!duties.is_empty()).then(|| {
            view! {
                <div>
                    <h3>{words.duties_heading.as_str()}</h3>
                    <Checklist items=duties/>
                </div>
            }
        });
        let next = next
            .filter(|(_, asked)| !asked.is_empty())
            .map(|(name, asked)| {
                let colon = site.interface().site.colon.as_str();
                view! {
                    <div>
                        <h3>{words.tick.as_str()} {colon} {name}</h3>
                        <Checklist items=asked/>
                    </div>
                }
            });
        view! { <div class="my-trail-ticks" tabindex="-1">{duties} {next}</div> }.into_any()
    })
}
