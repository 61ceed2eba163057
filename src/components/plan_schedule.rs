//! Choosing when the meetings of the plan are.

use super::{use_site, use_visit};
use crate::{
    browser,
    content::fill_in,
    plan::{Month, Schedule},
    routes::pairs,
};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// How many months the visitor can choose from.
const MONTHS: u32 = 15;

#[component]
pub fn PlanSchedule(
    schedule: Memo<Schedule>,
    /// The month of the first meeting.
    from: Memo<Option<Month>>,
    today: RwSignal<Option<NaiveDate>>,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site.interface().plan.clone();
    let dates = site.interface().dates.clone();
    let changed = {
        let site = site.clone();
        move |event| {
            let plan = &site.structure().plan;
            let fields = browser::form_values(&event);
            let schedule = Schedule::read(plan, &pairs(&fields));
            visit.change_parameters(&site, schedule.pairs(plan));
        }
    };
    let rhythms = site.structure().plan.rhythms.clone();
    let rhythms = rhythms.into_iter().map(|every| {
        let name = match every {
            1 => words.rhythm_one.clone(),
            every => fill_in(&words.rhythm_other, &[("count", &every.to_string())]),
        };
        (every.to_string(), name)
    });
    let count = |names: &[String]| {
        let numbered = names.iter().enumerate();
        let numbered = numbered.map(|(place, name)| ((place + 1).to_string(), name.clone()));
        numbered.collect::<Vec<_>>()
    };
    let (weeks, weekdays) = (count(&words.weeks), count(&dates.weekdays));
    let chosen = move |part: fn(&Schedule) -> u8| {
        Signal::derive(move || schedule.with(|schedule| part(schedule).to_string()))
    };
    view! {
        <form
            class="plan-schedule needs-program"
            on:change=changed
            on:submit=|event| event.prevent_default()
        >
            <fieldset>
                <legend>{words.when_heading}</legend>
                <div class="plan-fields">
                    <label>
                        <span>{words.from}</span>
                        <Months from=from today=today/>
                    </label>
                    <label>
                        <span>{words.rhythm}</span>
                        {select("every", rhythms.collect(), chosen(|schedule| schedule.every))}
                    </label>
                    <label>
                        <span>{words.week}</span>
                        {select("week", weeks, chosen(|schedule| schedule.week))}
                    </label>
                    <label>
                        <span>{words.weekday}</span>
                        {select("weekday", weekdays, chosen(|schedule| schedule.weekday))}
                    </label>
                    <label>
                        <span>{words.time}</span>
                        <input
                            type="time"
                            name="time"
                            required
                            prop:value=move || schedule.with(Schedule::time_text)
                        />
                    </label>
                </div>
                <p class="quiet">{words.when_text}</p>
            </fieldset>
        </form>
    }
}

fn select(
    name: &'static str,
    options: Vec<(String, String)>,
    chosen: Signal<String>,
) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| {
            let is_chosen = {
                let value = value.clone();
                move || chosen.with(|chosen| *chosen == value)
            };
            view! { <option value=value prop:selected=is_chosen>{name}</option> }
        })
        .collect();
    view! { <select name=name>{options}</select> }
}

/// The months to begin with: those to come, and the chosen one wherever it is.
#[component]
fn Months(from: Memo<Option<Month>>, today: RwSignal<Option<NaiveDate>>) -> impl IntoView {
    let dates = use_site().interface().dates.clone();
    let first = move || {
        today.get().map(|today| Month {
            year: today.year(),
            month: today.month(),
        })
    };
    let options = move || {
        let mut months: Vec<_> = first()
            .into_iter()
            .flat_map(|first| (0..MONTHS).map(move |months| first.after(months)))
            .collect();
        months.extend(from.get());
        months.sort_unstable();
        months.dedup();
        months
            .into_iter()
            .map(|month| {
                let name = dates.format(&month.to_string());
                let is_chosen = from.get() == Some(month);
                view! { <option value=month.to_string() selected=is_chosen>{name}</option> }
            })
            .collect::<Vec<_>>()
    };
    view! { <select name="from">{options}</select> }
}
