//! What can be done with the trail: taking it along as a link or as a file, and
//! clearing it.

use crate::{
    browser,
    state::{use_my_trail, use_site},
    ui::{
        Button, ButtonKind, CopyButton, FileButton, Outcome, SavingOutcome, use_copying, use_saving,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// More than a file of a trail has, in bytes: what is longer is none.
const LARGEST: u32 = 128 * 1024;

/// The link that opens the trail anywhere.
#[component]
pub(super) fn TrailLink() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let is_empty = move || trail.progress.with(guide_growth_path::Progress::is_empty);
    let link = Memo::new(move |_| trail.link(site));
    let copying = use_copying(
        move || link.get_untracked(),
        &words.link_copied,
        &words.link_failed,
    );
    view! {
        <div class="my-trail-export">
            <p class="my-trail-link" hidden=is_empty>
                <label for="trail-link">{words.link.as_str()}</label>
                <input
                    id="trail-link"
                    type="text"
                    readonly
                    prop:value=move || link.get()
                    on:focus=|event| browser::select(&event)
                />
                <CopyButton action="copy" copying=copying kind=ButtonKind::Primary>
                    {words.link_copy.as_str()}
                </CopyButton>
            </p>
            <Outcome message=copying.outcome/>
        </div>
    }
}

/// Everything else that can be done with the trail, and with the path.
#[component]
pub(super) fn TrailMenu(
    /// What can be done with the path.
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let is_empty = move || trail.progress.with(guide_growth_path::Progress::is_empty);
    let link = Memo::new(move |_| trail.link(site));
    // Where there is nothing to open, the page alone.
    let offered = Signal::derive(move || {
        let link = link.get();
        match (is_empty(), link.split_once('#')) {
            (true, Some((page, _))) => page.to_owned(),
            _ => link,
        }
    });
    let saving = use_saving();
    let save = move |_| {
        let name = format!("{}.txt", site.interface().trail.file_name);
        saving.save(&name, "text/plain", &trail.file(site));
    };
    let open = move |event| {
        spawn_local(async move {
            if let Some(bytes) = browser::chosen_file(event, LARGEST).await {
                trail.open_file(site, &bytes);
            }
        });
    };
    view! {
        <details class="trail-menu">
            <summary>{words.menu.as_str()}</summary>
            <div class="trail-menu-inside">
            <p class="my-trail-file needs-program when-ready">
                <Button kind=ButtonKind::Quiet action="save" hidden=is_empty on_click=save>
                    {words.file_save.as_str()}
                </Button>
                <FileButton action="open" accept=".txt,text/plain" on_change=open>
                    {words.file_open.as_str()}
                </FileButton>
            </p>
            <SavingOutcome saving=saving link=offered/>
            {children()}
            <Clear/>
            </div>
        </details>
    }
}

/// Clearing, which asks first.
#[component]
fn Clear() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let is_asking = RwSignal::new(false);
    let is_empty = move || trail.progress.with(guide_growth_path::Progress::is_empty);
    let ask = move |_| {
        is_asking.set(true);
        browser::focus_after_update("[data-action=keep]");
    };
    let cancel = move |_| {
        is_asking.set(false);
        browser::focus_after_update("[data-action=clear]");
    };
    let clear = move |_| {
        is_asking.set(false);
        trail.clear(site);
    };
    view! {
        <p class="needs-program" hidden=move || is_empty() || is_asking.get()>
            <Button kind=ButtonKind::Quiet action="clear" on_click=ask>
                {words.clear.as_str()}
            </Button>
        </p>
        <div
            class="clear-question"
            role="group"
            aria-labelledby="clear-question"
            hidden=move || !is_asking.get()
        >
            <p id="clear-question">{words.clear_ask.as_str()}</p>
            <p class="actions">
                <Button action="clear-yes" on_click=clear>
                    {words.clear_yes.as_str()}
                </Button>
                <Button kind=ButtonKind::Quiet action="keep" on_click=cancel>
                    {words.clear_no.as_str()}
                </Button>
            </p>
        </div>
    }
}
