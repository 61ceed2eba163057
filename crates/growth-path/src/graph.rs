//! The stages of the path as a directed acyclic graph.

use guide_content::{Path, Stage};
use std::collections::BTreeSet;

/// The waypoints in an order in which no edge leads back; among those that may
/// come next, the one that is listed first. `None` if the edges form a circle.
#[must_use]
pub fn order(path: &Path) -> Option<Vec<&Stage>> {
    let mut left: Vec<_> = path.waypoints().collect();
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_free = |stage: &&Stage| {
            let mut into = path.edges.iter().filter(|edge| edge.to == stage.id);
            into.all(|edge| !left.iter().any(|each| each.id == edge.from))
        };
        let index = left.iter().position(is_free)?;
        ordered.push(left.remove(index));
    }
    Some(ordered)
}

/// The stages that the path leads to from a stage, in the order of the edges.
#[must_use]
pub fn next<'a>(path: &'a Path, stage: &str) -> Vec<&'a Stage> {
    let edges = path.edges.iter().filter(|edge| edge.from == stage);
    edges.filter_map(|edge| path.stage(&edge.to)).collect()
}

/// The stages that the path comes from to a stage, in the order of the edges.
#[must_use]
pub fn previous<'a>(path: &'a Path, stage: &str) -> Vec<&'a Stage> {
    let edges = path.edges.iter().filter(|edge| edge.to == stage);
    edges.filter_map(|edge| path.stage(&edge.from)).collect()
}

/// Whether every waypoint can be walked to from every other, in whichever
/// direction.
#[must_use]
pub fn is_connected(path: &Path) -> bool {
    let Some(first) = path.waypoints().next() else {
        return true;
    };
    let mut reached = BTreeSet::from([first.id.as_str()]);
    loop {
        let before = reached.len();
        for edge in &path.edges {
            if reached.contains(edge.from.as_str()) || reached.contains(edge.to.as_str()) {
                reached.insert(&edge.from);
                reached.insert(&edge.to);
            }
        }
        if reached.len() == before {
            return path
                .waypoints()
                .all(|stage| reached.contains(stage.id.as_str()));
        }
    }
}
