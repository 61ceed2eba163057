//! Scripts of our own as short as they can be said.

use std::path::Path;

use crate::process;
use crate::setup::Toolbox;

/// A script without its comments, in short names.
pub(super) fn script(toolbox: &Toolbox, file: &Path) -> anyhow::Result<String> {
    let mut esbuild = toolbox.command("esbuild");
    esbuild.args(["--minify", "--log-level=error"]).arg(file);
    process::output(&mut esbuild)
}
