//! The visitor's own trail: what they do with it, and what they see of it.

use super::{Visitor, guide};
use guide_content::{Path, fill};
use guide_growth_path::{Mark, Progress, read_link, write_link};

/// A trail, as its stages and marks are said.
pub(crate) fn trail(here: &str, goal: &str, marks: &[(&str, Mark)]) -> Progress {
    let mut progress = Progress::default();
    progress.set_here((!here.is_empty()).then_some(here));
    progress.set_goal((!goal.is_empty()).then_some(goal));
    for (item, mark) in marks {
        progress.set_mark(item, Some(*mark));
    }
    progress
}

/// The address of the growth path with a trail in it.
pub(crate) fn progress_link(language: &str, progress: &Progress, path: &Path) -> String {
    format!("/{language}/path/#trail={}", write_link(progress, path))
}

/// A pattern with how much is open, or met, of how much.
pub(crate) fn counted(pattern: &str, part: usize, all: usize) -> String {
    let (part, all) = (part.to_string(), all.to_string());
    fill(pattern, |name| match name {
        "met" => Some(part.as_str()),
        "all" => Some(all.as_str()),
        _ => None,
    })
}

impl Visitor {
    /// Opens the growth path with a trail of the guide that ships, as somebody
    /// who had it already.
    #[track_caller]
    pub(crate) fn open_with_progress(&self, language: &str, progress: &Progress) {
        let path = &guide::structure().path;
        self.open(&progress_link(language, progress, path));
        self.expect_progress(progress);
        self.reload();
    }

    /// Says where they are on the trail.
    #[track_caller]
    pub(crate) fn choose_here(&self, stage: &str) {
        self.change("here", stage);
    }

    /// Says where they want to go.
    #[track_caller]
    pub(crate) fn choose_goal(&self, stage: &str) {
        self.change("goal", stage);
    }

    /// Unfolds what else can be done with the trail, if it is folded.
    #[track_caller]
    pub(crate) fn open_trail_menu(&self) {
        let folded = ".trail-menu:not([open]) > summary";
        if self.count(folded) > 0 {
            self.click(folded);
        }
        self.wait_until("the menu of the trail", || {
            self.is_visible(".trail-menu-inside")
        });
    }

    /// Marks an item.
    #[track_caller]
    pub(crate) fn mark(&self, item: &str, mark: Mark) {
        let mark = mark.id();
        self.click(&format!("[data-item='{item}'] input[value='{mark}']"));
    }

    /// The mark that is chosen for an item.
    #[track_caller]
    pub(crate) fn marked(&self, item: &str) -> Option<Mark> {
        let chosen = format!("[data-item='{item}'] input:checked");
        let chosen = self.script_on(&chosen, "return arguments[0]?.value");
        chosen.as_str().and_then(Mark::named)
    }

    /// The trail, as its link says it on the growth path.
    pub(crate) fn trail(&self, path: &Path) -> Option<Progress> {
        let script = "return document.querySelector('#trail-link')?.value";
        let link = self.try_script(script, &[])?;
        let (_, text) = link.as_str()?.split_once("#trail=")?;
        Some(read_link(text, path).map_or_else(|_| Progress::default(), |opened| opened.progress))
    }

    /// Waits until the growth path of the guide that ships has this trail.
    #[track_caller]
    pub(crate) fn expect_progress(&self, progress: &Progress) {
        let path = &guide::structure().path;
        self.wait_until(
            &format!("the trail {progress:?} (now {:?})", self.trail(path)),
            || self.trail(path).as_ref() == Some(progress),
        );
    }

    /// The status of each stage of the picture, as it is marked.
    #[track_caller]
    pub(crate) fn stage_statuses(&self) -> Vec<String> {
        self.attributes("ol[data-path] > li[data-stage]", "data-state")
    }

    /// What has been said about the trail as a whole, with what is asked.
    #[track_caller]
    pub(crate) fn trail_message(&self) -> String {
        self.text("[data-trail-said]")
    }
}
