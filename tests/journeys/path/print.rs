//! The path on paper.

use crate::harness::{Visitor, guide, journey, trail::trail};
use guide_content::{Stage, StageList, Words};
use serde_json::json;

#[test]
fn on_paper_the_path_tells_every_stage_in_full_and_shows_nothing_to_press() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open_with_progress(language, &trail("speaker", "hero", &[]));
            visitor.emulate_print();
            let printed = printed(visitor, "main");
            let words = guide::words(language);
            for stage in &guide::structure().path.stages {
                assert_whole_stage(&printed, stage, words);
            }
            expect_no_controls(visitor);
            let sheets = visitor.printed_pages();
            let stages = guide::structure().path.stages.len() as u64;
            assert!(sheets > stages, "a sheet for each stage: {sheets}");
        });
    }
}

/// The text of an element as it is printed.
#[track_caller]
fn printed(visitor: &Visitor, selector: &str) -> String {
    let script = "
      const texts = document.createTreeWalker(arguments[0], NodeFilter.SHOW_TEXT);
      const shown = [];
      while (texts.nextNode()) {
        if (texts.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) {
          shown.push(texts.currentNode.data);
        }
      }
      return shown.join('');
    ";
    let text = visitor.script_on(selector, script);
    text.as_str().expect("a text").to_owned()
}

/// Sees that a text has everything there is to say about a stage.
#[track_caller]
pub(crate) fn assert_whole_stage(text: &str, stage: &Stage, words: &Words) {
    let expected = &words.path.stages[&stage.id];
    for part in [&expected.name, &expected.summary] {
        assert!(text.contains(part.as_str()), "{}: {part}", stage.id);
    }
    let lists: Vec<&StageList> = stage.all_lists().collect();
    assert!(!lists.is_empty(), "{} has something to tell", stage.id);
    for item in lists.iter().flat_map(|list| &list.items) {
        let expected = &words.path.items[&item.id];
        for part in expected.name.iter().chain([&expected.text]) {
            assert!(text.contains(part.as_str()), "{}: {part}", stage.id);
        }
    }
    for camp in &stage.camps {
        let expected = &words.path.camps[&camp.id];
        for part in [&expected.name, &expected.summary] {
            assert!(text.contains(part.as_str()), "{}: {part}", stage.id);
        }
    }
    for fact in &stage.facts {
        let expected = &words.facts[fact];
        assert!(text.contains(expected.as_str()), "{}: {expected}", stage.id);
    }
}

/// Sees that nothing is printed that only works on a screen.
#[track_caller]
pub(crate) fn expect_no_controls(visitor: &Visitor) {
    let script = "
      // What a summary says is a heading on paper, and the mark of a source its number.
      const controls = 'header, footer, nav, button, select, input, summary:not(:has(h2, h3, .reason-consideration)), a[download], a[href^=\"#\"]:not([data-source]), .notice';
      return [...document.querySelectorAll(controls)].filter((each) => each.checkVisibility())
        .map((each) => each.outerHTML.slice(0, 120));
    ";
    let shown = visitor.script(script);
    assert_eq!(shown, json!([]), "printed: {shown:#}");
}
