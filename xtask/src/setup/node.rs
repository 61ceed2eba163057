//! What comes from npm.

use std::path::Path;
use std::process::Command;

use anyhow::bail;

use super::tool::on_path;
use crate::process;

/// Makes sure that Node is there; a tool that size matters to runs on it.
pub(super) fn require() -> anyhow::Result<()> {
    for program in ["node", "npm"] {
        if on_path(program).is_none() {
            bail!(
                "`{program}` is not on the PATH; install Node.js 20 or newer with npm \
                 (https://nodejs.org)"
            );
        }
    }
    Ok(())
}

/// Packages that belong together, each with its version: `binaryen@132.0.0`.
#[derive(Clone, Copy, Debug)]
pub(super) struct NpmPackage(pub(super) &'static [&'static str]);

impl NpmPackage {
    /// Installs them into `node_modules` in a folder, and their programs into `.bin` in that.
    pub(super) fn install(&self, folder: &Path) -> anyhow::Result<()> {
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(folder)
        .args(self.0);
        process::run(&mut npm)
    }
}
