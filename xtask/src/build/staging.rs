//! Builds a folder aside and puts it in the old one's place when it is finished, so that a build
//! that fails leaves the last good site as it was.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::files;

/// A folder in the making.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    destination: PathBuf,
    /// What belongs to the site and is not served, in the making.
    beside: PathBuf,
}

impl Staging {
    /// An empty folder beside `destination`, so that it can be moved there in one step.
    ///
    /// # Errors
    ///
    /// When `destination` holds something that is not a built site: it would be lost.
    pub(super) fn for_site(destination: &Path) -> anyhow::Result<Self> {
        refuse_to_replace_other_things(destination)?;
        let staging = Self {
            folder: sibling(destination, ".staging")?,
            destination: destination.to_owned(),
            beside: sibling(destination, ".staging-hosting")?,
        };
        files::remove(&staging.folder)?;
        files::remove(&staging.beside)?;
        fs::create_dir_all(&staging.folder)
            .with_context(|| format!("cannot make {}", staging.folder.display()))?;
        Ok(staging)
    }

    /// The folder to build in.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder to put into what hosts need and do not serve. It comes to stand beside the
    /// site, under the site's name with `-hosting`.
    pub(super) fn beside(&self) -> &Path {
        &self.beside
    }

    /// Puts the folder in its place.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        // Files of other names there are somebody else's, and stay.
        for file in files::all_below(&self.beside)? {
            let place = hosting_of(&self.destination)?.join(file.file_name().unwrap_or_default());
            files::write(&place, files::read(&file)?)?;
        }
        files::remove(&self.beside)?;
        let old = sibling(&self.destination, ".old")?;
        files::remove(&old)?;
        if self.destination.exists() {
            rename(&self.destination, &old)?;
        }
        rename(&self.folder, &self.destination)?;
        files::remove(&old)
    }
}

fn refuse_to_replace_other_things(destination: &Path) -> anyhow::Result<()> {
    if !destination.exists() {
        return Ok(());
    }
    let mut entries = fs::read_dir(destination)
        .with_context(|| format!("cannot read the folder {}", destination.display()))?;
    let is_empty = entries.next().is_none();
    let is_site = destination.join("404.html").is_file()
        && destination.join(super::assets::FOLDER).is_dir()
        && !destination.join(".git").exists();
    if is_empty || is_site {
        return Ok(());
    }
    bail!(
        "{} has something else than a built site in it, which a build would remove; name an empty \
         or a new folder with --dist",
        destination.display()
    )
}

/// Where the files for hosts are of the site in `dist`.
pub(crate) fn hosting_of(dist: &Path) -> anyhow::Result<PathBuf> {
    sibling(dist, "-hosting")
}

fn sibling(folder: &Path, ending: &str) -> anyhow::Result<PathBuf> {
    let name = folder
        .file_name()
        .with_context(|| format!("{} cannot be built into; name a folder", folder.display()))?;
    let mut sibling = OsString::from(name);
    sibling.push(ending);
    Ok(folder.with_file_name(sibling))
}

fn rename(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::rename(from, to)
        .with_context(|| format!("cannot move {} to {}", from.display(), to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn build(destination: &Path, page: &str) {
        let staging = Staging::for_site(destination).unwrap();
        files::write(&staging.folder().join("404.html"), page).unwrap();
        files::write(&staging.folder().join("assets/a.js"), "").unwrap();
        files::write(&staging.folder().join(page), "").unwrap();
        staging.finish().unwrap();
    }

    #[test]
    fn a_finished_site_replaces_the_last_one_whole() {
        let parent = TempDir::new().unwrap();
        let dist = parent.path().join("dist");
        build(&dist, "one.html");
        build(&dist, "two.html");
        assert!(dist.join("two.html").exists() && !dist.join("one.html").exists());
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_not_served_stands_beside_the_site() {
        let parent = TempDir::new().unwrap();
        let dist = parent.path().join("dist");
        let mine = parent.path().join("dist-hosting/mine.conf");
        files::write(&mine, "kept").unwrap();
        for text in ["one", "two"] {
            let staging = Staging::for_site(&dist).unwrap();
            files::write(&staging.folder().join("404.html"), text).unwrap();
            files::write(&staging.folder().join("assets/a.js"), "").unwrap();
            files::write(&staging.beside().join("nginx.conf"), text).unwrap();
            staging.finish().unwrap();
            let conf = parent.path().join("dist-hosting/nginx.conf");
            assert_eq!(files::read_text(&conf).unwrap(), text);
        }
        assert_eq!(files::read_text(&mine).unwrap(), "kept");
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 2);
    }

    #[test]
    fn an_unfinished_site_leaves_the_last_one_alone() {
        let parent = TempDir::new().unwrap();
        let dist = parent.path().join("dist");
        build(&dist, "one.html");
        let staging = Staging::for_site(&dist).unwrap();
        files::write(&staging.folder().join("404.html"), "half").unwrap();
        drop(staging);
        assert_eq!(
            files::read_text(&dist.join("404.html")).unwrap(),
            "one.html"
        );
        build(&dist, "two.html");
    }

    #[test]
    fn a_folder_with_other_things_is_not_replaced() {
        let folder = TempDir::new().unwrap();
        files::write(&folder.path().join("thesis.txt"), "").unwrap();
        let error = Staging::for_site(folder.path()).unwrap_err().to_string();
        assert!(
            error.contains("something else than a built site"),
            "{error}"
        );
        assert!(folder.path().join("thesis.txt").exists());

        let work_tree = TempDir::new().unwrap();
        for file in [".git", "404.html", "assets/a.js"] {
            files::write(&work_tree.path().join(file), "").unwrap();
        }
        assert!(Staging::for_site(work_tree.path()).is_err());
    }
}
