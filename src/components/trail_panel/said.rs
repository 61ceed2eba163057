//! What happened to the trail as a whole, and the question whether another one
//! should take its place.

use crate::{
    components::{Event, Site, my_trail::use_my_trail, use_site},
    content::fill_in,
    growth::{Changes, OpenError},
};
use leptos::prelude::*;

#[component]
pub(super) fn Said() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = site.interface().trail.clone();
    let event = {
        let site = site.clone();
        move || {
            trail
                .event
                .get()
                .map(|event| said(&site, &event).into_any())
        }
    };
    let offer = {
        let site = site.clone();
        let words = words.clone();
        move || {
            trail.offered.get().map(|opened| {
                let changes = changed(&site, &opened.changes);
                let accept = {
                    let site = site.clone();
                    move |_| trail.accept(&site)
                };
                view! {
                    <p>{words.replace_ask.clone()}</p>
                    {changes}
                    <p class="actions">
                        <button type="button" class="button" data-action="accept" on:click=accept>
                            {words.replace_yes.clone()}
                        </button>
                        <button
                            type="button"
                            class="button quiet-button"
                            data-action="leave"
                            on:click=move |_| trail.leave()
                        >
                            {words.replace_no.clone()}
                        </button>
                    </p>
                }
            })
        }
    };
    let undo = move |_| trail.undo(&site);
    let is_silent = move || {
        trail.event.with(Option::is_none)
            && trail.offered.with(Option::is_none)
            && trail.before.with(Option::is_none)
    };
    view! {
        <div
            class="notice trail-said"
            class:empty=is_silent
            role="group"
            aria-labelledby="my-trail"
            tabindex="-1"
            data-trail-said=""
        >
            <div role="status">{event}</div>
            {offer}
            <p hidden=move || trail.before.with(Option::is_none)>
                <button type="button" class="button quiet-button" data-action="undo" on:click=undo>
                    {words.undo}
                </button>
            </p>
        </div>
    }
}

fn said(site: &Site, event: &Event) -> impl IntoView + use<> {
    let words = &site.interface().trail;
    let text = match event {
        Event::Opened(changes) => {
            return view! { <p>{words.opened.clone()}</p> {changed(site, changes)} }.into_any();
        }
        Event::NotOpened(error) => {
            let why = match error {
                OpenError::Empty => &words.error_empty,
                OpenError::Large => &words.error_large,
                OpenError::Version => &words.error_version,
                OpenError::Foreign => &words.error_foreign,
                OpenError::Damaged => &words.error_damaged,
            };
            return view! { <p>{words.error.clone()}</p> <p>{why.clone()}</p> }.into_any();
        }
        Event::Same => &words.opened_same,
        Event::Left => &words.kept,
        Event::Cleared => &words.cleared,
        Event::Undone => &words.undone,
    };
    view! { <p>{text.clone()}</p> }.into_any()
}

/// What has changed in the guide since a trail was made, if anything has.
fn changed(site: &Site, changes: &Changes) -> Option<impl IntoView + use<>> {
    if changes.is_empty() {
        return None;
    }
    let words = &site.interface().trail;
    let count = changes.gone.to_string();
    let lines = [
        (!changes.added.is_empty()).then(|| items(site, &words.changed_added, &changes.added)),
        (!changes.renamed.is_empty())
            .then(|| items(site, &words.changed_renamed, &changes.renamed)),
        (changes.gone > 0 && !changes.is_newer)
            .then(|| fill_in(&words.changed_gone, &[("count", &count)])),
        changes.is_newer.then(|| words.changed_newer.clone()),
    ];
    let lines: Vec<_> = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(view! {
        <p>{words.changed_heading.clone()}</p>
        <ul>{lines}</ul>
    })
}

fn items(site: &Site, pattern: &str, ids: &[String]) -> String {
    let names: Vec<_> = ids
        .iter()
        .filter_map(|id| site.words().path.items.get(id))
        .map(|words| words.name.as_ref().unwrap_or(&words.text).as_str())
        .collect();
    let names = names.join(" · ");
    fill_in(pattern, &[("items", &names)])
}
