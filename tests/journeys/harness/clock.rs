//! The visitor's clock.

use super::Visitor;
use serde_json::json;

impl Visitor {
    /// Stops the clock at noon of a day (`2027-01-05`), on every page that is
    /// opened from now on.
    pub(crate) fn set_date(&self, day: &str) {
        self.set_clock(&format!("Date.parse('{day}T12:00:00')"));
    }

    /// Has a clock that says no time, on every page that is opened from now on.
    pub(crate) fn set_invalid_clock(&self) {
        self.set_clock("NaN");
    }

    /// Is in a time zone of the tz database, on every page.
    pub(crate) fn set_time_zone(&self, name: &str) {
        self.devtools(
            "Emulation.setTimezoneOverride",
            &json!({ "timezoneId": name }),
        );
    }

    fn set_clock(&self, now: &str) {
        let source = format!(
            "(() => {{
              const now = {now};
              globalThis.Date = class extends Date {{
                constructor(...parts) {{ super(...(parts.length ? parts : [now])); }}
                static now() {{ return now; }}
              }};
            }})()"
        );
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": source }),
        );
    }
}
