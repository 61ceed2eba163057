//! Taking the trail along: as a link, as a file; and clearing it.

use crate::{
    browser,
    state::{use_my_trail, use_site},
    ui::copying,
};
use leptos::{prelude::*, task::spawn_local};

/// More than a file of a trail has, in bytes: what is longer is none.
const MOST: u32 = 128 * 1024;

#[component]
pub(super) fn Take() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let is_empty = move || trail.progress.with(guide_growth_path::Progress::is_empty);
    let link = Memo::new(move |_| trail.link(site));
    let (copy, outcome) = copying(
        move || link.get_untracked(),
        &words.link_copied,
        &words.link_failed,
    );
    let save = move |_| {
        let name = format!("{}.txt", site.interface().trail.file_name);
        browser::save(&name, "text/plain", &trail.file(site));
    };
    let open = move |event| {
        spawn_local(async move {
            if let Some(bytes) = browser::chosen_file(event, MOST).await {
                trail.open_file(site, &bytes);
            }
        });
    };
    view! {
        <h3>{words.take_heading.as_str()}</h3>
        <div class="my-trail-take">
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
    let asks = RwSignal::new(false);
    let is_empty = move || trail.progress.with(guide_growth_path::Progress::is_empty);
    let ask = move |_| {
        asks.set(true);
        browser::focus_soon("[data-action=keep]");
    };
    let keep = move |_| {
        asks.set(false);
        browser::focus_soon("[data-action=clear]");
    };
    let clear = move |_| {
        asks.set(false);
        trail.clear(site);
    };
    view! {
        <p hidden=move || is_empty() || asks.get()>
            <button type="button" class="button quiet-button" data-action="clear" on:click=ask>
                {words.clear.as_str()}
            </button>
        </p>
        <div
            class="clear-question"
            role="group"
            aria-labelledby="clear-question"
            hidden=move || !asks.get()
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
                    on:click=keep
                >
                    {words.clear_no.as_str()}
                </button>
            </p>
        </div>
    }
}
