//! The guide as another site shows it.

use super::choice::Choice;
use crate::{
    browser,
    state::{use_site, use_visit},
    ui::renewed,
};
use guide_embed::View;
use guide_routes::pairs;
use leptos::prelude::*;

/// The widths that can be looked at.
const WIDTHS: [&str; 3] = ["phone", "column", "full"];

/// Shows the choice in the very element that other sites have, once the page is
/// hydrated: the element changes itself, and would not match what was written.
#[component]
pub(super) fn Preview(choice: Memo<Choice>) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().embed;
    let width = RwSignal::new(WIDTHS[1]);
    let chosen = move |event| {
        let pairs = pairs(&browser::form_values(&event));
        let value = pairs.first().map(|(_, value)| value.as_str());
        let found = WIDTHS.into_iter().find(|width| Some(*width) == value);
        width.set(found.unwrap_or(WIDTHS[1]));
    };
    let names = [&words.width_phone, &words.width_column, &words.width_full];
    let options = WIDTHS.into_iter().zip(names).map(|(value, name)| {
        view! {
            <label class="embed-width">
                <input
                    type="radio"
                    name="width"
                    value=value
                    checked=value == WIDTHS[1]
                    autocomplete="off"
                />
                <span>{name.as_str()}</span>
            </label>
        }
    });
    let options: Vec<_> = options.collect();
    let element = renewed(move || {
        let element = visit.hydrated.get().then(|| element(choice));
        element.into_any()
    });
    view! {
        <form on:change=chosen on:submit=|event| event.prevent_default()>
            <fieldset class="embed-widths">
                <legend>{words.width.as_str()}</legend>
                <div class="embed-width-options">{options}</div>
            </fieldset>
        </form>
        <div class="embed-preview" data-width=move || width.get()>{element}</div>
    }
}

/// The element with what is chosen as its attributes.
fn element(choice: Memo<Choice>) -> impl IntoView {
    let of = move |read: fn(&Choice) -> Option<String>| {
        let value = Memo::new(move |_| choice.with(read));
        move || value.get()
    };
    let view = of(|choice| Some(choice.view.name().to_owned()));
    let stage = of(|choice| match &choice.view {
        View::Stage(id) => Some(id.clone()),
        _ => None,
    });
    let group = of(|choice| match &choice.view {
        View::Group(id) => Some(id.clone()),
        _ => None,
    });
    let answers = of(|choice| match &choice.view {
        View::Result { answers } => Some(answers.clone()),
        _ => None,
    });
    let lang = of(|choice| Some(choice.locale.clone()));
    let theme = of(|choice| Some(choice.theme.name().to_owned()));
    let accent = of(|choice| choice.accent.map(|accent| accent.to_string()));
    let height = of(|choice| choice.height.map(|height| height.to_string()));
    view! {
        <community-guide
            lang=lang
            view=view
            stage=stage
            group=group
            answers=answers
            theme=theme
            accent=accent
            height=height
        ></community-guide>
    }
}
