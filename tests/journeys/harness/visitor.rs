//! A visitor: does with the browser what a person does.

use super::{poll, wait};
use serde_json::{Value, json};
use std::{cell::RefCell, path::Path};
use thirtyfour::{By, Key, WebDriver, WebElement, WindowHandle, error::WebDriverResult};

/// How often a wait for what takes long begins anew.
const LONG_WAITS: usize = 5;

/// What a page has to have before a visitor goes on: the program runs.
const READY: &str = "return 'ready' in document.documentElement.dataset";

pub(crate) struct Visitor {
    driver: WebDriver,
    base: String,
    /// The context of the browser that belongs to this visitor, if that is not
    /// the whole browser.
    context: Option<String>,
    /// What the browser has logged so far.
    messages: RefCell<Vec<String>>,
}

/// Unfolds what an element of the page is folded away in.
const UNFOLD: &str = "
  for (let inner = arguments[0]; ; ) {
    const details = inner.parentElement?.closest('details:not([open])');
    if (!details) break;
    const summary = details.querySelector(':scope > summary');
    if (!summary.contains(arguments[0])) summary.click();
    inner = details;
  }
";

impl Visitor {
    pub(super) fn new(driver: WebDriver, base: String, context: Option<String>) -> Self {
        Self {
            driver,
            base,
            context,
            messages: RefCell::default(),
        }
    }

    pub(super) fn quit(self) {
        // One that has crashed cannot: that is not what a journey has to tell.
        let _ = wait(self.driver.quit());
    }

    pub(super) fn screenshot(&self) -> Option<Vec<u8>> {
        wait(self.driver.screenshot_as_png()).ok()
    }

    /// The errors and warnings that the browser has logged.
    pub(crate) fn console_messages(&self) -> Vec<String> {
        // It tells each of them once.
        let log = wait(self.driver.browser_log()).expect("the browser's log");
        let new = log
            .into_iter()
            .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"))
            .map(|entry| format!("{}: {}", entry.level, entry.message));
        let mut messages = self.messages.borrow_mut();
        messages.extend(new);
        messages.clone()
    }

    /// Waits until the browser complains, as it does some time after the cause.
    #[track_caller]
    pub(crate) fn wait_for_message(&self, part: &str) {
        self.wait_until(part, || {
            let messages = self.console_messages();
            messages.iter().any(|message| message.contains(part))
        });
    }

    /// The whole address that the browser shows.
    pub(crate) fn current_url(&self) -> String {
        wait(self.driver.current_url()).map_or_else(|error| error.to_string(), Into::into)
    }

    /// The address of the site that this journey goes to.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Opens a page of the site and waits until it is alive.
    #[track_caller]
    pub(crate) fn open(&self, path: &str) {
        self.open_without_waiting(path);
        self.wait_until_ready();
    }

    /// Opens a page of the site and does not wait for its program.
    #[track_caller]
    pub(crate) fn open_without_waiting(&self, path: &str) {
        wait(self.driver.goto(format!("{}{path}", self.base))).expect("the page opens");
    }

    /// Waits until the program runs.
    #[track_caller]
    pub(crate) fn wait_until_ready(&self) {
        self.wait_for("a page that is alive", || {
            self.try_script(READY, &[])?
                .as_bool()
                .filter(|is_ready| *is_ready)
        });
    }

    /// Waits until there is something to see, and returns it.
    #[track_caller]
    pub(crate) fn wait_for<T>(&self, what: &str, probe: impl Fn() -> Option<T>) -> T {
        poll(probe).unwrap_or_else(|| panic!("the visitor did not see {what}"))
    }

    /// Waits until something holds.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        self.wait_for(what, || holds().then_some(()));
    }

    /// Waits until something holds that takes long: many files, and time in which the
    /// browser has nothing else to do.
    #[track_caller]
    pub(crate) fn wait_long_until(&self, what: &str, holds: impl Fn() -> bool) {
        let is_there = (0..LONG_WAITS).any(|_| poll(|| holds().then_some(())).is_some());
        assert!(is_there, "the visitor did not see {what}");
    }

    /// Clicks the element that the selector finds, as soon as that is possible. What
    /// is folded away is unfolded first, with a click as well.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        self.click_on(selector, By::Css(selector));
    }

    #[track_caller]
    fn click_on(&self, what: &str, by: By) {
        self.wait_for(what, || self.try_click(by.clone()).ok());
    }

    fn try_click(&self, by: By) -> WebDriverResult<()> {
        wait(async {
            let element = self.driver.find(by).await?;
            let arguments = vec![element.to_json()?];
            self.driver.execute(UNFOLD, arguments).await?;
            element.click().await
        })
    }

    /// Chooses the answer that says this.
    #[track_caller]
    pub(crate) fn choose(&self, answer: &str) {
        let label = format!("//form[@data-question]//label[.//*[normalize-space()=\"{answer}\"]]");
        self.click_on(answer, By::XPath(label));
    }

    /// Chooses the answer with this id, by its card.
    #[track_caller]
    pub(crate) fn choose_option(&self, option: &str) {
        let radio = format!("input[type=radio][value='{option}']");
        self.click(&format!("form[data-question] label:has({radio})"));
    }

    /// Presses Continue.
    #[track_caller]
    pub(crate) fn press_continue(&self) {
        self.click("[data-action=continue]");
    }

    /// Waits for a question, chooses an answer, and continues.
    #[track_caller]
    pub(crate) fn answer(&self, question: &str, option: &str) {
        self.expect_question(question);
        self.choose_option(option);
        self.press_continue();
    }

    /// Answers each of these questions (`intent=start&purpose=broad`) in turn.
    #[track_caller]
    pub(crate) fn answer_all(&self, answers: &str) {
        for (question, option) in answers
            .split('&')
            .filter_map(|answer| answer.split_once('='))
        {
            self.answer(question, option);
        }
    }

    /// Follows the link with this text, wherever on the page it is.
    #[track_caller]
    pub(crate) fn follow(&self, text: &str) {
        self.click_on(
            text,
            By::XPath(format!("//a[normalize-space()=\"{text}\"]")),
        );
    }

    /// Presses the button with this text.
    #[track_caller]
    pub(crate) fn press_button(&self, text: &str) {
        self.click_on(
            text,
            By::XPath(format!("//button[normalize-space()=\"{text}\"]")),
        );
    }

    /// Switches to another language.
    #[track_caller]
    pub(crate) fn switch_language(&self, language: &str) {
        // The languages may be folded away.
        let folded = "nav details:not([open]):has([hreflang]) > summary";
        if self
            .script_on(folded, "return Boolean(arguments[0])")
            .as_bool()
            == Some(true)
        {
            self.click(folded);
        }
        self.click(&format!("nav a[hreflang='{language}']"));
        self.wait_until(&format!("a page in {language}"), || {
            self.language().as_deref() == Some(language)
        });
        self.wait_until_ready();
    }

    /// Changes an answer in its select on the result.
    #[track_caller]
    pub(crate) fn change(&self, question: &str, option: &str) {
        self.click(&format!(
            "select[name='{question}'] option[value='{option}']"
        ));
    }

    /// The browser's Back.
    pub(crate) fn back(&self) {
        wait(self.driver.back()).expect("the browser goes back");
    }

    /// The browser's Forward.
    pub(crate) fn forward(&self) {
        wait(self.driver.forward()).expect("the browser goes forward");
    }

    /// The browser's Reload.
    #[track_caller]
    pub(crate) fn reload(&self) {
        wait(self.driver.refresh()).expect("the browser reloads");
        self.wait_until_ready();
    }

    /// Presses a key.
    pub(crate) fn press(&self, key: Key) {
        let keys = self.driver.action_chain().key_down(key.clone()).key_up(key);
        wait(keys.perform()).expect("a key is pressed");
    }

    /// Presses a key while holding Shift.
    pub(crate) fn press_with_shift(&self, key: Key) {
        self.press_with(Key::Shift, key);
    }

    /// Presses a key while holding another one.
    pub(crate) fn press_with(&self, held: Key, key: impl Into<char>) {
        let key = key.into();
        let keys = self.driver.action_chain().key_down(held.clone());
        let keys = keys.key_down(key).key_up(key).key_up(held);
        wait(keys.perform()).expect("a key is pressed");
    }

    /// Types a text where the focus is, letter by letter.
    pub(crate) fn type_text(&self, text: &str) {
        let keys = self.driver.action_chain().send_keys(text);
        wait(keys.perform()).expect("a text is typed");
    }

    /// Presses Tab until an element has the focus.
    #[track_caller]
    pub(crate) fn tab_to(&self, selector: &str) {
        for _ in 0..60 {
            if self.has_focus(selector) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("Tab does not lead to {selector}");
    }

    /// Chooses a file of the visitor's computer in a file input.
    #[track_caller]
    pub(crate) fn choose_file(&self, selector: &str, file: &Path) {
        let path = file.to_str().expect("a plain path");
        self.wait_for(selector, || {
            wait(async { self.find(selector).await?.send_keys(path).await }).ok()
        });
    }

    /// Opens another tab and looks at it; returns the one looked at so far.
    pub(crate) fn open_tab(&self) -> WindowHandle {
        // The driver's own way leads out of the context.
        let tab = self.devtools_of_context("Target.createTarget", json!({ "url": "about:blank" }));
        let tab = tab["targetId"].as_str().expect("another tab opens");
        self.switch_to_tab(tab.to_owned().into())
    }

    /// Looks at a tab; returns the one looked at so far.
    pub(crate) fn switch_to_tab(&self, tab: WindowHandle) -> WindowHandle {
        wait(async {
            let here = self.driver.window().await?;
            self.driver.switch_to_window(tab).await?;
            Ok::<_, thirtyfour::error::WebDriverError>(here)
        })
        .expect("the tab is still open")
    }

    /// Looks inside a frame of the page, until [`Visitor::leave_frame`].
    #[track_caller]
    pub(crate) fn enter_frame(&self, frame: &str) {
        self.wait_for(frame, || {
            wait(async { self.find(frame).await?.enter_frame().await }).ok()
        });
    }

    /// Looks inside the guide that the first element of a selector embeds, until
    /// [`Visitor::leave_frame`].
    #[track_caller]
    pub(crate) fn enter_embedded(&self, element: &str) {
        let script =
            "return document.querySelector(arguments[0])?.shadowRoot?.querySelector('iframe')";
        self.wait_for(element, || {
            wait(async {
                let arguments = vec![Value::from(element)];
                let frame = self.driver.execute(script, arguments).await?;
                frame.element()?.enter_frame().await
            })
            .ok()
        });
    }

    /// Looks at the whole page again.
    pub(crate) fn leave_frame(&self) {
        wait(self.driver.enter_default_frame()).expect("there is a page around the frame");
    }

    async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        self.driver.find(By::Css(selector)).await
    }

    /// Calls a method of the browser's own protocol.
    pub(crate) fn devtools(&self, method: &str, parameters: &Value) -> Value {
        wait(self.driver.cdp().send_raw(method, parameters))
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Calls a method of the browser's own protocol that concerns the whole
    /// context of this visitor.
    pub(crate) fn devtools_of_context(&self, method: &str, mut parameters: Value) -> Value {
        if let Some(context) = &self.context {
            parameters["browserContextId"] = context.as_str().into();
        }
        self.devtools(method, &parameters)
    }

    /// Saves the files that a page offers in a folder.
    pub(crate) fn save_downloads_in(&self, folder: &Path) {
        let folder = folder.to_str().expect("a plain path");
        self.devtools_of_context(
            "Browser.setDownloadBehavior",
            json!({ "behavior": "allow", "downloadPath": folder }),
        );
    }

    /// What a script returns; `None` where the page is just being left.
    pub(crate) fn try_script(&self, script: &str, arguments: &[Value]) -> Option<Value> {
        let arguments = arguments.to_vec();
        let result = wait(self.driver.execute(script, arguments)).ok()?;
        Some(result.json().clone())
    }

    /// What a script returns.
    #[track_caller]
    pub(crate) fn script(&self, script: &str) -> Value {
        let result = wait(self.driver.execute(script, Vec::new()));
        result
            .unwrap_or_else(|error| panic!("{script}: {error}"))
            .json()
            .clone()
    }

    /// What a script returns that gets the first element of a selector, or null.
    #[track_caller]
    pub(crate) fn script_on(&self, selector: &str, script: &str) -> Value {
        let selector = Value::from(selector);
        self.wait_for("an answer of a script", || {
            let script = format!(
                "return (function () {{ {script} }})(document.querySelector(arguments[0]))"
            );
            self.try_script(&script, std::slice::from_ref(&selector))
        })
    }
}
