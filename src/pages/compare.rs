//! Types of group side by side.

use crate::{
    components::{CompareOverview, CompareTable, Section, use_site, use_visit},
    content::fill_in,
    engine::{MOST_COMPARED, compared_groups},
};
use leptos::prelude::*;

/// What the address calls the types, separated by commas.
const TYPES: &str = "types";

#[component]
pub fn Compare() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site.interface().compare.clone();
    let chosen = {
        let site = site.clone();
        Memo::new(move |_| {
            visit.parameters.with(|parameters| {
                let types = parameters.iter().flat_map(|(_, types)| types.split(','));
                let groups = compared_groups(site.structure(), types);
                groups.into_iter().map(str::to_owned).collect::<Vec<_>>()
            })
        })
    };
    let too_many = fill_in(&words.too_many, &[("count", &MOST_COMPARED.to_string())]);
    let too_few = words.too_few.clone();
    let hint = move || match chosen.with(Vec::len) {
        1 => too_few.clone(),
        MOST_COMPARED => too_many.clone(),
        _ => String::new(),
    };
    let heading = words.table_heading.clone();
    let source = words.source_text.clone();
    let table = move || {
        (!chosen.with(Vec::is_empty)).then(|| {
            let source = source.clone();
            view! {
                <Section id="side-by-side" heading=heading.clone()>
                    <CompareTable groups=chosen.get()/>
                    <p class="quiet">{source}</p>
                </Section>
            }
        })
    };
    view! {
        <div class="page compare-page">
            <h1 tabindex="-1">{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <fieldset class="compare-choice needs-program">
                <legend>{words.choose_heading}</legend>
                <p class="quiet">{words.choose_text}</p>
                <p class="quiet">{words.policies_text}</p>
                <Choices chosen=chosen/>
                <p class="compare-hint" role="status">{hint}</p>
            </fieldset>
            {table}
            <Section id="overview" heading=words.overview_heading>
                <p>{words.overview_text}</p>
                <CompareOverview/>
            </Section>
        </div>
    }
}

/// A box for each type; when no more fit, those that are not chosen wait.
#[component]
fn Choices(chosen: Memo<Vec<String>>) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let boxes: Vec<_> = site
        .structure()
        .pages()
        .map(|group| {
            let id = group.id.clone();
            let words = site.words().groups.get(&id).cloned().unwrap_or_default();
            let is_chosen = {
                let id = id.clone();
                Memo::new(move |_| chosen.with(|chosen| chosen.contains(&id)))
            };
            let waits = move || !is_chosen.get() && chosen.with(Vec::len) == MOST_COMPARED;
            let toggle = {
                let (site, id) = (site.clone(), id.clone());
                move |_| {
                    let mut types = chosen.get_untracked();
                    match types.iter().position(|each| *each == id) {
                        Some(place) => {
                            types.remove(place);
                        }
                        None => types.push(id.clone()),
                    }
                    let types = types.iter().map(String::as_str);
                    let types = compared_groups(site.structure(), types).join(",");
                    let is_there = !types.is_empty();
                    let pair = is_there.then(|| (TYPES.to_owned(), types));
                    visit.change_parameters(&site, pair.into_iter().collect());
                }
            };
            view! {
                <li>
                    <label class="compare-box">
                        <input
                            type="checkbox"
                            name=TYPES
                            value=id
                            prop:checked=is_chosen
                            disabled=waits
                            on:change=toggle
                        />
                        <span>{words.short}</span>
                    </label>
                </li>
            }
        })
        .collect();
    view! { <ul class="compare-boxes">{boxes}</ul> }
}
