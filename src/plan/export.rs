//! Taking the plan along: as Markdown, and as a calendar file.

use crate::{browser, state::use_site};
use guide_plan::{Document, calendar, markdown};
use guide_routes::{Page, Route};
use leptos::prelude::*;

#[component]
pub fn PlanExport(
    plan: Memo<Document>,
    /// The path of the plan as it is now, with its first month.
    path: Signal<String>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().plan;
    let address = move || browser::absolute_url(&path.get_untracked());
    let name = words.file_name.as_str();
    let save_markdown = move |_| {
        let home = Route::new(&site.pack().locale, Page::Home);
        let guide = browser::absolute_url(&site.with_base(&home.path()));
        let guide = guide.trim_end_matches('/');
        let text = plan.with_untracked(|plan| markdown(site.pack(), plan, &address(), guide));
        browser::save_file(&format!("{name}.md"), "text/markdown", &text);
    };
    let save_calendar = move |_| {
        let Some(now) = browser::now() else {
            return;
        };
        let text =
            plan.with_untracked(|plan| calendar(site.pack(), plan, &address(), now.milliseconds));
        browser::save_file(&format!("{name}.ics"), "text/calendar", &text);
    };
    view! {
        <div class="plan-export needs-program when-ready">
            <h2>{words.take_heading.as_str()}</h2>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    data-action="save-calendar"
                    on:click=save_calendar
                >
                    {words.calendar.as_str()}
                </button>
                <button
                    type="button"
                    class="button quiet-button"
                    data-action="save-markdown"
                    on:click=save_markdown
                >
                    {words.markdown.as_str()}
                </button>
            </p>
        </div>
    }
}
