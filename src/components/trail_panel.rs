//! My trail: where the visitor is, what comes next, and taking it along.

mod advice;
mod said;
mod take;

use super::{Checklist, Section, my_trail::use_my_trail, use_site};
use crate::{
    content::{Path, Stage, StageItem},
    growth::{Progress, next_stage},
};
use advice::Advice;
use leptos::prelude::*;
use said::Said;
use take::Take;

#[component]
pub fn TrailPanel() -> impl IntoView {
    let site = use_site();
    let words = site.interface().trail.clone();
    let trail = use_my_trail();
    let memory = {
        let text = words.memory.clone();
        move || (!trail.is_kept.get()).then(|| view! { <p class="notice">{text.clone()}</p> })
    };
    view! {
        <Section id="my-trail" heading=words.heading>
            <p>{words.lead}</p>
            <p class="without-program">{words.no_script}</p>
            <div class="my-trail needs-program when-ready">
                <Said/>
                <Places/>
                {memory}
                <Advice/>
                <Ticks/>
                <Take/>
            </div>
            <p class="privacy">{words.privacy}</p>
        </Section>
    }
}

/// Where the visitor is and where they want to go.
#[component]
fn Places() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = site.interface().trail.clone();
    let chosen = |stage: for<'a> fn(&Progress, &'a Path) -> Option<&'a Stage>| {
        let site = site.clone();
        Memo::new(move |_| {
            trail.progress.with(|progress| {
                let stage = stage(progress, &site.structure().path);
                stage.map(|stage| stage.id.clone())
            })
        })
    };
    let (here, goal) = (chosen(Progress::here), chosen(Progress::goal));
    let options = |chosen: Memo<Option<String>>, none: String| {
        let stages: Vec<_> = site
            .structure()
            .path
            .stages
            .iter()
            .map(|stage| {
                let (id, name) = (stage.id.clone(), site.stage_name(&stage.id));
                let is_chosen = {
                    let id = id.clone();
                    move || chosen.with(|chosen| chosen.as_deref() == Some(id.as_str()))
                };
                view! { <option value=id prop:selected=is_chosen>{name}</option> }
            })
            .collect();
        let is_none = move || chosen.with(Option::is_none);
        view! {
            <option value="" prop:selected=is_none>{none}</option>
            {stages}
        }
    };
    let set_here = {
        let site = site.clone();
        move |event| {
            let id = event_target_value(&event);
            trail.change(&site, |progress| progress.set_here(said_id(&id)));
        }
    };
    let set_goal = {
        let site = site.clone();
        move |event| {
            let id = event_target_value(&event);
            trail.change(&site, |progress| progress.set_goal(said_id(&id)));
        }
    };
    view! {
        <div class="my-trail-places">
            <p>
                <label for="trail-here">{words.here}</label>
                <select id="trail-here" name="here" on:change=set_here>
                    {options(here, words.here_none)}
                </select>
            </p>
            <p>
                <label for="trail-goal">{words.goal}</label>
                <select id="trail-goal" name="goal" on:change=set_goal>
                    {options(goal, words.goal_none)}
                </select>
            </p>
        </div>
    }
}

/// The id that an option stands for; the first option stands for none.
fn said_id(value: &str) -> Option<&str> {
    (!value.is_empty()).then_some(value)
}

/// What can be ticked at once: the duties where the visitor is, and what the
/// next stage asks.
#[component]
fn Ticks() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = site.interface().trail.clone();
    let lists = {
        let site = site.clone();
        Memo::new(move |_| {
            let path = &site.structure().path;
            trail.progress.with(|progress| {
                let here = progress.here(path);
                let duties = here.map(|stage| stage.duties().cloned().collect());
                let next = next_stage(path, progress).filter(|_| !progress.is_empty());
                let next = next.map(|gap| {
                    let asked: Vec<StageItem> = gap.stage.asked().cloned().collect();
                    (site.stage_name(&gap.stage.id), asked)
                });
                (duties.unwrap_or_default(), next)
            })
        })
    };
    move || {
        let (duties, next): (Vec<StageItem>, _) = lists.get();
        let duties = (!duties.is_empty()).then(|| {
            view! {
                <div>
                    <h3>{words.duties_heading.clone()}</h3>
                    <Checklist items=duties/>
                </div>
            }
        });
        let next = next
            .filter(|(_, asked)| !asked.is_empty())
            .map(|(name, asked)| {
                let colon = site.interface().site.colon.clone();
                view! {
                    <div>
                        <h3>{words.tick.clone()} {colon} {name}</h3>
                        <Checklist items=asked/>
                    </div>
                }
            });
        view! { <div class="my-trail-ticks">{duties} {next}</div> }
    }
}
