//! What a visitor saw on the way: headings, frame by frame, and shifts.

use super::Visitor;
use serde_json::{Value, json};

/// Runs in every new document before its own scripts. Notes, before each frame
/// is painted, which heading can be seen, and adds up how far things moved.
const SCRIPT: &str = r"
  window.__seen = [];
  window.__shift = 0;
  const look = () => {
    const heading = document.querySelector('main h1');
    if (heading?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      const text = heading.textContent.trim();
      if (window.__seen.at(-1)?.text !== text) {
        window.__seen.push({ text, at: performance.now() });
      }
    }
    requestAnimationFrame(look);
  };
  look();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.__shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
";

/// Watches the pages that a visitor opens from now on.
pub(crate) struct Recorder<'a>(&'a Visitor);

impl<'a> Recorder<'a> {
    pub(crate) fn start(visitor: &'a Visitor) -> Self {
        let source = json!({ "source": format!("(() => {{ {SCRIPT} }})()") });
        visitor.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
        Self(visitor)
    }

    /// The headings that could be seen on this page, in order. Waits for the
    /// first.
    #[track_caller]
    pub(crate) fn headings(&self) -> Vec<String> {
        let seen = self.0.sees("a heading", || {
            let seen = self
                .0
                .try_script("return window.__seen.map((each) => each.text)", &[])?;
            Some(seen).filter(|seen| seen.as_array().is_some_and(|seen| !seen.is_empty()))
        });
        serde_json::from_value(seen).expect("headings are texts")
    }

    /// When the first heading was seen, in milliseconds since the page was
    /// asked for.
    #[track_caller]
    pub(crate) fn first_seen(&self) -> f64 {
        self.headings();
        let at = self.0.script("return window.__seen[0].at");
        at.as_f64().unwrap_or_default()
    }

    /// How far things have moved on this page: the sum of its layout shifts,
    /// once two more frames are painted.
    #[track_caller]
    pub(crate) fn shift(&self) -> f64 {
        self.0.script("window.__frames = 0; const count = () => { window.__frames += 1; requestAnimationFrame(count) }; requestAnimationFrame(count)");
        self.0.sees("two more frames", || {
            let frames = self.0.script("return window.__frames");
            frames.as_u64().filter(|frames| *frames > 2)
        });
        let shift = self.0.script("return window.__shift");
        if let Value::Number(shift) = shift {
            return shift.as_f64().unwrap_or(f64::NAN);
        }
        f64::NAN
    }
}
