//! The programs that a build calls: found on the `PATH` or in the cache, else installed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use super::cache::Cache;
use super::node::NpmPackage;
use super::rust::CargoPackage;
use crate::announce;
use crate::process;

/// A program, and the version of it that is wanted.
#[derive(Debug)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) version: String,
    /// Whether it answers to `--version`. One that does not is never taken from the `PATH`.
    pub(super) tells_version: bool,
    pub(super) package: Package,
}

/// What a tool is installed from.
#[derive(Debug)]
pub(super) enum Package {
    Cargo(CargoPackage),
    Npm(NpmPackage),
}

impl Tool {
    /// Finds the tool, or installs it into the cache. Returns the folder in the cache that has it;
    /// none if it is on the `PATH`, which goes first.
    pub(super) fn ensure(&self, cache: &Cache) -> anyhow::Result<Option<PathBuf>> {
        if self.is_on_path() {
            return Ok(None);
        }
        let name = format!("{}-{}", self.name, self.version);
        let mut place = cache.place(&name);
        if !self.is_in(&place) {
            let what = format!(
                "installing {} {} into {}, {}, once",
                self.name,
                self.version,
                place.display(),
                self.package.duration()
            );
            place = announce::step(what, || {
                let install = |folder: &Path| self.package.install(&self.version, folder);
                cache.install(&name, |folder| self.is_in(folder), install)
            })?;
        }
        Ok(Some(place.join(self.package.programs())))
    }

    /// Finds the tool's program, or installs it into the cache.
    pub(super) fn find(&self, cache: &Cache) -> anyhow::Result<PathBuf> {
        let folder = self.ensure(cache)?;
        let program = match folder {
            Some(folder) => Some(folder.join(executable(self.name))),
            None => on_path(self.name),
        };
        program.with_context(|| format!("{} is not there any more", self.name))
    }

    fn is_on_path(&self) -> bool {
        self.tells_version && on_path(self.name).is_some_and(|found| self.is_right(&found))
    }

    fn is_in(&self, folder: &Path) -> bool {
        let program = folder
            .join(self.package.programs())
            .join(executable(self.name));
        // The folder is named after the version, for a tool that does not tell.
        if self.tells_version {
            self.is_right(&program)
        } else {
            program.is_file()
        }
    }

    fn is_right(&self, program: &Path) -> bool {
        installed_version(program).as_ref() == Some(&self.version)
    }
}

impl Package {
    fn install(&self, version: &str, folder: &Path) -> anyhow::Result<()> {
        match self {
            Self::Cargo(package) => package.install(version, folder),
            Self::Npm(package) => package.install(folder),
        }
    }

    /// Where programs are in the folder that it was installed into.
    fn programs(&self) -> &'static str {
        match self {
            Self::Cargo(_) => "bin",
            Self::Npm(_) => "node_modules/.bin",
        }
    }

    /// About how long an installation takes on a small computer.
    fn duration(&self) -> String {
        match self {
            Self::Cargo(package) => format!("about {} minutes", package.minutes),
            Self::Npm(_) => "a few seconds".to_owned(),
        }
    }
}

/// The first program of this name on the `PATH`.
pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = executable(name);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// The `PATH` for a child that must look into these folders first.
pub(super) fn search_path(folders: &[PathBuf]) -> anyhow::Result<OsString> {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = folders.iter().cloned();
    std::env::join_paths(folders.chain(std::env::split_paths(&inherited)))
        .context("a folder with tools has a character in its name that PATH cannot hold")
}

/// The version that the program says it has; none when it cannot be run.
pub(super) fn installed_version(program: &Path) -> Option<String> {
    if !program.is_file() {
        return None;
    }
    let output = process::output(Command::new(program).arg("--version")).ok()?;
    version_in(&output).map(str::to_owned)
}

/// The version in the answer to `--version`: the first word that starts with a digit.
fn version_in(output: &str) -> Option<&str> {
    let mut words = output.split_whitespace();
    words.find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_each_tool_answers() {
        for (output, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-bindgen 0.2.130", "0.2.130"),
            ("wasm-opt version 132 (version_132)\n", "132"),
            (
                "ChromeDriver 156.0.8078.79 (a21ce9-refs/heads/8078@{#1})",
                "156.0.8078.79",
            ),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
                "156.0.8078.79",
            ),
        ] {
            assert_eq!(version_in(output), Some(version));
        }
        assert_eq!(version_in("no version here"), None);
    }

    #[test]
    fn the_folders_of_tools_come_before_those_of_the_path() {
        let tools = ["/a", "/b"].map(PathBuf::from);
        let path = search_path(&tools).unwrap();
        let folders: Vec<_> = std::env::split_paths(&path).collect();
        assert_eq!(folders[..2], tools);
        let inherited = std::env::var_os("PATH").unwrap();
        assert!(std::env::split_paths(&inherited).eq(folders[2..].iter().cloned()));
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert_eq!(installed_version(Path::new("/no/such/program")), None);
        assert_eq!(on_path("no-such-program"), None);
    }
}
