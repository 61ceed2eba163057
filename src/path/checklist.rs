//! Items to tick: met, not yet, not sure.

use crate::state::{use_my_trail, use_site};
use guide_content::{ItemWords, StageItem};
use guide_growth_path::Mark;
use leptos::prelude::*;

#[component]
pub fn Checklist(items: Vec<&'static StageItem>) -> impl IntoView {
    let rows: Vec<_> = items.into_iter().map(row).collect();
    view! { <ul class="checklist">{rows}</ul> }
}

fn row(item: &'static StageItem) -> impl IntoView {
    let site = use_site();
    let trail = use_my_trail();
    let words = &site.interface().trail;
    let id = item.id.as_str();
    let item_words = site.item_words(id);
    let mark = Memo::new(move |_| trail.progress.with(|progress| progress.mark(id)));
    let choices: Vec<_> = Mark::ALL
        .into_iter()
        .map(|each| {
            let label = match each {
                Mark::Met => words.met.as_str(),
                Mark::NotYet => words.not_yet.as_str(),
                Mark::Unsure => words.unsure.as_str(),
            };
            let tick = move |_| {
                trail.change(site, |progress| progress.set_mark(id, Some(each)));
            };
            // A radio that is pressed again is taken back; a change comes later.
            let again = move |_| {
                if mark.get_untracked() == Some(each) {
                    trail.change(site, |progress| progress.set_mark(id, None));
                }
            };
            view! {
                <label class="tick-choice">
                    <input
                        type="radio"
                        name=format!("tick-{id}")
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
    let optional = item.optional.then(|| {
        let text = format!(" ({})", words.optional);
        view! { <span class="quiet">{text}</span> }
    });
    view! {
        <li class="tick" data-item=id data-mark=move || mark.get().map(Mark::id)>
            <fieldset>
                <legend>{item_text(item_words)}{optional}</legend>
                <div class="tick-choices needs-program when-ready">{choices}</div>
            </fieldset>
        </li>
    }
}

/// Items to read, as the entries of a list.
pub fn item_entries(items: impl IntoIterator<Item = &'static StageItem>) -> Vec<AnyView> {
    let site = use_site();
    let entry = |item: &'static StageItem| {
        let item_words = site.item_words(&item.id);
        view! { <li>{item_text(item_words)}</li> }.into_any()
    };
    items.into_iter().map(entry).collect()
}

/// An item's name, if it has one, and its text.
pub fn item_text(words: &'static ItemWords) -> impl IntoView {
    let colon = use_site().interface().site.colon.as_str();
    let name = words
        .name
        .as_deref()
        .map(|name| view! { <strong>{name}{colon}</strong> });
    view! { <span>{name}{words.text.as_str()}</span> }
}
