//! What happens to a visitor's trail while a page is open, as a state machine.

use super::progress::{EditionChanges, OpenError, OpenedProgress, Progress};
use guide_content::Path;

/// A visitor's trail on an open page: the progress, what there is to say about
/// the last thing that happened to it as a whole, and what undoing would bring
/// back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrailState {
    progress: Progress,
    notice: Option<TrailNotice>,
    undo: Option<Progress>,
}

/// What there is to say about a trail as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrailNotice {
    /// Another progress waits to be accepted or declined.
    Offered(OpenedProgress),
    Opened(EditionChanges),
    /// What was opened says the same as what is here.
    Same,
    NotOpened(OpenError),
    /// What was offered was left.
    Declined,
    Cleared,
    Undone,
    /// The visitor is at another stage now, by its id.
    Moved(String),
}

impl TrailState {
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What there is to say.
    #[must_use]
    pub fn notice(&self) -> Option<&TrailNotice> {
        self.notice.as_ref()
    }

    /// Whether the last thing that happened can be undone.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// Takes what the browser has saved, at first or because of another tab:
    /// `None` where nothing is saved. True if it should be saved again, since it
    /// was made with another edition of the content.
    pub fn load(&mut self, saved: Option<Result<OpenedProgress, OpenError>>) -> bool {
        match saved {
            Some(Ok(OpenedProgress { progress, changes })) => {
                if self.progress != progress {
                    // What was undone or offered was about another trail.
                    *self = Self {
                        progress,
                        ..Self::default()
                    };
                }
                if changes.is_empty() {
                    return false;
                }
                self.say(TrailNotice::Opened(changes));
                true
            }
            // It stays saved as it is until there is something in its place.
            Some(Err(error)) => {
                self.say(TrailNotice::NotOpened(error));
                false
            }
            None => {
                self.progress = Progress::default();
                self.undo = None;
                false
            }
        }
    }

    /// Takes what a link or a file brings; offers it where there is another
    /// progress already.
    pub fn open(&mut self, opened: Result<OpenedProgress, OpenError>) {
        self.notice = Some(match opened {
            Err(error) => TrailNotice::NotOpened(error),
            Ok(opened) if opened.progress == self.progress => TrailNotice::Same,
            Ok(opened) if self.progress.is_empty() => return self.replace_by_opened(opened),
            Ok(opened) => TrailNotice::Offered(opened),
        });
    }

    /// Uses what was offered; without an offer, nothing happens.
    pub fn accept(&mut self) {
        if let Some(TrailNotice::Offered(opened)) = self.notice.take_if(|notice| notice.is_offer())
        {
            self.replace_by_opened(opened);
        }
    }

    /// Leaves what was offered; without an offer, nothing happens.
    pub fn decline(&mut self) {
        if self.notice.take_if(|notice| notice.is_offer()).is_some() {
            self.notice = Some(TrailNotice::Declined);
        }
    }

    /// Forgets everything, until it is undone.
    pub fn clear(&mut self) {
        self.replace(Progress::default(), TrailNotice::Cleared);
    }

    /// Takes the last thing back that happened to the progress as a whole; where
    /// there is none, nothing happens.
    pub fn undo(&mut self) {
        if let Some(before) = self.undo.take() {
            self.progress = before;
            self.notice = Some(TrailNotice::Undone);
        }
    }

    /// Changes something in the progress. What was offered goes on waiting.
    pub fn change(&mut self, change: impl FnOnce(&mut Progress)) {
        change(&mut self.progress);
        self.notice.take_if(|notice| !notice.is_offer());
        self.undo = None;
    }

    /// Sets the stage that the visitor is at; where they were at another stage of
    /// the path before, that can be undone.
    pub fn set_here(&mut self, path: &Path, stage: &str) {
        let before = self.progress.clone();
        self.change(|progress| progress.set_here(Some(stage)));
        self.undo = before.here(path).is_some().then_some(before);
        self.say(TrailNotice::Moved(stage.to_owned()));
    }

    fn replace_by_opened(&mut self, opened: OpenedProgress) {
        self.replace(opened.progress, TrailNotice::Opened(opened.changes));
    }

    fn replace(&mut self, progress: Progress, notice: TrailNotice) {
        self.undo = Some(std::mem::replace(&mut self.progress, progress));
        self.notice = Some(notice);
    }

    /// Says something that nobody asked for, unless an offer waits.
    fn say(&mut self, notice: TrailNotice) {
        if !self.notice.as_ref().is_some_and(TrailNotice::is_offer) {
            self.notice = Some(notice);
        }
    }
}

impl TrailNotice {
    fn is_offer(&self) -> bool {
        matches!(self, Self::Offered(_))
    }
}
