//! Items to tick: met, not yet, not sure.

use super::count::met_count;
use crate::{
    state::{Site, use_my_trail, use_site},
    ui::renewed_text,
};
use guide_content::{ItemWords, StageItem, fill_in};
use guide_growth_path::{Mark, Progress, stage_gap, stages_at_hand};
use leptos::prelude::*;

#[component]
pub fn Checklist(
    items: Vec<&'static StageItem>,
    /// Whether the list of the next stage opens below when all of it is met.
    #[prop(optional)]
    leads_on: bool,
) -> impl IntoView {
    let list = List {
        items: StoredValue::new(items.clone()),
        leads_on,
        last: RwSignal::new(None),
    };
    let rows: Vec<_> = items.into_iter().map(|item| row(item, list)).collect();
    view! { <ul class="checklist">{rows}</ul> }
}

/// What the rows of a list share.
#[derive(Clone, Copy)]
struct List {
    items: StoredValue<Vec<&'static StageItem>>,
    leads_on: bool,
    /// The item that was ticked last: beside it, it is said what came of it.
    last: RwSignal<Option<&'static str>>,
}

impl List {
    /// What came of a tick: how much is met of what the item's stage needs, or of a
    /// list that no stage needs; and which list opens then.
    fn answer(self, site: Site, progress: &Progress, id: &str) -> (String, Option<String>) {
        let words = &site.interface().trail;
        let path = &site.structure().path;
        let asking = |stage: &&guide_content::Stage| stage.asked().any(|item| item.id == id);
        let Some(stage) = path.stages.iter().find(asking) else {
            let count = self.items.with_value(|items| {
                let is_met = |item: &&&StageItem| progress.mark(&item.id) == Some(Mark::Met);
                let met = items.iter().filter(is_met).count();
                met_count(&words.met_count, met, items.len())
            });
            return (count, None);
        };
        let gap = stage_gap(stage, progress);
        let (all, open) = (gap.all.to_string(), gap.open.len().to_string());
        if !gap.is_complete() {
            let pattern = fill_in(&words.tick_open, &[("open", &open)]);
            return (met_count(&pattern, gap.met(), gap.all), None);
        }
        let name = site.stage_name(&stage.id);
        let done = fill_in(&words.tick_done, &[("all", &all), ("stage", name)]);
        let at_hand = stages_at_hand(path, progress);
        let mut behind = at_hand.iter().skip_while(|gap| gap.stage.id != stage.id);
        let next = behind.nth(1).filter(|_| self.leads_on);
        let next = next.filter(|next| next.stage.asked().next().is_some());
        let next = next.map(|next| {
            let name = site.stage_name(&next.stage.id);
            fill_in(&words.list_next, &[("stage", name)])
        });
        (done, next)
    }
}

fn row(item: &'static StageItem, list: List) -> impl IntoView {
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
                list.last.set(Some(id));
                trail.change(site, |progress| progress.set_mark(id, Some(each)));
            };
            // A radio that is pressed again is taken back; a change comes later.
            let again = move |_| {
                if mark.get_untracked() == Some(each) {
                    list.last.set(Some(id));
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
    let answer = Memo::new(move |_| {
        let is_last = list.last.get() == Some(id);
        let answer = |progress: &_| list.answer(site, progress, id);
        is_last.then(|| trail.progress.with(answer))
    });
    let count = move || answer.get().map(|(count, _)| count).unwrap_or_default();
    let next = move || answer.get().and_then(|(_, next)| next).unwrap_or_default();
    view! {
        <li class="tick" data-item=id data-mark=move || mark.get().map(Mark::id)>
            <fieldset>
                <legend>{item_text(item_words)}{optional}</legend>
                <div class="tick-choices needs-program when-ready">{choices}</div>
            </fieldset>
            <p class="tick-answer" role="status">
                {renewed_text(count)} " " {renewed_text(next)}
            </p>
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
