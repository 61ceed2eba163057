//! What comes from npm.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, bail};

use super::tool::{Tool, on_path};
use crate::announce;
use crate::process;
use crate::project::Project;

/// Binaryen's package, which has `wasm-opt` as a plain Node program.
const BINARYEN: &str = "binaryen@132.0.0";

/// What `wasm-opt` of [`BINARYEN`] answers to `--version`.
const WASM_OPT: &str = "132";

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

/// Finds `wasm-opt`, or installs it into `target/tools/npm`.
pub(super) fn ensure_wasm_opt(project: &Project) -> anyhow::Result<PathBuf> {
    let prefix = project.tools().join("npm");
    let bin = prefix.join("node_modules/.bin");
    let tool = Tool::new("wasm-opt", WASM_OPT);
    if let Some(found) = tool.find(&bin) {
        return Ok(found);
    }
    let what = format!("installing {BINARYEN} into target/tools/npm, a few seconds, once");
    announce::step(what, || {
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(&prefix)
        .arg(BINARYEN);
        process::run(&mut npm)
    })?;
    tool.find(&bin).with_context(|| {
        format!(
            "{BINARYEN} was installed into {} but its wasm-opt does not run",
            prefix.display()
        )
    })
}
