//! The browsers of the tests, and the driver that steers one of them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail, ensure};

use super::debian;
use super::tool::{installed_version, on_path};
use crate::process;

/// What to do where the browser can be neither found nor installed.
const ADVICE: &str = "install Chromium with its driver of the same version, and Firefox, and put \
                      `chromium`, `chromedriver` and `firefox` on the PATH or name them in the \
                      environment variables CHROMIUM, CHROMEDRIVER and FIREFOX";

/// Chromium with its driver, and Firefox, which needs none.
#[derive(Debug)]
pub(crate) struct Browsers {
    /// Chromium's program.
    pub(crate) chromium: PathBuf,
    /// Its driver's program.
    pub(crate) chromedriver: PathBuf,
    /// Firefox's program.
    pub(crate) firefox: PathBuf,
}

/// Finds or installs the browsers, a driver and a font for Chinese.
pub(super) fn ensure() -> anyhow::Result<Browsers> {
    let missing = missing_packages();
    if !missing.is_empty() {
        debian::install(&missing).context(ADVICE)?;
    }
    let browsers = Browsers {
        chromium: chromium()?.context(ADVICE)?,
        chromedriver: chromedriver()?.context(ADVICE)?,
        firefox: firefox()?.context(ADVICE)?,
    };
    browsers.check_versions()?;
    Ok(browsers)
}

impl Browsers {
    /// A driver of another major version refuses to start a session, and says so late.
    fn check_versions(&self) -> anyhow::Result<()> {
        let chromium = version(&self.chromium)?;
        let chromedriver = version(&self.chromedriver)?;
        ensure!(
            major(&chromium) == major(&chromedriver),
            "{} is version {chromium} and {} is version {chromedriver}; {ADVICE}",
            self.chromium.display(),
            self.chromedriver.display(),
        );
        Ok(())
    }
}

fn missing_packages() -> Vec<&'static str> {
    let mut packages = Vec::new();
    // A wrong environment variable is no reason to install anything; it is reported later.
    if matches!(chromium(), Ok(None)) {
        packages.push("chromium");
    }
    if matches!(chromedriver(), Ok(None)) {
        packages.push("chromium-driver");
    }
    if matches!(firefox(), Ok(None)) {
        packages.push("firefox-esr");
    }
    // Without it, Chinese text is drawn as boxes. Elsewhere than on Debian it is not checked.
    if debian::is_here() && !has_chinese_font() {
        packages.push("fonts-noto-cjk");
    }
    packages
}

fn chromium() -> anyhow::Result<Option<PathBuf>> {
    find(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome"],
    )
}

fn chromedriver() -> anyhow::Result<Option<PathBuf>> {
    find("CHROMEDRIVER", &["chromedriver"])
}

fn firefox() -> anyhow::Result<Option<PathBuf>> {
    find("FIREFOX", &["firefox-esr", "firefox"])
}

/// The program that the environment variable names, else the first of `names` on the `PATH`.
fn find(variable: &str, names: &[&str]) -> anyhow::Result<Option<PathBuf>> {
    let Some(value) = std::env::var_os(variable) else {
        return Ok(names.iter().find_map(|name| on_path(name)));
    };
    let path = PathBuf::from(value);
    if !path.is_file() {
        bail!("{variable} names {}, which is no file", path.display());
    }
    Ok(Some(path))
}

fn has_chinese_font() -> bool {
    let fonts = process::output(Command::new("fc-list").arg(":lang=zh-cn"));
    fonts.is_ok_and(|list| !list.trim().is_empty())
}

fn version(program: &Path) -> anyhow::Result<String> {
    installed_version(program)
        .with_context(|| format!("{} does not tell its version; {ADVICE}", program.display()))
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}
