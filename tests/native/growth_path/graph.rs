//! The order of the stages, and what is connected with what.

use super::{
    builders::{bare, edge, ids, side_trail},
    strategies::{cases, connected, loose},
};
use guide_content::Path;
use guide_growth_path::{is_connected, next, order, previous};
use proptest::{prelude::*, sample::Index};
use std::collections::BTreeSet;

#[test]
fn a_straight_path_is_in_the_order_of_its_edges() {
    let path = bare("end middle start", &["middle end", "start middle"]);
    assert_eq!(ids(order(&path).unwrap()), ["start", "middle", "end"]);
}

#[test]
fn of_stages_side_by_side_the_one_listed_first_comes_first() {
    let edges = ["start right", "start left", "left end", "right end"];
    let path = bare("start left right end", &edges);
    assert_eq!(
        ids(order(&path).unwrap()),
        ["start", "left", "right", "end"]
    );
    let path = bare("end right left start", &edges);
    assert_eq!(
        ids(order(&path).unwrap()),
        ["start", "right", "left", "end"]
    );
}

#[test]
fn side_trails_are_in_no_order_and_need_no_connection() {
    let mut path = bare("start end", &["start end"]);
    path.stages.insert(0, side_trail("aside", "end"));
    assert_eq!(ids(order(&path).unwrap()), ["start", "end"]);
    assert!(is_connected(&path));
}

#[test]
fn a_path_of_one_stage_or_none_is_in_order_and_connected() {
    for path in [bare("only", &[]), Path::default()] {
        assert_eq!(ids(order(&path).unwrap()), ids(&path.stages));
        assert!(is_connected(&path));
    }
}

#[test]
fn a_circle_has_no_order_however_long_it_is() {
    for edges in [
        &["b b"][..],
        &["b c", "c b"],
        &["a b", "b c", "c d", "d b", "d e"],
        &["a b", "b c", "c d", "d e", "e a"],
    ] {
        assert_eq!(order(&bare("a b c d e", edges)), None, "{edges:?}");
    }
}

#[test]
fn what_follows_and_what_comes_before_is_in_the_order_of_the_edges() {
    let path = bare("a b c d", &["a c", "a b", "c d", "b d"]);
    assert_eq!(ids(next(&path, "a")), ["c", "b"]);
    assert_eq!(ids(previous(&path, "d")), ["c", "b"]);
    for nowhere in [next(&path, "d"), previous(&path, "a"), next(&path, "e")] {
        assert!(nowhere.is_empty());
    }
}

#[test]
fn a_path_in_two_pieces_is_not_connected() {
    assert!(!is_connected(&bare("a b", &[])));
    assert!(!is_connected(&bare("a b c d", &["a b", "c d"])));
    assert!(is_connected(&bare("a b c d", &["a b", "c d", "c b"])));
}

/// Everything that can be walked to from a stage, in the direction of the edges
/// or in both.
pub(super) fn reached<'a>(path: &'a Path, from: &'a str, both: bool) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut left = vec![from];
    while let Some(stage) = left.pop() {
        if reached.insert(stage) {
            left.extend(ids(next(path, stage)));
            if both {
                left.extend(ids(previous(path, stage)));
            }
        }
    }
    reached
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn each_place_is_taken_by_the_stage_listed_first_of_those_that_may_come(path in loose()) {
        let ordered = ids(order(&path).unwrap());
        prop_assert_eq!(ordered.len(), path.stages.len());
        for (index, stage) in ordered.iter().enumerate() {
            let before = &ordered[..index];
            let may_come = path.stages.iter().find(|stage| {
                let after = ids(previous(&path, &stage.id));
                !before.contains(&&*stage.id) && after.iter().all(|id| before.contains(id))
            });
            prop_assert_eq!(may_come.map(|stage| &*stage.id), Some(*stage));
        }
    }

    #[test]
    fn an_edge_back_makes_a_circle(path in connected(), from in any::<Index>(), to in any::<Index>()) {
        let from = &from.get(&path.stages).id;
        let further: Vec<_> = reached(&path, from, false).into_iter().collect();
        let back = edge(further[to.index(further.len())], from);
        let mut circle = path.0;
        circle.edges.push(back);
        prop_assert_eq!(order(&circle), None);
    }

    #[test]
    fn a_path_is_connected_if_every_stage_is_reached_from_the_first(path in loose()) {
        let reached = reached(&path, &path.stages[0].id, true);
        prop_assert_eq!(is_connected(&path), reached.len() == path.stages.len());
    }

    #[test]
    fn stages_that_all_come_from_another_are_connected(path in connected()) {
        prop_assert!(is_connected(&path));
    }
}
