//! The next step, the smallest gap to the goal, and what to do this week.

use crate::{
    path::{checklist::item_text, count::met_count},
    state::{Site, link_to, use_my_trail, use_site},
    ui::{Announcement, Button, ButtonKind, renewed},
};
use guide_content::{Stage, fill_in};
use guide_growth_path::{
    Gap, Mark, Progress, StageGap, StageStatus, next_stage, smallest_gap, stage_gap,
    stage_statuses, this_week,
};
use guide_routes::Page;
use leptos::prelude::*;
use std::borrow::Cow;

/// How many things are enough for a week.
const MOST_PER_WEEK: usize = 3;

#[component]
pub(super) fn NextSteps() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let part = |part: fn(Site, &Progress) -> AnyView| {
        renewed(move || trail.progress.with(|progress| part(site, progress)))
    };
    let next = part(|site, progress| next(site, progress).into_any());
    let gap = part(|site, progress| gap(site, progress).into_any());
    let week = part(|site, progress| week(site, progress).into_any());
    // Said aloud after a choice of the visitor's, not on arrival.
    let announcement = move || {
        if trail.changes.get() == 0 {
            return String::new();
        }
        trail.progress.with(|progress| announcement(site, progress))
    };
    view! {
        <Announcement message=announcement/>
        <div class="my-trail-board">{next} {gap} {week}</div>
    }
}

/// What a choice on a stop leads to, in a line at the hand: the panel that says all of
/// it may be off the screen. Nothing before the visitor has chosen something.
#[component]
pub fn TrailAnswer() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let text = Memo::new(move |_| {
        let is_changed = trail.changes.get() > 0;
        let text = |progress: &Progress| {
            (is_changed && !progress.is_empty()).then(|| next_in_a_line(site, progress))
        };
        trail.progress.with(text)
    });
    renewed(move || {
        let answer = text.get().map(|text| {
            view! {
                <p class="trail-next" data-trail-answer="">
                    <span>{text}</span>
                    " "
                    <a href="#my-trail">{site.interface().trail.heading.as_str()}</a>
                </p>
            }
        });
        answer.into_any()
    })
}

/// The next step and how much of it is done.
fn next_in_a_line(site: Site, progress: &Progress) -> String {
    let next = next_stage(&site.structure().path, progress);
    let count = next.map(|gap| {
        let pattern = &site.interface().trail.met_count;
        format!(" · {}", met_count(pattern, gap.met(), gap.all))
    });
    let text = announcement(site, progress);
    text + &count.unwrap_or_default()
}

fn stage_link(site: Site, stage: &'static str) -> impl IntoView {
    let href = link_to(Page::Stage(stage.to_owned()));
    view! { <a href=href>{site.stage_name(stage)}</a> }
}

/// The next step; nothing before anything is said.
fn next(site: Site, progress: &Progress) -> Option<impl IntoView + use<>> {
    if progress.is_empty() {
        return None;
    }
    let words = &site.interface().trail;
    let content = next_step(site, progress);
    Some(view! {
        <section aria-labelledby="next-step" data-trail-next="">
            <h3 id="next-step">{words.next_heading.as_str()}</h3>
            {content}
        </section>
    })
}

fn next_step(site: Site, progress: &Progress) -> AnyView {
    let words = &site.interface().trail;
    let Some(gap) = next_stage(&site.structure().path, progress) else {
        return view! { <p>{words.next_top.as_str()}</p> }.into_any();
    };
    let Some(first) = gap.open.first() else {
        let name = site.stage_name(&gap.stage.id);
        let colon = site.interface().site.colon.as_str();
        let text = fill_in(&words.next_ready, &[("stage", name)]);
        let href = link_to(Page::Stage(gap.stage.id.clone()));
        let trail = use_my_trail();
        let move_here = move |_| trail.move_here(site, &gap.stage.id);
        return view! {
            <p><a href=href>{text}</a></p>
            <p>
                <Button kind=ButtonKind::Quiet action="go-on" on_click=move_here>
                    {name} {colon} {words.here_action.as_str()}
                </Button>
            </p>
        }
        .into_any();
    };
    let item_words = site.item_words(&first.id);
    let count = met_count(&words.met_count, gap.met(), gap.all);
    view! {
        <p class="my-trail-stage">{stage_link(site, &gap.stage.id)}</p>
        <p>{item_text(item_words)}</p>
        <p class="quiet">{count}</p>
    }
    .into_any()
}

/// Where the next step leads, in a line. How much is met is said where it is ticked.
fn announcement(site: Site, progress: &Progress) -> String {
    let words = &site.interface().trail;
    let colon = &site.interface().site.colon;
    let next = next_stage(&site.structure().path, progress);
    next.map_or_else(
        || words.next_top.clone(),
        |gap| {
            let name = site.stage_name(&gap.stage.id);
            format!("{}{colon}{name}", words.next_heading)
        },
    )
}

/// What is missing on the way; nothing before it is said where it leads.
fn gap(site: Site, progress: &Progress) -> Option<impl IntoView + use<>> {
    let words = &site.interface().trail;
    let goal = progress.goal(&site.structure().path)?;
    let content = gap_to(site, progress, goal);
    Some(view! {
        <section aria-labelledby="gap" data-trail-gap="">
            <h3 id="gap">{words.gap_heading.as_str()}</h3>
            {content}
        </section>
    })
}

fn gap_to(site: Site, progress: &Progress, goal: &'static Stage) -> AnyView {
    let words = &site.interface().trail;
    let path = &site.structure().path;
    if stage_statuses(path, progress).get(&goal.id) == Some(&StageStatus::Behind) {
        return view! { <p>{site.interface().path.behind.as_str()}</p> }.into_any();
    }
    let gap = smallest_gap(path, progress, goal);
    let Some(last) = gap.stages.last() else {
        return view! { <p>{words.gap_there.as_str()}</p> }.into_any();
    };
    let is_ready = gap.open() == 0;
    let count = if is_ready {
        Cow::Borrowed(words.gap_ready.as_str())
    } else {
        met_count(&words.gap_met, gap.met(), gap.all()).into()
    };
    let direct = (gap.stages.len() > 1 && !is_ready).then(|| {
        let alone = stage_gap(goal, progress);
        let text = met_count(&words.gap_direct, alone.met(), last.all);
        view! { <p class="quiet">{text}</p> }
    });
    view! {
        <p>{count}</p>
        {stages(site, &gap)}
        {direct}
    }
    .into_any()
}

/// The stages to come, each with what is open.
fn stages(site: Site, gap: &Gap<'static>) -> impl IntoView + use<> {
    let words = &site.interface().trail;
    let items: Vec<_> = gap
        .stages
        .iter()
        .map(|gap| {
            let StageGap { stage, open, all } = gap;
            let counts = met_count(&words.met_count, gap.met(), *all);
            view! {
                <li data-open=open.len().to_string()>
                    {stage_link(site, &stage.id)}
                    " "
                    <span class="quiet">{counts}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="my-trail-way">{items}</ol> }
}

/// What to do this week; nothing where nothing is open.
fn week(site: Site, progress: &Progress) -> Option<impl IntoView + use<>> {
    let words = &site.interface().trail;
    let items: Vec<_> = if progress.is_empty() {
        Vec::new()
    } else {
        this_week(&site.structure().path, progress, MOST_PER_WEEK)
    };
    if items.is_empty() {
        return None;
    }
    let items: Vec<_> = items
        .into_iter()
        .map(|item| {
            let item_words = site.item_words(&item.id);
            let is_unsure = progress.mark(&item.id) == Some(Mark::Unsure);
            let unsure = is_unsure.then(|| {
                let text = item_text(item_words);
                view! { <span class="quiet">{words.week_unsure.as_str()} " " {text}</span> }
            });
            view! { <li data-action-for=item.id.as_str()>{item_words.action.as_deref()} {unsure}</li> }
        })
        .collect();
    Some(view! {
        <section aria-labelledby="this-week" data-trail-week="">
            <h3 id="this-week">{words.week_heading.as_str()}</h3>
            <p class="quiet">{words.week_text.as_str()}</p>
            <ul class="my-trail-week">{items}</ul>
        </section>
    })
}
