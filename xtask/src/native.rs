//! The project's own native programs, which the commands call.

use std::path::PathBuf;

use anyhow::Context;

use crate::process;
use crate::project::Project;

/// The program of this name, compiled if it is not up to date.
///
/// It is built for the whole workspace, as the tests are: for its package alone, cargo would choose
/// other features of some crates, and compile them and all that use them once more.
pub(crate) fn compiled(project: &Project, name: &str) -> anyhow::Result<PathBuf> {
    let mut build = process::cargo();
    build
        .current_dir(project.root())
        .args(["build", "--workspace", "--bin", name]);
    process::run(&mut build)?;
    let this_program = std::env::current_exe().context("cannot find where cargo puts programs")?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(this_program.with_file_name(file))
}
