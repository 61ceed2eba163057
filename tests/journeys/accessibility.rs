//! The tools of the guide, as they are heard and as they are walked through by
//! keyboard.

use crate::{
    harness::{Visitor, guide, journey},
    plan::START,
};
use serde_json::json;
use thirtyfour::Key;

/// Each tool with something in it, and how it is known that it is there.
fn tools() -> [(String, &'static str); 11] {
    let theirs = START
        .replace("enough", "none")
        .replace('=', "%3D")
        .replace('&', "%26");
    [
        ("compare/".to_owned(), "input[name=types]"),
        ("compare/?types=general,women".to_owned(), "table.compare"),
        (format!("plan/?{START}"), "[data-starts]"),
        ("search/?q=aws".to_owned(), ".search-result"),
        (
            format!("result/?{START}&with={theirs}"),
            "table.answers-comparison",
        ),
        (String::new(), ".second-door"),
        ("groups/".to_owned(), ".focus-plot"),
        ("groups/women/".to_owned(), ".group-page"),
        ("ecosystem/".to_owned(), ".path-diagram"),
        ("embed/".to_owned(), "community-guide"),
        ("frame/choose/".to_owned(), ".frame-footer"),
    ]
}

/// Opens a tool and waits until it shows something.
#[track_caller]
fn open(visitor: &Visitor, language: &str, (page, shows): &(String, &'static str)) -> String {
    let page = format!("/{language}/{page}");
    visitor.open(&page);
    visitor.wait_until(&format!("{shows} on {page}"), || visitor.is_visible(shows));
    page
}

/// Headings that are seen and leave out a level, or are empty.
const OUT_OF_ORDER: &str = "
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) => each.checkVisibility());
  const levels = headings.map((each) => Number(each.localName[1]));
  const wrong = headings.filter((each, place) => !each.textContent.trim() || levels[place] > (levels[place - 1] ?? 0) + 1);
  const firsts = levels.filter((level) => level === 1).length;
  return [...wrong.map((each) => each.outerHTML), ...(firsts === 1 ? [] : [`${firsts} of the first level`])];
";

#[test]
fn headings_begin_with_one_and_leave_out_no_level() {
    for language in guide::languages() {
        journey(|visitor| {
            for tool in tools() {
                let page = open(visitor, language, &tool);
                let wrong = visitor.script(OUT_OF_ORDER);
                assert_eq!(wrong, json!([]), "{page}: {wrong:#}");
            }
        });
    }
}

#[test]
fn everything_that_can_be_used_has_a_name() {
    let used = [
        "button",
        "checkbox",
        "combobox",
        "link",
        "radio",
        "searchbox",
        "textbox",
        "InputTime",
        "table",
        "region",
        "form",
        "search",
        "navigation",
    ];
    for language in guide::languages() {
        journey(|visitor| {
            for tool in tools() {
                let page = open(visitor, language, &tool);
                let spoken = visitor.accessibility_tree();
                for role in used {
                    // A table in a region of its own, and a form with one
                    // fieldset, are named by what is around or inside.
                    let by_others = ["table", "form", "search"].contains(&role);
                    for each in spoken.all(role) {
                        assert!(by_others || !each.name.is_empty(), "{page}: {each:#?}");
                    }
                }
                assert_eq!(spoken.all("main").len(), 1, "{page}");
            }
        });
    }
}

#[test]
fn a_screen_reader_hears_the_types_as_boxes_and_the_comparison_as_a_table() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::words(language);
            let compare = &words.interface.compare;
            visitor.open(&format!("/{language}/compare/?types=general,containers"));
            visitor.wait_until("the table", || visitor.count("table.compare") == 1);
            let page = visitor.accessibility_tree();
            let choice = page.one("group", &compare.choose_heading);
            for group in guide::structure().pages() {
                choice.one("checkbox", &words.groups[&group.id].short);
            }
            let region = page.one("region", &compare.table_heading);
            let heads = region.all("columnheader");
            let names: Vec<_> = heads.iter().map(|head| head.name.as_str()).collect();
            let short = |group: &str| words.groups[group].short.as_str();
            assert_eq!(names, [short("general"), short("containers")]);
            let rows = region.all("rowheader");
            assert_eq!(rows.len(), guide::structure().compare.len());
        });
    }
}

#[test]
fn a_screen_reader_hears_the_schedule_and_the_search_by_their_labels() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::interface(language);
            let plan = &words.plan;
            visitor.open(&format!("/{language}/plan/?{START}"));
            visitor.wait_until("dates", || visitor.count("[data-starts]") > 0);
            let page = visitor.accessibility_tree();
            let group = page.one("group", &plan.year.when_heading);
            for label in [&plan.from, &plan.rhythm, &plan.week, &plan.weekday] {
                group.one("combobox", label);
            }
            group.one("InputTime", &plan.time);
            visitor.open(&format!("/{language}/search/"));
            let page = visitor.accessibility_tree();
            page.one("searchbox", &words.search.label);
            let item = page.one("link", &words.site.search);
            assert_eq!(item.text(), words.site.search);
            let shortcut = visitor.attributes("[aria-keyshortcuts]", "aria-keyshortcuts");
            assert_eq!(shortcut, ["Control+K"]);
        });
    }
}

/// What has the focus, and what is wrong with how it is seen: nothing around it
/// or around its label, or outside of the window. What is inside a frame is seen there.
const FOCUS: &str = "
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [null, null];
  if (focused.shadowRoot?.activeElement?.localName === 'iframe') return ['frame', null];
  const around = [focused, focused.closest('label')].filter(Boolean).map((each) => getComputedStyle(each));
  const seen = around.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  const place = focused.getBoundingClientRect();
  const inside = place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
  return [focused.outerHTML.slice(0, 120), seen ? (inside ? null : 'outside of the window') : 'no mark'];
";

#[test]
fn the_focus_is_seen_wherever_it_is() {
    for (scheme, width) in [("light", 1280), ("dark", 320)] {
        journey(|visitor| {
            visitor.resize(width, 800);
            visitor.emulate_media_feature("prefers-color-scheme", scheme);
            for tool in tools() {
                let page = open(visitor, "en", &tool);
                let mut walked = 0;
                loop {
                    visitor.press(Key::Tab);
                    let focus = visitor.script(FOCUS);
                    if focus[0].is_null() || walked == 120 {
                        break;
                    }
                    walked += 1;
                    assert!(focus[1].is_null(), "{page} at {width} px: {focus}");
                }
                // A frame has no header.
                let least = if page.contains("/frame/") { 4 } else { 10 };
                assert!(walked > least, "{page}: {walked} places for the focus");
            }
        });
    }
}

#[test]
fn nothing_of_the_tools_is_lost_in_forced_colours() {
    journey(|visitor| {
        visitor.emulate_media_feature("forced-colors", "active");
        visitor.open("/en/compare/?types=general,containers");
        visitor.wait_until("the table", || visitor.count("table.compare") == 1);
        let differs = &guide::interface("en").compare.differs;
        let mark = visitor.text("[data-differs=true] .compare-mark");
        assert_eq!(mark, *differs, "said in words");
        assert!(visitor.is_visible("[data-differs=true] .compare-mark"));
        visitor.open("/en/search/?q=aws");
        visitor.wait_until("marks", || visitor.is_visible(".search-result mark"));
    });
}
