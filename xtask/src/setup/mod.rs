//! Finds the tools that a command needs, and installs those that are missing.
//!
//! A tool is taken from the `PATH` if it is there in the right version, else from `target/tools`,
//! else it is installed into `target/tools`. Nothing is installed twice, and nothing outside the
//! project changes but for two things: the Rust target and components, which rustup keeps, and the
//! browser of the tests, which comes with the system's package manager.

mod browser;
mod debian;
mod lock_file;
mod node;
mod rust;
mod tool;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Context;

pub(crate) use browser::Browser;

use crate::announce;
use crate::process;
use crate::project::Project;
use tool::Tool;

/// The Trunk that is known to work with the Rust version that the project supports.
const TRUNK: &str = "0.21.14";

/// The tools that build the browser's program.
#[derive(Debug)]
pub(crate) struct Toolbox {
    trunk: PathBuf,
    search_path: OsString,
}

impl Toolbox {
    /// Trunk, which will find the tools that it calls.
    pub(crate) fn trunk(&self) -> Command {
        let mut command = Command::new(&self.trunk);
        command.env("PATH", &self.search_path);
        command
    }
}

/// Finds or installs what building the site needs.
pub(crate) fn for_build(project: &Project) -> anyhow::Result<Toolbox> {
    node::require()?;
    rust::ensure_browser_target()?;
    fetch_crates(project)?;
    let trunk = rust::ensure(
        project,
        &rust::CargoTool {
            tool: Tool::new("trunk", TRUNK),
            package: "trunk",
            locked: true,
            minutes: 6,
        },
    )?;
    let bindgen_version = lock_file::version_of(&project.path("Cargo.lock"), "wasm-bindgen")?;
    let bindgen = rust::ensure(
        project,
        &rust::CargoTool {
            tool: Tool::new("wasm-bindgen", &bindgen_version),
            package: "wasm-bindgen-cli",
            // Its own lock file has named versions that could not be had.
            locked: false,
            minutes: 3,
        },
    )?;
    let wasm_opt = node::ensure_wasm_opt(project)?;
    Ok(Toolbox {
        trunk,
        search_path: tool::search_path(&[bindgen, wasm_opt])?,
    })
}

/// Finds or installs what the tests need besides [`for_build`].
pub(crate) fn for_test() -> anyhow::Result<Browser> {
    rust::ensure_components()?;
    browser::ensure()
}

/// Downloads the crates in the lock file, because Trunk is run offline.
///
/// Without this, cargo downloads a crate only when it compiles it, and those that only the
/// browser's program uses would be missing.
fn fetch_crates(project: &Project) -> anyhow::Result<()> {
    let mut fetch = process::cargo();
    fetch.current_dir(project.root()).arg("fetch");
    // With everything there, this takes no time and needs no network.
    if process::output(fetch.arg("--offline")).is_ok() {
        return Ok(());
    }
    announce::step("downloading the crates that the project uses, once", || {
        let mut fetch = process::cargo();
        process::run(fetch.current_dir(project.root()).arg("fetch"))
    })
    .context("cannot download the project's crates")
}
