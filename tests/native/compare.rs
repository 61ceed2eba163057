//! Groups side by side: every row says something in every column, and what it
//! calls different is different.

use crate::{
    second_guide,
    support::{assert_none, pack, packed, packs, structure},
};
use guide_content::{CompareColumn, Pack, Structure};
use guide_engine::{Cell, ComparedRow, MOST_COMPARED, compare, compared_groups};

/// The columns of some groups, in order.
fn columns(structure: &Structure, groups: &[&str]) -> Vec<CompareColumn> {
    let columns = groups
        .iter()
        .flat_map(|group| structure.compare_columns(group));
    columns.collect()
}

fn compared<'a>(pack: &'a Pack, groups: &[&str]) -> Vec<ComparedRow<'a>> {
    let columns = columns(&pack.structure, groups);
    compare(&pack.structure, &pack.words, &columns)
}

/// The rows in which some groups differ.
fn differing<'a>(pack: &'a Pack, groups: &[&str]) -> Vec<&'a str> {
    let rows = compared(pack, groups).into_iter();
    let rows = rows.filter(ComparedRow::differs);
    rows.map(|row| row.row.id.as_str()).collect()
}

/// The cells that say nothing.
fn empty_cells(pack: &Pack) -> Vec<String> {
    let groups: Vec<_> = pack.structure.pages().map(|group| &*group.id).collect();
    let columns = columns(&pack.structure, &groups);
    let mut empty_cells = Vec::new();
    for row in compare(&pack.structure, &pack.words, &columns) {
        assert_eq!(row.cells.len(), columns.len());
        for (cell, column) in row.cells.iter().zip(&columns) {
            let says = |text: &String| !text.trim().is_empty() && !text.contains(['{', '}']);
            let texts: Vec<_> = cell.lines.iter().chain(&cell.text).collect();
            if texts.is_empty() || !texts.into_iter().all(says) {
                empty_cells.push(format!(
                    "{} of {} in {}",
                    row.row.id,
                    column.id(),
                    pack.locale
                ));
            }
        }
    }
    empty_cells
}

#[test]
fn every_row_says_something_in_every_column_in_every_language() {
    for pack in packs() {
        assert_none("silent cells", &empty_cells(pack));
    }
    for pack in packed(second_guide::guide()) {
        assert_none("silent cells of the other guide", &empty_cells(&pack));
    }
}

#[test]
fn the_rows_are_those_that_were_asked_for() {
    let rows = structure().compare.iter().map(|row| row.id.as_str());
    let wanted = [
        "who", "happens", "speakers", "sponsors", "demand", "format", "hard",
    ];
    assert_eq!(rows.collect::<Vec<_>>(), wanted);
}

#[test]
fn a_group_with_policies_is_shown_as_each_of_them() {
    let ids = |groups: &[&str]| {
        let columns = columns(structure(), groups).into_iter();
        columns
            .map(|column| column.id().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&["women"]), ["closed", "allies", "open"]);
    assert_eq!(
        ids(&["general", "women"]),
        ["general", "closed", "allies", "open"]
    );
    assert_eq!(ids(&["student", "other", "nothing", ""]), [""; 0]);
    let all = structure().compare_columns("women");
    assert!(all.iter().all(|column| column.group == "women"));
}

#[test]
fn what_differs_is_found_and_what_is_the_same_is_not() {
    for pack in packs() {
        for (groups, differ) in [
            (
                &["containers", "security"][..],
                &["who", "happens", "hard"][..],
            ),
            (
                &["containers", "general"],
                &[
                    "who", "happens", "speakers", "sponsors", "demand", "format", "hard",
                ],
            ),
            (&["iot", "hpc"], &["who", "happens"]),
            (&["women"], &["who", "speakers", "hard"]),
            (&["startups", "enterprises"], &["who", "happens", "hard"]),
            (&["general"], &[]),
            (&[], &[]),
        ] {
            assert_eq!(
                differing(pack, groups),
                differ,
                "{groups:?} in {}",
                pack.locale
            );
        }
    }
}

#[test]
fn one_column_that_differs_is_enough() {
    let rows = compared(pack("en"), &["containers", "security", "general"]);
    let demand = rows
        .iter()
        .find(|row| row.row.id == "demand")
        .expect("a row");
    assert_eq!(demand.cells[0], demand.cells[1]);
    assert!(demand.differs());
    // Whichever column it is.
    let mut turned = demand.clone();
    turned.cells.rotate_right(1);
    assert!(turned.differs());
}

#[test]
fn a_policy_says_who_may_come_and_who_speaks_in_its_own_words() {
    for pack in packs() {
        let rows = compared(pack, &["women"]);
        let row = |id: &str| rows.iter().find(|row| row.row.id == id).expect("a row");
        for (index, policy) in ["closed", "allies", "open"].into_iter().enumerate() {
            let words = &pack.words.policies[policy];
            let only = |text: &Option<String>| Cell {
                lines: text.iter().cloned().collect(),
                text: None,
            };
            assert_eq!(row("who").cells[index], only(&words.attendance));
            assert_eq!(row("speakers").cells[index], only(&words.speakers));
            let topics = &pack.words.groups.details["women"].topics;
            assert_eq!(&row("happens").cells[index].lines, topics);
        }
    }
}

#[test]
fn the_groups_to_compare_are_known_few_and_in_the_guides_order() {
    fn groups<'a>(types: &[&'a str]) -> Vec<&'a str> {
        compared_groups(structure(), types.iter().copied())
    }
    assert_eq!(groups(&["ml", "general"]), ["general", "ml"]);
    assert_eq!(groups(&["ml", "ml", "iot"]), ["ml", "iot"]);
    assert_eq!(groups(&["student", "other", "ML", "", "women"]), ["women"]);
    assert_eq!(groups(&[]), [""; 0]);
    let all: Vec<_> = structure().pages().map(|group| &*group.id).collect();
    assert!(all.len() > MOST_COMPARED);
    assert_eq!(groups(&all), all[..MOST_COMPARED]);
}

#[test]
fn a_guide_without_words_is_compared_without_breaking() {
    let structure = structure();
    let words = Default::default();
    let all: Vec<_> = structure.pages().map(|group| &*group.id).collect();
    let rows = compare(structure, &words, &columns(structure, &all));
    assert!(
        rows.iter()
            .flat_map(|row| &row.cells)
            .all(|cell| *cell == Cell::default())
    );
}
