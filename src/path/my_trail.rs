//! My trail: where the visitor is, what comes next, and what can be done with it.

mod export;
mod message;
mod next_steps;

use super::checklist::Checklist;
use crate::{
    browser,
    state::{Site, use_my_trail, use_site},
    ui::{Section, each},
};
use export::{TrailLink, TrailMenu};
use guide_content::{Path, Stage};
use guide_growth_path::{Progress, stages_at_hand};
use leptos::prelude::*;
use message::TrailMessage;
use next_steps::NextSteps;
pub use next_steps::TrailAnswer;

#[component]
pub fn MyTrailPanel(
    /// What can be done with the path itself, for the menu.
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().trail;
    let trail = use_my_trail();
    let memory = move || {
        (!trail.is_saved.get()).then(|| view! { <p class="notice">{words.memory.as_str()}</p> })
    };
    let path = children();
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
                <TrailLink/>
            </div>
            <TrailMenu>{path}</TrailMenu>
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
/// stages at hand ask. A list stays as it is while others come and go, so that what
/// is ticked keeps the focus.
#[component]
fn Checklists() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let path = &site.structure().path;
    let duties = move || {
        let here = trail.progress.with(|progress| progress.here(path));
        let here = here.filter(|here| here.duties().next().is_some());
        here.map(|here| here.id.as_str()).into_iter().collect()
    };
    let asked = Memo::new(move |before: Option<&Vec<&'static str>>| {
        let at_hand = trail.progress.with(|progress| {
            let at_hand = stages_at_hand(path, progress).into_iter();
            let stages = at_hand.map(|gap| gap.stage);
            let asking = stages.filter(|stage| stage.asked().next().is_some());
            asking.map(|stage| stage.id.as_str()).collect::<Vec<_>>()
        });
        // A list that makes way for the next one takes the focus along.
        let mut gone = before.into_iter().flatten();
        if gone.any(|id| !at_hand.contains(id) && browser::has_focus(&list_selector(id))) {
            browser::focus_after_update(TICKS);
        }
        at_hand
    });
    view! {
        <div class="my-trail-ticks" tabindex="-1">
            {each(duties, move |id| duty_list(site, id))}
            {each(move || asked.get(), move |id| asked_list(site, id))}
        </div>
    }
}

fn list_selector(stage: &str) -> String {
    format!("{TICKS} [data-list='{stage}']")
}

fn duty_list(site: Site, stage: &'static str) -> AnyView {
    let words = &site.interface().trail;
    let stage = site.structure().path.stage(stage);
    let duties = stage.into_iter().flat_map(Stage::duties).collect();
    view! {
        <div>
            <h3>{words.duties_heading.as_str()}</h3>
            <Checklist items=duties/>
        </div>
    }
    .into_any()
}

fn asked_list(site: Site, id: &'static str) -> AnyView {
    let words = &site.interface().trail;
    let colon = site.interface().site.colon.as_str();
    let stage = site.structure().path.stage(id);
    let asked = stage.into_iter().flat_map(Stage::asked).collect();
    view! {
        <div data-list=id>
            <h3>{words.tick.as_str()} {colon} {site.stage_name(id)}</h3>
            <Checklist items=asked leads_on=true/>
        </div>
    }
    .into_any()
}
