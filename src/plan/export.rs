//! Taking the plan along: as Markdown, and as a calendar file.

use crate::{
    browser,
    state::use_site,
    ui::{Button, ButtonKind, SavingOutcome, Share, renewed_text, use_saving},
};
use guide_content::fill_in;
use guide_plan::{CalendarFile, Document, TimeZone, calendar, is_zone_name, markdown};
use guide_routes::{Page, Route};
use leptos::{html, prelude::*};

/// The value of the choice of no time zone.
const FLOATING: &str = "floating";

/// Saving the dates as a calendar: beside them.
#[component]
pub fn SaveDates(
    plan: Memo<Document>,
    /// The path of the plan as it is now, with its first month.
    path: Signal<String>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().plan;
    let link = Signal::derive(move || browser::absolute_url(&path.get()));
    let address = move || link.get_untracked();
    let zone_form = NodeRef::<html::Form>::new();
    // The first render does not know the browser; for one that knows no zone, the
    // name is empty. Without dates there are no times to write.
    let has_dates = Memo::new(move |_| plan.with(|plan| plan.from.is_some()));
    let zone = RwSignal::new(None);
    Effect::new(move || {
        if has_dates.get() {
            let name = browser::time_zone_name().filter(|name| is_zone_name(name));
            zone.set(Some(name.unwrap_or_default()));
        }
    });
    let saving = use_saving();
    let save_calendar = move |_| {
        let Some(now) = browser::now() else {
            return;
        };
        // As the page shows it now: browsers change controls without a word.
        let form = zone_form.get_untracked();
        let is_floating =
            form.is_some_and(|form| browser::checked_radio(&form).as_deref() == Some(FLOATING));
        let zone = zone.get_untracked();
        let zone = zone.filter(|name| !name.is_empty() && !is_floating);
        let file = CalendarFile {
            address: &address(),
            guide: &browser::absolute_url(&site.with_base("/")),
            written_at: now.milliseconds,
            time_zone: zone.as_deref().map(|name| TimeZone {
                name,
                utc_offset: &browser::utc_offset,
            }),
        };
        plan.with_untracked(|plan| {
            let text = calendar(site.pack(), plan, &file);
            let name = &plan.meeting_words(words).file_name;
            saving.save(&format!("{name}.ics"), "text/calendar", &text);
        });
    };
    view! {
        <div class="plan-save needs-program when-ready">
            <div class="plan-save-row">
                <Button action="save-calendar" on_click=save_calendar>
                    {words.calendar.as_str()}
                </Button>
                <TimeZoneChoice zone=zone form=zone_form/>
            </div>
            <SavingOutcome saving=saving link=link saved=&words.calendar_saved/>
        </div>
    }
}

/// Taking the whole plan along: as a link, on paper, as a text.
#[component]
pub fn PlanExport(
    plan: Memo<Document>,
    /// What the plan is about.
    title: Signal<String>,
    /// The path of the plan as it is now, with its first month.
    path: Signal<String>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().plan;
    let link = Signal::derive(move || browser::absolute_url(&path.get()));
    let saving = use_saving();
    let save_markdown = move |_| {
        let home = Route::new(&site.pack().locale, Page::Home);
        let guide = browser::absolute_url(&site.with_base(&home.path()));
        let guide = guide.trim_end_matches('/');
        let address = link.get_untracked();
        plan.with_untracked(|plan| {
            let text = markdown(site.pack(), plan, &address, guide);
            let name = &plan.meeting_words(words).file_name;
            saving.save(&format!("{name}.md"), "text/markdown", &text);
        });
    };
    view! {
        <div class="plan-export needs-program when-ready">
            <h2>{words.take_heading.as_str()}</h2>
            <Share
                title=title
                path=path
                share=&words.share
                print=&words.print
                copied=&words.link_copied
            >
                <Button kind=ButtonKind::Quiet action="save-markdown" on_click=save_markdown>
                    {words.markdown.as_str()}
                </Button>
            </Share>
            <SavingOutcome saving=saving link=link/>
        </div>
    }
}

/// Whether the times in the calendar file are in the browser's zone, which is
/// right wherever they are read, or in none. Nothing to choose where the browser
/// knows no zone.
#[component]
fn TimeZoneChoice(
    /// The name of the browser's zone, once it is asked; empty where there is none.
    zone: RwSignal<Option<String>>,
    form: NodeRef<html::Form>,
) -> impl IntoView {
    let words = &use_site().interface().plan;
    let named = move || {
        let zone = zone.get().unwrap_or_default().replace('_', " ");
        fill_in(&words.zone_named, &[("zone", &zone)])
    };
    let floating = || words.zone_floating.clone();
    let options = [
        (
            "named",
            Signal::derive(named),
            words.zone_named_text.as_str(),
        ),
        (
            FLOATING,
            Signal::derive(floating),
            words.zone_floating_text.as_str(),
        ),
    ];
    let options = options.map(|(value, label, text)| {
        view! {
            <label>
                // A browser would otherwise put back what was chosen on another visit.
                <input
                    type="radio"
                    name="zone"
                    value=value
                    checked=value != FLOATING
                    autocomplete="off"
                />
                <span class="plan-zone-label">{renewed_text(move || label.get())}</span>
                <span class="quiet">{text}</span>
            </label>
        }
    });
    view! {
        <details class="plan-zone" hidden=move || zone.read().as_deref() == Some("")>
            <summary>{words.zone_heading.as_str()}</summary>
            <form node_ref=form on:submit=|event| event.prevent_default()>
                <fieldset aria-label=words.zone_heading.as_str()>{options.collect_view()}</fieldset>
            </form>
        </details>
    }
}
