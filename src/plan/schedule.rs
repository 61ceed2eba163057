//! Choosing when the meetings of the plan are.

use crate::{
    browser,
    state::{use_site, use_visit},
    ui::renewed,
};
use chrono::NaiveDate;
use guide_content::fill_in;
use guide_plan::{Month, Schedule};
use guide_routes::pairs;
use leptos::{ev::FocusEvent, prelude::*};
use std::borrow::Cow;

/// How many months the visitor can choose from.
const MONTHS: u32 = 15;

#[component]
pub fn PlanSchedule(
    /// As it counts, with the month of the first meeting.
    schedule: Memo<Schedule>,
    /// Whether the weeks of the programme say what lies between two meetings.
    by_weeks: Memo<bool>,
    /// What the dates are asked with.
    heading: &'static str,
    today: RwSignal<Option<NaiveDate>>,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().plan;
    let dates = &site.interface().dates;
    let changed = move |event| {
        let plan = &site.structure().plan;
        let fields = browser::form_values(&event);
        let schedule = Schedule::read(plan, &pairs(&fields));
        visit.change_parameters(site, schedule.pairs(plan));
    };
    let from = Memo::new(move |_| schedule.with(|schedule| schedule.from));
    let time = move || schedule.with(Schedule::time_text);
    // Without a time the proposed one counts, and is shown again.
    let left = move |event: FocusEvent| browser::fill_if_empty(&event, &untrack(time));
    let rhythms = move |every: &u8| {
        let name = match every {
            1 => Cow::Borrowed(words.rhythm_one.as_str()),
            every => fill_in(&words.rhythm_other, &[("count", &every.to_string())]).into(),
        };
        (*every, name)
    };
    let select = move |name, options, chosen| select(name, options, schedule, chosen);
    let rhythm = renewed(move || {
        let field = (!by_weeks.get()).then(|| {
            let rhythms = site.structure().plan.rhythms.iter().map(rhythms);
            view! {
                <label data-field="every">
                    <span>{words.rhythm.as_str()}</span>
                    {select("every", rhythms.collect(), |schedule| schedule.every)}
                </label>
            }
        });
        field.into_any()
    });
    view! {
        <form
            class="plan-schedule needs-program"
            on:change=changed
            on:submit=|event| event.prevent_default()
        >
            <fieldset>
                <legend>{heading}</legend>
                <div class="plan-fields">
                    <label>
                        <span>{words.from.as_str()}</span>
                        <Months from=from today=today/>
                    </label>
                    {rhythm}
                    <label>
                        <span>{words.week.as_str()}</span>
                        {select("week", counted(&words.weeks), |schedule| schedule.week)}
                    </label>
                    <label>
                        <span>{words.weekday.as_str()}</span>
                        {select("weekday", counted(&dates.weekdays), |schedule| schedule.weekday)}
                    </label>
                    <label>
                        <span>{words.time.as_str()}</span>
                        <input
                            type="time"
                            name="time"
                            required
                            value=schedule.with_untracked(Schedule::time_text)
                            prop:value=time
                            on:blur=left
                        />
                    </label>
                </div>
            </fieldset>
        </form>
    }
}

/// Names with their numbers, from 1.
fn counted(names: &'static [String]) -> Vec<(u8, Cow<'static, str>)> {
    let names = names.iter().map(|name| Cow::Borrowed(name.as_str()));
    (1..).zip(names).collect()
}

/// One of the schedule's numbers, each with its name.
fn select(
    name: &'static str,
    options: Vec<(u8, Cow<'static, str>)>,
    schedule: Memo<Schedule>,
    chosen: fn(&Schedule) -> u8,
) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| {
            let is_chosen = move || schedule.with(chosen) == value;
            view! { <option value=value.to_string() prop:selected=is_chosen>{name}</option> }
        })
        .collect();
    view! { <select name=name>{options}</select> }
}

/// The months to begin with: those to come, and the chosen one wherever it is.
#[component]
fn Months(from: Memo<Option<Month>>, today: RwSignal<Option<NaiveDate>>) -> impl IntoView {
    let dates = &use_site().interface().dates;
    let months = move || {
        let mut months: Vec<_> = today
            .get()
            .map(Month::of)
            .into_iter()
            .flat_map(|first| (0..MONTHS).map(move |months| first.after(months)))
            .collect();
        months.extend(from.get());
        months.sort_unstable();
        months.dedup();
        months
    };
    let option = move |month: Month| {
        let name = dates.format_month(month.year, month.month);
        let is_chosen = move || from.get() == Some(month);
        view! { <option value=month.to_string() prop:selected=is_chosen>{name}</option> }
    };
    view! {
        <select name="from">
            <For each=months key=Month::to_string children=option/>
        </select>
    }
}
