//! Looks for a program on the `PATH` and asks it for its version.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::process;

/// A program, and the version of it that is wanted.
#[derive(Debug)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) version: String,
}

impl Tool {
    pub(super) fn new(name: &'static str, version: &str) -> Self {
        Self {
            name,
            version: version.to_owned(),
        }
    }

    /// The tool in the wanted version: on the `PATH`, else in the folder `own`.
    pub(super) fn find(&self, own: &Path) -> Option<PathBuf> {
        let installed = own.join(executable(self.name));
        let mut candidates = on_path(self.name).into_iter().chain([installed]);
        candidates.find(|path| installed_version(path).as_ref() == Some(&self.version))
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

/// The `PATH` for a child that must find exactly these tools first.
pub(super) fn search_path(tools: &[PathBuf]) -> anyhow::Result<OsString> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for folder in tools.iter().filter_map(|tool| tool.parent()) {
        if !folders.iter().any(|known| known == folder) {
            folders.push(folder.to_owned());
        }
    }
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&inherited));
    std::env::join_paths(folders)
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
    fn the_folder_of_each_tool_comes_first_and_once() {
        let tools = ["/a/one", "/b/two", "/a/three"].map(PathBuf::from);
        let path = search_path(&tools).unwrap();
        let folders: Vec<_> = std::env::split_paths(&path).take(2).collect();
        assert_eq!(folders, ["/a", "/b"].map(PathBuf::from));
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert_eq!(installed_version(Path::new("/no/such/program")), None);
        assert_eq!(on_path("no-such-program"), None);
    }
}
