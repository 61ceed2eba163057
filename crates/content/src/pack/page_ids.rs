//! Which pages there are.

use super::packed;
use crate::Structure;

/// The ids that pages have in their addresses, and which of the pages that a guide can
/// do without there are, so that an address is understood before the content of its
/// page is loaded. Each list is in the order of the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageIds {
    pub questions: Vec<String>,
    /// The groups that have a page.
    pub groups: Vec<String>,
    /// The stages of the growth path.
    pub stages: Vec<String>,
    pub topics: Vec<String>,
    /// Whether there is a plan.
    pub plan: bool,
    /// Whether groups are set side by side.
    pub comparison: bool,
}

packed! {
    PageIds { questions, groups, stages, topics, plan, comparison }
}

impl PageIds {
    /// Those of a structure.
    #[must_use]
    pub fn of(structure: &Structure) -> Self {
        fn owned<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
            ids.cloned().collect()
        }
        Self {
            questions: owned(structure.questions.iter().map(|each| &each.id)),
            groups: owned(structure.pages().map(|each| &each.id)),
            stages: owned(structure.path.stages.iter().map(|each| &each.id)),
            topics: owned(structure.topics.iter().map(|each| &each.id)),
            plan: structure.has_plan(),
            comparison: structure.has_comparison(),
        }
    }
}
