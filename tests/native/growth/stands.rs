//! Which stages are behind a visitor, and which are ahead.

use super::{
    any::{cases, connected},
    graph::reached,
    made::{bare, side_trail},
};
use guide_content::Path;
use guide_growth_path::{Progress, Stand, stands};
use proptest::{prelude::*, sample::Index};

/// The stages that are behind, at and ahead of somebody, in the order listed.
fn seen(path: &Path, here: &str) -> [String; 3] {
    let mut progress = Progress::default();
    progress.set_here(Some(here));
    let stands = stands(path, &progress);
    [Stand::Behind, Stand::Here, Stand::Ahead].map(|stand| {
        let ids = path.stages.iter().map(|stage| stage.id.as_str());
        let ids: Vec<_> = ids.filter(|id| stands[*id] == stand).collect();
        ids.join(" ")
    })
}

#[test]
fn who_is_nowhere_has_nothing_behind_and_nothing_ahead() {
    let path = bare("a b", &["a b"]);
    let mut progress = Progress::default();
    assert!(stands(&path, &progress).is_empty());
    progress.set_here(Some("elsewhere"));
    assert!(stands(&path, &progress).is_empty());
}

#[test]
fn what_leads_to_a_stage_is_behind_and_every_branch_beside_is_ahead() {
    let path = bare("a b c d e", &["a b", "a c", "b d", "c d", "d e"]);
    assert_eq!(seen(&path, "a"), ["", "a", "b c d e"]);
    assert_eq!(seen(&path, "b"), ["a", "b", "c d e"]);
    assert_eq!(seen(&path, "d"), ["a b c", "d", "e"]);
}

#[test]
fn on_a_side_trail_the_stage_where_it_left_is_behind() {
    let mut path = bare("a b c", &["a b", "b c"]);
    path.stages.push(side_trail("lake", "b"));
    assert_eq!(seen(&path, "lake"), ["a b", "lake", "c"]);
    assert_eq!(seen(&path, "c"), ["a b", "c", "lake"]);
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
        for (stage, stand) in stands(&path, &progress) {
            let wanted = match reached(&path, &stage, false).contains(here.as_str()) {
                _ if stage == *here => Stand::Here,
                true => Stand::Behind,
                false => Stand::Ahead,
            };
            prop_assert_eq!(stand, wanted, "{}", stage);
        }
    }
}
