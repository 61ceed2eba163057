//! The growth path: an ordered list that looks like a trail. Each stage carries
//! its piece of the map, once for a narrow and once for a wide screen.

use super::{
    checklist::item_entries,
    count::met_count,
    stage_body::kind_heading,
    stop_choices::{FLAG, is_named, stop_choices},
};
use crate::{
    browser,
    state::{Site, link_to, use_my_trail, use_site},
    ui::{Disclosure, layers, renewed_text},
};
use guide_content::{Camp, Stage, fill_in};
use guide_growth_path::{
    LaidOutEdge, Picture, Point, Progress, StageStatus, TENT, Tile, layout, number, stage_gap,
    stage_statuses, stages_at_hand, tall, wide,
};
use guide_routes::Page;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// More stages than this stand one below the other on wide screens too.
const MOST_ACROSS: usize = 8;
/// The layers of the land, from the lowest up.
pub(super) const LAND: [&str; 4] = ["low", "high", "contours", "index"];
/// With fewer, there is no room for the page's heading above the first ones.
const FEWEST_ACROSS: usize = 5;
/// The class of what is there only for who listens.
const VISUALLY_HIDDEN: &str = "visually-hidden";

#[component]
pub fn PathPicture() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().path;
    let layout = layout(&site.structure().path);
    let is_long = layout.stages.len() > MOST_ACROSS;
    let is_short = layout.stages.len() < FEWEST_ACROSS;
    let trail = use_my_trail();
    let statuses_for = move |progress: &_| stage_statuses(&site.structure().path, progress);
    let reached_by = move |progress: &Progress| {
        let at_hand = stages_at_hand(&site.structure().path, progress).into_iter();
        let complete = at_hand.filter(|gap| gap.is_complete());
        complete.map(|gap| gap.stage.id.as_str()).collect()
    };
    let seen = Seen {
        statuses: Memo::new(move |_| trail.progress.with(statuses_for)),
        reached: Memo::new(move |_| trail.progress.with(reached_by)),
    };
    let (tall, wide) = (tall(&layout), wide(&layout));
    let stages: Vec<_> = (0..layout.stages.len())
        .map(|row| waypoint(site, (&tall, &wide), row, seen))
        .collect();
    view! {
        <h2 id="picture" class="visually-hidden">{words.picture.as_str()}</h2>
        <ol
            class="path"
            class:long=is_long
            class:short=is_short
            data-path=""
            aria-labelledby="picture"
            on:keydown=|event| browser::move_focus(&event, ".waypoint-name a")
        >
            {stages}
        </ol>
    }
}

/// How the path is seen from the visitor.
#[derive(Clone, Copy)]
struct Seen {
    /// The status of every stage, by its id.
    statuses: Memo<BTreeMap<String, StageStatus>>,
    /// The stages ahead of which everything is met.
    reached: Memo<BTreeSet<&'static str>>,
}

impl Seen {
    fn status(self, stage: &str) -> Option<StageStatus> {
        self.statuses.with(|statuses| statuses.get(stage).copied())
    }

    fn is_reached(self, stage: &str) -> bool {
        self.reached.with(|reached| reached.contains(stage))
    }

    /// Whether the visitor has walked from one stage to another, or met all that it
    /// takes.
    fn is_walked(self, from: &str, to: &str) -> bool {
        let (before, status) = (self.status(from), self.status(to));
        if self.is_reached(to) {
            return before == Some(StageStatus::Here) || self.is_reached(from);
        }
        before == Some(StageStatus::Behind)
            && matches!(status, Some(StageStatus::Behind | StageStatus::Here))
    }
}

/// One stage: its words, and its pieces of the map.
fn waypoint(
    site: Site,
    (tall, wide): (&Picture, &Picture),
    row: usize,
    seen: Seen,
) -> impl IntoView + use<> {
    let id = tall.layout.stages[row].stage.clone();
    let stage = site.structure().path.stage(&id);
    let stage_words = site.stage_words(&id);
    let status = {
        let id = id.clone();
        Memo::new(move |_| seen.status(&id))
    };
    let is_reached = {
        let id = id.clone();
        move || seen.is_reached(&id).then_some("")
    };
    let trail = use_my_trail();
    let is_goal = stage.map(|stage| is_named(site, trail, stage, Progress::goal));
    let choices = stage.map(|stage| stop_choices(site, stage));
    let state = stage.map(|stage| state(site, stage, status));
    let kind = stage.and_then(|stage| stage.kind_of.as_ref()).map(|kind| {
        let text = with_stage(&site.interface().path.kind_of, site.stage_name(kind));
        view! { <p class="waypoint-kind">{text}</p> }
    });
    let camps: Vec<_> = stage
        .iter()
        .flat_map(|stage| &stage.camps)
        .map(|camp| self::camp(site, camp))
        .collect();
    let aside = site.interface().stage.aside.as_str();
    let colon = site.interface().site.colon.as_str();
    let sides: Vec<_> = site
        .structure()
        .path
        .side_trails_at(&id)
        .map(|side| {
            let href = link_to(Page::Stage(side.id.clone()));
            let name = site.stage_name(&side.id);
            view! { <p class="waypoint-side">{aside} {colon} <a href=href>{name}</a></p> }
        })
        .collect();
    let href = link_to(Page::Stage(id.clone()));
    let position = (row + 1).to_string();
    let number = fill_in(&site.interface().path.number, &[("number", &position)]);
    view! {
        <li
            class="waypoint"
            data-stage=id
            data-state=move || status.get().map(StageStatus::id)
            data-reached=is_reached
            data-goal=move || is_goal.is_some_and(|is_goal| is_goal.get()).then_some("")
        >
            {strip(site, tall, row, seen)}
            <div class="waypoint-words">
                <h3 class="waypoint-name">
                    <span class="visually-hidden">{number} {colon}</span>
                    <a
                        href=href
                        aria-current=move || (status.get() == Some(StageStatus::Here)).then_some("step")
                    >
                        {stage_words.name.as_str()}
                    </a>
                </h3>
                <p class="waypoint-tagline">{stage_words.tagline.as_str()}</p>
                {kind}
                {sides}
                {state}
                {choices}
                {camps}
            </div>
            {column(site, wide, row, seen)}
        </li>
    }
}

/// What the visitor has said about the stage, in words.
fn state(site: Site, stage: &'static Stage, status: Memo<Option<StageStatus>>) -> impl IntoView {
    let words = &site.interface().path;
    let trail = use_my_trail();
    let at = move || match status.get() {
        Some(StageStatus::Behind) => words.behind.as_str(),
        Some(StageStatus::Here) => words.here.as_str(),
        Some(StageStatus::Ahead) => words.ahead.as_str(),
        None => "",
    };
    let goal = move || {
        let goal = |progress: &Progress| {
            let goal = progress.goal(&site.structure().path);
            goal.is_some_and(|goal| goal.id == stage.id)
        };
        let is_goal = trail.progress.with(goal);
        if is_goal { words.goal.as_str() } else { "" }
    };
    let ticked = move || {
        trail.progress.with(|progress| {
            let is_marked = stage.asked().any(|item| progress.mark(&item.id).is_some());
            let gap = stage_gap(stage, progress);
            let ticked = is_marked.then(|| met_count(&words.ticked, gap.met(), gap.all));
            ticked.unwrap_or_default()
        })
    };
    // For the eye, the marks on the trail and the choices say where the stage is and
    // which one is the goal: a choice moves no stage.
    view! {
        <p class="waypoint-state">
            <span class=VISUALLY_HIDDEN>{renewed_text(at)} " " {renewed_text(goal)}</span>
            " "
            {renewed_text(ticked)}
        </p>
    }
}

/// The role that stands inside a stage, folded away like a tent.
fn camp(site: Site, camp: &'static Camp) -> impl IntoView {
    let about = site.words().path.camps.of(&camp.id);
    let lists: Vec<_> = camp
        .lists
        .iter()
        .map(|list| {
            let items = item_entries(&list.items);
            view! {
                <h4>{kind_heading(site, list.kind)}</h4>
                <ul>{items}</ul>
            }
        })
        .collect();
    let summary = view! {
        <svg class="tent" viewBox="0 0 24 18" aria-hidden="true" focusable="false">
            <path d=TENT></path>
        </svg>
        <span>{about.name.as_str()}</span>
    }
    .into_any();
    view! {
        <Disclosure attr:class="camp" summary=summary>
            // Takes the focus when it is clicked, so that leaving it is noticed.
            <div class="camp-inside" tabindex="-1">
                <p>{about.summary.as_str()}</p>
                {lists}
            </div>
        </Disclosure>
    }
}

fn with_stage(pattern: &str, stage: &str) -> String {
    fill_in(pattern, &[("stage", stage)])
}

fn view_box(tile: Tile) -> String {
    [tile.x, tile.y, tile.width, tile.height]
        .map(number)
        .join(" ")
}

/// The parts of one of the maps: its land, and those edges that `shows`. The land
/// is a file of its own, which a sandboxed frame does not get; the edges are there
/// in any case.
fn map_parts(
    site: Site,
    map: &'static str,
    picture: &Picture,
    shows: &dyn Fn(&LaidOutEdge) -> bool,
    seen: Seen,
) -> impl IntoView + use<> {
    let layers = layers(site, &format!("path-map.svg#{map}-"), &LAND);
    let layout = &picture.layout;
    let edges: Vec<_> = layout
        .edges
        .iter()
        .filter(|edge| shows(edge))
        .map(|edge| {
            let ends = [edge.from, edge.to].map(|row| layout.stages[row].stage.clone());
            let is_walked = move || seen.is_walked(&ends[0], &ends[1]);
            let line = picture.edge_path(edge);
            view! { <path class="path-way" class:walked=is_walked d=line></path> }
        })
        .collect();
    view! { {layers} {edges} }
}

/// The stage's pieces of the tall map: one around it that keeps its
/// proportions, one below it that is stretched to the words beside it.
fn strip(site: Site, picture: &Picture, row: usize, seen: Seen) -> impl IntoView + use<> {
    let at = picture.waypoint(row);
    let (head, rest) = (view_box(picture.tile(row)), view_box(picture.rest(row)));
    let parts = || {
        let is_near = |edge: &LaidOutEdge| (edge.from..=edge.to).contains(&row);
        map_parts(site, "tall", picture, &is_near, seen)
    };
    view! {
        <div class="strip" aria-hidden="true">
            <svg class="strip-head" viewBox=head focusable="false">
                {parts()}
                {surroundings(site, picture, row)}
                {mark(at, row, 13.0)}
            </svg>
            <svg
                class="strip-rest"
                viewBox=rest
                preserveAspectRatio="none"
                focusable="false"
            >
                {parts()}
            </svg>
        </div>
    }
}

/// The stage's piece of the wide map: as high as the trail has climbed, so that
/// the words stand above it. The first one draws the land for all.
fn column(site: Site, picture: &Picture, row: usize, seen: Seen) -> impl IntoView + use<> {
    let (at, tile) = (picture.waypoint(row), picture.tile(row));
    let parts = (row == 0).then(|| map_parts(site, "wide", picture, &|_| true, seen));
    let pole = format!(
        "M{} {}V{}",
        number(at.x),
        number(tile.y + 2.0),
        number(at.y)
    );
    view! {
        <svg class="column" viewBox=view_box(tile) aria-hidden="true" focusable="false">
            {parts}
            {surroundings(site, picture, row)}
            <path class="pole" d=pole></path>
            {mark(at, row, 9.0)}
        </svg>
    }
}

/// What meets the path at a stage: the small path that leads up to every one,
/// side trails, and the tent of a camp.
fn surroundings(site: Site, picture: &Picture, row: usize) -> impl IntoView + use<> {
    let path = &site.structure().path;
    let id = &picture.layout.stages[row].stage;
    let is_met = path.side_trails_at(id).next().is_some();
    let side =
        is_met.then(|| view! { <path class="side-way" d=picture.side_trail_path(row).0></path> });
    let has_camp = path.stage(id).is_some_and(|stage| !stage.camps.is_empty());
    let tent = has_camp.then(|| {
        let at = picture.tent(row);
        let transform = format!("translate({} {})", number(at.x), number(at.y));
        view! { <path class="map-tent" transform=transform d=TENT></path> }
    });
    view! { <path class="small-path" d=picture.approach_path(row)></path> {side} {tent} }
}

/// The painted mark of a stage, with its number.
fn mark(at: Point, row: usize, size: f64) -> impl IntoView {
    let (x, y) = (number(at.x), number(at.y));
    let (ring, paint) = (number(size + 3.5), number(size));
    let (base, type_size) = (number(at.y + size * 0.4), number(size * 1.1));
    // Where the visitor wants to go, a flag stands on the mark's shoulder.
    let (foot_x, foot_y) = (number(at.x + size * 0.7), number(at.y - size * 0.7));
    let flag = format!("M{foot_x} {foot_y}{FLAG}");
    view! {
        <g class="mark">
            <path class="mark-flag" d=flag></path>
            <circle class="mark-ring" cx=x.clone() cy=y.clone() r=ring></circle>
            <circle class="mark-paint" cx=x.clone() cy=y r=paint></circle>
            <text x=x y=base font-size=type_size text-anchor="middle">{(row + 1).to_string()}</text>
        </g>
    }
}
