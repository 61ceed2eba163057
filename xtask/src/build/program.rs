//! Compiles the program that runs in the browser.

use std::path::PathBuf;

use crate::announce;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;

/// Has Trunk compile, bind and optimise the program, into [`output`].
pub(crate) fn build(project: &Project, toolbox: &Toolbox) -> anyhow::Result<()> {
    announce::step("building the browser's program", || {
        let mut trunk = toolbox.trunk();
        trunk
            .current_dir(project.root())
            // Offline, Trunk takes its tools from the PATH and downloads none.
            .args(["build", "--release", "--offline", "--dist"])
            .arg(output(project));
        process::run(&mut trunk)
    })
}

/// The folder that [`build`] writes to.
pub(super) fn output(project: &Project) -> PathBuf {
    project.work().join("trunk")
}
