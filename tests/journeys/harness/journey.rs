//! Around every journey: a fresh browser before it, and after it, a look at
//! what the browser complained about.

use super::{Visitor, chromedriver, sites, wait};
use serde_json::json;
use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    thread,
};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::Semaphore;

/// A browser takes a core for itself.
static BROWSER_SLOTS: Semaphore = Semaphore::const_new(2);

/// What Chromium says on a page that stays open for some seconds.
const UNUSED_PRELOAD: &str = "was preloaded using link preload but not used";

const ARGUMENTS: [&str; 8] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// A visit to a site with a browser of its own.
///
/// There is no other way to a [`Visitor`], and so no journey that ends without
/// a look at the browser's log.
pub(crate) struct Journey {
    base: String,
    arguments: Vec<String>,
    runs_scripts: bool,
    allows_storage: bool,
    /// Until when a page counts as open: by default it is read then, but not
    /// all that it loads has to be there.
    page_load_strategy: &'static str,
    expected: &'static [&'static str],
}

/// A journey through the guide that ships.
#[track_caller]
pub(crate) fn journey(steps: impl FnOnce(&Visitor)) {
    Journey::to(sites::GUIDE.url()).run(steps);
}

impl Journey {
    /// A journey to a site, by its address without a slash at the end.
    pub(crate) fn to(base: String) -> Self {
        Self {
            base,
            arguments: ARGUMENTS.map(str::to_owned).to_vec(),
            runs_scripts: true,
            allows_storage: true,
            page_load_strategy: "eager",
            expected: &[],
        }
        .with("--window-size=1280,900")
    }

    /// With one more argument for the browser.
    pub(crate) fn with(mut self, argument: impl Into<String>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// With JavaScript off.
    pub(crate) fn without_scripts(mut self) -> Self {
        self.runs_scripts = false;
        self
    }

    /// With cookies and with them every storage denied.
    pub(crate) fn without_storage(mut self) -> Self {
        self.allows_storage = false;
        self
    }

    /// Without waiting for anything that a page loads.
    pub(crate) fn without_waiting(mut self) -> Self {
        self.page_load_strategy = "none";
        self
    }

    /// The browser has to complain about each of these, and about nothing else.
    pub(crate) fn expecting_messages(mut self, messages: &'static [&'static str]) -> Self {
        self.expected = messages;
        self
    }

    /// Goes on the journey.
    ///
    /// # Panics
    /// When a step fails, with the address and the path of a screenshot; and
    /// when the browser's log holds an error or a warning.
    #[track_caller]
    pub(crate) fn run(self, steps: impl FnOnce(&Visitor)) {
        let _slot = wait(BROWSER_SLOTS.acquire()).expect("slots are never closed");
        let profile = tempfile::tempdir().expect("a folder for the browser");
        let driver = wait(WebDriver::new(
            chromedriver::address(),
            self.capabilities(&profile),
        ))
        .expect("a browser");
        let visitor = Visitor::new(driver, self.base);

        let outcome = catch_unwind(AssertUnwindSafe(|| steps(&visitor)));
        let messages = catch_unwind(AssertUnwindSafe(|| {
            let mut messages = visitor.console_messages();
            // Without scripts, nothing uses what is loaded early for the program.
            messages.retain(|each| self.runs_scripts || !each.contains(UNUSED_PRELOAD));
            messages
        }));
        if outcome.is_err() {
            eprintln!("    at {}", visitor.current_url());
            eprintln!(
                "    which looked like {}",
                save_screenshot(&visitor).display()
            );
            eprintln!("    the browser complained: {messages:#?}");
        }
        visitor.quit();
        if let Err(reason) = outcome {
            resume_unwind(reason);
        }
        match messages {
            Ok(messages) => compare(&messages, self.expected),
            Err(reason) => resume_unwind(reason),
        }
    }

    fn capabilities(&self, profile: &TempDir) -> Capabilities {
        let mut arguments = self.arguments.clone();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        if is_root() {
            arguments.push("--no-sandbox".to_owned());
        }
        // 1 allows, 2 blocks.
        let allowed = |allows: bool| if allows { 1 } else { 2 };
        let mut options = json!({
            "args": arguments,
            "prefs": {
                "profile.managed_default_content_settings.javascript": allowed(self.runs_scripts),
                "profile.managed_default_content_settings.cookies": allowed(self.allows_storage),
            },
        });
        if let Ok(program) = env::var("CHROMIUM") {
            options["binary"] = program.into();
        }
        let capabilities = json!({
            "browserName": "chrome",
            "pageLoadStrategy": self.page_load_strategy,
            // In milliseconds: a page that hangs is given up.
            "timeouts": { "pageLoad": 20_000, "script": 10_000 },
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        serde_json::from_value(capabilities).expect("capabilities are an object")
    }
}

#[track_caller]
fn compare(messages: &[String], expected: &[&str]) {
    let unexpected: Vec<_> = messages
        .iter()
        .filter(|message| !expected.iter().any(|part| message.contains(part)))
        .collect();
    assert!(
        unexpected.is_empty(),
        "the browser complained: {unexpected:#?}"
    );
    for part in expected {
        assert!(
            messages.iter().any(|message| message.contains(part)),
            "the browser did not complain about {part:?}"
        );
    }
}

/// Saves what the visitor sees, under the name of the test.
fn save_screenshot(visitor: &Visitor) -> PathBuf {
    let name = thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{name}.png"));
    if let Some(image) = visitor.screenshot() {
        // Without the picture there is still the address.
        let _ = fs::write(&path, image);
    }
    path
}

/// The browser's sandbox does not run as root.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}
