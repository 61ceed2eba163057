//! The land around the growth path, for both forms of its picture. The trail
//! runs along a ridge of the height field, so the contours climb with it.

use super::height_field::HeightField;
use guide_growth_path::{Layout, Picture, tall, wide};
use std::fmt::Write;

/// A cell of the grid, in units of the drawing.
const CELL: f64 = 4.0;
/// The lowest contour is the coast.
const COAST: f64 = 0.12;
const STEP: f64 = 0.062;
const HIGH: f64 = 0.52;

/// The layers of a map, as data of paths.
pub(crate) struct Land {
    pub(crate) low: String,
    pub(crate) high: String,
    pub(crate) contours: String,
    pub(crate) index: String,
}

/// Both maps as one SVG file; the views use its parts by their ids.
pub(crate) fn path_map(layout: &Layout) -> String {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    for (name, picture) in [("wide", wide(layout)), ("tall", tall(layout))] {
        let land = land(&picture, name == "wide");
        for (layer, path) in [
            ("low", land.low),
            ("high", land.high),
            ("contours", land.contours),
            ("index", land.index),
        ] {
            // Stretching the drawing must not stretch its strokes.
            let _ = writeln!(
                svg,
                r#"<path id="{name}-{layer}" vector-effect="non-scaling-stroke" d="{path}"/>"#
            );
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The land of a picture; `is_wide` says which of the two it is.
pub(crate) fn land(picture: &Picture, is_wide: bool) -> Land {
    let cells = |length: f64| (length / CELL).ceil() as usize + 1;
    let size = (cells(picture.width), cells(picture.height));
    let field = HeightField::new(size, CELL, |x, y| {
        let height = if is_wide {
            ridge(picture, x, y)
        } else {
            spine(picture, x, y)
        };
        let shore = [x, picture.width - x, y, picture.height - y];
        let nearest = shore.into_iter().fold(f64::MAX, f64::min);
        height * ((nearest - bays(x, y)) / 18.0).clamp(0.0, 1.0).powf(0.6)
    });
    let (contours, index) = field.contours(COAST, STEP);
    Land {
        low: field.contour(COAST),
        high: field.contour(HIGH),
        contours,
        index,
    }
}

/// Steep above the trail, where the words stand; a wide slope below it.
fn ridge(picture: &Picture, x: f64, y: f64) -> f64 {
    let row = picture.row_at(x);
    let below = y - picture.line(row);
    let high = 0.34 + 0.66 * picture.climbed(row).max(0.0);
    if below < 0.0 {
        return high * (-(below / 9.5).powi(2)).exp();
    }
    let slope = 0.36 + 0.64 * (-(below / 78.0).powf(1.5)).exp();
    let rough = (below / 30.0).min(1.0) * roughness(x, y);
    high * slope + rough
}

/// Land on both sides of the lanes.
fn spine(picture: &Picture, x: f64, y: f64) -> f64 {
    let row = picture.row_at(y);
    let first = picture.line(row);
    let last = picture.lanes_end(row);
    let aside = (first - x).max(x - last).max(0.0);
    let high = 0.34 + 0.66 * picture.climbed(row).clamp(0.0, 1.0);
    high * (-(aside / 36.0).powi(2)).exp() + 0.8 * roughness(x * 1.3, y)
}

/// How far the sea comes into the land, in units.
fn bays(x: f64, y: f64) -> f64 {
    5.0 + 3.0 * (x * 0.052).sin() + 2.0 * (x * 0.13 + y * 0.09).sin()
}

/// Small hills, or the land looks turned on a lathe.
fn roughness(x: f64, y: f64) -> f64 {
    0.055 * (x * 0.041 + y * 0.063).sin()
        + 0.045 * (x * 0.093 - y * 0.048).sin()
        + 0.025 * (x * 0.021 + y * 0.121).cos()
}
