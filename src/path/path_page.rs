//! The growth path as a whole.

use super::{
    my_trail::{MyTrailPanel, TrailAnswer},
    picture::PathPicture,
    stage_body::{StageBody, StageFormat},
    stop_choices::stop_choices,
};
use crate::{
    state::{Site, link_to, use_site, use_visit},
    ui::{PageHeading, Section, Share, source_note},
};
use guide_content::{Stage, fill_in};
use guide_routes::{Page, Route};
use leptos::prelude::*;

#[component]
pub fn PathPage() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().path;
    let route = Route::new(&site.pack().locale, Page::Path);
    // A frame may be one that saves nothing.
    let in_frame = use_visit().route.with_untracked(|route| route.frame);
    let picture = site.with_base(&route.picture_path());
    let to_trail = site.interface().trail.heading.as_str();
    let copied = &site.interface().stage.copied;
    let print_versions: Vec<_> = guide_growth_path::order(&site.structure().path)
        .unwrap_or_default()
        .into_iter()
        .chain(site.structure().path.side_trails())
        .map(|stage| print_version(site, stage))
        .collect();
    let said = site.structure().path.provenance.as_ref();
    let said = said.map(|provenance| {
        view! {
            <p class="fact-source">
                {words.said.as_str()} " " {source_note(site, provenance)}
            </p>
        }
    });
    view! {
        <div class="path-page">
            <div class="path-intro">
                <PageHeading title=&words.title lead=&words.lead/>
                <p class="needs-program"><a href="#my-trail">{to_trail}</a></p>
            </div>
            <div class="path-and-trail">
                <div class="path-map">
                    <PathPicture/>
                    <TrailAnswer/>
                </div>
                <MyTrailPanel>
                    <Share
                        title=words.title.as_str()
                        path=site.with_base(&route.path())
                        share=&words.share
                        print=&words.print
                        copied=copied
                    />
                    <p>
                        <a
                            href=picture
                            download=(!in_frame).then_some("")
                            target=in_frame.then_some("_blank")
                            data-action="picture"
                        >{words.picture_file.as_str()}</a>
                    </p>
                </MyTrailPanel>
            </div>
            <div class="path-notes">
                <p class="path-anywhere">{words.anywhere.as_str()}</p>
                {said}
            </div>
            {side_trails(site)}
            <div class="whole-trail">
                {print_versions}
            </div>
        </div>
    }
}

/// The side trails, and where each meets the path.
fn side_trails(site: Site) -> impl IntoView {
    let words = &site.interface().path;
    let items: Vec<_> = site
        .structure()
        .path
        .side_trails()
        .map(|stage| {
            let stage_words = site.stage_words(&stage.id);
            let junction = site.stage_name(stage.junction());
            let junction = fill_in(&words.beside, &[("stage", junction)]);
            let href = link_to(Page::Stage(stage.id.clone()));
            view! {
                <li class="side-trail" data-side-trail=stage.id.as_str()>
                    <h3><a href=href>{stage_words.name.as_str()}</a></h3>
                    <p>{stage_words.summary.as_str()}</p>
                    <p class="quiet">{junction}</p>
                    {stop_choices(site, stage)}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <Section id="side-trails" heading=&words.side_heading>
                <p>{words.side_text.as_str()}</p>
                <ul class="side-trails">{items}</ul>
                <TrailAnswer/>
            </Section>
        }
    })
}

/// A stage with everything it has to tell, for paper.
fn print_version(site: Site, stage: &'static Stage) -> impl IntoView {
    let stage_words = site.stage_words(&stage.id);
    view! {
        <article class="whole-stage">
            <h2>{stage_words.name.as_str()}</h2>
            <p class="lead">{stage_words.summary.as_str()}</p>
            <StageBody stage=stage format=StageFormat::Print/>
        </article>
    }
}
