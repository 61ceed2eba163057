//! What a visitor sees on a page.

use super::{Visitor, guide};
use guide_engine::Recommendation;
use serde_json::{Value, json};

impl Visitor {
    /// The address below the site's root, with query and fragment.
    pub(crate) fn address(&self) -> String {
        let whole = self.current_url();
        whole
            .strip_prefix(self.base())
            .map_or(whole.clone(), str::to_owned)
    }

    /// Waits for an address.
    #[track_caller]
    pub(crate) fn expect_address(&self, address: &str) {
        self.wait_until(
            &format!("the address {address} (now {})", self.address()),
            || self.address() == address,
        );
    }

    /// What the address has in its query under a key.
    pub(crate) fn query_value(&self, key: &str) -> Option<String> {
        let script = "return new URLSearchParams(location.search).get(arguments[0])";
        let value = self.try_script(script, &[key.into()])?;
        value.as_str().map(str::to_owned)
    }

    /// The question that is shown, by its mark.
    pub(crate) fn question(&self) -> Option<String> {
        let script = "return document.querySelector('form[data-question]')?.dataset.question";
        self.try_script(script, &[])?.as_str().map(str::to_owned)
    }

    /// Waits for a question, by its mark.
    #[track_caller]
    pub(crate) fn expect_question(&self, question: &str) {
        self.wait_until_ready();
        self.wait_until(&format!("the question {question}"), || {
            self.question().as_deref() == Some(question)
        });
    }

    /// Waits for a question at its own address, with these answers in it.
    #[track_caller]
    pub(crate) fn expect_question_at(&self, language: &str, question: &str, answers: &str) {
        self.expect_question(question);
        let mark = if answers.is_empty() { "" } else { "?" };
        self.expect_address(&format!("/{language}/choose/{question}/{mark}{answers}"));
        assert_eq!(self.heading(), guide::title(language, question));
    }

    /// Waits for the result at its address with these answers, and sees that it
    /// is the one that the guide recommends.
    #[track_caller]
    pub(crate) fn expect_result_at(&self, language: &str, answers: &str) {
        self.expect_result(&guide::advice(answers));
        self.expect_address(&format!("/{language}/result/?{answers}"));
    }

    /// Waits for a recommendation, by its marks.
    #[track_caller]
    pub(crate) fn expect_result(&self, recommendation: &Recommendation) {
        let none = |value: &Option<String>| value.clone().unwrap_or_default();
        let expected = json!({
            "result": "",
            "type": recommendation.group,
            "policy": none(&recommendation.policy),
            "track": none(&recommendation.track),
            "act": recommendation.action,
            "confidence": recommendation.confidence,
            "runnerUp": none(&recommendation.runner_up),
            "rules": recommendation.rules.join(" "),
        });
        self.wait_until_ready();
        self.wait_until(
            &format!("the result {expected} (now {:?})", self.result()),
            || self.result().as_ref() == Some(&expected),
        );
    }

    /// The marks of the result.
    pub(crate) fn result(&self) -> Option<Value> {
        let script = "const { ...marks } = document.querySelector('article[data-result]').dataset; return marks";
        self.try_script(script, &[])
    }

    /// The language that the page says it is in.
    pub(crate) fn language(&self) -> Option<String> {
        let language = self.try_script("return document.documentElement.lang", &[])?;
        language.as_str().map(str::to_owned)
    }

    /// The page's heading.
    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        self.text("main h1")
    }

    /// The text of an element as it stands in the page; empty if there is none.
    #[track_caller]
    pub(crate) fn text(&self, selector: &str) -> String {
        let text = self.script_on(selector, "return arguments[0]?.textContent.trim() ?? ''");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// An attribute of every element that the selector finds.
    #[track_caller]
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((each) => each.getAttribute(arguments[1]) ?? '')";
        let values = self.wait_for(selector, || {
            self.try_script(script, &[selector.into(), name.into()])
        });
        serde_json::from_value(values).expect("attributes are texts")
    }

    /// How many elements the selector finds.
    #[track_caller]
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.attributes(selector, "id").len()
    }

    /// The answer that is chosen in the question shown.
    pub(crate) fn chosen(&self) -> Option<String> {
        let script = "return document.querySelector('form[data-question] input:checked')?.value";
        self.try_script(script, &[])?.as_str().map(str::to_owned)
    }

    /// The answers so far, as the page beside the question lists them.
    #[track_caller]
    pub(crate) fn listed_answers(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('aside li a')].map((each) => [...each.children].slice(0, 2).map((part) => part.textContent.trim()).join('='))";
        let answers = self.wait_for("the answers so far", || self.try_script(script, &[]));
        serde_json::from_value(answers).expect("answers are texts")
    }

    /// Waits until the page announces a text.
    #[track_caller]
    pub(crate) fn expect_notice(&self, text: &str) {
        let script = "return [...document.querySelectorAll('[role=status]')].some((each) => each.checkVisibility() && each.textContent.includes(arguments[0]))";
        self.wait_until(&format!("the notice {text:?}"), || {
            self.try_script(script, &[text.into()]) == Some(Value::Bool(true))
        });
    }

    /// Whether the element that the selector finds has the focus.
    #[track_caller]
    pub(crate) fn has_focus(&self, selector: &str) -> bool {
        let script = "return Boolean(arguments[0]) && arguments[0] === document.activeElement";
        self.script_on(selector, script) == Value::Bool(true)
    }

    /// Waits until an element has the focus.
    #[track_caller]
    pub(crate) fn expect_focus(&self, selector: &str) {
        self.wait_until(&format!("the focus on {selector}"), || {
            self.has_focus(selector)
        });
    }

    /// Whether the element that the selector finds can be seen.
    #[track_caller]
    pub(crate) fn is_visible(&self, selector: &str) -> bool {
        let script = "return arguments[0]?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false";
        self.script_on(selector, script) == Value::Bool(true)
    }
}
