//! What is missing: for a stage, on the way to another, and this week.

use super::{
    builders::{ids, item, path, side_trail, stage},
    strategies::{GeneratedPath, Shape, any_progress, branching, cases},
};
use guide_content::{Camp, ListKind, Path, Stage, StageItem};
use guide_growth_path::{
    Gap, Mark, Progress, StageGap, StageStatus, next, next_stage, smallest_gap, stage_gap,
    stage_statuses, stages_at_hand, this_week,
};
use proptest::{prelude::*, sample::Index};

/// Two ways up a hill, and a trail to a lake that leaves at the foot.
fn hill() -> Path {
    let stages = vec![
        stage("foot", &["boots"]),
        stage("stairs", &["breath"]),
        stage("meadow", &["map", "time"]),
        stage("top", &["sun"]),
        side_trail("lake", "foot"),
    ];
    path(
        stages,
        &["foot meadow", "foot stairs", "meadow top", "stairs top"],
    )
}

/// Somebody at a stage, with some items ticked as met.
fn at(here: Option<&str>, met: &[&str]) -> Progress {
    let mut progress = Progress::default();
    progress.set_here(here);
    for item in met {
        progress.set_mark(item, Some(Mark::Met));
    }
    progress
}

fn stages_of<'a>(gap: &Gap<'a>) -> Vec<&'a str> {
    ids(gap.stages.iter().map(|gap| gap.stage))
}

fn names<'a>(items: impl IntoIterator<Item = &'a StageItem>) -> Vec<&'a str> {
    items.into_iter().map(|item| item.id.as_str()).collect()
}

/// The ways from here to a stage of the hill.
fn way(here: Option<&str>, met: &[&str], goal: &str) -> Vec<String> {
    let path = hill();
    let gap = smallest_gap(&path, &at(here, met), path.stage(goal).unwrap());
    stages_of(&gap).iter().map(ToString::to_string).collect()
}

#[test]
fn only_what_is_met_is_not_open() {
    let path = hill();
    let mut progress = at(None, &["map"]);
    progress.set_mark("time", Some(Mark::NotYet));
    let gap = stage_gap(path.stage("meadow").unwrap(), &progress);
    assert_eq!((names(gap.open), gap.all), (vec!["time"], 2));
    progress.set_mark("time", Some(Mark::Unsure));
    let gap = stage_gap(path.stage("meadow").unwrap(), &progress);
    assert_eq!((names(gap.open), gap.all), (vec!["time"], 2));
}

#[test]
fn a_plus_can_be_ticked_and_is_not_missing() {
    let mut path = hill();
    path.stages[2].lists[0].items[0].optional = true;
    let meadow = path.stage("meadow").unwrap();
    let gap = stage_gap(meadow, &at(None, &[]));
    assert_eq!((names(gap.open), gap.all), (vec!["time"], 1));
    let gap = stage_gap(meadow, &at(None, &["map", "time"]));
    assert_eq!((names(gap.open), gap.all), (vec![], 1));
    assert!(path.ticked().any(|item| item.id == "map"));
    assert!(!names(this_week(&path, &at(Some("foot"), &[]), 9)).contains(&"map"));
}

#[test]
fn the_way_is_the_one_with_fewer_open_items() {
    assert_eq!(way(Some("foot"), &[], "top"), ["stairs", "top"]);
    assert_eq!(
        way(Some("foot"), &["map", "time"], "top"),
        ["meadow", "top"]
    );
}

#[test]
fn of_two_ways_as_short_as_each_other_the_one_listed_first_is_taken() {
    assert_eq!(way(Some("foot"), &["map"], "top"), ["meadow", "top"]);
}

#[test]
fn of_two_ways_with_nothing_open_the_one_with_fewer_stages_is_taken() {
    let stages = ["a", "b", "c", "d"].map(|id| stage(id, &[]));
    let path = path(stages.to_vec(), &["a b", "b c", "c d", "a d"]);
    let gap = smallest_gap(&path, &at(Some("a"), &[]), path.stage("d").unwrap());
    assert_eq!(stages_of(&gap), ["d"]);
}

#[test]
fn who_is_nowhere_yet_begins_where_the_path_begins() {
    assert_eq!(way(None, &[], "top"), ["foot", "stairs", "top"]);
    assert_eq!(way(None, &[], "foot"), ["foot"]);
}

#[test]
fn who_is_there_has_no_way_to_go() {
    assert!(way(Some("top"), &[], "top").is_empty());
    assert!(way(Some("lake"), &[], "lake").is_empty());
}

#[test]
fn a_stage_that_no_way_leads_to_from_here_is_the_whole_way() {
    assert_eq!(way(Some("top"), &[], "foot"), ["foot"]);
    assert_eq!(way(Some("stairs"), &[], "meadow"), ["meadow"]);
    assert_eq!(way(Some("foot"), &[], "lake"), ["lake"]);
    assert_eq!(way(None, &[], "lake"), ["lake"]);
}

#[test]
fn the_items_along_a_way_are_counted() {
    let path = hill();
    let gap = smallest_gap(&path, &at(None, &["boots"]), path.stage("top").unwrap());
    assert_eq!((gap.open(), gap.all()), (2, 3));
}

#[test]
fn the_next_stage_is_on_the_way_to_the_goal() {
    let path = hill();
    let next = |progress: &Progress| next_stage(&path, progress).map(|gap| gap.stage.id.clone());
    let mut progress = at(Some("foot"), &["map", "time"]);
    progress.set_goal(Some("stairs"));
    assert_eq!(next(&progress).as_deref(), Some("stairs"));
    progress.set_goal(None);
    assert_eq!(next(&progress).as_deref(), Some("meadow"));
    // Whoever is at the goal goes on from there.
    progress.set_goal(Some("foot"));
    assert_eq!(next(&progress).as_deref(), Some("meadow"));
    assert_eq!(next(&at(None, &[])).as_deref(), Some("foot"));
    assert_eq!(next(&at(Some("top"), &[])), None);
}

#[test]
fn a_side_trail_leads_on_from_where_it_left_the_path() {
    let path = hill();
    let lake = at(Some("lake"), &[]);
    assert_eq!(
        next_stage(&path, &lake).map(|gap| &*gap.stage.id),
        Some("stairs")
    );
}

#[test]
fn a_side_trail_leads_to_a_goal_from_where_it_left_the_path() {
    let path = hill();
    let mut lake = at(Some("lake"), &[]);
    assert_eq!(way(Some("lake"), &[], "top"), ["stairs", "top"]);
    lake.set_goal(Some("top"));
    assert_eq!(
        next_stage(&path, &lake).map(|gap| &*gap.stage.id),
        Some("stairs")
    );
}

#[test]
fn this_week_begins_with_the_duties_where_one_is() {
    let mut path = hill();
    let mut duties = path.stages[0].lists[0].clone();
    duties.kind = ListKind::Duties;
    duties.items = vec![item("paint-the-marks"), item("open-the-gate")];
    let untold = duties.clone();
    duties.checklist = true;
    path.stages[0].camps = vec![Camp {
        id: "hut".to_owned(),
        lists: vec![duties],
    }];
    path.stages[1].lists.push(untold);

    let week = |progress: &Progress, most| names(this_week(&path, progress, most));
    let mut progress = at(Some("foot"), &["open-the-gate"]);
    assert_eq!(week(&progress, 9), ["paint-the-marks", "breath"]);
    progress.set_goal(Some("top"));
    assert_eq!(week(&progress, 9), ["paint-the-marks", "breath", "sun"]);
    assert_eq!(week(&progress, 2), ["paint-the-marks", "breath"]);
    assert!(week(&progress, 0).is_empty());
    // The duties of a stage that one has not come to are not shown.
    assert_eq!(week(&at(Some("lake"), &[]), 9), ["breath"]);
    assert!(week(&at(Some("top"), &["sun"]), 9).is_empty());
}

/// Every way to a stage from where somebody is, or from where the path begins;
/// the ways over an edge that is listed first come first.
fn all_ways<'a>(path: &'a Path, here: Option<&Stage>, goal: &'a str) -> Vec<Vec<&'a str>> {
    if here.is_some_and(|here| here.id == goal) {
        return vec![Vec::new()];
    }
    let mut ways = Vec::new();
    let mut begins = here.is_none();
    for edge in path.edges.iter().filter(|edge| edge.to == goal) {
        begins = false;
        for mut way in all_ways(path, here, &edge.from) {
            way.push(goal);
            ways.push(way);
        }
    }
    if begins {
        ways.push(vec![goal]);
    }
    ways
}

/// A path of a few stages with a side trail, where somebody is on it, and a
/// stage to go to.
fn case() -> impl Strategy<Value = (GeneratedPath, Progress, Index)> {
    let shape = (1..=9_usize, 0..=1_usize, 1..=9_usize);
    let path = shape.prop_flat_map(|(stages, fewest, reach)| {
        branching(Shape {
            stages,
            fewest,
            most: 3,
            reach,
        })
    });
    let path = (path, any::<Index>()).prop_map(|(GeneratedPath(mut path), at)| {
        let beside = at.get(&path.stages).id.clone();
        path.stages.push(side_trail("aside", &beside));
        GeneratedPath(path)
    });
    path.prop_flat_map(|path| {
        let progress = any_progress(&path);
        (Just(path), progress, any::<Index>())
    })
}

/// The stage on the path from which somebody goes on.
fn goes_on_from<'a>(path: &'a Path, progress: &Progress) -> Option<&'a Stage> {
    let here = progress.here(path)?;
    path.stage(here.beside.as_ref().unwrap_or(&here.id))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_way_at_all_has_fewer_open_items((path, progress, goal) in case()) {
        let goal = goal.get(&path.stages);
        let here = progress.here(&path);
        let open = |way: &Vec<&str>| {
            let stages = way.iter().map(|id| path.stage(id).unwrap());
            stages.map(|stage| stage_gap(stage, &progress).open.len()).sum::<usize>()
        };
        let ways = all_ways(&path, goes_on_from(&path, &progress), &goal.id);
        // Where a side trail left the path is a stage to come back to.
        let ways = ways.into_iter().filter(|way| !way.is_empty());
        let smallest = ways.min_by_key(|way| (open(way), way.len()));
        let wanted = match here {
            Some(here) if here.id == goal.id => Vec::new(),
            _ => smallest.unwrap_or_else(|| vec![&*goal.id]),
        };
        let gap = smallest_gap(&path, &progress, goal);
        prop_assert_eq!(stages_of(&gap), wanted.clone());
        prop_assert_eq!(gap.open(), open(&wanted));
        for gap in gap.stages {
            prop_assert_eq!(&stage_gap(gap.stage, &progress), &gap);
        }
    }

    #[test]
    fn the_next_stage_is_the_first_of_the_way_or_the_one_with_the_fewest_open_items(
        (path, progress, _) in case(),
    ) {
        let found = next_stage(&path, &progress);
        let here = progress.here(&path);
        // A goal that is reached, or lies behind, leads nowhere any more.
        let goal = progress.goal(&path).filter(|goal| {
            let is_behind = stage_statuses(&path, &progress).get(&goal.id) == Some(&StageStatus::Behind);
            !is_behind && here.is_none_or(|here| here.id != goal.id)
        });
        let wanted: Option<StageGap<'_>> = match (goal, goes_on_from(&path, &progress)) {
            (Some(goal), _) => smallest_gap(&path, &progress, goal).stages.into_iter().next(),
            (None, Some(from)) => {
                let gaps = next(&path, &from.id).into_iter().map(|next| stage_gap(next, &progress));
                gaps.min_by_key(|gap| gap.open.len())
            }
            (None, None) => path.waypoints().next().map(|first| stage_gap(first, &progress)),
        };
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn this_week_has_open_items_once_each_and_more_room_only_adds((path, progress, _) in case()) {
        let all = names(this_week(&path, &progress, usize::MAX));
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), all.len());
        for item in &all {
            prop_assert_ne!(progress.mark(item), Some(Mark::Met));
        }
        for most in 0..=all.len() {
            prop_assert_eq!(&names(this_week(&path, &progress, most)), &all[..most]);
        }
    }
}

#[test]
fn the_list_of_the_stage_behind_one_that_is_complete_is_at_hand_too() {
    let path = hill();
    let at_hand = |progress: &Progress| {
        let at_hand = stages_at_hand(&path, progress).into_iter();
        at_hand
            .map(|gap| (gap.stage.id.clone(), gap.is_complete()))
            .collect::<Vec<_>>()
    };
    let of = |stages: &[(&str, bool)]| {
        let stages = stages.iter();
        stages
            .map(|(id, is_complete)| ((*id).to_owned(), *is_complete))
            .collect::<Vec<_>>()
    };
    assert_eq!(at_hand(&Progress::default()), []);
    assert_eq!(at_hand(&at(Some("foot"), &[])), of(&[("stairs", false)]));
    assert_eq!(
        at_hand(&at(Some("foot"), &["breath"])),
        of(&[("stairs", true), ("top", false)])
    );
    assert_eq!(
        at_hand(&at(Some("foot"), &["breath", "sun"])),
        of(&[("stairs", true), ("top", true)])
    );
    // A goal is where they end, and a stage that needs nothing is none to complete.
    let mut progress = at(Some("foot"), &["breath"]);
    progress.set_goal(Some("stairs"));
    assert_eq!(at_hand(&progress), of(&[("stairs", true)]));
    let nothing = self::path(vec![stage("foot", &[]), stage("top", &[])], &["foot top"]);
    let gaps = stages_at_hand(&nothing, &at(Some("foot"), &[]));
    assert_eq!(gaps.len(), 1);
    assert!(!gaps[0].is_complete());
}
