//! Any path, and anything that its visitors may say.

use super::builders::{edge, ids, path, stage};
pub(super) use crate::support::cases;

use crate::support::structure;
use guide_content::Path;
use guide_growth_path::{Mark, Progress};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};
use std::{fmt, ops::Deref};

/// What a generated path is made of: how many stages, from how many others the
/// path leads to each, and how far back those may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) stages: usize,
    pub(super) fewest: usize,
    pub(super) most: usize,
    pub(super) reach: usize,
}

/// A generated path. A test that fails shows it in a few lines, in the notation
/// of [`super::builders::bare`].
#[derive(Clone)]
pub(super) struct GeneratedPath(pub(super) Path);

impl Deref for GeneratedPath {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl fmt::Debug for GeneratedPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edges = self
            .edges
            .iter()
            .map(|edge| format!("{} {}", edge.from, edge.to));
        let edges: Vec<_> = edges.collect();
        let items: Vec<_> = self
            .stages
            .iter()
            .map(|stage| stage.asked().count())
            .collect();
        write!(
            formatter,
            "bare({:?}, &{edges:?}) in edition {}; items: {items:?}",
            ids(self.waypoints()).join(" "),
            self.edition
        )?;
        for stage in self.side_trails() {
            write!(formatter, "; {} beside {:?}", stage.id, stage.beside)?;
        }
        Ok(())
    }
}

/// A path without circles: listed in any order, its edges too.
pub(super) fn branching(shape: Shape) -> impl Strategy<Value = GeneratedPath> {
    let branches = vec(any::<Index>(), shape.fewest..=shape.most);
    let stages = vec((branches, 0..4_usize), shape.stages);
    stages.prop_flat_map(move |generated| {
        let mut edges = Vec::new();
        for (to, (branches, _)) in generated.iter().enumerate().skip(1) {
            let from = branches
                .iter()
                .map(|at| to - 1 - at.index(shape.reach.min(to)));
            let mut from: Vec<_> = from.collect();
            from.sort_unstable();
            from.dedup();
            edges.extend(
                from.iter()
                    .map(|from| edge(&format!("s{from}"), &format!("s{to}"))),
            );
        }
        let stages = generated.iter().enumerate().map(|(index, (_, items))| {
            let items: Vec<_> = (0..*items).map(|item| format!("s{index}-{item}")).collect();
            let items: Vec<_> = items.iter().map(String::as_str).collect();
            stage(&format!("s{index}"), &items)
        });
        let stages: Vec<_> = stages.collect();
        let parts = (Just(stages).prop_shuffle(), Just(edges).prop_shuffle());
        parts.prop_map(|(stages, edges)| {
            GeneratedPath(Path {
                edges,
                ..path(stages, &[])
            })
        })
    })
}

/// A path of up to 40 stages, all of them connected.
pub(super) fn connected() -> impl Strategy<Value = GeneratedPath> {
    let shape = (1..=40_usize, 1..=3_usize, 1..=40_usize);
    shape.prop_flat_map(|(stages, most, reach)| {
        branching(Shape {
            stages,
            fewest: 1,
            most,
            reach,
        })
    })
}

/// A path of up to 40 stages that may fall apart.
pub(super) fn loose() -> impl Strategy<Value = GeneratedPath> {
    (1..=40_usize, 1..=40_usize).prop_flat_map(|(stages, reach)| {
        branching(Shape {
            stages,
            fewest: 0,
            most: 2,
            reach,
        })
    })
}

/// The path that ships, or another one of some edition.
pub(super) fn any_path() -> impl Strategy<Value = GeneratedPath> {
    let others = (connected(), 1_u32..)
        .prop_map(|(path, edition)| GeneratedPath(Path { edition, ..path.0 }));
    prop_oneof![Just(GeneratedPath((*structure().path).clone())), others]
}

/// Anything that visitors of a path may say, if they say something.
pub(super) fn any_progress(path: &Path) -> impl Strategy<Value = Progress> + use<> {
    let stages: Vec<_> = path.stages.iter().map(|stage| stage.id.clone()).collect();
    let items: Vec<_> = path.ticked().map(|item| item.id.clone()).collect();
    let stage = || option::of(select(stages.clone()));
    let marks = vec(option::of(select(Mark::ALL.to_vec())), items.len());
    let progress = (stage(), stage(), marks).prop_map(move |(here, goal, marks)| {
        let mut progress = Progress::default();
        progress.set_here(here.as_deref());
        progress.set_goal(goal.as_deref());
        for (item, mark) in items.iter().zip(marks) {
            progress.set_mark(item, mark);
        }
        progress
    });
    progress.prop_filter("says something", |progress| !progress.is_empty())
}

/// A path, and anything that its visitors may say.
pub(super) fn path_and_progress() -> impl Strategy<Value = (GeneratedPath, Progress)> {
    any_path().prop_flat_map(|path| {
        let progress = any_progress(&path);
        (Just(path), progress)
    })
}

/// A text with two of its characters changed for one another, with one of them
/// replaced, and without all from the one to the other.
pub(super) fn damaged(text: &str, from: Index, to: Index, other: char) -> [String; 3] {
    let letters: Vec<_> = text.chars().collect();
    let (from, to) = (from.index(letters.len()), to.index(letters.len()));
    let mut swapped = letters.clone();
    swapped.swap(from, to);
    let mut changed = letters.clone();
    changed[from] = other;
    let mut without = letters;
    without.drain(from.min(to)..=from.max(to));
    [swapped, changed, without].map(|letters| letters.into_iter().collect())
}
