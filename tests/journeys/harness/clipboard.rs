//! The visitor's clipboard.

use super::Visitor;
use serde_json::json;

impl Visitor {
    /// Lets pages write to the clipboard, and the journey read it.
    pub(crate) fn allow_clipboard(&self) {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        self.devtools(
            "Browser.grantPermissions",
            &json!({ "permissions": permissions }),
        );
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
