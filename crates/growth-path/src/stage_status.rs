//! The status of each stage, seen from the visitor.

use super::progress::Progress;
use guide_content::Path;
use std::collections::BTreeMap;

/// The status of a stage, seen from the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageStatus {
    /// The path leads from it to where the visitor is.
    Behind,
    Here,
    /// Any other.
    Ahead,
}

impl StageStatus {
    /// The value of the `data-state` mark.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::Here => "here",
            Self::Ahead => "ahead",
        }
    }
}

/// The status of each stage, by its id; none while the visitor is nowhere on the
/// path. On a side trail, the stage where it meets the path is behind.
#[must_use]
pub fn stage_statuses(path: &Path, progress: &Progress) -> BTreeMap<String, StageStatus> {
    let Some(here) = progress.here(path) else {
        return BTreeMap::new();
    };
    let mut statuses: BTreeMap<_, _> = path
        .stages
        .iter()
        .map(|stage| (stage.id.clone(), StageStatus::Ahead))
        .collect();
    let mut open = vec![here.id.as_str()];
    open.extend(here.beside.as_deref());
    while let Some(stage) = open.pop() {
        if statuses.insert(stage.to_owned(), StageStatus::Behind) == Some(StageStatus::Ahead) {
            let edges = path.edges.iter().filter(|edge| edge.to == stage);
            open.extend(edges.map(|edge| edge.from.as_str()));
        }
    }
    statuses.insert(here.id.clone(), StageStatus::Here);
    statuses
}
