//! The visits of who joins, by weeks: the dates are those of the group.

use guide_plan::Meeting;
use leptos::prelude::*;

/// Each visit in its week, with what to do before it.
pub fn plan_weeks(visits: Vec<Meeting>) -> impl IntoView {
    let visits: Vec<_> = visits.into_iter().map(visit).collect();
    view! { <ol class="plan-weeks">{visits}</ol> }
}

fn visit(visit: Meeting) -> impl IntoView {
    let tasks: Vec<_> = visit
        .tasks
        .into_iter()
        .map(|task| view! { <li>{task.line}</li> })
        .collect();
    let tasks = (!tasks.is_empty()).then(|| view! { <ul class="quiet">{tasks}</ul> });
    view! {
        <li data-visit=visit.number>
            <p class="plan-date">{visit.when}</p>
            <h3>{visit.format}</h3>
            <p>{visit.how}</p>
            {tasks}
        </li>
    }
}
