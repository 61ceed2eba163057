//! What happened to the trail as a whole, and the question whether another one
//! should take its place.

use crate::{
    state::{MyTrail, Site, use_my_trail, use_site},
    ui::{Button, ButtonKind, renewed},
};
use guide_content::{ItemWords, fill_in};
use guide_growth_path::{EditionChanges, OpenError, OpenedProgress, TrailNotice};
use leptos::prelude::*;
use std::borrow::Cow;

#[component]
pub(super) fn TrailMessage() -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let event = renewed(move || {
        let notice = trail.notice.get();
        let message = notice.and_then(|notice| message(site, &notice));
        message.into_any()
    });
    let offer = renewed(move || match trail.notice.get() {
        Some(TrailNotice::Offered(opened)) => offer(site, trail, &opened).into_any(),
        _ => ().into_any(),
    });
    let undo = move |_| trail.undo(site);
    let is_empty = move || trail.notice.with(Option::is_none) && !trail.can_undo.get();
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
            <p hidden=move || !trail.can_undo.get()>
                <Button kind=ButtonKind::Quiet action="undo" on_click=undo>
                    {words.undo.as_str()}
                </Button>
            </p>
        </div>
    }
}

/// The question whether what was opened should take the place of what is here.
fn offer(site: Site, trail: MyTrail, opened: &OpenedProgress) -> impl IntoView + use<> {
    let words = &site.interface().trail;
    view! {
        <p>{words.replace_ask.as_str()}</p>
        {changed(site, &opened.changes)}
        <p class="actions">
            <Button action="accept" on_click=move |_| trail.accept(site)>
                {words.replace_yes.as_str()}
            </Button>
            <Button kind=ButtonKind::Quiet action="leave" on_click=move |_| trail.decline(site)>
                {words.replace_no.as_str()}
            </Button>
        </p>
    }
}

/// What happened; an offer is no news but a question.
fn message(site: Site, notice: &TrailNotice) -> Option<impl IntoView + use<>> {
    let words = &site.interface().trail;
    let text = match notice {
        TrailNotice::Offered(_) => return None,
        TrailNotice::Moved(stage) => {
            let stage = site.structure().path.stage(stage)?;
            let name = site.stage_name(&stage.id);
            let moved = fill_in(&words.moved, &[("stage", name)]);
            return Some(view! { <p>{moved}</p> }.into_any());
        }
        TrailNotice::Opened(changes) => {
            let opened = words.opened.as_str();
            return Some(view! { <p>{opened}</p> {changed(site, changes)} }.into_any());
        }
        TrailNotice::NotOpened(error) => {
            let why = match error {
                OpenError::Empty => &words.error_empty,
                OpenError::Large => &words.error_large,
                OpenError::Version => &words.error_version,
                OpenError::Foreign => &words.error_foreign,
                OpenError::Damaged => &words.error_damaged,
            };
            return Some(view! { <p>{words.error.as_str()}</p> <p>{why.as_str()}</p> }.into_any());
        }
        TrailNotice::Same => &words.opened_same,
        TrailNotice::Declined => &words.kept,
        TrailNotice::Cleared => &words.cleared,
        TrailNotice::Undone => &words.undone,
    };
    Some(view! { <p>{text.as_str()}</p> }.into_any())
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
        .map(ItemWords::in_line)
        .collect();
    let names = names.join(" · ");
    fill_in(pattern, &[("items", &names)])
}
