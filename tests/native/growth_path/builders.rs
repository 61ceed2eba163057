//! Paths made for one test.

use guide_content::{ListKind, Path, PathEdge, Provenance, Stage, StageItem, StageList};
use guide_growth_path::{Mark, Progress};

pub(super) fn item(id: &str) -> StageItem {
    StageItem {
        id: id.to_owned(),
        aliases: Vec::new(),
        optional: false,
        since: 1,
    }
}

/// A stage on the path that asks these items.
pub(super) fn stage(id: &str, items: &[&str]) -> Stage {
    Stage {
        id: id.to_owned(),
        aliases: Vec::new(),
        beside: None,
        kind_of: None,
        provenance: Some(Provenance::default()),
        programme: None,
        lists: vec![StageList {
            id: format!("{id}-asks"),
            kind: ListKind::Requirements,
            titled: false,
            named: false,
            checklist: false,
            items: items.iter().map(|id| item(id)).collect(),
        }],
        camps: Vec::new(),
        facts: Vec::new(),
        links: Vec::new(),
    }
}

/// A stage beside the path that asks nothing.
pub(super) fn side_trail(id: &str, beside: &str) -> Stage {
    Stage {
        beside: Some(beside.to_owned()),
        ..stage(id, &[])
    }
}

pub(super) fn edge(from: &str, to: &str) -> PathEdge {
    PathEdge {
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

/// A path in its first edition; the edges are pairs of ids: `a b`.
pub(super) fn path(stages: Vec<Stage>, edges: &[&str]) -> Path {
    let ends = |edge: &&str| edge.split_once(' ').map(|(from, to)| self::edge(from, to));
    Path {
        edition: 1,
        stages,
        edges: edges.iter().filter_map(ends).collect(),
        ..Path::default()
    }
}

/// A path whose stages ask nothing, from their ids.
pub(super) fn bare(stages: &str, edges: &[&str]) -> Path {
    let stages = stages.split(' ').map(|id| stage(id, &[])).collect();
    path(stages, edges)
}

pub(super) fn ids<'a>(stages: impl IntoIterator<Item = &'a Stage>) -> Vec<&'a str> {
    stages.into_iter().map(|stage| stage.id.as_str()).collect()
}

/// A path of two stages whose codes have every kind of character. The texts
/// that tests expect of it are fixed: nothing in it may change.
pub(super) fn garden() -> Path {
    let stages = vec![
        stage("listen", &["water", "weed"]),
        stage("leader", &["bake", "plant"]),
    ];
    Path {
        edition: 3,
        ..path(stages, &["listen leader"])
    }
}

/// What somebody says in the garden.
pub(super) fn garden_progress() -> Progress {
    let mut progress = Progress::default();
    progress.set_here(Some("listen"));
    progress.set_goal(Some("leader"));
    progress.set_mark("water", Some(Mark::Met));
    progress.set_mark("weed", Some(Mark::Met));
    progress.set_mark("bake", Some(Mark::NotYet));
    progress.set_mark("plant", Some(Mark::Unsure));
    progress
}
