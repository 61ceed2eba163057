//! Types of group side by side.

use super::table::{CompareOverview, CompareTable};
use crate::{
    state::{use_site, use_visit},
    ui::{PageHeading, Section, renewed, renewed_text},
};
use guide_content::fill_in;
use guide_engine::{MOST_COMPARED, compared_groups};
use guide_routes::Page;
use leptos::prelude::*;
use std::borrow::Cow;

#[component]
pub fn Compare() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().compare;
    let chosen = Memo::new(move |_| {
        visit.parameters.with(|parameters| {
            let types = parameters.iter().flat_map(|(_, types)| types.split(','));
            compared_groups(site.structure(), types)
        })
    });
    let too_many = fill_in(&words.too_many, &[("count", &MOST_COMPARED.to_string())]);
    let hint = move || match chosen.with(Vec::len) {
        1 => Cow::Borrowed(words.too_few.as_str()),
        MOST_COMPARED => too_many.clone().into(),
        _ => "".into(),
    };
    let table = renewed(move || {
        let table = (!chosen.with(Vec::is_empty)).then(|| {
            view! {
                <Section id="side-by-side" heading=&words.table_heading>
                    <CompareTable groups=chosen.get()/>
                    <p class="quiet">{words.source_text.as_str()}</p>
                </Section>
            }
        });
        table.into_any()
    });
    view! {
        <div class="page compare-page">
            <PageHeading title=&words.title lead=&words.lead/>
            <fieldset class="compare-choice needs-program">
                <legend>{words.choose_heading.as_str()}</legend>
                <p class="quiet">{words.choose_text.as_str()}</p>
                <p class="quiet">{words.policies_text.as_str()}</p>
                <Choices chosen=chosen/>
                <p class="compare-hint" role="status">{renewed_text(hint)}</p>
            </fieldset>
            {table}
            <Section id="overview" heading=&words.overview_heading>
                <p>{words.overview_text.as_str()}</p>
                <CompareOverview/>
            </Section>
        </div>
    }
}

/// A box for each type; when no more fit, those that are not chosen wait.
#[component]
fn Choices(chosen: Memo<Vec<&'static str>>) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let boxes: Vec<_> = site
        .structure()
        .pages()
        .map(|group| {
            let id = group.id.as_str();
            let words = site.words().groups.of(id);
            let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&id)));
            let waits = move || !is_chosen.get() && chosen.with(Vec::len) == MOST_COMPARED;
            let toggle = move |_| {
                let mut types = chosen.get_untracked();
                match types.iter().position(|each| *each == id) {
                    Some(index) => {
                        types.remove(index);
                    }
                    None => types.push(id),
                }
                let types = compared_groups(site.structure(), types).join(",");
                let is_there = !types.is_empty();
                let pair = is_there.then(|| (Page::TYPES.to_owned(), types));
                visit.change_parameters(site, pair.into_iter().collect());
            };
            view! {
                <li>
                    <label class="compare-box">
                        <input
                            type="checkbox"
                            name=Page::TYPES
                            value=id
                            prop:checked=is_chosen
                            disabled=waits
                            on:change=toggle
                        />
                        <span>{words.short.as_str()}</span>
                    </label>
                </li>
            }
        })
        .collect();
    view! { <ul class="compare-boxes">{boxes}</ul> }
}
