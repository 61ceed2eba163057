//! The trail as it is drawn, across and down.

use super::{
    builders::bare,
    strategies::{cases, connected},
};
use guide_content::Path;
use guide_growth_path::{LaidOutEdge, Layout, Picture, Point, layout, number, tall, wide};
use proptest::prelude::*;

fn both(path: &Path) -> [Picture; 2] {
    let layout = layout(path);
    [wide(&layout), tall(&layout)]
}

/// How far a point is from a straight piece of a line.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
    let along = along.clamp(0.0, 1.0);
    (point.x - from.x - along * dx).hypot(point.y - from.y - along * dy)
}

/// How near an edge comes to the stage of a row.
fn nearest(picture: &Picture, edge: &LaidOutEdge, row: usize) -> f64 {
    let stage = picture.waypoint(row);
    let line = picture.edge_line(edge);
    let pieces = line
        .windows(2)
        .map(|piece| distance(stage, piece[0], piece[1]));
    pieces.fold(f64::INFINITY, f64::min)
}

/// How near any edge comes to a stage that is not its end.
fn nearest_of_all(picture: &Picture) -> f64 {
    let Layout { stages, edges, .. } = &picture.layout;
    let mut all = f64::INFINITY;
    for edge in edges {
        // Stages further up or down are further away than a row is long.
        let others = edge.from.saturating_sub(1)..=(edge.to + 1).min(stages.len() - 1);
        for row in others.filter(|row| *row != edge.from && *row != edge.to) {
            all = all.min(nearest(picture, edge, row));
        }
    }
    all
}

/// How far the mark of a stage reaches around it.
const MARK: f64 = 12.5;

/// How near an edge may come to a stage that is not its end: it stays off the
/// stage's mark. Where many lanes share the tall sheet, it stays in its lane.
fn near_enough(lanes: usize) -> f64 {
    let lane = 96.0 / lanes as f64;
    MARK.min(0.95 * lane)
}

fn is_inside(picture: &Picture, point: Point) -> bool {
    (0.0..=picture.width).contains(&point.x) && (0.0..=picture.height).contains(&point.y)
}

#[test]
fn a_straight_path_climbs_from_stage_to_stage() {
    let [wide, tall] = both(&bare("a b c d", &["a b", "b c", "c d"]));
    let heights: Vec<_> = (0..4).map(|row| wide.waypoint(row).y).collect();
    assert!(
        heights.is_sorted_by(|low, high| high + 20.0 < *low),
        "{heights:?}"
    );
    let across: Vec<_> = (0..4).map(|row| tall.waypoint(row).x).collect();
    assert_eq!(across, [60.0; 4]);
}

#[test]
fn a_path_of_one_stage_is_a_picture_too() {
    for picture in both(&bare("only", &[])) {
        assert!(is_inside(&picture, picture.waypoint(0)));
        assert!(picture.width > 0.0 && picture.height > 0.0);
        assert_eq!(picture.climbed(0.0), 1.0);
    }
}

#[test]
fn nothing_to_draw_is_no_reason_to_panic() {
    for picture in both(&bare("a b", &["a b", "b a"])) {
        assert!(picture.width > 0.0 && picture.height > 0.0);
        assert!(is_inside(&picture, picture.waypoint(0)));
    }
}

#[test]
fn numbers_are_written_to_a_tenth() {
    for (value, written) in [
        (0.0, "0"),
        (-0.04, "0"),
        (12.0, "12"),
        (12.34, "12.3"),
        (12.96, "13"),
        (-0.5, "-0.5"),
        (-12.0, "-12"),
    ] {
        assert_eq!(number(value), written);
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn everything_is_inside_the_picture(path in connected()) {
        for picture in both(&path) {
            let stages = (0..picture.layout.stages.len()).map(|row| picture.waypoint(row));
            let lines = picture.layout.edges.iter().flat_map(|edge| picture.edge_line(edge));
            for point in stages.chain(lines) {
                prop_assert!(is_inside(&picture, point), "{point:?}");
            }
        }
    }

    #[test]
    fn a_way_leads_from_one_of_its_stages_to_the_other_and_never_back(path in connected()) {
        for (picture, is_wide) in both(&path).into_iter().zip([true, false]) {
            for edge in &picture.layout.edges {
                let line = picture.edge_line(edge);
                prop_assert_eq!(line.first(), Some(&picture.waypoint(edge.from)));
                prop_assert_eq!(line.last(), Some(&picture.waypoint(edge.to)));
                let along: Vec<_> = line
                    .iter()
                    .map(|point| if is_wide { point.x } else { point.y })
                    .collect();
                prop_assert!(along.is_sorted_by(|one, next| one < next), "{along:?}");
            }
        }
    }

    #[test]
    fn no_way_touches_a_stage_that_is_not_its_end(path in connected()) {
        for picture in both(&path) {
            let nearest = nearest_of_all(&picture);
            let wanted = near_enough(picture.layout.lanes);
            prop_assert!(nearest >= wanted, "{nearest} in {} lanes", picture.layout.lanes);
        }
    }

    #[test]
    fn no_two_stages_touch(path in connected()) {
        for picture in both(&path) {
            for row in 1..picture.layout.stages.len() {
                let (one, next) = (picture.waypoint(row - 1), picture.waypoint(row));
                prop_assert!((next.x - one.x).hypot(next.y - one.y) > 40.0);
            }
        }
    }

    #[test]
    fn the_main_lane_climbs_all_the_way(path in connected()) {
        let [picture, _] = both(&path);
        let lane = |row: usize| picture.layout.stages[row].lane;
        for edge in &picture.layout.edges {
            if lane(edge.from) == 0 && edge.lane == 0 && lane(edge.to) == 0 {
                let line = picture.edge_line(edge);
                prop_assert!(line.is_sorted_by(|low, high| high.y < low.y), "{line:?}");
            }
        }
        let rows = picture.layout.stages.len();
        let climbed: Vec<_> = (0..rows).map(|row| picture.climbed(row as f64)).collect();
        prop_assert!(climbed.is_sorted_by(|low, high| low < high));
        prop_assert_eq!(climbed.last(), Some(&1.0));
        prop_assert!(rows == 1 || climbed[0] == 0.0);
    }

    #[test]
    fn the_tiles_across_lie_side_by_side_and_hold_what_is_drawn_in_them(path in connected()) {
        let [picture, _] = both(&path);
        let mut right = 0.0;
        for row in 0..picture.layout.stages.len() {
            let (tile, at) = (picture.tile(row), picture.waypoint(row));
            prop_assert_eq!(tile.x, right);
            right += tile.width;
            prop_assert!((tile.x..=right).contains(&at.x));
            prop_assert!(tile.y >= 0.0);
            prop_assert!((tile.y + tile.height - picture.height).abs() < 1e-9);
            prop_assert!((tile.y..=picture.height).contains(&at.y));
        }
        prop_assert_eq!(right, picture.width);
        for point in picture.layout.edges.iter().flat_map(|edge| picture.edge_line(edge)) {
            let row = picture.row_at(point.x).round() as usize;
            let is_between = (point.x / 100.0).fract() == 0.0;
            prop_assert!(is_between || point.y >= picture.tile(row).y, "{point:?} is above its tile");
        }
    }

    #[test]
    fn the_tiles_down_lie_one_below_the_other(path in connected()) {
        let [_, picture] = both(&path);
        let mut bottom = 0.0;
        for row in 0..picture.layout.stages.len() {
            let (head, rest, at) = (picture.tile(row), picture.rest(row), picture.waypoint(row));
            prop_assert_eq!(head.y, bottom);
            prop_assert_eq!(rest.y, head.y + head.height);
            bottom = rest.y + rest.height;
            prop_assert!((head.y..=rest.y).contains(&at.y));
            for tile in [head, rest] {
                prop_assert_eq!((tile.x, tile.width), (0.0, picture.width));
            }
        }
        prop_assert_eq!(bottom, picture.height);
    }

    #[test]
    fn the_row_at_a_stage_is_its_own(path in connected()) {
        let [wide, tall] = both(&path);
        for row in 0..wide.layout.stages.len() {
            for found in [wide.row_at(wide.waypoint(row).x), tall.row_at(tall.waypoint(row).y)] {
                prop_assert!((found - row as f64).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn the_main_lane_is_the_first_and_all_others_lie_between_it_and_the_last(path in connected()) {
        for (picture, is_wide) in both(&path).into_iter().zip([true, false]) {
            for (row, placed) in picture.layout.stages.iter().enumerate() {
                let at = picture.waypoint(row);
                let across = if is_wide { at.y } else { at.x };
                let (first, last) = (picture.line(row as f64), picture.lanes_end(row as f64));
                prop_assert!(first <= across && across <= last);
                prop_assert_eq!(placed.lane == 0, across == first);
            }
        }
    }

    #[test]
    fn tents_and_the_ends_of_side_trails_are_inside_the_picture(path in connected()) {
        for picture in both(&path) {
            for row in 0..picture.layout.stages.len() {
                let Point { x, y } = picture.tent(row);
                let corner = Point { x: x + 24.0, y: y + 18.0 };
                for point in [Point { x, y }, corner, picture.side_trail_path(row).1] {
                    let lanes = picture.layout.lanes;
                    prop_assert!(is_inside(&picture, point), "{point:?} in {lanes} lanes");
                }
            }
        }
    }

    #[test]
    fn a_tent_stands_beside_the_mark_of_its_stage(path in connected()) {
        for picture in both(&path) {
            for row in 0..picture.layout.stages.len() {
                let (tent, stage) = (picture.tent(row), picture.waypoint(row));
                let is_beside = tent.x + 24.0 < stage.x - MARK + 3.0 || tent.x > stage.x + MARK;
                prop_assert!(is_beside, "{tent:?} at {stage:?}");
            }
        }
    }
}
