//! Which stages are behind a visitor, and which are ahead.

use super::{
    builders::{bare, side_trail},
    graph::reached,
    strategies::{cases, connected},
};
use guide_content::Path;
use guide_growth_path::{Progress, StageStatus, stage_statuses};
use proptest::{prelude::*, sample::Index};

/// The stages that are behind, at and ahead of somebody, in the order listed.
fn stages_by_status(path: &Path, here: &str) -> [String; 3] {
    let mut progress = Progress::default();
    progress.set_here(Some(here));
    let statuses = stage_statuses(path, &progress);
    [StageStatus::Behind, StageStatus::Here, StageStatus::Ahead].map(|status| {
        let ids = path.stages.iter().map(|stage| stage.id.as_str());
        let ids: Vec<_> = ids.filter(|id| statuses[*id] == status).collect();
        ids.join(" ")
    })
}

#[test]
fn who_is_nowhere_has_nothing_behind_and_nothing_ahead() {
    let path = bare("a b", &["a b"]);
    let mut progress = Progress::default();
    assert!(stage_statuses(&path, &progress).is_empty());
    progress.set_here(Some("elsewhere"));
    assert!(stage_statuses(&path, &progress).is_empty());
}

#[test]
fn what_leads_to_a_stage_is_behind_and_every_branch_beside_is_ahead() {
    let path = bare("a b c d e", &["a b", "a c", "b d", "c d", "d e"]);
    assert_eq!(stages_by_status(&path, "a"), ["", "a", "b c d e"]);
    assert_eq!(stages_by_status(&path, "b"), ["a", "b", "c d e"]);
    assert_eq!(stages_by_status(&path, "d"), ["a b c", "d", "e"]);
}

#[test]
fn on_a_side_trail_the_stage_where_it_left_is_behind() {
    let mut path = bare("a b c", &["a b", "b c"]);
    path.stages.push(side_trail("lake", "b"));
    assert_eq!(stages_by_status(&path, "lake"), ["a b", "lake", "c"]);
    assert_eq!(stages_by_status(&path, "c"), ["a b", "c", "lake"]);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_stage_is_behind_if_and_only_if_a_way_leads_from_it_to_here(
        path in connected(),
        here in any::<Index>(),
    ) {
        let here = &here.get(&path.stages).id;
        let mut progress = Progress::default();
        progress.set_here(Some(here));
        for (stage, status) in stage_statuses(&path, &progress) {
            let wanted = match reached(&path, &stage, false).contains(here.as_str()) {
                _ if stage == *here => StageStatus::Here,
                true => StageStatus::Behind,
                false => StageStatus::Ahead,
            };
            prop_assert_eq!(status, wanted, "{}", stage);
        }
    }
}
