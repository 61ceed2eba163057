//! Where the stages stand: rows and lanes.

use super::{
    any::{cases, connected, loose},
    made::{bare, ids},
};
use guide_content::Path;
use guide_growth_path::{Layout, Way, layout, order};
use proptest::prelude::*;

/// The layout's lanes: those of the places, then those of the ways.
fn lanes(layout: &Layout) -> (Vec<usize>, Vec<(usize, usize, usize)>) {
    let ways = layout.ways.iter().map(|way| (way.from, way.to, way.lane));
    (
        layout.places.iter().map(|place| place.lane).collect(),
        ways.collect(),
    )
}

#[test]
fn a_straight_path_has_one_lane() {
    let layout = layout(&bare("a b c", &["a b", "b c"]));
    assert_eq!(lanes(&layout), (vec![0, 0, 0], vec![(0, 1, 0), (1, 2, 0)]));
    assert_eq!(layout.lanes, 1);
}

#[test]
fn a_branch_stands_beside_and_joins_again() {
    let layout = layout(&bare("a b c d", &["a b", "a c", "b d", "c d"]));
    let ways = vec![(0, 1, 0), (0, 2, 1), (1, 3, 0), (2, 3, 1)];
    assert_eq!(lanes(&layout), (vec![0, 0, 1, 0], ways));
    assert_eq!(layout.lanes, 2);
}

#[test]
fn a_way_past_a_stage_keeps_a_lane_of_its_own() {
    let layout = layout(&bare("a b c", &["a b", "b c", "a c"]));
    let ways = vec![(0, 1, 0), (0, 2, 1), (1, 2, 0)];
    assert_eq!(lanes(&layout), (vec![0, 0, 0], ways));
}

#[test]
fn a_lane_that_nothing_holds_any_more_is_used_again() {
    let edges = ["a b", "b c", "a c", "c d", "d e", "c e"];
    assert_eq!(layout(&bare("a b c d e", &edges)).lanes, 2);
}

#[test]
fn a_path_of_one_stage_has_a_place_and_no_way() {
    let layout = layout(&bare("only", &[]));
    assert_eq!(lanes(&layout), (vec![0], vec![]));
    assert_eq!(layout.lanes, 1);
}

#[test]
fn nothing_is_laid_out_for_a_circle() {
    assert_eq!(layout(&bare("a b", &["a b", "b a"])), Layout::default());
}

/// Whether a way is under way at a row, its ends apart.
fn passes(way: &Way, row: usize) -> bool {
    (way.from + 1..way.to).contains(&row)
}

fn assert_laid_out(path: &Path) -> Result<(), TestCaseError> {
    let layout = layout(path);
    let stages: Vec<_> = layout.places.iter().map(|place| &*place.stage).collect();
    prop_assert_eq!(
        &stages,
        &ids(order(path).unwrap()),
        "each stage has one place, in order"
    );

    let mut ways: Vec<_> = layout
        .ways
        .iter()
        .map(|way| (stages[way.from], stages[way.to]))
        .collect();
    let mut edges: Vec<_> = path
        .edges
        .iter()
        .map(|edge| (&*edge.from, &*edge.to))
        .collect();
    ways.sort_unstable();
    edges.sort_unstable();
    prop_assert_eq!(ways, edges, "each edge is one way");

    for way in &layout.ways {
        prop_assert!(way.from < way.to, "{:?} leads back", way);
        prop_assert!(way.lane < layout.lanes, "{:?} is in no lane", way);
    }
    for (row, place) in layout.places.iter().enumerate() {
        prop_assert!(place.lane < layout.lanes, "{:?} is in no lane", place);
        for way in layout.ways.iter().filter(|way| passes(way, row)) {
            prop_assert!(way.lane != place.lane, "{way:?} runs through {place:?}");
        }
    }
    for (place, one) in layout.ways.iter().enumerate() {
        for other in &layout.ways[place + 1..] {
            let both_are_under_way = one.from < other.to && other.from < one.to;
            prop_assert!(
                !both_are_under_way || one.lane != other.lane,
                "{one:?} and {other:?} hold one lane"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn no_two_stages_share_a_place_and_no_way_runs_through_another_stage(path in connected()) {
        assert_laid_out(&path)?;
    }

    #[test]
    fn the_same_holds_for_a_path_with_several_beginnings(path in loose()) {
        assert_laid_out(&path)?;
    }

    #[test]
    fn a_lane_is_there_only_if_something_holds_it(path in connected()) {
        let layout = layout(&path);
        for lane in 0..layout.lanes {
            let held = layout.places.iter().any(|place| place.lane == lane)
                || layout.ways.iter().any(|way| way.lane == lane);
            prop_assert!(held, "nothing is in lane {lane}");
        }
    }
}
