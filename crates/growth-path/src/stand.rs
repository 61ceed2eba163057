//! Where the stages stand, seen from the visitor.

use super::progress::Progress;
use guide_content::Path;
use std::collections::BTreeMap;

/// Where a stage stands, seen from the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// The path leads from it to where the visitor is.
    Behind,
    Here,
    /// Any other.
    Ahead,
}

impl Stand {
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

/// Where each stage stands, by its id; none while the visitor is nowhere on the
/// path. On a side trail, the stage where it meets the path is behind.
#[must_use]
pub fn stands(path: &Path, progress: &Progress) -> BTreeMap<String, Stand> {
    let Some(here) = progress.here(path) else {
        return BTreeMap::new();
    };
    let mut stands: BTreeMap<_, _> = path
        .stages
        .iter()
        .map(|stage| (stage.id.clone(), Stand::Ahead))
        .collect();
    let mut open = vec![here.id.as_str()];
    open.extend(here.beside.as_deref());
    while let Some(stage) = open.pop() {
        if stands.insert(stage.to_owned(), Stand::Behind) == Some(Stand::Ahead) {
            let edges = path.edges.iter().filter(|edge| edge.to == stage);
            open.extend(edges.map(|edge| edge.from.as_str()));
        }
    }
    stands.insert(here.id.clone(), Stand::Here);
    stands
}
