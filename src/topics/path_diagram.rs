//! What the community is made of, and where each part of it meets the growth path:
//! the path as a hill with its stages, and below it a row for each part, in the
//! same columns. On a narrow screen each row has its own piece below its words.

use crate::{
    state::{Site, link_to, use_site},
    ui::{link_by_id, page_link},
};
use guide_content::{Stage, TopicItem, fill_in};
use guide_growth_path::number;
use guide_routes::Page;
use leptos::prelude::*;

/// The width of a stage's column, in the drawing's units.
const COLUMN: f64 = 100.0;
/// The height of the hill, and where its trail begins and ends.
const HILL: f64 = 160.0;
const FOOT: f64 = 126.0;
const SUMMIT: f64 = 42.0;
/// How far apart the contours below the trail are, and how far the first is from it.
const CONTOUR: f64 = 21.0;
/// The height of a row's drawing, and where the path runs in it.
const ROW: f64 = 44.0;
const WAY: f64 = 14.0;
/// Where a side trail ends: to the right of its stage, and below the path.
const ASIDE: (f64, f64) = (46.0, 31.0);

/// A row: a part of the community, or a programme.
struct Row {
    id: &'static str,
    name: AnyView,
    /// What it is, or where it is found.
    text: Option<AnyView>,
    first: usize,
    last: usize,
    is_aside: bool,
}

#[component]
pub fn PathDiagram() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().diagram;
    let waypoints: Vec<_> = site.structure().path.waypoints().collect();
    let count = waypoints.len();
    let stages: Vec<_> = waypoints
        .iter()
        .map(|stage| {
            let href = link_to(Page::Stage(stage.id.clone()));
            view! { <li><a href=href>{site.stage_name(&stage.id)}</a></li> }
        })
        .collect();
    let mut rows: Vec<_> = parts(site, &waypoints)
        .chain(programmes(site, &waypoints))
        .collect();
    // What is wide comes before what is in it.
    rows.sort_by_key(|row| (row.first, std::cmp::Reverse(row.last), row.is_aside));
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| self::row(site, row, &waypoints))
        .collect();
    view! {
        <section class="section path-diagram" aria-labelledby="where-they-meet">
            <h2 id="where-they-meet">{words.heading.as_str()}</h2>
            <p>{words.text.as_str()}</p>
            <div class="diagram-head">
                {hill(count)}
                <ol class="diagram-stages" aria-label=words.stages.as_str()>{stages}</ol>
            </div>
            <ul class="diagram-rows" aria-labelledby="where-they-meet">{rows}</ul>
        </section>
    }
}

/// The parts of the community that a page names, and that meet stages.
fn parts(site: Site, waypoints: &[&'static Stage]) -> impl Iterator<Item = Row> {
    let parts = site
        .structure()
        .topics
        .iter()
        .flat_map(|topic| &topic.parts);
    let items = parts.flat_map(|part| &part.items);
    items.filter_map(move |item| {
        let (first, last) = item.stages.as_ref()?;
        let [first, last] = [first, last].map(|id| place(waypoints, id));
        Some(Row {
            id: &item.id,
            name: item_name(site, item),
            text: item.link.as_deref().map(|link| link_by_id(link).into_any()),
            first: first?,
            last: last?,
            is_aside: false,
        })
    })
}

fn item_name(site: Site, item: &'static TopicItem) -> AnyView {
    let name = site.words().topics.items.of(&item.id).name.as_deref();
    let name = name.unwrap_or_default();
    match &item.page {
        Some(page) => page_link(site, page, name.into()).into_any(),
        None => name.into_any(),
    }
}

/// The programmes behind stages, and behind the side trails.
fn programmes(site: Site, waypoints: &[&'static Stage]) -> impl Iterator<Item = Row> {
    let stages = site.structure().path.stages.iter();
    stages.filter_map(move |stage| {
        let programme = site.stage_words(&stage.id).programme.as_ref()?;
        let at = place(waypoints, stage.junction())?;
        let href = link_to(Page::Stage(stage.id.clone()));
        Some(Row {
            id: &stage.id,
            name: view! { <a href=href>{programme.name.as_str()}</a> }.into_any(),
            text: Some(site.stage_words(&stage.id).tagline.as_str().into_any()),
            first: at,
            last: at,
            is_aside: stage.is_side_trail(),
        })
    })
}

fn place(waypoints: &[&'static Stage], id: &str) -> Option<usize> {
    waypoints.iter().position(|stage| stage.id == id)
}

fn row(site: Site, row: Row, waypoints: &[&'static Stage]) -> impl IntoView + use<> {
    let colon = site.interface().site.colon.as_str();
    let name = |place: usize| site.stage_name(&waypoints[place].id);
    let at = if row.first == row.last {
        let position = (row.first + 1).to_string();
        let at = fill_in(&site.interface().path.number, &[("number", &position)]);
        let at = format!("{at}{colon}{}", name(row.first));
        match row.is_aside {
            true => format!("{} · {at}", site.interface().stage.aside),
            false => at,
        }
    } else {
        let [first, last] = [row.first, row.last].map(|place| (place + 1).to_string());
        let stretch = &site.interface().diagram.stretch;
        let stretch = fill_in(stretch, &[("first", &first), ("last", &last)]);
        format!("{stretch}{colon}{} – {}", name(row.first), name(row.last))
    };
    let text = row
        .text
        .map(|text| view! { <p class="diagram-what">{text}</p> });
    view! {
        <li class="diagram-row" data-meets=row.id>
            <div class="diagram-words">
                <p class="diagram-name">{row.name}</p>
                {text}
                <p class="diagram-where">{at}</p>
            </div>
            <div class="diagram-track">
                {guides(waypoints.len())}
                {track(waypoints.len(), row.first, row.last, row.is_aside)}
            </div>
        </li>
    }
}

fn x(place: usize) -> f64 {
    (f64::from(u16::try_from(place).unwrap_or(u16::MAX)) + 0.5) * COLUMN
}

/// How high the trail runs at a stage: it gets steeper.
fn height(place: usize, count: usize) -> f64 {
    let share = x(place) / x(count.saturating_sub(1)).max(COLUMN);
    FOOT - (FOOT - SUMMIT) * share.powf(1.35)
}

/// The trail from stage to stage, this much below itself: level at each, as steps
/// on a slope are.
fn slope(count: usize, below: f64) -> String {
    let points: Vec<_> = (0..count)
        .map(|place| (x(place), height(place, count) + below))
        .collect();
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let command = match index {
            0 => format!("M{} {}", number(*x), number(*y)),
            _ => {
                let (before, height) = points[index - 1];
                let [near, far] = [before + COLUMN * 0.45, x - COLUMN * 0.4].map(number);
                format!(
                    "C{near} {} {far} {} {} {}",
                    number(height),
                    number(*y),
                    number(*x),
                    number(*y)
                )
            }
        };
        path.push_str(&command);
    }
    path
}

/// The path as a hill, a stop for each stage.
fn hill(count: usize) -> impl IntoView {
    let width = x(count) - COLUMN / 2.0;
    let trail = slope(count, 0.0);
    let first = height(0, count);
    // The land goes on to both edges, half a column away.
    let land = |below: f64| {
        let begin = format!(
            "M-2 {}Q24 {1} {2} {1}",
            number(first + below + 8.0),
            number(first + below),
            number(x(0))
        );
        let rest = slope(count, below).replacen('M', "L", 1);
        format!("{begin}{rest}q30 0 52 26")
    };
    let ground = format!("{}V{HILL}H-2Z", land(10.0));
    let contours: String = (1..6)
        .map(|step| land(10.0 + CONTOUR * f64::from(step)))
        .collect();
    let stops: Vec<_> = (0..count)
        .map(|place| {
            let [x, y] = [x(place), height(place, count)].map(number);
            view! { <circle class="diagram-stop" cx=x cy=y r="7"></circle> }
        })
        .collect();
    let numbers: Vec<_> = (0..count)
        .map(|place| {
            let [x, y] = [x(place), height(place, count) - 15.0].map(number);
            view! { <text class="diagram-number" x=x y=y>{(place + 1).to_string()}</text> }
        })
        .collect();
    view! {
        <svg
            class="diagram-hill"
            viewBox=format!("0 0 {} {HILL}", number(width))
            aria-hidden="true"
            focusable="false"
        >
            <path class="diagram-land" d=ground></path>
            <path class="diagram-contours" d=contours></path>
            <path class="diagram-trail" d=trail></path>
            {stops}
            {numbers}
        </svg>
    }
}

/// The columns of the stages, as high as the row.
fn guides(count: usize) -> impl IntoView + use<> {
    let lines: String = (0..count)
        .map(|place| format!("M{} 0V10", number(x(place))))
        .collect();
    let width = number(x(count) - COLUMN / 2.0);
    view! {
        <svg
            class="diagram-guides"
            viewBox=format!("0 0 {width} 10")
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path d=lines></path>
        </svg>
    }
}

/// The path in one line, and what of it the row meets.
fn track(count: usize, first: usize, last: usize, is_aside: bool) -> impl IntoView + use<> {
    let [start, end] = [0, count.saturating_sub(1)].map(|place| number(x(place)));
    let line = format!("M{start} {WAY}H{end}");
    let stops: Vec<_> = (0..count)
        .map(|place| {
            let is_met = (first..=last).contains(&place) && !is_aside;
            let radius = if is_met { "9" } else { "4.5" };
            view! {
                <circle class="diagram-stop" class:met=is_met cx=number(x(place)) cy=WAY r=radius></circle>
            }
        })
        .collect();
    let met = format!("M{} {WAY}H{}", number(x(first)), number(x(last)));
    let side = is_aside.then(|| {
        let (right, below) = ASIDE;
        let [junction, end] = [x(first), x(first) + right].map(number);
        let way = format!(
            "M{junction} {WAY}q6 {0} {1} {0}",
            number(below - WAY),
            number(right)
        );
        view! {
            <path class="diagram-side" d=way></path>
            <circle class="diagram-stop met" cx=end cy=number(below) r="9"></circle>
        }
    });
    view! {
        <svg
            class="diagram-way"
            viewBox=format!("0 0 {} {ROW}", number(x(count) - COLUMN / 2.0))
            aria-hidden="true"
            focusable="false"
        >
            <path class="diagram-line" d=line></path>
            <path class="diagram-met" d=met></path>
            {side}
            {stops}
        </svg>
    }
}
