//! Notices when a source changes.
//!
//! It looks at the few hundred files twice a second. That is simpler than the notifications of each
//! operating system, works on every kind of file system, and is not woken by the build itself,
//! which reads what it watches.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::project::Project;

const INTERVAL: Duration = Duration::from_millis(500);

/// What the browser's program is made of.
const PROGRAM_SOURCES: [&str; 6] = [
    "crates",
    "src",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
];

/// What else the site is made of, besides the content.
const SITE_SOURCES: [&str; 4] = ["interface", "public", "scripts", "style"];

/// The files that changed.
#[derive(Debug, Default)]
pub(super) struct Changes {
    files: BTreeSet<PathBuf>,
    concern_the_program: bool,
}

impl Changes {
    /// Whether the browser's program has to be built again.
    pub(super) fn concern_the_program(&self) -> bool {
        self.concern_the_program
    }

    /// Adds `more` to these.
    pub(super) fn extend(&mut self, more: Self) {
        self.files.extend(more.files);
        self.concern_the_program |= more.concern_the_program;
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut files = self.files.iter();
        match (files.next(), files.count()) {
            (None, _) => formatter.write_str("nothing"),
            (Some(first), 0) => write!(formatter, "{}", first.display()),
            (Some(first), more) => write!(formatter, "{} and {more} more", first.display()),
        }
    }
}

/// Looks for changes of the sources.
#[derive(Debug)]
pub(super) struct Watcher {
    root: PathBuf,
    program: Vec<PathBuf>,
    sources: Vec<PathBuf>,
    last: Snapshot,
}

impl Watcher {
    /// Remembers how the sources are now.
    pub(super) fn start(project: &Project, content: &Path) -> Self {
        let program: Vec<PathBuf> = PROGRAM_SOURCES.map(|name| project.path(name)).into();
        let mut sources = program.clone();
        sources.extend(SITE_SOURCES.map(|name| project.path(name)));
        sources.push(content.to_owned());
        let last = Snapshot::of(&sources);
        Self {
            root: project.root().to_owned(),
            program,
            sources,
            last,
        }
    }

    /// Waits until a source has changed and no other follows for half a second.
    pub(super) fn wait(&mut self) -> Changes {
        loop {
            let changed = self.changed();
            if !changed.is_empty() {
                return self.settle(changed);
            }
            thread::sleep(INTERVAL);
        }
    }

    fn settle(&mut self, mut changed: BTreeSet<PathBuf>) -> Changes {
        loop {
            thread::sleep(INTERVAL);
            let more = self.changed();
            if more.is_empty() {
                return self.describe(&changed);
            }
            changed.extend(more);
        }
    }

    /// The files that differ from the last time this was asked.
    fn changed(&mut self) -> BTreeSet<PathBuf> {
        let now = Snapshot::of(&self.sources);
        let changed = self.last.difference(&now);
        self.last = now;
        changed
    }

    fn describe(&self, changed: &BTreeSet<PathBuf>) -> Changes {
        let concerns_program = |file: &&PathBuf| self.program.iter().any(|p| file.starts_with(p));
        let from_root = |file: &PathBuf| match file.strip_prefix(&self.root) {
            Ok(relative) => relative.to_owned(),
            Err(_) => file.clone(),
        };
        Changes {
            concern_the_program: changed.iter().any(|file| concerns_program(&file)),
            files: changed.iter().map(from_root).collect(),
        }
    }
}

/// When each file was written, and its length.
#[derive(Debug, Default)]
struct Snapshot(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Snapshot {
    fn of(sources: &[PathBuf]) -> Self {
        let mut snapshot = Self::default();
        for source in sources {
            snapshot.add(source);
        }
        snapshot
    }

    /// Adds a file or a folder. What vanishes while it is looked at counts as not there.
    fn add(&mut self, path: &Path) {
        let Ok(metadata) = fs::metadata(path) else {
            return;
        };
        if metadata.is_dir() {
            let entries = fs::read_dir(path).into_iter().flatten().flatten();
            entries.for_each(|entry| self.add(&entry.path()));
        } else {
            self.0.insert(path.to_owned(), state(&metadata));
        }
    }

    fn difference(&self, other: &Self) -> BTreeSet<PathBuf> {
        let paths = self.0.keys().chain(other.0.keys());
        paths
            .filter(|path| self.0.get(*path) != other.0.get(*path))
            .cloned()
            .collect()
    }
}

fn state(metadata: &Metadata) -> (Option<SystemTime>, u64) {
    (metadata.modified().ok(), metadata.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn watcher(root: &Path) -> Watcher {
        for folder in ["src", "style"] {
            fs::create_dir(root.join(folder)).unwrap();
        }
        let sources = vec![root.join("src"), root.join("style")];
        Watcher {
            root: root.to_owned(),
            program: vec![root.join("src")],
            last: Snapshot::of(&sources),
            sources,
        }
    }

    #[test]
    fn a_change_is_seen_once_and_said_from_the_root() {
        let root = TempDir::new().unwrap();
        let mut watcher = watcher(root.path());
        assert!(watcher.changed().is_empty());

        fs::write(root.path().join("style/a.css"), "a").unwrap();
        let changes = watcher.wait();
        assert_eq!(changes.to_string(), "style/a.css");
        assert!(!changes.concern_the_program());
        assert!(watcher.changed().is_empty());

        fs::remove_file(root.path().join("style/a.css")).unwrap();
        fs::write(root.path().join("src/lib.rs"), "b").unwrap();
        let changes = watcher.wait();
        assert_eq!(changes.to_string(), "src/lib.rs and 1 more");
        assert!(changes.concern_the_program());
    }

    #[test]
    fn what_failed_stays_to_be_done() {
        let mut pending = Changes {
            files: BTreeSet::from([PathBuf::from("src/lib.rs")]),
            concern_the_program: true,
        };
        pending.extend(Changes::default());
        assert!(pending.concern_the_program());
    }
}
