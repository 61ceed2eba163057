//! What a preview image shows: the title and the guide's name above the map of the
//! growth path.

use super::{
    letters::{Fonts, Missing, Weight},
    lines::break_lines,
};
use crate::artwork::{
    colours::{BLAZE, CONTOUR, INK, LAND_HIGH, LAND_LOW, SHEET},
    land,
};
use guide_growth_path::{Layout, Point, number, wide};
use std::fmt::Write;

/// In pixels: the size that the Open Graph readers of the large networks ask for.
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 630;

/// Around the words; chat programs round the corners.
const MARGIN: f64 = 72.0;
/// The guide's name.
const NAME: f64 = 30.0;
const NAME_BASELINE: f64 = 92.0;
/// The painted mark before the name.
const MARK: (f64, f64) = (14.0, 34.0);
/// The title's box: above the summit, and never as far to the right as it.
const TITLE_TOP: f64 = 132.0;
const TITLE_WIDTH: f64 = 1000.0;
const TITLE_HEIGHT: f64 = 196.0;
const LARGEST: f64 = 76.0;
const SMALLER: f64 = 0.96;
/// Between two lines, as a multiple of the type's size.
const LEADING: f64 = 1.16;
/// How high capitals are, likewise.
const CAPITAL: f64 = 0.72;
/// Where the map begins.
const MAP_TOP: f64 = 268.0;
/// How far the map goes on beyond the other three edges, so that no coast is seen there.
const BLEED: f64 = 24.0;
/// The marks of the stages.
const STAGE: f64 = 15.0;
const SHOWN_STAGE: f64 = 24.0;

/// The map, which all images of a guide share, and where its stages are.
pub(super) struct Map {
    pub(super) svg: String,
    stages: Vec<Point>,
}

impl Map {
    /// The map of a growth path.
    pub(super) fn new(layout: &Layout) -> Self {
        let picture = wide(layout);
        let across = (f64::from(WIDTH) + 2.0 * BLEED) / picture.width;
        let down = (f64::from(HEIGHT) + BLEED - MAP_TOP) / picture.height;
        let place = |point: Point| Point {
            x: point.x * across - BLEED,
            y: MAP_TOP + point.y * down,
        };
        let layers = land(&picture, true);
        let mut svg = format!(
            r#"<rect width="{WIDTH}" height="{HEIGHT}" fill="{SHEET}"/>
<g transform="translate(-{BLEED} {MAP_TOP}) scale({across} {down})">
<path fill="{LAND_LOW}" d="{}"/>
<path fill="{LAND_HIGH}" d="{}"/>
<path fill="none" stroke="{CONTOUR}" stroke-width="{plain}" d="{}"/>
<path fill="none" stroke="{CONTOUR}" stroke-width="{index}" d="{}"/>
</g>
"#,
            layers.low,
            layers.high,
            layers.contours,
            layers.index,
            plain = 0.9 / across,
            index = 2.0 / across,
        );
        for edge in &layout.edges {
            let line = picture.edge_line(edge).into_iter().map(place);
            let points: Vec<_> = line
                .map(|Point { x, y }| format!("{} {}", number(x), number(y)))
                .collect();
            let _ = writeln!(
                svg,
                r#"<path fill="none" stroke="{BLAZE}" stroke-width="5" stroke-dasharray="13 8" d="M{}"/>"#,
                points.join("L")
            );
        }
        let rows = 0..layout.stages.len();
        let stages: Vec<_> = rows.map(|row| place(picture.waypoint(row))).collect();
        for Point { x, y } in &stages {
            let _ = writeln!(
                svg,
                r#"<circle cx="{}" cy="{}" r="{STAGE}" fill="{SHEET}" stroke="{BLAZE}" stroke-width="4.5"/>"#,
                number(*x),
                number(*y)
            );
        }
        Self { svg, stages }
    }
}

/// What one image says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Subject {
    pub(super) language: String,
    /// The guide's name.
    pub(super) guide: String,
    pub(super) title: String,
    /// The row of the stage that the page is about.
    pub(super) stage: Option<usize>,
}

/// What stands on the map, as SVG.
///
/// # Errors
/// When no font has a letter of it.
pub(super) fn words(subject: &Subject, map: &Map, fonts: &Fonts<'_>) -> Result<String, Missing> {
    let mut svg = String::new();
    if let Some((row, Point { x, y })) = subject
        .stage
        .and_then(|row| Some((row, *map.stages.get(row)?)))
    {
        let count = fonts.set(&(row + 1).to_string(), Weight::Bold, SHOWN_STAGE * 1.15)?;
        let _ = writeln!(
            svg,
            r#"<circle cx="{x}" cy="{y}" r="{SHOWN_STAGE}" fill="{BLAZE}" stroke="{SHEET}" stroke-width="4"/>"#
        );
        let baseline = y + SHOWN_STAGE * 1.15 * CAPITAL / 2.0;
        write_line(
            &mut svg,
            x - count.width / 2.0,
            baseline,
            SHEET,
            &count.path,
        );
    }
    let (width, height) = MARK;
    let _ = writeln!(
        svg,
        r#"<rect x="{MARGIN}" y="{}" width="{width}" height="{height}" fill="{BLAZE}"/>"#,
        NAME_BASELINE - NAME * CAPITAL / 2.0 - height / 2.0
    );
    let name = fonts.set(&subject.guide, Weight::Medium, NAME)?;
    let start = MARGIN + width + 18.0;
    write_line(&mut svg, start, NAME_BASELINE, INK, &name.path);

    let (size, lines) = fit(&subject.title, fonts)?;
    for (index, line) in lines.iter().enumerate() {
        let line = fonts.set(line, Weight::Bold, size)?;
        let baseline = TITLE_TOP + size * (CAPITAL + 0.14) + index as f64 * size * LEADING;
        // A large letter has room at its left, a small one beside it has less.
        write_line(&mut svg, MARGIN - size * 0.04, baseline, INK, &line.path);
    }
    Ok(svg)
}

/// The largest size at which a title fits, with its lines.
fn fit(title: &str, fonts: &Fonts<'_>) -> Result<(f64, Vec<String>), Missing> {
    // Widths grow with the size, so they are measured once.
    let unit = fonts.set(title, Weight::Bold, 1.0)?.width;
    let width_of = |text: &str| {
        let line = fonts.set(text, Weight::Bold, 1.0);
        line.map_or(unit, |line| line.width)
    };
    let mut size = LARGEST;
    loop {
        let lines = break_lines(title, TITLE_WIDTH / size, width_of);
        let is_low_enough =
            |lines: &Vec<String>| lines.len() as f64 * size * LEADING <= TITLE_HEIGHT;
        if let Some(lines) = lines.filter(is_low_enough) {
            return Ok((size, lines));
        }
        size *= SMALLER;
    }
}

fn write_line(svg: &mut String, x: f64, y: f64, colour: &str, path: &str) {
    let _ = writeln!(
        svg,
        r#"<path transform="translate({x:.2} {y:.2})" fill="{colour}" d="{path}"/>"#
    );
}
