//! Around every journey: a fresh place in a browser before it, and after it, a
//! look at what the browser complained about.

use super::{
    Visitor,
    browser::{Browser, Requirements},
    sites, times, wait,
};
use serde_json::json;
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    thread,
    time::Instant,
};
use tokio::sync::Semaphore;

/// A browser takes a core for itself.
static BROWSER_SLOTS: Semaphore = Semaphore::const_new(2);

/// What Chromium says on a page that stays open for some seconds.
const UNUSED_PRELOAD: &str = "was preloaded using link preload but not used";

/// A visit to a site, as by somebody who has never been there.
///
/// There is no other way to a [`Visitor`], and so no journey that ends without
/// a look at the browser's log.
pub(crate) struct Journey {
    base: String,
    requirements: Requirements,
    runs_scripts: bool,
    keeps_offline: bool,
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
            requirements: Requirements::default(),
            runs_scripts: true,
            keeps_offline: false,
            page_load_strategy: "eager",
            expected: &[],
        }
    }

    /// With one more argument for the browser, which then is one of its own.
    pub(crate) fn with(mut self, argument: impl Into<String>) -> Self {
        self.requirements.arguments.push(argument.into());
        self
    }

    /// With JavaScript off. A page then counts as open when its styles are there
    /// too: no script is left that would wait for them before the page is read.
    pub(crate) fn without_scripts(mut self) -> Self {
        self.runs_scripts = false;
        self.page_load_strategy = "normal";
        self
    }

    /// With service workers, as almost every browser has. The others do not need a whole guide
    /// loaded behind each page.
    pub(crate) fn keeping_offline(mut self) -> Self {
        self.keeps_offline = true;
        self
    }

    /// With cookies and with them every storage denied, in a browser of its own.
    pub(crate) fn without_storage(mut self) -> Self {
        self.requirements.storage = false;
        self
    }

    /// In a window that is not private, in a browser of its own: it keeps the
    /// icons of pages, where a private one asks for them at each address.
    pub(crate) fn with_ordinary_window(mut self) -> Self {
        self.requirements.private = false;
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
        let start = Instant::now();
        let (browser, context) = Browser::with_context(&self.requirements);
        let session = browser.session(
            &context,
            json!({
                "pageLoadStrategy": self.page_load_strategy,
                // In milliseconds: a page that hangs is given up.
                "timeouts": { "pageLoad": 20_000, "script": 10_000 },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
        );
        let visitor = Visitor::new(session, self.base, context.id.clone());
        if !self.runs_scripts {
            let off = json!({ "value": true });
            visitor.devtools("Emulation.setScriptExecutionDisabled", &off);
        }

        if !self.keeps_offline {
            let without = json!({ "source": "delete Navigator.prototype.serviceWorker" });
            visitor.devtools("Page.addScriptToEvaluateOnNewDocument", &without);
        }

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
        browser.end(&context);
        times::record(start.elapsed());
        if let Err(reason) = outcome {
            resume_unwind(reason);
        }
        match messages {
            Ok(messages) => compare(&messages, self.expected),
            Err(reason) => resume_unwind(reason),
        }
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
