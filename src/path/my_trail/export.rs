//! Taking the trail along: as a link, as a file; and clearing it.

use crate::{
    browser,
    state::{use_my_trail, use_site},
    ui::use_copy,
};
use leptos::{prelude::*, task::spawn_local};

/// More than a file of a trail has, in bytes: what is longer is none.
const LARGEST: u32 = 128 * 1024;

#[component]
pub(super) fn TrailExport() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let is_empty = move || trail.progress.with(guide_growth_path::Progress::is_empty);
    let link = Memo::new(move |_| trail.link(site));
    let (copy, outcome) = use_copy(
        move || link.get_untracked(),
        &words.link_copied,
        &words.link_failed,
    );
    let save = move |_| {
        let name = format!("{}.txt", site.interface().trail.file_name);
        browser::save_file(&name, "text/plain", &trail.file(site));
    };
    let open = move |event| {
        spawn_local(async move {
            if let Some(bytes) = browser::chosen_file(event, LARGEST).await {
                trail.open_file(site, &bytes);
            }
        });
    };
    view! {
        <h3>{words.take_heading.as_str()}</h3>
        <div class="my-trail-export">
            <p class="my-trail-link" hidden=is_empty>
                <label for="trail-link">{words.link.as_str()}</label>
                <input id="trail-link" type="text" readonly prop:value=move || link.get()/>
                <button type="button" class="button quiet-button" data-action="copy" on:click=copy>
                    {words.link_copy.as_str()}
                </button>
            </p>
            <p class="share-outcome" role="status">{outcome}</p>
            <p class="my-trail-file">
                <button
                    type="button"
                    class="button quiet-button"
                    data-action="save"
                    hidden=is_empty
                    on:click=save
                >
                    {words.file_save.as_str()}
                </button>
                <label class="button quiet-button file-button">
                    <span>{words.file_open.as_str()}</span>
                    <input type="file" accept=".txt,text/plain" data-action="open" on:change=open/>
                </label>
            </p>
            <Clear/>
        </div>
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
        <p hidden=move || is_empty() || is_asking.get()>
            <button type="button" class="button quiet-button" data-action="clear" on:click=ask>
                {words.clear.as_str()}
            </button>
        </p>
        <div
            class="clear-question"
            role="group"
            aria-labelledby="clear-question"
            hidden=move || !is_asking.get()
        >
            <p id="clear-question">{words.clear_ask.as_str()}</p>
            <p class="actions">
                <button type="button" class="button" data-action="clear-yes" on:click=clear>
                    {words.clear_yes.as_str()}
                </button>
                <button
                    type="button"
                    class="button quiet-button"
                    data-action="keep"
                    on:click=cancel
                >
                    {words.clear_no.as_str()}
                </button>
            </p>
        </div>
    }
}
