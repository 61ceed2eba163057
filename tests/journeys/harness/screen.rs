//! How a page is shown: the size of the screen, the system's settings.

use super::Visitor;
use serde_json::json;

/// What is wider than the window, if the page scrolls sideways.
const TOO_WIDE: &str = "
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')]
    .filter((each) => each.getBoundingClientRect().right > page.clientWidth + 0.5);
  return [`${page.scrollWidth} px`, ...wide.map((each) => `${each.localName}.${each.className}: ${each.textContent.slice(0, 40)}`)];
";

impl Visitor {
    /// Gives the page a screen of this size. 320 wide is a small phone, or
    /// 400 % zoom.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// Shows pages with a setting of the system, such as `forced-colors`.
    pub(crate) fn emulate_media_feature(&self, setting: &str, value: &str) {
        let features = json!([{ "name": setting, "value": value }]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
    }

    /// Expects that the page does not scroll sideways.
    #[track_caller]
    pub(crate) fn expect_no_sideways_scroll(&self, page: &str) {
        let wide = self.script(TOO_WIDE);
        assert_eq!(wide, json!([]), "{page} is too wide: {wide:#}");
    }
}
