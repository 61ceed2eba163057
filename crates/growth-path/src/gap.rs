//! What is missing: for one stage, and along the way to another.

use super::{
    graph::{next, order},
    progress::{Mark, Progress},
    stage_status::{StageStatus, stage_statuses},
};
use guide_content::{Path, Stage, StageItem};
use std::collections::BTreeMap;

/// What a stage needs and the visitor has not ticked as met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageGap<'a> {
    pub stage: &'a Stage,
    /// In the order listed.
    pub open: Vec<&'a StageItem>,
    /// How many items the stage needs in all.
    pub all: usize,
}

impl StageGap<'_> {
    /// How many of the items that the stage needs are met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.all - self.open.len()
    }

    /// Whether the stage needs something, and all of it is met.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.all > 0 && self.open.is_empty()
    }
}

/// What is missing along a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// The stages still to come, the last one being the goal. None if the
    /// visitor is there.
    pub stages: Vec<StageGap<'a>>,
}

impl Gap<'_> {
    /// How many items are open along the way.
    #[must_use]
    pub fn open(&self) -> usize {
        self.stages.iter().map(|gap| gap.open.len()).sum()
    }

    /// How many items along the way are met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.all() - self.open()
    }

    /// How many items there are along the way.
    #[must_use]
    pub fn all(&self) -> usize {
        self.stages.iter().map(|gap| gap.all).sum()
    }
}

/// What a stage asks and the visitor has not ticked as met.
#[must_use]
pub fn stage_gap<'a>(stage: &'a Stage, progress: &Progress) -> StageGap<'a> {
    StageGap {
        stage,
        open: stage
            .needed()
            .filter(|item| is_open(item, progress))
            .collect(),
        all: stage.needed().count(),
    }
}

/// Whether the visitor has not ticked an item as met.
fn is_open(item: &StageItem, progress: &Progress) -> bool {
    progress.mark(&item.id) != Some(Mark::Met)
}

/// The way to a stage with the fewest open items; among those, the one with the
/// fewest stages, then the one listed first. From where the visitor is, or
/// from where the path begins; straight to the stage if no way leads there from
/// here.
#[must_use]
pub fn smallest_gap<'a>(path: &'a Path, progress: &Progress, goal: &'a Stage) -> Gap<'a> {
    let here = progress.here(path);
    if here.is_some_and(|here| here.id == goal.id) {
        return Gap { stages: Vec::new() };
    }
    // From a side trail the way leads on from where it left the path.
    let here = here.map(|here| path.stage(here.junction()).unwrap_or(here));
    // By stage: the cost of coming there, and the stage before it.
    let mut best: BTreeMap<&str, ((usize, usize), Option<&str>)> = BTreeMap::new();
    for stage in order(path).unwrap_or_default() {
        let own = stage_gap(stage, progress).open.len();
        let is_here = here.is_some_and(|here| here.id == stage.id);
        let edges: Vec<_> = path
            .edges
            .iter()
            .filter(|edge| edge.to == stage.id)
            .collect();
        let cheapest = edges
            .iter()
            .filter_map(|edge| {
                let ((open, stages), _) = best.get(edge.from.as_str())?;
                Some(((open + own, stages + 1), Some(edge.from.as_str())))
            })
            .min_by_key(|(cost, _)| *cost);
        let begins = here.is_none() && edges.is_empty();
        let best_here = match cheapest {
            _ if is_here => Some(((0, 0), None)),
            None if begins => Some(((own, 1), None)),
            cheapest => cheapest,
        };
        if let Some(best_here) = best_here {
            best.insert(&stage.id, best_here);
        }
    }
    let mut stages = vec![stage_gap(goal, progress)];
    let mut previous = best.get(goal.id.as_str()).and_then(|(_, before)| *before);
    while let Some(stage) = previous.and_then(|id| path.stage(id)) {
        if here.is_some_and(|here| here.id == stage.id) {
            break;
        }
        stages.push(stage_gap(stage, progress));
        previous = best.get(stage.id.as_str()).and_then(|(_, before)| *before);
    }
    stages.reverse();
    Gap { stages }
}

/// The stage to go to next: on the way to the goal, else the one after where
/// the visitor is that has the fewest open items, else where the path begins.
#[must_use]
pub fn next_stage<'a>(path: &'a Path, progress: &Progress) -> Option<StageGap<'a>> {
    stages_to_come(path, progress).into_iter().next()
}

/// The stages whose lists are at hand: the next one, and behind each of which
/// everything is met, the one that follows. None before anything is said. They end
/// with the goal, and with a stage that needs nothing.
#[must_use]
pub fn stages_at_hand<'a>(path: &'a Path, progress: &Progress) -> Vec<StageGap<'a>> {
    let mut at_hand: Vec<StageGap<'a>> = Vec::new();
    if progress.is_empty() {
        return at_hand;
    }
    let goal = progress.goal(path).map(|goal| goal.id.as_str());
    let mut ahead = progress.clone();
    while let Some(gap) = next_stage(path, &ahead) {
        let id = gap.stage.id.as_str();
        let is_last = !gap.is_complete() || Some(id) == goal;
        ahead.set_here(Some(id));
        at_hand.push(gap);
        if is_last {
            break;
        }
    }
    at_hand
}

/// The stages to come, as far as the visitor has said where to go.
fn stages_to_come<'a>(path: &'a Path, progress: &Progress) -> Vec<StageGap<'a>> {
    let here = progress.here(path);
    let goal = progress.goal(path);
    let is_passed =
        |goal: &Stage| stage_statuses(path, progress).get(&goal.id) == Some(&StageStatus::Behind);
    if let Some(goal) = goal
        && here.is_none_or(|here| here.id != goal.id)
        && !is_passed(goal)
    {
        return smallest_gap(path, progress, goal).stages;
    }
    let candidates = match here {
        // A side trail leads back to where it left the path.
        Some(stage) => next(path, stage.junction()),
        None => path.waypoints().take(1).collect(),
    };
    let gaps = candidates
        .into_iter()
        .map(|stage| stage_gap(stage, progress));
    gaps.min_by_key(|gap| gap.open.len()).into_iter().collect()
}

/// The next items to work on: what is open of the visitor's duties where they
/// are, then what is open on the way, `most` of them at most.
#[must_use]
pub fn this_week<'a>(path: &'a Path, progress: &Progress, most: usize) -> Vec<&'a StageItem> {
    let duties = progress.here(path).into_iter().flat_map(Stage::duties);
    let duties = duties.filter(|item| is_open(item, progress));
    let to_come = stages_to_come(path, progress)
        .into_iter()
        .flat_map(|gap| gap.open);
    duties.chain(to_come).take(most).collect()
}
