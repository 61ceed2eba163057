//! Saying of a stage, on the stage itself, that the visitor is there or wants to go
//! there.

use crate::state::{MyTrail, Site, use_my_trail};
use guide_content::{Path, Stage};
use guide_growth_path::Progress;
use leptos::prelude::*;

/// A flag as the data of an SVG path, that stands to the right of its foot.
pub(super) const FLAG: &str = "v-11h10l-3 3.2 3 3.2h-10";

/// Which stage of the path a progress names.
type Named = for<'a> fn(&Progress, &'a Path) -> Option<&'a Stage>;

/// The two choices of a stage. Each is taken back when it is pressed again.
pub(super) fn stop_choices(site: Site, stage: &'static Stage) -> impl IntoView {
    let words = &site.interface().trail;
    let here = view! { <circle cx="8" cy="8" r="5.5"></circle> }.into_any();
    let goal = view! { <path d=format!("M4 15{FLAG}")></path> }.into_any();
    let here = choice(
        site,
        stage,
        ("stop-here", &words.here_action, here),
        Progress::here,
        Progress::set_here,
    );
    let goal = choice(
        site,
        stage,
        ("stop-goal", &words.goal_action, goal),
        Progress::goal,
        Progress::set_goal,
    );
    view! {
        <p class="stop-choices needs-program when-ready">
            {here}
            {goal}
        </p>
    }
}

/// Whether a progress names this stage.
pub(super) fn is_named(
    site: Site,
    trail: MyTrail,
    stage: &'static Stage,
    named: Named,
) -> Memo<bool> {
    Memo::new(move |_| {
        trail.progress.with(|progress| {
            let named = named(progress, &site.structure().path);
            named.is_some_and(|named| named.id == stage.id)
        })
    })
}

/// A choice: what it is for who looks for it in the page, what it says, and its
/// picture.
fn choice(
    site: Site,
    stage: &'static Stage,
    (action, text, picture): (&'static str, &'static str, AnyView),
    named: Named,
    set: fn(&mut Progress, Option<&str>),
) -> impl IntoView {
    let trail = use_my_trail();
    let is_chosen = is_named(site, trail, stage, named);
    let press = move |_| {
        let stage = (!is_chosen.get_untracked()).then_some(stage.id.as_str());
        trail.change(site, |progress| set(progress, stage));
    };
    let of = format!(
        "{}{}",
        site.interface().site.colon,
        site.stage_name(&stage.id)
    );
    view! {
        <button
            type="button"
            class="stop-choice"
            data-action=action
            aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
            on:click=press
        >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">{picture}</svg>
            <span>{text}</span>
            <span class="visually-hidden">{of}</span>
        </button>
    }
}
