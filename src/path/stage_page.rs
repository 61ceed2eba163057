//! One stage of the growth path.

use super::{
    count::met_count,
    stage_body::{StageBody, StageFormat, stage_citations},
    stage_map::StageMap,
    stage_nav::StageNav,
};
use crate::{
    browser,
    state::{Site, link_to, link_to_my_trail, use_my_trail, use_site},
    ui::{Button, ButtonKind, Citation, PageHeading, Section, Share, renewed_text},
};
use guide_content::{Stage, fill_in};
use guide_growth_path::{next as next_stages, order, stage_gap};
use guide_routes::{Page, Route};
use leptos::prelude::*;
use std::borrow::Cow;

#[component]
pub fn StagePage(
    /// The stage's id.
    stage: String,
) -> impl IntoView {
    let site = use_site();
    let Some(stage) = site.structure().path.stage(&stage) else {
        return ().into_any();
    };
    let words = &site.interface().stage;
    let stage_words = site.stage_words(&stage.id);
    let route = Route::new(&site.pack().locale, Page::Stage(stage.id.clone()));
    view! {
        <div class="stage-page">
            <StageNav current=&stage.id/>
            <article class="page stage" data-stage-page=stage.id.as_str()>
                <div class="stage-head">
                    <p class="stage-number">{position_text(site, stage)}</p>
                    <PageHeading title=&stage_words.name lead=&stage_words.summary/>
                    {here_button(site, stage)}
                </div>
                <StageMap stage=&stage.id/>
                <StageBody stage=stage format=StageFormat::Page/>
                {next(site, stage)}
                <Share
                    title=stage_words.name.as_str()
                    path=site.with_base(&route.path())
                    share=&words.share
                    print=&words.print
                    copied=&words.copied
                />
            </article>
        </div>
    }
    .into_any()
}

/// Which stage of how many it is, or that it is a side trail, and what kind.
fn position_text(site: Site, stage: &'static Stage) -> String {
    let words = &site.interface().stage;
    let stages = order(&site.structure().path).unwrap_or_default();
    let index = stages.iter().position(|each| each.id == stage.id);
    let mut text = match index {
        Some(index) => {
            let (number, count) = ((index + 1).to_string(), stages.len().to_string());
            fill_in(&words.number, &[("number", &number), ("count", &count)])
        }
        None => words.aside.clone(),
    };
    for (pattern, other) in [
        (&site.interface().path.kind_of, &stage.kind_of),
        (&words.beside, &stage.beside),
    ] {
        if let Some(other) = other {
            let name = site.stage_name(other);
            let relation = fill_in(pattern, &[("stage", name)]);
            text = format!("{text} · {relation}");
        }
    }
    text
}

/// Says that the visitor is at this stage.
fn here_button(site: Site, stage: &'static Stage) -> impl IntoView {
    let words = &site.interface().trail;
    let trail = use_my_trail();
    let is_here = trail.is_at(site, &stage.id);
    let my_trail = link_to_my_trail();
    let mark = move |_| {
        trail.set_here(site, &stage.id);
        browser::focus_after_update(".stage-here");
    };
    view! {
        <p class="needs-program when-ready">
            <Button kind=ButtonKind::Quiet action="here" hidden=move || is_here.get() on_click=mark>
                {words.here_action.as_str()}
            </Button>
            <span class="stage-here" role="status" tabindex="-1">
                {renewed_text(move || if is_here.get() { words.here_done.as_str() } else { "" })}
            </span>
            " "
            <a href=my_trail hidden=move || !is_here.get()>{words.heading.as_str()}</a>
        </p>
    }
}

/// What comes after the stage, and what is missing for it.
fn next(site: Site, stage: &'static Stage) -> impl IntoView {
    let words = &site.interface().stage;
    let trail = use_my_trail();
    let items: Vec<_> = next_stages(&site.structure().path, stage.junction())
        .into_iter()
        .map(|next| {
            let next_words = site.stage_words(&next.id);
            let href = link_to(Page::Stage(next.id.clone()));
            let missing = move || {
                let gap = trail.progress.with(|progress| stage_gap(next, progress));
                if gap.all == 0 {
                    return Cow::Borrowed("");
                }
                if gap.open.is_empty() {
                    return words.next_ready.as_str().into();
                }
                met_count(&words.next_met, gap.met(), gap.all).into()
            };
            view! {
                <li class="next-stage">
                    <p class="next-stage-name"><a href=href>{next_words.name.as_str()}</a></p>
                    <p>{next_words.tagline.as_str()}</p>
                    <p class="quiet">{renewed_text(missing)}</p>
                </li>
            }
        })
        .collect();
    let content = if items.is_empty() {
        view! { <p>{words.next_none.as_str()}</p> }.into_any()
    } else {
        view! { <ul class="next-stages">{items}</ul> }.into_any()
    };
    let all_stages_href = link_to(Page::Path);
    view! {
        <Section id="next" heading=&words.next>
            {content}
            <p><a href=all_stages_href>{words.all.as_str()}</a></p>
        </Section>
    }
}

/// What the page of a stage cites.
pub fn stage_page_citations(site: Site, id: &str) -> Vec<Citation> {
    let stage = site.structure().path.stage(id);
    stage.map_or_else(Vec::new, |stage| stage_citations(site, stage))
}
