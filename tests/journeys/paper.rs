//! What is printed: whole, without anything that only works on a screen, and on
//! as few sheets as it deserves.

use crate::{
    harness::{
        Visitor, guide, journey,
        paper::{PAPERS, Paper},
    },
    path::is_only_paper,
    plan::START,
};
use serde_json::{Value, json};

/// How many sheets a plan for a year may take, with a meeting each quarter.
const PLAN_SHEETS: u64 = 1;
/// How many sheets a comparison may take.
const COMPARE_SHEETS: u64 = 1;
/// How many sheets a page about the community may take.
const TOPIC_SHEETS: u64 = 12;

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

/// Sees how a page comes out of a printer, and returns its sheets.
#[track_caller]
fn prints(visitor: &Visitor, page: &str, paper: &Paper) -> u64 {
    let on = format!("{page} on {}", paper.name);
    visitor.looks_at_paper();
    visitor.resize_to(paper);
    is_only_paper(visitor);
    visitor.fits(&on);
    let cut = visitor.script(CUT);
    assert_eq!(cut, json!([]), "{on} is cut: {cut:#}");
    let sheets = visitor.sheets_of(paper);
    assert!(sheets > 0, "{on}");
    sheets
}

/// The text that is printed.
#[track_caller]
fn text(visitor: &Visitor) -> String {
    visitor.looks_at_paper();
    let text = visitor.script_on("main", "return arguments[0].innerText");
    text.as_str().expect("a text").to_owned()
}

#[test]
fn the_plan_for_a_year_fits_on_a_sheet() {
    for language in guide::languages() {
        for paper in &PAPERS {
            journey(|visitor| {
                visitor.lives_on("2026-12-10");
                let page = format!("/{language}/plan/?{START}&from=2027-03");
                visitor.open(&page);
                visitor.sees_that("four meetings", || visitor.count("[data-starts]") == 4);
                let sheets = prints(visitor, &page, paper);
                assert!(
                    sheets <= PLAN_SHEETS,
                    "{page} takes {sheets} sheets of {}",
                    paper.name
                );
            });
        }
    }
}

#[test]
fn the_plan_is_printed_with_all_that_it_says() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/plan/?{START}"));
            visitor.sees_that("four meetings", || visitor.count("[data-starts]") == 4);
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
    for language in guide::languages() {
        journey(|visitor| {
            for types in ["general,containers", "general,ml,devops", "general,women"] {
                for paper in &PAPERS {
                    visitor.looks_at_screen();
                    let page = format!("/{language}/compare/?types={types}");
                    visitor.open(&page);
                    visitor.sees_that("the table", || visitor.count("table.compare") == 1);
                    let sheets = prints(visitor, &page, paper);
                    assert!(
                        sheets <= COMPARE_SHEETS,
                        "{page} takes {sheets} sheets of {}",
                        paper.name
                    );
                    assert!(
                        visitor.is_visible("tbody[data-row]:last-child td"),
                        "{page}"
                    );
                }
            }
        });
    }
}

#[test]
fn the_pages_about_the_community_are_printed_whole() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::words(language).topics;
            for topic in &guide::structure().topics {
                let page = format!("/{language}/{}/", topic.id);
                for paper in &PAPERS {
                    visitor.looks_at_screen();
                    visitor.open(&page);
                    let sheets = prints(visitor, &page, paper);
                    assert!(sheets <= TOPIC_SHEETS, "{page} takes {sheets} sheets");
                }
                let printed = text(visitor);
                for part in &topic.parts {
                    let heading = &words.parts[&part.id].heading;
                    assert!(printed.contains(heading.as_str()), "{page}: {heading}");
                    for item in &part.items {
                        let said = &words.items[&item.id].text;
                        assert!(printed.contains(said.as_str()), "{page}: {said}");
                    }
                }
            }
        });
    }
}

#[test]
fn a_result_is_printed_without_what_only_works_on_a_screen() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{START}"));
        visitor.is_advised_at("en", START);
        visitor.looks_at_paper();
        for left_out in [
            "[data-action=share]",
            "[data-action=print]",
            "[data-action=compare]",
            "[data-action=compare-types]",
            "[data-action=plan]",
        ] {
            assert!(!visitor.is_visible(left_out), "{left_out} is not printed");
        }
    });
}
