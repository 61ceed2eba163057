//! A sheet of a hiking map. Contours, land and the trail all come from one
//! height field, so the trail really climbs.

use super::height_field::{Cell, HeightField, tenths};
use std::{collections::BinaryHeap, fmt::Write};

/// The grid's size; a cell is `CELL` units of the drawing.
const COLUMNS: usize = 128;
const ROWS: usize = 80;
const CELL: f64 = 5.0;

/// Hills as centre, reach and height, in cells.
const HILLS: [(f64, f64, f64, f64, f64); 6] = [
    (90.0, 28.0, 19.0, 14.0, 1.0),
    (68.0, 38.0, 15.0, 11.0, 0.62),
    (98.0, 52.0, 14.0, 11.0, 0.44),
    (42.0, 26.0, 15.0, 9.0, 0.42),
    (26.0, 56.0, 17.0, 11.0, 0.30),
    (64.0, 62.0, 18.0, 8.0, 0.24),
];

/// The heights at which contours are drawn.
const STEP: f64 = 0.055;
const LOWEST: f64 = 0.12;
const HIGH: f64 = 0.50;

/// Where the trail begins, in cells; it ends on the highest point.
const TRAILHEAD: (usize, usize) = (6, 74);

/// The sheet as an SVG file with a group for each layer.
pub(crate) fn terrain() -> String {
    let field = HeightField::new((COLUMNS, ROWS), CELL, |x, y| height(x / CELL, y / CELL));
    let (contours, index) = field.contours(LOWEST, STEP);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}">
<path id="low" d="{}"/>
<path id="high" d="{}"/>
<path id="contours" fill="none" d="{contours}"/>
<path id="index" fill="none" d="{index}"/>
<path id="trail" fill="none" d="{}"/>
</svg>
"#,
        COLUMNS as f64 * CELL,
        ROWS as f64 * CELL,
        field.contour(LOWEST),
        field.contour(HIGH),
        trail(&field),
    )
}

/// The cheapest way from the trailhead to the highest point, where climbing
/// costs: it bends around the hills as a path does.
fn trail(field: &HeightField) -> String {
    let cells = (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| (column, row)));
    let summit = cells
        .max_by(|one, other| field.at(*one).total_cmp(&field.at(*other)))
        .unwrap_or(TRAILHEAD);
    let came_from = cheapest_routes(field, TRAILHEAD);
    let mut route = vec![summit];
    while let Some(Some(before)) = route
        .last()
        .map(|(column, row)| came_from[row * COLUMNS + column])
    {
        route.push(before);
    }
    route.reverse();
    smooth(field, &route)
}

/// For each cell, the one before it on the cheapest way (Dijkstra).
fn cheapest_routes(field: &HeightField, start: Cell) -> Vec<Option<Cell>> {
    let cell_index = |(column, row): Cell| row * COLUMNS + column;
    let mut costs = vec![u64::MAX; COLUMNS * ROWS];
    let mut came_from = vec![None; COLUMNS * ROWS];
    let mut open = BinaryHeap::from([(std::cmp::Reverse(0), start)]);
    costs[cell_index(start)] = 0;
    while let Some((std::cmp::Reverse(cost), cell)) = open.pop() {
        if cost > costs[cell_index(cell)] {
            continue;
        }
        for (next, length) in steps(cell) {
            let climb = (field.at(next) - field.at(cell)).abs() / length;
            let step = length * (1.0 + (climb * 52.0).powi(2));
            let next_cost = cost + (step * 1000.0) as u64;
            if next_cost < costs[cell_index(next)] {
                costs[cell_index(next)] = next_cost;
                came_from[cell_index(next)] = Some(cell);
                open.push((std::cmp::Reverse(next_cost), next));
            }
        }
    }
    came_from
}

fn height(x: f64, y: f64) -> f64 {
    let hills: f64 = HILLS
        .iter()
        .map(|(centre_x, centre_y, reach_x, reach_y, height)| {
            let (dx, dy) = ((x - centre_x) / reach_x, (y - centre_y) / reach_y);
            height * (-(dx * dx + dy * dy)).exp()
        })
        .sum();
    // A little roughness, or it looks like a lens.
    hills + 0.022 * (x * 0.21 + y * 0.13).sin() + 0.016 * (x * 0.11 - y * 0.27).cos()
}

/// The cells around one, with the way's length: also those a knight's move
/// away, so that the trail takes any direction.
fn steps((column, row): Cell) -> impl Iterator<Item = (Cell, f64)> {
    const MOVES: [(i64, i64); 16] = [
        (1, 0),
        (-1, 0),
        (0, 1),
        (0, -1),
        (1, 1),
        (1, -1),
        (-1, 1),
        (-1, -1),
        (2, 1),
        (2, -1),
        (-2, 1),
        (-2, -1),
        (1, 2),
        (1, -2),
        (-1, 2),
        (-1, -2),
    ];
    MOVES.into_iter().filter_map(move |(across, down)| {
        let column = usize::try_from(column as i64 + across).ok()?;
        let row = usize::try_from(row as i64 + down).ok()?;
        let inside = (1..COLUMNS - 1).contains(&column) && (1..ROWS - 1).contains(&row);
        inside.then(|| {
            (
                (column, row),
                ((across * across + down * down) as f64).sqrt(),
            )
        })
    })
}

/// A line through some of the cells, rounded at each.
fn smooth(field: &HeightField, route: &[Cell]) -> String {
    let mut points: Vec<_> = route.iter().step_by(3).copied().collect();
    if points.last() != route.last() {
        points.extend(route.last());
    }
    let point = |(column, row): Cell| field.between((column, row), (column, row), 0.0);
    let mut path = String::new();
    let Some(first) = points.first() else {
        return path;
    };
    let (x, y) = point(*first);
    let _ = write!(path, "M{} {}", tenths(x), tenths(y));
    for pair in points.windows(2) {
        let (one, other) = (point(pair[0]), point(pair[1]));
        let middle = ((one.0 + other.0) / 2, (one.1 + other.1) / 2);
        let _ = write!(
            path,
            "Q{} {} {} {}",
            tenths(one.0),
            tenths(one.1),
            tenths(middle.0),
            tenths(middle.1)
        );
    }
    if let Some(last) = points.last() {
        let (x, y) = point(*last);
        let _ = write!(path, "L{} {}", tenths(x), tenths(y));
    }
    path
}
