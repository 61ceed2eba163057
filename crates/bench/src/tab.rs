//! A page that is visited in a window where nobody has been before, on a slow connection and a
//! slow computer.

use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::record::Record;

/// The profile: what the round trip takes, in milliseconds, on top of none on this computer.
pub(crate) const LATENCY: f64 = 150.0;

/// How much comes down, and goes up, in bits a second.
pub(crate) const DOWNLOAD: f64 = 1_600_000.0;
pub(crate) const UPLOAD: f64 = 750_000.0;

/// How many times slower the processor is.
pub(crate) const SLOWDOWN: f64 = 4.0;

/// The screen, that of a phone, in CSS pixels, and how many pixels each of them is wide.
pub(crate) const SCREEN: (u32, u32) = (412, 823);
const PIXELS: f64 = 1.75;

/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// When nothing has happened for this long, nothing more will.
const QUIET: Duration = Duration::from_millis(1500);

/// The script that tells what happens in a document.
const OBSERVE: &str = include_str!("observe.js");

/// When a page is ready.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Ready {
    /// When it is loaded: nothing in it becomes alive.
    Load,
    /// When this selector finds something.
    Element(&'static str),
}

impl Ready {
    /// The mark of the guide and of the smallest Leptos page.
    pub(crate) const MARK: Self = Self::Element("html[data-ready]");

    fn kind(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Element(_) => "ready",
        }
    }
}

/// A window of a private context, throttled. It is closed by [`Tab::close`].
pub(crate) struct Tab<'a> {
    browser: &'a mut Browser,
    context: String,
    session: String,
    ready: Ready,
    runs_scripts: bool,
    pub(crate) record: Record,
}

impl<'a> Tab<'a> {
    /// Opens a window without cache, storage and history.
    pub(crate) fn open(
        browser: &'a mut Browser,
        ready: Ready,
        runs_scripts: bool,
    ) -> anyhow::Result<Self> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let devtools = &mut browser.devtools;
        let end = json!({ "disposeOnDetach": true });
        let context = devtools.call(None, "Target.createBrowserContext", end)?;
        let context = text(&context["browserContextId"]);
        let target = json!({ "url": "about:blank", "browserContextId": context });
        let target = devtools.call(None, "Target.createTarget", target)?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = devtools.call(None, "Target.attachToTarget", attach)?;
        let mut tab = Self {
            session: text(&session["sessionId"]),
            browser,
            context,
            ready,
            runs_scripts,
            record: Record::default(),
        };
        tab.prepare()?;
        Ok(tab)
    }

    fn prepare(&mut self) -> anyhow::Result<()> {
        let (width, height) = SCREEN;
        let calls = [
            ("Page.enable", json!({})),
            ("Network.enable", json!({})),
            ("Runtime.enable", json!({})),
            ("Runtime.addBinding", json!({ "name": "benchReport" })),
            (
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": self.script() }),
            ),
            (
                "Network.emulateNetworkConditions",
                json!({
                    "offline": false,
                    "latency": LATENCY,
                    "downloadThroughput": DOWNLOAD / 8.0,
                    "uploadThroughput": UPLOAD / 8.0,
                }),
            ),
            (
                "Emulation.setCPUThrottlingRate",
                json!({ "rate": SLOWDOWN }),
            ),
            (
                "Emulation.setDeviceMetricsOverride",
                json!({
                    "width": width,
                    "height": height,
                    "deviceScaleFactor": PIXELS,
                    "mobile": true,
                }),
            ),
            (
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": !self.runs_scripts }),
            ),
        ];
        for (method, parameters) in calls {
            self.call(method, parameters)?;
        }
        Ok(())
    }

    fn script(&self) -> String {
        let selector = match self.ready {
            Ready::Load => Value::Null,
            Ready::Element(selector) => selector.into(),
        };
        OBSERVE.replace("READY_SELECTOR", &selector.to_string())
    }

    /// Closes the window, and forgets what it has cached and stored.
    pub(crate) fn close(self) -> anyhow::Result<()> {
        let context = json!({ "browserContextId": self.context });
        let dispose = "Target.disposeBrowserContext";
        self.browser.devtools.call(None, dispose, context)?;
        Ok(())
    }

    /// Loads an address and waits until it is ready and nothing more happens. Begins a new record.
    ///
    /// # Errors
    ///
    /// When that does not come to be.
    pub(crate) fn load(&mut self, url: &str) -> anyhow::Result<()> {
        self.record = Record::default();
        let answer = self.call("Page.navigate", json!({ "url": url }))?;
        ensure!(
            answer["errorText"].is_null(),
            "{url} cannot be loaded: {}",
            answer["errorText"]
        );
        if self.runs_scripts {
            let kind = self.ready.kind();
            self.wait(|record| record.first(kind).is_some())
        } else {
            self.wait(|record| !record.is_loading()).and_then(|()| {
                // Nothing could be told until now; the browser has kept it.
                let enable = json!({ "value": false });
                self.call("Emulation.setScriptExecutionDisabled", enable)?;
                let script = self.script();
                self.evaluate(&script)?;
                self.wait(|record| record.first("load").is_some())
            })
        }
        .with_context(|| format!("{url} does not become ready"))
    }

    /// Leaves the page, so that the next one is a visit of its own.
    pub(crate) fn leave(&mut self) -> anyhow::Result<()> {
        self.call("Page.navigate", json!({ "url": "about:blank" }))?;
        self.wait(|record| !record.is_loading())
    }

    /// Taps what a selector finds first, in the middle.
    pub(crate) fn tap(&mut self, selector: &str) -> anyhow::Result<()> {
        let find = format!(
            "(() => {{
                const element = document.querySelector({});
                if (!element) return null;
                element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = element.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2];
            }})()",
            Value::from(selector)
        );
        let place = self.evaluate(&find)?;
        ensure!(place.is_array(), "the page has no {selector}");
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({
                "type": kind,
                "x": place[0],
                "y": place[1],
                "button": "left",
                "clickCount": 1,
            });
            self.call("Input.dispatchMouseEvent", event)?;
        }
        Ok(())
    }

    /// Taps what a selector finds, and waits until the page has another heading. Returns how many
    /// milliseconds after the tap that was painted. Begins a new record.
    pub(crate) fn step(&mut self, selector: &str) -> anyhow::Result<f64> {
        self.record = Record::default();
        self.evaluate("benchAwaitHeading()")?;
        self.tap(selector)?;
        self.wait(|record| record.value("step").is_some())
            .with_context(|| format!("nothing follows a tap on {selector}"))?;
        let time = self.record.value("step").unwrap_or(f64::NAN);
        ensure!(time.is_finite(), "the tap on {selector} was not seen");
        Ok(time)
    }

    /// The value of an expression in the page.
    pub(crate) fn evaluate(&mut self, expression: &str) -> anyhow::Result<Value> {
        let parameters = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
        });
        let mut answer = self.call("Runtime.evaluate", parameters)?;
        let exception = &answer["exceptionDetails"];
        ensure!(
            exception.is_null(),
            "the page refuses a script: {exception}"
        );
        Ok(answer["result"]["value"].take())
    }

    /// Waits until something is in the record, and then until nothing happens any more.
    pub(crate) fn wait(&mut self, is_there: impl Fn(&Record) -> bool) -> anyhow::Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let mut last_change = Instant::now();
        loop {
            let quiet_from = last_change + QUIET;
            let is_done = is_there(&self.record) && !self.record.is_loading();
            let next = if is_done { quiet_from } else { deadline };
            match self.browser.devtools.next_event(next)? {
                Some(event) if event.session == self.session && self.record.take(&event) => {
                    last_change = Instant::now();
                }
                None if is_done => return Ok(()),
                _ => {}
            }
            let waited = PATIENCE.as_secs();
            ensure!(Instant::now() < deadline, "given up after {waited} s");
        }
    }

    fn call(&mut self, method: &str, parameters: Value) -> anyhow::Result<Value> {
        let session = Some(&*self.session);
        self.browser.devtools.call(session, method, parameters)
    }
}
