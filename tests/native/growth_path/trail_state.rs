//! What happens to a trail on an open page.

use super::builders::{path, stage};
use guide_growth_path::{
    EditionChanges, Mark, OpenError, OpenedProgress, Progress, TrailNotice, TrailState,
};
use proptest::{collection::vec, prelude::*};

fn at(stage: &str) -> Progress {
    let mut progress = Progress::default();
    progress.set_here(Some(stage));
    progress
}

fn opened(progress: Progress) -> OpenedProgress {
    OpenedProgress {
        progress,
        changes: EditionChanges::default(),
    }
}

fn newer(progress: Progress) -> OpenedProgress {
    let changes = EditionChanges {
        is_newer: true,
        ..EditionChanges::default()
    };
    OpenedProgress { progress, changes }
}

fn state_at(stage: &str) -> TrailState {
    let mut state = TrailState::default();
    state.load(Some(Ok(opened(at(stage)))));
    state
}

fn assert_state(state: &TrailState, progress: &Progress, notice: Option<TrailNotice>, undo: bool) {
    assert_eq!(state.progress(), progress);
    assert_eq!(state.notice(), notice.as_ref());
    assert_eq!(state.can_undo(), undo);
}

#[test]
fn what_is_saved_is_taken_without_a_word_unless_the_content_changed() {
    let mut state = TrailState::default();
    assert!(!state.load(None));
    assert!(!state.load(Some(Ok(opened(at("a"))))));
    assert_state(&state, &at("a"), None, false);
    assert!(state.load(Some(Ok(newer(at("b"))))), "it is saved anew");
    let said = TrailNotice::Opened(newer(at("b")).changes);
    assert_state(&state, &at("b"), Some(said), false);
}

#[test]
fn what_is_saved_and_damaged_changes_nothing_and_is_said() {
    let mut state = state_at("a");
    assert!(!state.load(Some(Err(OpenError::Damaged))));
    let said = TrailNotice::NotOpened(OpenError::Damaged);
    assert_state(&state, &at("a"), Some(said), false);
}

#[test]
fn another_tab_that_forgets_the_trail_forgets_it_here() {
    let mut state = state_at("a");
    state.clear();
    state.load(None);
    assert_eq!(state.progress(), &Progress::default());
    assert!(!state.can_undo());
}

#[test]
fn an_empty_trail_takes_what_is_opened_and_can_go_back() {
    let mut state = TrailState::default();
    state.open(Ok(opened(at("a"))));
    let said = TrailNotice::Opened(EditionChanges::default());
    assert_state(&state, &at("a"), Some(said), true);
    state.undo();
    assert_state(
        &state,
        &Progress::default(),
        Some(TrailNotice::Undone),
        false,
    );
}

#[test]
fn another_trail_is_offered_and_accepted_or_declined() {
    let offered = || {
        let mut state = state_at("a");
        state.open(Ok(opened(at("b"))));
        state
    };
    let offer = TrailNotice::Offered(opened(at("b")));
    assert_state(&offered(), &at("a"), Some(offer), false);

    let mut state = offered();
    state.accept();
    let said = TrailNotice::Opened(EditionChanges::default());
    assert_state(&state, &at("b"), Some(said), true);
    state.undo();
    assert_eq!(state.progress(), &at("a"));

    let mut state = offered();
    state.decline();
    assert_state(&state, &at("a"), Some(TrailNotice::Declined), false);
}

#[test]
fn an_offer_waits_through_ticks_and_through_what_other_tabs_say_of_the_same_trail() {
    let mut state = state_at("a");
    state.open(Ok(opened(at("b"))));
    state.change(|progress| progress.set_mark("one", Some(Mark::Met)));
    let here = state.progress().clone();
    state.load(Some(Ok(newer(here))));
    state.load(Some(Err(OpenError::Damaged)));
    let offer = TrailNotice::Offered(opened(at("b")));
    assert_eq!(state.notice(), Some(&offer));
}

#[test]
fn nothing_is_accepted_or_declined_where_nothing_is_offered() {
    for happen in [TrailState::accept, TrailState::decline, TrailState::undo] {
        let mut state = state_at("a");
        happen(&mut state);
        assert_state(&state, &at("a"), None, false);
    }
}

#[test]
fn what_is_the_same_or_cannot_be_opened_leaves_the_trail_and_its_undo() {
    let mut state = state_at("a");
    state.clear();
    state.undo();
    state.clear();
    for (what, said) in [
        (Ok(opened(Progress::default())), TrailNotice::Same),
        (
            Err(OpenError::Foreign),
            TrailNotice::NotOpened(OpenError::Foreign),
        ),
    ] {
        state.open(what);
        assert_state(&state, &Progress::default(), Some(said), true);
    }
    state.undo();
    assert_eq!(state.progress(), &at("a"));
}

#[test]
fn another_stage_can_be_undone_and_a_first_one_not() {
    let path = path(vec![stage("a", &[]), stage("b", &[])], &["a b"]);
    let mut state = TrailState::default();
    state.set_here(&path, "a");
    let moved = |stage: &str| Some(TrailNotice::Moved(stage.to_owned()));
    assert_state(&state, &at("a"), moved("a"), false);
    state.set_here(&path, "b");
    assert_state(&state, &at("b"), moved("b"), true);
    state.undo();
    assert_state(&state, &at("a"), Some(TrailNotice::Undone), false);
}

proptest! {
    #[test]
    fn undo_brings_back_what_was_there_before(steps in vec((0..6_u8, 0..3_usize), 0..24)) {
        let stages = ["a", "b", "c"];
        let path = path(stages.map(|id| stage(id, &[])).into(), &["a b", "b c"]);
        let mut state = TrailState::default();
        for (step, which) in steps {
            let before = state.clone();
            match step {
                0 => state.open(Ok(opened(at(stages[which])))),
                1 => state.accept(),
                2 => state.decline(),
                3 => state.clear(),
                4 => state.set_here(&path, stages[which]),
                _ => state.change(|progress| progress.set_mark("one", Some(Mark::ALL[which]))),
            }
            if state.progress() != before.progress() && state.can_undo() {
                let mut undone = state.clone();
                undone.undo();
                prop_assert_eq!(undone.progress(), before.progress());
                prop_assert!(!undone.can_undo());
            }
        }
    }
}
