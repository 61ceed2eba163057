//! The browsers that journeys share, one journey at a time: starting one takes
//! longer than many a journey. Each journey has a context of its own in it,
//! which is what a private window is: no storage, cookie, cache, permission or
//! history of another.

use super::{chromedriver, devtools::Devtools, wait};
use serde_json::{Value, json};
use std::{
    env, fs, io,
    sync::{Mutex, PoisonError},
};
use thirtyfour::{Capabilities, WebDriver, WindowHandle};

const ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1280,900",
    // A sandboxed frame is in one process with its page, so that the browser's
    // log has what the frame complains about. And the bar for addresses loads no
    // pages of its own, in a process each, whenever a window opens.
    "--disable-features=IsolateSandboxedIframes,WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/// The browsers that no journey uses now, all started with [`Requirements::default`].
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// What has to be said when a browser is started.
#[derive(PartialEq)]
pub(super) struct Requirements {
    /// Arguments besides those of every browser.
    pub(super) arguments: Vec<String>,
    /// Whether pages may have cookies, and with them any storage.
    pub(super) storage: bool,
    /// Whether windows are private, as contexts are. Those that are not keep
    /// the icons of pages.
    pub(super) private: bool,
}

impl Default for Requirements {
    fn default() -> Self {
        Self {
            arguments: Vec::new(),
            storage: true,
            private: true,
        }
    }
}

pub(super) struct Browser {
    /// The session that has started the browser: its end is the browser's.
    owner: WebDriver,
    address: String,
    devtools: Devtools,
    is_shared: bool,
}

/// A place in a browser where nobody has been before.
pub(super) struct Context {
    /// None for the profile of a browser that is of one journey alone.
    pub(super) id: Option<String>,
    pub(super) window: WindowHandle,
}

impl Browser {
    /// A browser with a new context: one that is idle, if it will do and has
    /// not crashed, else a new one.
    pub(super) fn with_context(requirements: &Requirements) -> (Self, Context) {
        let is_shared = *requirements == Requirements::default();
        while let Some(mut browser) = is_shared.then(take_idle).flatten() {
            if let Ok(context) = browser.open_context(requirements) {
                return (browser, context);
            }
            browser.quit();
        }
        let mut browser = Self::start(requirements, is_shared);
        let context = browser
            .open_context(requirements)
            .expect("a new browser has contexts");
        (browser, context)
    }

    fn start(requirements: &Requirements, is_shared: bool) -> Self {
        let mut arguments = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.extend_from_slice(&requirements.arguments);
        let profile = chromedriver::profile();
        arguments.push(format!("--user-data-dir={}", profile.display()));
        if is_root() {
            arguments.push("--no-sandbox".to_owned());
        }
        // 1 allows, 2 blocks.
        let cookies = if requirements.storage { 1 } else { 2 };
        let mut options = json!({
            "args": arguments,
            "prefs": { "profile.managed_default_content_settings.cookies": cookies },
        });
        if let Ok(program) = env::var("CHROMIUM") {
            options["binary"] = program.into();
        }
        let owner = session(json!({ "goog:chromeOptions": options }));
        // The browser writes there where it listens.
        let port = fs::read_to_string(profile.join("DevToolsActivePort"));
        let port = port.expect("the browser listens");
        let (port, path) = port.split_once('\n').expect("a port and a path");
        let address = format!("127.0.0.1:{port}");
        Self {
            owner,
            devtools: Devtools::connect(&address, path),
            address,
            is_shared,
        }
    }

    fn open_context(&mut self, requirements: &Requirements) -> io::Result<Context> {
        let mut page = json!({ "url": "about:blank" });
        let mut id = None;
        if requirements.private {
            let end = json!({ "disposeOnDetach": true });
            let context = self.devtools.call("Target.createBrowserContext", &end)?;
            page["browserContextId"] = context["browserContextId"].clone();
            id = page["browserContextId"].as_str().map(str::to_owned);
        }
        let page = self.devtools.call("Target.createTarget", &page)?;
        let window = page["targetId"].as_str().unwrap_or_default();
        Ok(Context {
            id,
            window: window.to_owned().into(),
        })
    }

    /// A session that looks at a context, with more capabilities.
    pub(super) fn session(&self, context: &Context, mut capabilities: Value) -> WebDriver {
        capabilities["goog:chromeOptions"] = json!({ "debuggerAddress": self.address });
        let session = session(capabilities);
        let window = context.window.clone();
        wait(session.switch_to_window(window)).expect("the context has a window");
        session
    }

    /// Ends a context, with everything that is in it. The browser can be used
    /// by the next journey, unless it has crashed or was made for this one.
    pub(super) fn end(mut self, context: &Context) {
        let id = json!({ "browserContextId": context.id });
        let dispose = "Target.disposeBrowserContext";
        if self.is_shared && self.devtools.call(dispose, &id).is_ok() {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            idle.push(self);
        } else {
            self.quit();
        }
    }

    fn quit(self) {
        // One that has crashed cannot be quit.
        let _ = wait(self.owner.quit());
    }
}

fn take_idle() -> Option<Browser> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    idle.pop()
}

fn session(mut capabilities: Value) -> WebDriver {
    capabilities["browserName"] = "chrome".into();
    let capabilities: Capabilities =
        serde_json::from_value(capabilities).expect("capabilities are an object");
    let start = || {
        wait(WebDriver::new(
            chromedriver::address(),
            capabilities.clone(),
        ))
    };
    // On a busy machine a browser may take longer to start than its driver waits.
    start().or_else(|_| start()).expect("a browser")
}

/// The browser's sandbox does not run as root.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}
