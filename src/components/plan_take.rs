//! Taking the plan along: as Markdown, and as a calendar file.

use super::{use_site, use_visit};
use crate::{
    browser,
    plan::{Document, Month, Schedule, calendar, markdown},
    routes::{Page, Route},
};
use leptos::prelude::*;

#[component]
pub fn PlanTake(
    plan: Memo<Document>,
    schedule: Memo<Schedule>,
    from: Memo<Option<Month>>,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site.interface().plan.clone();
    // The plan as it is now, whenever the link is opened: with its first month.
    let address = {
        let site = site.clone();
        move || {
            let schedule = Schedule {
                from: from.get_untracked(),
                ..schedule.get_untracked()
            };
            let pairs = schedule.pairs(&site.structure().plan);
            let route = visit.route.get_untracked().canonical();
            let answers = visit.answers.get_untracked();
            browser::whole(&site.address(&route, &answers, &pairs))
        }
    };
    let save_markdown = {
        let (site, address, name) = (site.clone(), address.clone(), words.file_name.clone());
        move |_| {
            let home = Route::new(&site.pack().locale, Page::Home);
            let guide = browser::whole(&site.at(&home.path()));
            let guide = guide.trim_end_matches('/');
            let text = plan.with_untracked(|plan| markdown(site.pack(), plan, &address(), guide));
            browser::save(&format!("{name}.md"), "text/markdown", &text);
        }
    };
    let save_calendar = {
        let name = words.file_name.clone();
        move |_| {
            let Some(now) = browser::now() else {
                return;
            };
            let text = plan
                .with_untracked(|plan| calendar(site.pack(), plan, &address(), now.milliseconds));
            browser::save(&format!("{name}.ics"), "text/calendar", &text);
        }
    };
    view! {
        <div class="plan-take needs-program when-ready">
            <h2>{words.take_heading}</h2>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    data-action="save-calendar"
                    on:click=save_calendar
                >
                    {words.calendar}
                </button>
                <button
                    type="button"
                    class="button quiet-button"
                    data-action="save-markdown"
                    on:click=save_markdown
                >
                    {words.markdown}
                </button>
            </p>
        </div>
    }
}
