//! Installs system packages on Debian and its relatives.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use super::tool::on_path;
use crate::announce;
use crate::process;

/// Whether packages are installed with apt here.
pub(super) fn is_here() -> bool {
    on_path("apt-get").is_some()
}

/// Installs `packages` with apt, as root or through sudo.
pub(super) fn install(packages: &[&str]) -> anyhow::Result<()> {
    let names = packages.join(" ");
    if !is_here() {
        bail!("this command needs {names}, and there is no apt-get to install that");
    }
    let prefix = rights().with_context(|| {
        format!("this command needs {names}; run `apt-get install {names}` as root")
    })?;
    let what = format!("installing {names} with apt-get, about a minute, once");
    announce::step(what, || {
        apt_get(prefix, &["update"])?;
        let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
        arguments.extend(packages);
        apt_get(prefix, &arguments)
    })
}

/// Unpacks a package into a folder, without installing it and what it depends on: of a package
/// that brings servers and starts them, only the files are wanted.
pub(super) fn unpack(package: &str, folder: &Path) -> anyhow::Result<()> {
    if !is_here() {
        bail!(
            "this command needs the files of {package}, and there is no apt-get to download that"
        );
    }
    let download = || {
        let mut download = Command::new("apt-get");
        download.args(["--quiet", "download", package]);
        process::run(download.current_dir(folder))
    };
    if download().is_err() {
        // A new computer, or a container, has no list of packages yet; an old one may be stale.
        apt_get(rights()?, &["update"])?;
        download()?;
    }
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let paths = entries.into_iter().map(|entry| entry.path());
    for archive in paths.filter(|path| path.extension().is_some_and(|ending| ending == "deb")) {
        process::run(
            Command::new("dpkg-deb")
                .arg("--extract")
                .arg(&archive)
                .arg(folder),
        )?;
        fs::remove_file(&archive)?;
    }
    Ok(())
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> anyhow::Result<()> {
    // `env` carries the variable through sudo, which drops the environment.
    let words = [
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
    ];
    let mut words = prefix.iter().chain(&words).chain(arguments);
    let program = words.next().copied().unwrap_or("apt-get");
    process::run(Command::new(program).args(words))
}

/// What stands before a command that only root may run.
fn rights() -> anyhow::Result<&'static [&'static str]> {
    match (process::is_root(), on_path("sudo").is_some()) {
        (true, _) => Ok(&[]),
        (false, true) => Ok(&["sudo"]),
        (false, false) => bail!("only root may install packages, and there is no sudo"),
    }
}
