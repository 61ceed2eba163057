//! What is printed: whole, without anything that only works on a screen, and on
//! as few sheets as it deserves.

use crate::{
    harness::{
        Visitor, guide, journey,
        print::{PAPER_SIZES, PaperSize},
    },
    path::expect_no_controls,
    plan::START,
};
use serde_json::{Value, json};

/// How many sheets a plan for a year may take, with a meeting each quarter.
const PLAN_PAGES: u64 = 1;
/// How many sheets a comparison may take.
const COMPARE_PAGES: u64 = 1;
/// How many sheets a page about the community may take.
const TOPIC_PAGES: u64 = 12;

/// What is printed and cut: beyond the paper, or inside something that hides
/// what does not fit.
const CUT: &str = "
  const wide = document.documentElement.clientWidth;
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const cut = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.visually-hidden, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    let outside = box.left < -0.5 || box.right > wide + 0.5;
    for (let each = parent; each && !outside; each = each.parentElement) {
      if (!['visible', 'clip'].includes(getComputedStyle(each).overflowX)) {
        const frame = each.getBoundingClientRect();
        outside = box.right > frame.right + 0.5 || box.bottom > frame.bottom + 0.5;
      }
    }
    if (outside) cut.push(texts.currentNode.data.trim().slice(0, 60));
  }
  return cut;
";

/// How many sheets of a paper a page takes; sees that nothing is cut on them
/// and that nothing is there that only works on a screen.
#[track_caller]
fn prints(visitor: &Visitor, page: &str, size: &PaperSize) -> u64 {
    let sheets = visitor.printed_pages_on(size);
    let on = format!("{page} on {}", size.name);
    assert!(sheets > 0, "{on}");
    visitor.emulate_print();
    visitor.resize_to(size);
    expect_no_controls(visitor);
    visitor.expect_no_sideways_scroll(&on);
    let cut = visitor.script(CUT);
    assert_eq!(cut, json!([]), "{on} is cut: {cut:#}");
    visitor.emulate_screen();
    visitor.devtools("Emulation.clearDeviceMetricsOverride", &json!({}));
    sheets
}

/// Sees that no page took more sheets than it may.
#[track_caller]
fn assert_at_most(pages: &[(String, &PaperSize, u64)], most: u64) {
    let long: Vec<_> = pages
        .iter()
        .filter(|(_, _, sheets)| *sheets > most)
        .map(|(page, size, sheets)| format!("{sheets} sheets of {}: {page}", size.name))
        .collect();
    assert!(long.is_empty(), "more than {most}: {long:#?}");
}

/// The text that is printed.
#[track_caller]
fn text(visitor: &Visitor) -> String {
    visitor.emulate_print();
    let text = visitor.script_on("main", "return arguments[0].innerText");
    text.as_str().expect("a text").to_owned()
}

#[test]
fn the_plan_for_a_year_fits_on_a_sheet() {
    let mut printed = Vec::new();
    for language in guide::languages() {
        journey(|visitor| {
            visitor.set_date("2026-12-10");
            let page = format!("/{language}/plan/?{START}&from=2027-03");
            visitor.open(&page);
            visitor.wait_until("four meetings", || visitor.count("[data-starts]") == 4);
            for size in &PAPER_SIZES {
                printed.push((page.clone(), size, prints(visitor, &page, size)));
            }
        });
    }
    assert_at_most(&printed, PLAN_PAGES);
}

#[test]
fn the_plan_is_printed_with_all_that_it_says() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/plan/?{START}"));
            visitor.wait_until("four meetings", || visitor.count("[data-starts]") == 4);
            let headings = visitor.script("return [...document.querySelectorAll('.plan-part h2')].map((each) => each.textContent)");
            let printed = text(visitor);
            let headings = headings.as_array().expect("headings").iter();
            for part in headings.filter_map(Value::as_str) {
                assert!(printed.contains(part), "{language}: {part}");
            }
            for shown in [".plan-headline", "[data-meeting='4'] time", ".plan-said"] {
                assert!(visitor.is_visible(shown), "{language}: {shown}");
            }
        });
    }
}

#[test]
fn a_comparison_fits_on_a_sheet() {
    let mut printed = Vec::new();
    for language in guide::languages() {
        journey(|visitor| {
            for types in ["general,containers", "general,ml,devops", "general,women"] {
                let page = format!("/{language}/compare/?types={types}");
                visitor.open(&page);
                visitor.wait_until("the table", || visitor.count("table.compare") == 1);
                for size in &PAPER_SIZES {
                    printed.push((page.clone(), size, prints(visitor, &page, size)));
                }
                visitor.emulate_print();
                assert!(
                    visitor.is_visible("tbody[data-row]:last-child td"),
                    "{page}"
                );
                visitor.emulate_screen();
            }
        });
    }
    assert_at_most(&printed, COMPARE_PAGES);
}

#[test]
fn the_pages_about_the_community_are_printed_whole() {
    let mut sheets = Vec::new();
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::words(language).topics;
            for topic in &guide::structure().topics {
                let page = format!("/{language}/{}/", topic.id);
                visitor.open(&page);
                for size in &PAPER_SIZES {
                    sheets.push((page.clone(), size, prints(visitor, &page, size)));
                }
                let printed = text(visitor);
                for part in &topic.parts {
                    let heading = &words.parts[&part.id].heading;
                    assert!(printed.contains(heading.as_str()), "{page}: {heading}");
                    for item in &part.items {
                        let text = &words.items[&item.id].text;
                        assert!(printed.contains(text.as_str()), "{page}: {text}");
                    }
                }
                visitor.emulate_screen();
            }
        });
    }
    assert_at_most(&sheets, TOPIC_PAGES);
}

#[test]
fn a_result_is_printed_without_what_only_works_on_a_screen() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{START}"));
        visitor.expect_result_at("en", START);
        visitor.emulate_print();
        let shown = [
            "[data-action=share]",
            "[data-action=print]",
            "[data-action=compare]",
            "[data-action=compare-types]",
            "[data-action=plan]",
        ];
        let shown: Vec<_> = shown
            .into_iter()
            .filter(|each| visitor.is_visible(each))
            .collect();
        assert!(shown.is_empty(), "printed: {shown:?}");
    });
}
