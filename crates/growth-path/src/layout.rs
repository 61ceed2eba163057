//! Where the stages stand: one a row, side by side in lanes where the path
//! branches.

use super::order;
use guide_content::Path;

/// The path laid out. No two stages share a place, and no edge runs through a
/// place that is not its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The waypoints from the first to the last: the row is the index in this
    /// list.
    pub stages: Vec<PlacedStage>,
    pub edges: Vec<LaidOutEdge>,
    /// How many lanes there are.
    pub lanes: usize,
}

/// Where a stage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedStage {
    pub stage: String,
    /// Counted from the main one, which is 0.
    pub lane: usize,
}

/// An edge of the path as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaidOutEdge {
    /// The row it begins in, and the later one it ends in.
    pub from: usize,
    pub to: usize,
    /// The lane that it holds in between.
    pub lane: usize,
}

/// Lays out the waypoints of a path. Empty if its edges form a circle, which
/// the check of the content refuses.
#[must_use]
pub fn layout(path: &Path) -> Layout {
    let stages = order(path).unwrap_or_default();
    let row = |id: &str| stages.iter().position(|stage| stage.id == id);
    let mut layout = Layout::default();
    // The row that each lane's edge leads to, while the lane is taken.
    let mut taken: Vec<Option<usize>> = Vec::new();
    for (here, stage) in stages.iter().enumerate() {
        let ends_here = |lane: &Option<usize>| *lane == Some(here);
        let lane = taken.iter().position(ends_here);
        let lane = lane.unwrap_or_else(|| free(&mut taken));
        for lane in &mut taken {
            if ends_here(lane) {
                *lane = None;
            }
        }
        layout.stages.push(PlacedStage {
            stage: stage.id.clone(),
            lane,
        });
        let edges = path.edges.iter().filter(|edge| edge.from == stage.id);
        for to in edges.filter_map(|edge| row(&edge.to)) {
            // The first edge goes straight on.
            let lane = match taken[lane] {
                None => lane,
                Some(_) => free(&mut taken),
            };
            taken[lane] = Some(to);
            layout.edges.push(LaidOutEdge {
                from: here,
                to,
                lane,
            });
        }
    }
    layout.lanes = taken.len();
    layout
}

/// The first lane that no edge holds.
fn free(taken: &mut Vec<Option<usize>>) -> usize {
    taken.iter().position(Option::is_none).unwrap_or_else(|| {
        taken.push(None);
        taken.len() - 1
    })
}
