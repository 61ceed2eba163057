//! What happened to the trail as a whole, and the question whether another one
//! should take its place.

use crate::state::{Site, TrailEvent, use_my_trail, use_site};
use guide_content::fill_in;
use guide_growth_path::{EditionChanges, OpenError};
use leptos::prelude::*;
use std::borrow::Cow;

#[component]
pub(super) fn TrailMessage() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let event = move || {
        trail
            .event
            .get()
            .map(|event| message(site, &event).into_any())
    };
    let offer = move || {
        trail.offered.get().map(|opened| {
            let changes = changed(site, &opened.changes);
            let accept = move |_| trail.accept(site);
            view! {
                <p>{words.replace_ask.as_str()}</p>
                {changes}
                <p class="actions">
                    <button type="button" class="button" data-action="accept" on:click=accept>
                        {words.replace_yes.as_str()}
                    </button>
                    <button
                        type="button"
                        class="button quiet-button"
                        data-action="leave"
                        on:click=move |_| trail.decline()
                    >
                        {words.replace_no.as_str()}
                    </button>
                </p>
            }
        })
    };
    let undo = move |_| trail.undo(site);
    let is_empty = move || {
        trail.event.with(Option::is_none)
            && trail.offered.with(Option::is_none)
            && trail.before.with(Option::is_none)
    };
    view! {
        <div
            class="notice trail-message"
            class:empty=is_empty
            role="group"
            aria-labelledby="my-trail"
            tabindex="-1"
            data-trail-said=""
        >
            <div role="status">{event}</div>
            {offer}
            <p hidden=move || trail.before.with(Option::is_none)>
                <button type="button" class="button quiet-button" data-action="undo" on:click=undo>
                    {words.undo.as_str()}
                </button>
            </p>
        </div>
    }
}

fn message(site: Site, event: &TrailEvent) -> impl IntoView + use<> {
    let words = &site.interface().trail;
    let text = match event {
        TrailEvent::Opened(changes) => {
            return view! { <p>{words.opened.as_str()}</p> {changed(site, changes)} }.into_any();
        }
        TrailEvent::NotOpened(error) => {
            let why = match error {
                OpenError::Empty => &words.error_empty,
                OpenError::Large => &words.error_large,
                OpenError::Version => &words.error_version,
                OpenError::Foreign => &words.error_foreign,
                OpenError::Damaged => &words.error_damaged,
            };
            return view! { <p>{words.error.as_str()}</p> <p>{why.as_str()}</p> }.into_any();
        }
        TrailEvent::Same => &words.opened_same,
        TrailEvent::Declined => &words.kept,
        TrailEvent::Cleared => &words.cleared,
        TrailEvent::Undone => &words.undone,
    };
    view! { <p>{text.as_str()}</p> }.into_any()
}

/// What has changed in the guide since a trail was made, if anything has.
fn changed(site: Site, changes: &EditionChanges) -> Option<impl IntoView + use<>> {
    if changes.is_empty() {
        return None;
    }
    let words = &site.interface().trail;
    let count = changes.gone.to_string();
    let lines = [
        (!changes.added.is_empty())
            .then(|| items(site, &words.changed_added, &changes.added).into()),
        (!changes.renamed.is_empty())
            .then(|| items(site, &words.changed_renamed, &changes.renamed).into()),
        (changes.gone > 0 && !changes.is_newer)
            .then(|| fill_in(&words.changed_gone, &[("count", &count)]).into()),
        changes
            .is_newer
            .then_some(Cow::Borrowed(words.changed_newer.as_str())),
    ];
    let lines: Vec<_> = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(view! {
        <p>{words.changed_heading.as_str()}</p>
        <ul>{lines}</ul>
    })
}

fn items(site: Site, pattern: &str, ids: &[String]) -> String {
    let names: Vec<_> = ids
        .iter()
        .filter_map(|id| site.words().path.items.get(id))
        .map(|words| words.name.as_ref().unwrap_or(&words.text).as_str())
        .collect();
    let names = names.join(" · ");
    fill_in(pattern, &[("items", &names)])
}
