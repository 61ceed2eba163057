//! The visitor's clipboard.

use super::Visitor;
use serde_json::json;

/// A browser has one clipboard for all of its contexts: what an earlier journey
/// has copied must not be taken for what this one has.
const FORGET: &str = "
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = 'nothing copied';
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  copied
";

impl Visitor {
    /// Has an empty clipboard. Lets pages write to it, and the journey read it.
    #[track_caller]
    pub(crate) fn has_clipboard(&self) {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        self.devtools_of_context(
            "Browser.grantPermissions",
            json!({ "permissions": permissions }),
        );
        let forget = json!({ "expression": FORGET, "userGesture": true });
        let forgotten = self.devtools("Runtime.evaluate", &forget);
        assert_eq!(forgotten["result"]["value"], true, "{forgotten}");
    }

    /// The text in the clipboard.
    #[track_caller]
    pub(crate) fn copied(&self) -> String {
        self.script(
            "delete window.copied; \
             navigator.clipboard.readText().then((text) => { window.copied = text })",
        );
        self.sees("the clipboard", || {
            let copied = self.script("return window.copied ?? null");
            copied.as_str().map(str::to_owned)
        })
    }
}
