//! What rustup and cargo install.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use super::tool::on_path;
use crate::announce;
use crate::process;

const BROWSER_TARGET: &str = "wasm32-unknown-unknown";

/// How tools are compiled, whatever their packages say: they run for seconds, and
/// a link over all crates takes minutes that whoever sets up has to wait.
const COMPILED_FAST: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// A package with a program, from the registry.
#[derive(Debug)]
pub(super) struct CargoPackage {
    pub(super) name: &'static str,
    /// The features that it is compiled with, beside its default ones.
    pub(super) features: &'static [&'static str],
    /// Whether to install it with the versions of its own lock file.
    pub(super) locked: bool,
    /// About how long this takes on a small computer.
    pub(super) minutes: u32,
}

impl CargoPackage {
    /// Compiles a version of it, whose programs then are in `bin` in a folder.
    pub(super) fn install(&self, version: &str, folder: &Path) -> anyhow::Result<()> {
        let build = folder.join("build");
        let mut command = process::cargo();
        command
            .args(["install", "--quiet", "--no-track", self.name, "--version"])
            .arg(format!("={version}"))
            .arg("--root")
            .arg(folder)
            .env("CARGO_TARGET_DIR", &build)
            .envs(COMPILED_FAST);
        for feature in self.features {
            command.args(["--features", feature]);
        }
        if self.locked {
            command.arg("--locked");
        }
        process::run(&mut command)?;
        // Nothing of it is used again, and it is large.
        fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))
    }
}

/// Makes sure that Rust can compile for the browser.
pub(super) fn ensure_browser_target() -> anyhow::Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(BROWSER_TARGET)
        .join("lib");
    if library.is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        bail!(
            "Rust cannot compile for the browser yet, and there is no rustup to change that: \
             install rustup (https://rustup.rs), or your system's package with the Rust standard \
             library for {BROWSER_TARGET}"
        );
    }
    let what = format!("adding the Rust target {BROWSER_TARGET}, a few seconds, once");
    announce::step(what, || {
        process::run(Command::new("rustup").args(["target", "add", BROWSER_TARGET]))
    })
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
pub(super) fn ensure_components() -> anyhow::Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if process::output(process::cargo().args([subcommand, "--version"])).is_ok() {
            continue;
        }
        if on_path("rustup").is_none() {
            bail!(
                "`cargo {subcommand}` is missing, and there is no rustup to add it: install \
                 rustup (https://rustup.rs), or your system's package of {component}"
            );
        }
        let what = format!("adding the Rust component {component}, a few seconds, once");
        announce::step(what, || {
            process::run(Command::new("rustup").args(["component", "add", component]))
        })?;
    }
    Ok(())
}
