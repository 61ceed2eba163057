//! The path on screens of every size and kind.

use super::OVERLAPS;
use crate::harness::{guide, journey, trail::trail};
use guide_growth_path::Mark;
use serde_json::json;

#[test]
fn the_path_and_every_stage_fit_narrow_and_wide_screens() {
    let pages = guide::structure().path.stages.iter();
    let pages: Vec<_> = pages.map(|stage| format!("path/{}/", stage.id)).collect();
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(320, 640);
            visitor.open_with_progress(language, &long_progress());
            visitor.expect_no_sideways_scroll("the path at 320 px");
            visitor.click("ol[data-path] summary");
            visitor.expect_no_sideways_scroll("the camp at 320 px");
            for page in &pages {
                visitor.open(&format!("/{language}/{page}"));
                for width in [320, 1280] {
                    visitor.resize(width, 900);
                    visitor.expect_no_sideways_scroll(&format!("{page} at {width} px"));
                }
            }
            visitor.open(&format!("/{language}/frame/path/"));
            visitor.expect_no_sideways_scroll("the path in a frame at 1280 px");
        });
    }
}

/// A trail that shows as many words on the picture as there are.
fn long_progress() -> guide_growth_path::Progress {
    let path = &guide::structure().path;
    let marks: Vec<_> = path
        .ticked()
        .map(|item| (item.id.as_str(), Mark::Met))
        .collect();
    trail("user-group-leader", "community-builder", &marks)
}

#[test]
fn on_wide_screens_no_words_of_the_trail_lie_on_others() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/path/"));
            for is_said in [false, true] {
                if is_said {
                    visitor.open_with_progress(language, &long_progress());
                }
                // 1088 is the narrowest on which the stages stand side by side.
                for width in [1440, 1280, 1088] {
                    visitor.resize(width, 900);
                    let lie = visitor.script(OVERLAPS);
                    assert_eq!(lie, json!([]), "{language} at {width} px: {lie:#}");
                    visitor.expect_no_sideways_scroll(&format!(
                        "the path in {language} at {width} px"
                    ));
                    visitor.click("ol[data-path] summary");
                    visitor.expect_no_sideways_scroll(&format!(
                        "the camp in {language} at {width} px"
                    ));
                    visitor.click("ol[data-path] summary");
                }
            }
        });
    }
}

#[test]
fn the_trail_is_seen_in_forced_colours_and_keeps_still() {
    let unseen = "
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const style = (each) => getComputedStyle(each);
      const lines = [...document.querySelectorAll('.column .mark-paint, .column .path-way')];
      const marks = [...document.querySelectorAll('.column .mark')];
      const unseen = lines.filter((each) => ['none', ground].includes(style(each).stroke));
      const unread = marks.filter((each) => style(each.querySelector('text')).fill === style(each.querySelector('.mark-paint')).fill);
      return { forced: matchMedia('(forced-colors: active)').matches, lines: lines.length, marks: marks.length,
               unseen: unseen.map((each) => each.outerHTML), unread: unread.map((each) => each.outerHTML) };
    ";
    journey(|visitor| {
        visitor.open_with_progress("en", &trail("speaker", "hero", &[]));
        visitor.emulate_media_feature("forced-colors", "active");
        let seen = visitor.script(unseen);
        let expected =
            json!({ "forced": true, "lines": 7 + 6, "marks": 7, "unseen": [], "unread": [] });
        assert_eq!(seen, expected, "{seen:#}");
        visitor.emulate_media_feature("prefers-reduced-motion", "reduce");
        visitor.reload();
        visitor.click("ol[data-path] summary");
        assert_eq!(visitor.script("return document.getAnimations().length"), 0);
    });
}
