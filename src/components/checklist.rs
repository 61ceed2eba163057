//! Items to tick: met, not yet, not sure.

use super::{my_trail::use_my_trail, use_site};
use crate::{
    content::{ItemWords, StageItem},
    growth::Mark,
};
use leptos::prelude::*;

#[component]
pub fn Checklist(items: Vec<StageItem>) -> impl IntoView {
    let rows: Vec<_> = items.into_iter().map(row).collect();
    view! { <ul class="checklist">{rows}</ul> }
}

fn row(item: StageItem) -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = site.interface().trail.clone();
    let said = site.item_words(&item.id);
    let id = item.id;
    let mark = {
        let id = id.clone();
        Memo::new(move |_| trail.progress.with(|progress| progress.mark(&id)))
    };
    let choices: Vec<_> = Mark::ALL
        .into_iter()
        .map(|each| {
            let label = match each {
                Mark::Met => words.met.clone(),
                Mark::NotYet => words.not_yet.clone(),
                Mark::Unsure => words.unsure.clone(),
            };
            let (site, id) = (site.clone(), id.clone());
            let name = format!("tick-{id}");
            let (again_site, again_id) = (site.clone(), id.clone());
            let tick = move |_| {
                trail.change(&site, |progress| progress.set_mark(&id, Some(each)));
            };
            // A radio that is pressed again is taken back; a change comes later.
            let again = move |_| {
                if mark.get_untracked() == Some(each) {
                    trail.change(&again_site, |progress| progress.set_mark(&again_id, None));
                }
            };
            view! {
                <label class="tick-choice">
                    <input
                        type="radio"
                        name=name
                        value=each.id()
                        prop:checked=move || mark.get() == Some(each)
                        on:click=again
                        on:change=tick
                    />
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    view! {
        <li class="tick" data-item=id data-mark=move || mark.get().map(Mark::id)>
            <fieldset>
                <legend>{item_text(said)}</legend>
                <div class="tick-choices needs-program when-ready">{choices}</div>
            </fieldset>
        </li>
    }
}

/// Items to read, as the entries of a list.
pub(super) fn item_entries<'a>(items: impl IntoIterator<Item = &'a StageItem>) -> Vec<AnyView> {
    let site = use_site();
    let entry = |item: &StageItem| {
        let said = site.item_words(&item.id);
        view! { <li>{item_text(said)}</li> }.into_any()
    };
    items.into_iter().map(entry).collect()
}

/// An item's name, if it has one, and its text.
pub(super) fn item_text(said: ItemWords) -> impl IntoView {
    let colon = use_site().interface().site.colon.clone();
    let name = said
        .name
        .map(|name| view! { <strong>{name}{colon}</strong> });
    view! { <span>{name}{said.text}</span> }
}
