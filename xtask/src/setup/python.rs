//! What comes from the Python Package Index.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::cache::Cache;
use super::debian;
use super::tool::on_path;
use crate::announce;
use crate::process;

const PYTHON: &str = "python3";

/// A package with a program of the same name.
#[derive(Debug)]
pub(super) struct PythonPackage {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

/// A program of a package that is installed.
#[derive(Debug)]
pub(crate) struct PythonTool {
    name: &'static str,
    /// The folder that has it with all that it needs.
    folder: PathBuf,
}

impl PythonTool {
    /// The program, to be given its arguments.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(self.folder.join("bin").join(self.name));
        command.env("PYTHONPATH", &self.folder);
        command
    }

    fn works(&self) -> bool {
        process::output(self.command().arg("--version")).is_ok()
    }
}

impl PythonPackage {
    /// Finds the program in the cache, or installs it there.
    pub(super) fn find(&self, cache: &Cache) -> anyhow::Result<PythonTool> {
        let name = format!("{}-{}", self.name, self.version);
        let works = |folder: &Path| self.tool(folder).works();
        let mut place = cache.place(&name);
        if !works(&place) {
            if !has_pip() {
                debian::install(&["python3", "python3-pip"])?;
            }
            let what = format!("installing {name} into {}, once", place.display());
            place = announce::step(what, || {
                cache.install(&name, works, |folder| {
                    let mut pip = Command::new(PYTHON);
                    pip.args(["-m", "pip", "install", "--quiet", "--target"]);
                    pip.arg(folder)
                        .arg(format!("{}=={}", self.name, self.version));
                    process::run(&mut pip)
                })
            })?;
        }
        Ok(self.tool(&place))
    }

    fn tool(&self, folder: &Path) -> PythonTool {
        PythonTool {
            name: self.name,
            folder: folder.to_owned(),
        }
    }
}

fn has_pip() -> bool {
    on_path(PYTHON).is_some()
        && process::output(Command::new(PYTHON).args(["-m", "pip", "--version"])).is_ok()
}
