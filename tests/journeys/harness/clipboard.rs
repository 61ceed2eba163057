//! The visitor's clipboard.

use super::Visitor;
use serde_json::json;

/// A browser has one clipboard for all of its contexts: what an earlier journey
/// has copied must not be taken for what this one has.
const OVERWRITE: &str = "{
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = 'nothing copied';
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  copied
}";

impl Visitor {
    /// Empties the clipboard, lets pages write to it and the journey read it.
    #[track_caller]
    pub(crate) fn allow_clipboard(&self) {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        self.devtools_of_context(
            "Browser.grantPermissions",
            json!({ "permissions": permissions }),
        );
        let overwrite = json!({ "expression": OVERWRITE, "userGesture": true });
        let overwritten = self.devtools("Runtime.evaluate", &overwrite);
        assert_eq!(overwritten["result"]["value"], true, "{overwritten}");
    }

    /// The text in the clipboard.
    #[track_caller]
    pub(crate) fn clipboard_text(&self) -> String {
        self.script(
            "delete window.copied; \
             navigator.clipboard.readText().then((text) => { window.copied = text })",
        );
        self.wait_for("the clipboard", || {
            let copied = self.script("return window.copied ?? null");
            copied.as_str().map(str::to_owned)
        })
    }
}
