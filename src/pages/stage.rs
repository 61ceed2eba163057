//! One stage of the growth path.

use crate::{
    browser,
    components::{
        Section, Share, Shown, Site, StageBody, StageMap, StageTrail, link_to, link_to_my_trail,
        use_my_trail, use_site,
    },
    content::{Stage, fill_in},
    growth::{next as next_stages, order, stage_gap},
    routes::{Page, Route},
};
use leptos::prelude::*;

#[component]
pub fn StagePage(
    /// The stage's id.
    stage: String,
) -> impl IntoView {
    let site = use_site();
    let Some(stage) = site.structure().path.stage(&stage).cloned() else {
        return ().into_any();
    };
    let words = site.interface().stage.clone();
    let said = site.stage_words(&stage.id);
    let route = Route::new(&site.pack().locale, Page::Stage(stage.id.clone()));
    view! {
        <div class="stage-page">
            <StageTrail current=stage.id.clone()/>
            <article class="page stage">
                <div class="stage-head">
                    <p class="stage-number">{place(&site, &stage)}</p>
                    <h1 tabindex="-1">{said.name.clone()}</h1>
                    <p class="lead">{said.summary}</p>
                    {i_am_here(&site, &stage)}
                </div>
                <StageMap stage=stage.id.clone()/>
                <StageBody stage=stage.clone() shown=Shown::Alone/>
                {next(&site, &stage)}
                <Share
                    title=said.name
                    path=site.at(&route.path())
                    share=words.share
                    print=words.print
                    copied=words.copied
                />
            </article>
        </div>
    }
    .into_any()
}

/// Which stage of how many it is, or that it is a side trail, and what kind.
fn place(site: &Site, stage: &Stage) -> String {
    let words = &site.interface().stage;
    let stages = order(&site.structure().path).unwrap_or_default();
    let place = stages.iter().position(|each| each.id == stage.id);
    let mut said = match place {
        Some(place) => {
            let (number, count) = ((place + 1).to_string(), stages.len().to_string());
            fill_in(&words.number, &[("number", &number), ("count", &count)])
        }
        None => words.aside.clone(),
    };
    let path = &site.interface().path;
    for (pattern, other) in [
        (&path.kind_of, &stage.kind_of),
        (&path.beside, &stage.beside),
    ] {
        if let Some(other) = other {
            let name = site.stage_name(other);
            let text = fill_in(pattern, &[("stage", &name)]);
            said = format!("{said} · {text}");
        }
    }
    said
}

/// Says that the visitor is at this stage.
fn i_am_here(site: &Site, stage: &Stage) -> impl IntoView + use<> {
    let words = site.interface().trail.clone();
    let trail = use_my_trail();
    let is_here = trail.is_at(site, &stage.id);
    let my_trail = link_to_my_trail();
    let (site, id) = (site.clone(), stage.id.clone());
    let mark = move |_| {
        trail.set_here(&site, &id);
        browser::focus_soon(".stage-here");
    };
    view! {
        <p class="needs-program when-ready">
            <button
                type="button"
                class="button quiet-button"
                data-action="here"
                hidden=move || is_here.get()
                on:click=mark
            >
                {words.here_action}
            </button>
            <span class="stage-here" role="status" tabindex="-1">
                {move || is_here.get().then(|| words.here_done.clone())}
            </span>
            " "
            <a href=my_trail hidden=move || !is_here.get()>{words.heading}</a>
        </p>
    }
}

/// What comes after the stage, and what is missing for it.
fn next(site: &Site, stage: &Stage) -> impl IntoView + use<> {
    let words = site.interface().stage.clone();
    let trail = use_my_trail();
    let items: Vec<_> = next_stages(&site.structure().path, stage.meets())
        .into_iter()
        .map(|next| {
            let said = site.stage_words(&next.id);
            let href = link_to(Page::Stage(next.id.clone()));
            let missing = {
                let (words, next) = (words.clone(), next.clone());
                move || {
                    trail.progress.with(|progress| {
                        let gap = stage_gap(&next, progress);
                        if gap.all == 0 {
                            return String::new();
                        }
                        if gap.open.is_empty() {
                            return words.next_ready.clone();
                        }
                        let (open, all) = (gap.open.len().to_string(), gap.all.to_string());
                        fill_in(&words.next_open, &[("open", &open), ("all", &all)])
                    })
                }
            };
            view! {
                <li class="next-stage">
                    <p class="next-stage-name"><a href=href>{said.name}</a></p>
                    <p>{said.tagline}</p>
                    <p class="quiet">{missing}</p>
                </li>
            }
        })
        .collect();
    let content = if items.is_empty() {
        view! { <p>{words.next_none.clone()}</p> }.into_any()
    } else {
        view! { <ul class="next-stages">{items}</ul> }.into_any()
    };
    let way_to_all = link_to(Page::Path);
    view! {
        <Section id="next" heading=words.next>
            {content}
            <p><a href=way_to_all>{words.all}</a></p>
        </Section>
    }
}
