//! A browser of our own: started for the measurements, ended and removed with them.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde_json::json;
use tempfile::TempDir;

use crate::devtools::Devtools;

/// How long a browser may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long it may take to end by itself.
const FAREWELL: Duration = Duration::from_secs(10);

/// How often a file or a process is looked at again.
const PAUSE: Duration = Duration::from_millis(50);

const ARGUMENTS: [&str; 13] = [
    "--headless=new",
    "--remote-debugging-port=0",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    // What is measured is always in sight, whatever the computer shows.
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    // The bar for addresses loads no pages of its own, in a process each.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,Translate",
];

/// A running browser. It ends when it is dropped.
pub(crate) struct Browser {
    process: Child,
    /// Removed after the browser has ended.
    _profile: TempDir,
    /// The port of its protocol.
    pub(crate) port: u16,
    /// What it calls itself, such as `Chrome/156.0.8078.79`.
    pub(crate) version: String,
    pub(crate) devtools: Devtools,
}

impl Browser {
    /// Starts a browser.
    ///
    /// # Errors
    ///
    /// When it cannot be started, or does not listen.
    pub(crate) fn start(program: &Path) -> anyhow::Result<Self> {
        let profile = tempfile::Builder::new().prefix("bench-").tempdir()?;
        let mut command = Command::new(program);
        command
            .args(ARGUMENTS)
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if is_root() {
            // The browser's sandbox does not run as root.
            command.arg("--no-sandbox");
        }
        let process = command.spawn().with_context(|| {
            format!(
                "cannot start the browser {}; install Chromium and name it in the environment \
                 variable CHROMIUM",
                program.display()
            )
        })?;
        let mut guard = Guard(Some(process));
        let (port, path) = guard.wait_for_port(profile.path())?;
        let mut devtools = Devtools::connect(&format!("127.0.0.1:{port}"), &path)?;
        let version = devtools.call(None, "Browser.getVersion", json!({}))?;
        let Some(process) = guard.0.take() else {
            bail!("the browser has gone");
        };
        Ok(Self {
            process,
            _profile: profile,
            port,
            version: version["product"].as_str().unwrap_or_default().to_owned(),
            devtools,
        })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have gone already.
        let _ = self.devtools.call(None, "Browser.close", json!({}));
        let deadline = Instant::now() + FAREWELL;
        while Instant::now() < deadline {
            if !matches!(self.process.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(PAUSE);
        }
        end(&mut self.process);
    }
}

/// A process that must not outlive a failed start.
struct Guard(Option<Child>);

impl Guard {
    /// Where the browser listens: it writes that into its profile.
    fn wait_for_port(&mut self, profile: &Path) -> anyhow::Result<(u16, String)> {
        let file = profile.join("DevToolsActivePort");
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if let Some(process) = &mut self.0
                && let Ok(Some(status)) = process.try_wait()
            {
                bail!("the browser ended at once ({status}); does it run from a terminal?");
            }
            let text = fs::read_to_string(&file).unwrap_or_default();
            if let Some((port, path)) = text.split_once('\n')
                && let Ok(port) = port.parse()
            {
                return Ok((port, path.trim_end().to_owned()));
            }
            thread::sleep(PAUSE);
        }
        bail!("the browser has started and does not listen")
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(process) = &mut self.0 {
            end(process);
        }
    }
}

fn end(process: &mut Child) {
    // It may have ended in the meantime.
    let _ = process.kill();
    let _ = process.wait();
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
