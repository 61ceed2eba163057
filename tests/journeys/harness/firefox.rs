//! Firefox, steered by WebDriver BiDi (W3C), which it speaks itself.

use super::{devtools::Devtools, poll};
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    env,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    thread,
};
use tempfile::TempDir;

/// What Firefox says before the address that it listens at.
const LISTENING: &str = "WebDriver BiDi listening on ws://";

/// A Firefox of its own, with a page.
pub(crate) struct Firefox {
    process: Child,
    /// Speaks with the browser, one call at a time.
    connection: RefCell<Devtools>,
    page: String,
    base: String,
    /// Only there to be removed.
    _profile: TempDir,
}

impl Firefox {
    /// Starts Firefox, for a site by its address without a slash at the end.
    pub(crate) fn start(base: String) -> Self {
        let program = env::var("FIREFOX").unwrap_or_else(|_| "firefox-esr".to_owned());
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let mut process = Command::new(&program)
            .args(["--headless", "--remote-debugging-port=0", "--profile"])
            .arg(profile.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}; run `cargo xtask test`"));
        let said = process.stderr.take().expect("what it says is read");
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let address = lines.find_map(|line| Some(line.split_once(LISTENING)?.1.to_owned()));
        let address = address.expect("Firefox says where it listens");
        // Nobody reads further, and it must not wait for that.
        thread::spawn(move || lines.for_each(drop));
        let mut connection = Devtools::connect(address.trim_end_matches('/'), "/session");
        let mut call = |method: &str, parameters: Value| {
            connection
                .call(method, &parameters)
                .unwrap_or_else(|error| panic!("{error}"))
        };
        call("session.new", json!({ "capabilities": {} }));
        let page = call("browsingContext.create", json!({ "type": "tab" }));
        let page = page["context"].as_str().expect("a page").to_owned();
        Self {
            process,
            connection: RefCell::new(connection),
            page,
            base,
            _profile: profile,
        }
    }

    #[track_caller]
    fn call(&self, method: &str, parameters: &Value) -> Value {
        let answer = self.connection.borrow_mut().call(method, parameters);
        answer.unwrap_or_else(|error| panic!("{error}"))
    }

    /// Calls a method of the page.
    #[track_caller]
    fn call_on_page(&self, method: &str, mut parameters: Value) -> Value {
        parameters["context"] = json!(self.page);
        self.call(method, &parameters)
    }

    /// Opens a page of the site, and waits until it is ready.
    #[track_caller]
    pub(crate) fn open(&self, path: &str) {
        let url = format!("{}{path}", self.base);
        self.call_on_page(
            "browsingContext.navigate",
            json!({ "url": url, "wait": "complete" }),
        );
        self.wait_until_ready();
    }

    #[track_caller]
    pub(crate) fn reload(&self) {
        self.call_on_page("browsingContext.reload", json!({ "wait": "complete" }));
        self.wait_until_ready();
    }

    /// Goes through the history: back by -1, forward by 1.
    #[track_caller]
    pub(crate) fn traverse_history(&self, delta: i32) {
        self.call_on_page("browsingContext.traverseHistory", json!({ "delta": delta }));
    }

    /// The value of an expression on the page, which JSON has to hold.
    #[track_caller]
    pub(crate) fn value(&self, expression: &str) -> Value {
        let target = json!({ "context": self.page });
        let parameters = json!({
            "expression": format!("JSON.stringify({expression})"),
            "target": target,
            "awaitPromise": true,
        });
        let answer = self.call("script.evaluate", &parameters);
        let text = answer["result"]["value"].as_str().unwrap_or("null");
        serde_json::from_str(text).expect("what was written as JSON")
    }

    #[track_caller]
    pub(crate) fn wait_for(&self, expression: &str, value: &Value) {
        if poll(|| (self.value(expression) == *value).then_some(())).is_none() {
            let found = self.value(expression);
            panic!("{expression} is {found} and not {value}");
        }
    }

    #[track_caller]
    fn wait_until_ready(&self) {
        self.wait_for("'ready' in document.documentElement.dataset", &json!(true));
    }

    /// Presses where the middle of an element is.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        let selector = json!(selector);
        self.wait_for(
            &format!("document.querySelectorAll({selector}).length > 0"),
            &json!(true),
        );
        let place = self.value(&format!(
            "(() => {{
               const element = document.querySelector({selector});
               element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
               const {{ x, y, width, height }} = element.getBoundingClientRect();
               return [Math.round(x + width / 2), Math.round(y + height / 2)];
             }})()"
        ));
        let mouse = json!({
            "type": "pointer",
            "id": "mouse",
            "actions": [
                { "type": "pointerMove", "x": place[0], "y": place[1] },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        });
        self.call_on_page("input.performActions", json!({ "actions": [mouse] }));
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        // It has perhaps ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
