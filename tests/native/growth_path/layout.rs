//! Where the stages stand: rows and lanes.

use super::{
    builders::{bare, ids},
    strategies::{cases, connected, loose},
};
use guide_content::Path;
use guide_growth_path::{LaidOutEdge, Layout, layout, order};
use proptest::prelude::*;

/// The layout's lanes: those of the stages, then those of the edges.
fn lanes(layout: &Layout) -> (Vec<usize>, Vec<(usize, usize, usize)>) {
    let edges = layout
        .edges
        .iter()
        .map(|edge| (edge.from, edge.to, edge.lane));
    (
        layout.stages.iter().map(|placed| placed.lane).collect(),
        edges.collect(),
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
    let edges = vec![(0, 1, 0), (0, 2, 1), (1, 3, 0), (2, 3, 1)];
    assert_eq!(lanes(&layout), (vec![0, 0, 1, 0], edges));
    assert_eq!(layout.lanes, 2);
}

#[test]
fn a_way_past_a_stage_keeps_a_lane_of_its_own() {
    let layout = layout(&bare("a b c", &["a b", "b c", "a c"]));
    let edges = vec![(0, 1, 0), (0, 2, 1), (1, 2, 0)];
    assert_eq!(lanes(&layout), (vec![0, 0, 0], edges));
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

/// Whether an edge is under way at a row, its ends apart.
fn passes(edge: &LaidOutEdge, row: usize) -> bool {
    (edge.from + 1..edge.to).contains(&row)
}

fn assert_laid_out(path: &Path) -> Result<(), TestCaseError> {
    let layout = layout(path);
    let stages: Vec<_> = layout.stages.iter().map(|placed| &*placed.stage).collect();
    prop_assert_eq!(
        &stages,
        &ids(order(path).unwrap()),
        "each stage has one place, in order"
    );

    let mut laid_out: Vec<_> = layout
        .edges
        .iter()
        .map(|edge| (stages[edge.from], stages[edge.to]))
        .collect();
    let mut edges: Vec<_> = path
        .edges
        .iter()
        .map(|edge| (&*edge.from, &*edge.to))
        .collect();
    laid_out.sort_unstable();
    edges.sort_unstable();
    prop_assert_eq!(laid_out, edges, "each edge is one way");

    for edge in &layout.edges {
        prop_assert!(edge.from < edge.to, "{:?} leads back", edge);
        prop_assert!(edge.lane < layout.lanes, "{:?} is in no lane", edge);
    }
    for (row, placed) in layout.stages.iter().enumerate() {
        prop_assert!(placed.lane < layout.lanes, "{:?} is in no lane", placed);
        for edge in layout.edges.iter().filter(|edge| passes(edge, row)) {
            prop_assert!(edge.lane != placed.lane, "{edge:?} runs through {placed:?}");
        }
    }
    for (index, one) in layout.edges.iter().enumerate() {
        for other in &layout.edges[index + 1..] {
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
            let held = layout.stages.iter().any(|placed| placed.lane == lane)
                || layout.edges.iter().any(|edge| edge.lane == lane);
            prop_assert!(held, "nothing is in lane {lane}");
        }
    }
}
