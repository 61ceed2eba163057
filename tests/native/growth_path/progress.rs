//! What visitors have said keeps its meaning while the content changes: ids are
//! added, renamed, moved, removed and brought back from one edition to another.

use super::{
    editions::{
        FORMS, Form, ITEMS, STAGES, Statements, any_statements, carried, edition, read, write,
    },
    strategies::cases,
};
use guide_growth_path::{EditionChanges, Mark, OpenError, Progress, read_saved_link};
use proptest::{collection::vec, prelude::*, sample::select};

/// The changes in an order of their own: how they are listed does not count.
fn sorted(mut changes: EditionChanges) -> EditionChanges {
    changes.added.sort();
    changes.renamed.sort();
    changes
}

fn strings<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_editions_have_what_the_tables_say() {
    for number in 1..=4 {
        let path = edition(number);
        let table = |names: &[[&'static str; 4]]| {
            let names = names.iter().map(|names| names[number - 1]);
            let mut names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
            names.sort_unstable();
            names
        };
        let mut stages: Vec<_> = path.stages.iter().map(|stage| &*stage.id).collect();
        stages.sort_unstable();
        assert_eq!(stages, table(&STAGES));
        let mut items: Vec<_> = path.ticked().map(|item| &*item.id).collect();
        items.sort_unstable();
        assert_eq!(items, table(&ITEMS));
    }
}

#[test]
fn what_was_made_in_an_older_edition_says_the_same_in_every_newer_one() {
    for made in 1..=4 {
        for now in made..=4 {
            for form in FORMS {
                let all = Statements::all();
                let opened = carried(form, &all.progress(made), made, now);
                all.assert_preserved(made, now, &opened.progress);
            }
        }
    }
}

#[test]
fn each_thing_that_is_said_alone_is_kept_too() {
    for (made, form) in (1..=4).flat_map(|made| FORMS.map(|form| (made, form))) {
        for now in made..=4 {
            for item in 0..ITEMS.len() {
                for mark in Mark::ALL {
                    let mut statements = Statements {
                        here: Some(0),
                        ..Statements::default()
                    };
                    statements.marks[item] = Some(mark);
                    let opened = carried(form, &statements.progress(made), made, now);
                    statements.assert_preserved(made, now, &opened.progress);
                }
            }
            for stage in 0..STAGES.len() {
                for statements in [
                    Statements {
                        here: Some(0),
                        goal: Some(stage),
                        ..Statements::default()
                    },
                    Statements {
                        here: Some(stage),
                        goal: Some(0),
                        ..Statements::default()
                    },
                ] {
                    let opened = carried(form, &statements.progress(made), made, now);
                    statements.assert_preserved(made, now, &opened.progress);
                }
            }
        }
    }
}

#[test]
fn what_has_changed_is_said_exactly() {
    for (made, now, added, renamed, gone) in [
        (1, 1, "", "", 0),
        (2, 2, "", "", 0),
        (3, 3, "", "", 0),
        (4, 4, "", "", 0),
        // `draw` is gone.
        (1, 2, "bake", "enrol", 1),
        // `draw`, `cook`, `open` and the stage `host` are gone.
        (1, 3, "bake sing", "enrol", 4),
        (1, 4, "cook open paint sing", "paint sign-up", 0),
        (2, 3, "sing", "", 3),
        // `bake` is gone.
        (2, 4, "cook open paint sing", "sign-up", 1),
        (3, 4, "cook open paint", "sign-up", 1),
    ] {
        for form in FORMS {
            let opened = carried(form, &Statements::all().progress(made), made, now);
            let wanted = EditionChanges {
                added: strings(added.split_whitespace()),
                renamed: strings(renamed.split_whitespace()),
                gone,
                is_newer: false,
            };
            assert_eq!(sorted(opened.changes), wanted, "from {made} to {now}");
        }
    }
}

#[test]
fn only_what_somebody_has_said_is_renamed_or_gone() {
    let statements = Statements {
        here: Some(0),
        ..Statements::default()
    };
    for form in FORMS {
        let changes = carried(form, &statements.progress(1), 1, 3).changes;
        let wanted = EditionChanges {
            added: strings(["bake", "sing"]),
            ..EditionChanges::default()
        };
        assert_eq!(sorted(changes), wanted);
    }
}

#[test]
fn a_progress_of_a_newer_edition_is_opened_and_what_is_not_known_is_kept() {
    for (made, now) in [(2, 1), (3, 1), (3, 2), (4, 1), (4, 2), (4, 3)] {
        for form in FORMS {
            let before = Statements::all().progress(made);
            let opened = carried(form, &before, made, now);
            assert!(opened.changes.is_newer);
            assert!(opened.changes.added.is_empty() && opened.changes.renamed.is_empty());
            assert_eq!(opened.progress, before, "nothing in it is changed");
            let names = ITEMS.map(|names| [names[made - 1], names[now - 1]]);
            for [then, now] in names.into_iter().filter(|[then, now]| then == now) {
                if !then.is_empty() {
                    assert_eq!(opened.progress.mark(now), before.mark(then), "{now}");
                }
            }
            let again = carried(form, &opened.progress, now, made);
            Statements::all().assert_preserved(made, made, &again.progress);
        }
    }
    // From edition 4 to 3: `sign-up`, `cook`, `paint`, `open`, and the stages
    // `gardener` and `host` have no meaning there.
    let opened = carried(Form::Link, &Statements::all().progress(4), 4, 3);
    assert_eq!(opened.changes.gone, 6);
}

#[test]
fn what_is_gone_is_said_once_and_kept() {
    for form in FORMS {
        let opened = carried(form, &Statements::all().progress(2), 2, 3);
        assert_eq!(opened.changes.gone, 3);
        let again = carried(form, &opened.progress, 3, 3);
        assert_eq!(again.progress, opened.progress);
        assert!(again.changes.is_empty());
    }
}

#[test]
fn a_tick_comes_back_when_its_item_comes_back() {
    for form in FORMS {
        let mut progress = Statements::all().progress(2);
        assert!(progress.mark("cook").is_some());
        progress = carried(form, &progress, 2, 3).progress;
        progress.set_mark("sing", Some(Mark::Met));
        let opened = carried(form, &progress, 3, 4);
        let before = Statements::all().progress(2);
        assert_eq!(opened.progress.mark("cook"), before.mark("cook"));
        assert_eq!(opened.progress.mark("sing"), Some(Mark::Met));
        let path = edition(4);
        assert_eq!(
            opened.progress.goal(&path).map(|stage| &*stage.id),
            Some("host")
        );
    }
}

#[test]
fn what_was_said_under_the_present_id_counts_more_than_under_an_older_one() {
    for (older, present) in [("join", "enrol"), ("enrol", "join")] {
        let mut progress = Statements {
            here: Some(0),
            ..Statements::default()
        }
        .progress(1);
        progress.set_mark(older, Some(Mark::Met));
        progress.set_mark(present, Some(Mark::NotYet));
        let wanted = progress.mark("enrol");
        for form in FORMS {
            let opened = carried(form, &progress, 1, 2);
            assert_eq!(opened.progress.mark("enrol"), wanted);
            assert_eq!(opened.progress.mark("join"), None, "there is one mark left");
        }
    }
}

#[test]
fn an_item_that_was_ticked_under_two_older_ids_is_named_once() {
    let mut progress = Statements {
        here: Some(0),
        ..Statements::default()
    }
    .progress(1);
    progress.set_mark("join", Some(Mark::Met));
    progress.set_mark("enrol", Some(Mark::Met));
    for form in FORMS {
        let opened = carried(form, &progress, 1, 4);
        assert_eq!(opened.progress.mark("sign-up"), Some(Mark::Met));
        assert_eq!(opened.changes.renamed, ["sign-up"]);
    }
}

#[test]
fn a_progress_of_which_nothing_is_known_is_foreign() {
    let mut progress = Progress::default();
    progress.set_mark("bake", Some(Mark::Met));
    for form in FORMS {
        let text = write(form, &progress, 2);
        assert_eq!(read(form, &text, 4), Err(OpenError::Foreign));
        assert!(read(form, &text, 3).is_ok());
    }
}

#[test]
fn what_the_guide_itself_has_kept_is_the_visitors_even_if_nothing_of_it_is_known() {
    let mut progress = Progress::default();
    progress.set_mark("bake", Some(Mark::Met));
    let kept = write(Form::Link, &progress, 2);
    let opened = read_saved_link(&kept, &edition(4)).unwrap();
    assert_eq!(opened.progress, progress);
    assert_eq!(opened.changes.gone, 1);
    // Written again by the edition that does not know it, it comes back all the same.
    let kept = write(Form::Link, &opened.progress, 4);
    let opened = read_saved_link(&kept, &edition(3)).unwrap();
    assert_eq!(opened.progress.mark("bake"), Some(Mark::Met));

    let all = write(Form::Link, &Statements::all().progress(1), 1);
    let as_link = read(Form::Link, &all, 4);
    assert_eq!(read_saved_link(&all, &edition(4)), as_link);
    for damaged in ["", "bake", "1.2.m", &kept[..kept.len() - 1]] {
        let as_link = read(Form::Link, damaged, 4);
        assert!(as_link.is_err());
        assert_eq!(read_saved_link(damaged, &edition(4)), as_link);
    }
}

#[test]
fn marks_are_read_by_the_ids_that_they_are_written_with() {
    let ids = Mark::ALL.map(Mark::id);
    assert_eq!(ids, ["met", "not-yet", "unsure"]);
    assert_eq!(ids.map(Mark::named), Mark::ALL.map(Some));
    for other in ["", "Met", "open"] {
        assert_eq!(Mark::named(other), None);
    }
}

#[test]
fn a_progress_is_empty_until_something_is_said_and_again_when_all_is_taken_back() {
    let mut progress = Progress::default();
    assert!(progress.is_empty());
    for set in [
        |progress: &mut Progress, set: bool| progress.set_here(set.then_some("guest")),
        |progress: &mut Progress, set: bool| progress.set_goal(set.then_some("guest")),
        |progress: &mut Progress, set: bool| {
            progress.set_mark("water", set.then_some(Mark::Unsure))
        },
    ] {
        set(&mut progress, true);
        assert!(!progress.is_empty());
        set(&mut progress, false);
        assert!(progress.is_empty());
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn nothing_is_lost_however_often_links_and_files_go_back_and_forth(
        statements in any_statements(),
        made in 1..=4_usize,
        way in vec((1..=4_usize, select(FORMS.to_vec())), 0..8),
    ) {
        let mut progress = statements.progress(made);
        let mut at = made;
        for (next, form) in way {
            progress = carried(form, &progress, at, next).progress;
            at = next;
        }
        for form in FORMS {
            let opened = carried(form, &progress, at, 4);
            statements.assert_preserved(made, 4, &opened.progress);
        }
    }

    #[test]
    fn nothing_is_said_that_nobody_said(statements in any_statements(), made in 1..=4_usize, now in 1..=4_usize) {
        let opened = carried(Form::Link, &statements.progress(made), made, now);
        let link = write(Form::Link, &opened.progress, made);
        prop_assert_eq!(link.len(), write(Form::Link, &statements.progress(made), made).len());
    }
}
