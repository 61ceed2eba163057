//! What a visitor saw on the way: headings, frame by frame, and shifts.

use super::Visitor;
use serde_json::json;

/// Runs in every new document before its own scripts. Notes, before each frame
/// is painted, which heading can be seen, and what moved after the page was
/// painted whole: a browser that is short of time paints what it has read of a
/// page so far, and what comes then moves what is there.
const SCRIPT: &str = r"
  window.__seen = [];
  window.__shifts = [];
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
  let painted = Infinity;
  addEventListener('DOMContentLoaded', () => {
    requestAnimationFrame(() => requestAnimationFrame(() => (painted = performance.now())));
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter(({ startTime }) => startTime >= painted)) {
      const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
      const moved = entry.sources.map(({ node, previousRect, currentRect }) =>
        `${node?.parentElement?.localName} ${node?.textContent.slice(0, 40)} (${place(previousRect)} to ${place(currentRect)})`);
      window.__shifts.push(`${entry.value} by ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
";

const COUNT_FRAMES: &str = r"
  window.__frames = 0;
  const count = () => {
    window.__frames += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
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
        let seen = self.0.wait_for("a heading", || {
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

    /// What has moved on this page since it was painted whole, and how far,
    /// once two more frames are painted.
    #[track_caller]
    pub(crate) fn shifts(&self) -> Vec<String> {
        self.0.script(COUNT_FRAMES);
        self.0.wait_for("two more frames", || {
            let frames = self.0.script("return window.__frames");
            frames.as_u64().filter(|frames| *frames > 2)
        });
        let shifts = self.0.script("return window.__shifts");
        serde_json::from_value(shifts).expect("shifts are texts")
    }
}
