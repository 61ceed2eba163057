//! The folder of installed tools: one for each user, so that every clone of the project finds them.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
// Each platform has its own rules for this place and its own variables that move it.
use etcetera::BaseStrategy;

/// A folder with one folder for each tool, named after the tool and its version.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The user's: below `$XDG_CACHE_HOME` or `~/.cache` on Linux, where the platform wants it
    /// elsewhere.
    pub(super) fn of_user() -> anyhow::Result<Self> {
        let platform = etcetera::base_strategy::choose_native_strategy()
            .context("cannot find the user's home folder, in which tools are kept")?;
        Ok(Self {
            folder: platform.cache_dir().join("community-guide").join("tools"),
        })
    }

    /// Where the tool of this name, `trunk-0.21.14`, is or would be.
    pub(super) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Has `install` fill an empty folder, and puts it in its place when `works` agrees.
    ///
    /// What stands in its place has always been installed to its end, however an installation was
    /// interrupted. A second installation of the same tool waits for the first, and takes its
    /// tool.
    pub(super) fn install(
        &self,
        name: &str,
        works: impl Fn(&Path) -> bool,
        install: impl FnOnce(&Path) -> anyhow::Result<()>,
    ) -> anyhow::Result<PathBuf> {
        fs::create_dir_all(&self.folder)
            .with_context(|| format!("cannot make {}", self.folder.display()))?;
        let _lock = lock(&self.folder.join(format!("{name}.lock")))?;
        let place = self.place(name);
        if works(&place) {
            return Ok(place);
        }
        let partial = self.folder.join(format!("{name}.partial"));
        remove(&partial)?;
        fs::create_dir(&partial).with_context(|| format!("cannot make {}", partial.display()))?;
        install(&partial)?;
        ensure!(
            works(&partial),
            "{name} was installed into {} but does not run",
            partial.display()
        );
        // Something is there when it has stopped working.
        remove(&place)?;
        fs::rename(&partial, &place)
            .with_context(|| format!("cannot move {} to {}", partial.display(), place.display()))?;
        Ok(place)
    }
}

/// Holds a lock for as long as the file is open; it ends with the process, however that ends.
fn lock(path: &Path) -> anyhow::Result<File> {
    let file = File::create(path).with_context(|| format!("cannot make {}", path.display()))?;
    let locked = match file.try_lock() {
        Err(TryLockError::WouldBlock) => {
            eprintln!("    waiting for another installation of it to end");
            file.lock()
        }
        Err(TryLockError::Error(error)) => Err(error),
        Ok(()) => Ok(()),
    };
    match locked {
        // Some network file systems have no locks. Then two installations at once disturb each
        // other, and one of them fails.
        Err(error) if error.kind() != io::ErrorKind::Unsupported => {
            Err(error).with_context(|| format!("cannot lock {}", path.display()))
        }
        _ => Ok(file),
    }
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use tempfile::TempDir;

    const NAME: &str = "tool-1.0.0";

    fn cache() -> (TempDir, Cache) {
        let parent = TempDir::new().unwrap();
        let folder = parent.path().join("not/there/yet");
        (parent, Cache { folder })
    }

    fn works(folder: &Path) -> bool {
        fs::read_to_string(folder.join("program")).is_ok_and(|text| text == "whole")
    }

    fn write(folder: &Path, text: &str) -> anyhow::Result<()> {
        Ok(fs::write(folder.join("program"), text)?)
    }

    #[test]
    fn a_tool_is_installed_once_and_then_found() {
        let (_parent, cache) = cache();
        let place = cache
            .install(NAME, works, |folder| write(folder, "whole"))
            .unwrap();
        assert_eq!(place, cache.place(NAME));
        assert!(works(&place));
        let again = cache.install(NAME, works, |_| bail!("not again"));
        assert_eq!(again.unwrap(), place);
    }

    #[test]
    fn an_installation_that_was_interrupted_leaves_nothing_in_its_place() {
        let (_parent, cache) = cache();
        let broken = cache.install(NAME, works, |folder| {
            write(folder, "half")?;
            fs::write(folder.join("left over"), "")?;
            bail!("killed")
        });
        assert_eq!(broken.unwrap_err().to_string(), "killed");
        assert!(!cache.place(NAME).exists());

        let place = cache
            .install(NAME, works, |folder| write(folder, "whole"))
            .unwrap();
        assert!(!place.join("left over").exists());
        assert!(!cache.place("tool-1.0.0.partial").exists());
    }

    #[test]
    fn what_does_not_run_is_not_put_in_place_and_is_replaced_there() {
        let (_parent, cache) = cache();
        let broken = cache.install(NAME, works, |folder| write(folder, "half"));
        let error = broken.unwrap_err().to_string();
        assert!(error.contains("does not run"), "{error}");
        assert!(!cache.place(NAME).exists());

        fs::create_dir(cache.place(NAME)).unwrap();
        write(&cache.place(NAME), "rotten").unwrap();
        cache
            .install(NAME, works, |folder| write(folder, "whole"))
            .unwrap();
        assert!(works(&cache.place(NAME)));
    }

    #[test]
    fn of_two_installations_at_once_one_waits_and_takes_what_the_other_has_made() {
        let (_parent, cache) = cache();
        let (start, installed) = (Barrier::new(2), AtomicUsize::new(0));
        let install = || {
            start.wait();
            cache.install(NAME, works, |folder| {
                installed.fetch_add(1, Ordering::Relaxed);
                write(folder, "half")?;
                thread::yield_now();
                write(folder, "whole")
            })
        };
        thread::scope(|scope| {
            for place in [scope.spawn(install), scope.spawn(install)] {
                assert!(works(&place.join().unwrap().unwrap()));
            }
        });
        assert_eq!(installed.into_inner(), 1);
    }
}
