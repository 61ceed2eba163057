//! Where things are in this project.

use std::path::{Path, PathBuf};

/// The project's folders.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that this program was compiled in.
    pub(crate) fn locate() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = package.parent().unwrap_or(package);
        Self {
            root: root.to_owned(),
        }
    }

    /// The project's root folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder, named from the project's root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where what a build makes on its way is kept.
    pub(crate) fn work(&self) -> PathBuf {
        self.path("target/site")
    }

    /// `path` as a person would like to read it: from the project's root when it is inside.
    pub(crate) fn display<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
