//! How far a visitor has come: where they are, where they want to go, and what
//! they have ticked.

use super::code::{Code, item_code, stage_code};
use guide_content::{Path, Stage};
use std::collections::{BTreeMap, BTreeSet};

/// A visitor's progress. What the guide does not know (any more) is kept, so
/// that an edit of the content never loses a tick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub(super) here: Option<Code>,
    pub(super) goal: Option<Code>,
    pub(super) marks: BTreeMap<Code, Mark>,
}

/// What a visitor says of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    Met,
    NotYet,
    Unsure,
}

impl Mark {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Met, Self::NotYet, Self::Unsure];

    /// The mark's id, as in files and in forms.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotYet => "not-yet",
            Self::Unsure => "unsure",
        }
    }

    /// The mark with this id.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.id() == id)
    }
}

/// A progress that was opened, and what has changed since it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenedProgress {
    pub progress: Progress,
    pub changes: EditionChanges,
}

/// What has changed in the content since a progress was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditionChanges {
    /// The ids of items that came in since.
    pub added: Vec<String>,
    /// The ids of items that had another id then.
    pub renamed: Vec<String>,
    /// How many stages and items of the progress the guide does not know.
    pub gone: usize,
    /// Whether it was made with a newer edition of the content.
    pub is_newer: bool,
}

impl EditionChanges {
    /// Whether nothing has changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Why a link or a file is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is nothing in it.
    Empty,
    /// It is larger than any progress.
    Large,
    /// It was written by a newer version of the program.
    Version,
    /// It is no progress, or the one of another guide.
    Foreign,
    /// It began as one, but something is missing or changed.
    Damaged,
}

/// Whether a text is of the version of its form that the program knows.
///
/// # Errors
/// [`OpenError::Version`] for a newer one, [`OpenError::Foreign`] for none.
pub(super) fn check_version(version: &str, known: u32) -> Result<(), OpenError> {
    match version.parse::<u32>() {
        Ok(version) if version == known => Ok(()),
        Ok(newer) if newer > known => Err(OpenError::Version),
        _ => Err(OpenError::Foreign),
    }
}

impl Progress {
    /// Whether nothing is said at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The stage that the visitor is at, if it is one of the path's.
    #[must_use]
    pub fn here<'a>(&self, path: &'a Path) -> Option<&'a Stage> {
        stage(path, self.here?)
    }

    /// The stage that the visitor wants to reach.
    #[must_use]
    pub fn goal<'a>(&self, path: &'a Path) -> Option<&'a Stage> {
        stage(path, self.goal?)
    }

    /// What the visitor said of an item.
    #[must_use]
    pub fn mark(&self, item: &str) -> Option<Mark> {
        self.marks.get(&item_code(item)).copied()
    }

    /// Says at which stage the visitor is; `None` for not on the path.
    pub fn set_here(&mut self, stage: Option<&str>) {
        self.here = stage.map(stage_code);
    }

    /// Says which stage the visitor wants to reach; `None` for not decided.
    pub fn set_goal(&mut self, stage: Option<&str>) {
        self.goal = stage.map(stage_code);
    }

    /// Says something of an item; `None` takes it back.
    pub fn set_mark(&mut self, item: &str, mark: Option<Mark>) {
        match mark {
            Some(mark) => self.marks.insert(item_code(item), mark),
            None => self.marks.remove(&item_code(item)),
        };
    }

    /// Brings a progress that was made with some edition of the content up to
    /// the present one.
    ///
    /// # Errors
    /// [`OpenError::Empty`] for one that says nothing; [`OpenError::Foreign`]
    /// for one of which the guide knows nothing at all, unless it `is_own`.
    pub(super) fn migrate(
        self,
        edition: u32,
        path: &Path,
        is_own: bool,
    ) -> Result<OpenedProgress, OpenError> {
        if self.is_empty() {
            return Err(OpenError::Empty);
        }
        let stages = current_ids(
            path.stages.iter(),
            |stage| (&stage.id, &stage.aliases),
            stage_code,
        );
        let items = current_ids(path.ticked(), |item| (&item.id, &item.aliases), item_code);
        let mut changes = EditionChanges {
            is_newer: edition > path.edition,
            ..EditionChanges::default()
        };
        let mut is_known = false;
        let mut renamed = BTreeSet::new();
        let mut gone = BTreeSet::new();
        let mut stage_now = |code: Code| match stages.get(&code) {
            Some(id) => {
                is_known = true;
                stage_code(id)
            }
            None => {
                gone.insert(code);
                code
            }
        };
        let here = self.here.map(&mut stage_now);
        let goal = self.goal.map(&mut stage_now);
        let mut marks = BTreeMap::new();
        for (code, mark) in &self.marks {
            let Some(id) = items.get(code) else {
                gone.insert(*code);
                marks.insert(*code, *mark);
                continue;
            };
            is_known = true;
            let now = item_code(id);
            if now == *code {
                marks.insert(now, *mark);
            } else {
                // What was said under the present id counts: it overwrites this,
                // or is there already.
                marks.entry(now).or_insert(*mark);
                renamed.insert((*id).to_owned());
            }
        }
        if !is_known && !is_own {
            return Err(OpenError::Foreign);
        }
        changes.renamed = renamed.into_iter().collect();
        let added = path.ticked().filter(|item| item.since > edition);
        changes.added = added.map(|item| item.id.clone()).collect();
        // What one edition does not know, it has said once.
        if edition != path.edition {
            changes.gone = gone.len();
        }
        Ok(OpenedProgress {
            progress: Self { here, goal, marks },
            changes,
        })
    }
}

fn stage(path: &Path, code: Code) -> Option<&Stage> {
    path.stages
        .iter()
        .find(|stage| stage_code(&stage.id) == code)
}

/// The present id for the code of every id and every alias.
fn current_ids<'a, T: 'a>(
    all: impl Iterator<Item = &'a T>,
    names: impl Fn(&'a T) -> (&'a String, &'a Vec<String>),
    code: impl Fn(&str) -> Code,
) -> BTreeMap<Code, &'a str> {
    let mut current_ids = BTreeMap::new();
    for each in all {
        let (id, aliases) = names(each);
        for name in aliases.iter().chain([id]) {
            current_ids.insert(code(name), id.as_str());
        }
    }
    current_ids
}
