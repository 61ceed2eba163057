//! Pages are painted at once: with the style that stands inside them, before
//! the whole sheet and the program come.

use crate::harness::{Journey, Recorder, Visitor, guide, proxy::ProxyRules, sites::GUIDE};
use guide_routes::{Kind, Route};
use serde_json::{Value, json};
use std::collections::HashSet;
use thirtyfour::Key;

/// Without the sheets and with them: whatever about an element, its place
/// among it, is not the same. Resolves to the first of the differences.
const DIFFERENCES: &str = r"
  const [sheets] = arguments;
  const look = () => [...document.querySelectorAll('html, body, body *')].flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = `place: ${x} ${y} ${width} ${height}; `;
    const parts = [null, '::before', '::after'];
    if (element.localName === 'li') parts.push('::marker');
    return parts.map((part) => {
      const name = `${element.localName}.${element.getAttribute('class')}${part ?? ''}`;
      return [name, place + getComputedStyle(element, part).cssText];
    });
  });
  const compare = (without, all) => all.flatMap(([name, values], index) => {
    const [otherName, otherValues] = without[index] ?? [];
    if (name === otherName && values === otherValues) return [];
    if (name !== otherName) return [`${name}, without the sheet ${otherName}`];
    const others = otherValues.split('; ');
    return values.split('; ').flatMap((value, place) =>
      value === others[place] ? [] : [`${name} ${value}, without the sheet ${others[place]}`]);
  });
  const links = [...document.querySelectorAll('link[rel=stylesheet]')];
  if (links.length) {
    if (links.some((link) => !link.sheet?.cssRules.length)) return ['a sheet is not there'];
    const all = look();
    for (const link of links) link.disabled = true;
    const without = look();
    for (const link of links) link.disabled = false;
    return compare(without, all).slice(0, 20);
  }
  // A page that has all of its style inside.
  const without = look();
  const added = sheets.map((sheet) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    return new Promise((resolve) => {
      link.onload = resolve;
      document.head.append(link);
    });
  });
  return Promise.all(added).then(() => compare(without, look()).slice(0, 20));
";

/// A page of each kind, whole and framed, and every topic, which differ.
fn pages() -> Vec<Route> {
    let mut kinds = HashSet::new();
    let mut pages = guide::routes();
    pages.retain(|route| {
        let is_the_first_of_its_kind = kinds.insert((route.page.kind(), route.frame));
        let is_topic = route.page.kind() == Kind::Topic && route.locale == "en";
        is_the_first_of_its_kind || is_topic
    });
    pages
}

/// The addresses of the sheets.
fn sheets(visitor: &Visitor) -> Value {
    visitor.open_without_waiting("/en/");
    visitor.script(
        "return [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href)",
    )
}

#[track_caller]
fn expect_whole_style_inside(visitor: &Visitor, more: &[&str]) {
    let sheets = sheets(visitor);
    let pages = pages();
    let paths = pages.iter().map(|route| route.path());
    let paths: Vec<_> = paths
        .chain(more.iter().map(|path| (*path).to_owned()))
        .collect();
    for width in [360, 1280] {
        visitor.resize(width, 900);
        for path in &paths {
            visitor.open_without_waiting(path);
            let differences = visitor.try_script(DIFFERENCES, std::slice::from_ref(&sheets));
            let differences = differences.expect("two looks at the page");
            assert_eq!(
                differences,
                json!([]),
                "{path} at {width} px lacks a part of its style: {differences:#}"
            );
        }
    }
}

#[test]
fn the_whole_style_sheet_changes_nothing_on_a_page_as_it_was_written() {
    // A program that does not come leaves pages as they were written.
    let program = GUIDE.asset("community-guide-", ".wasm");
    let slow = ProxyRules::default().hold(&program).start(&GUIDE.origin());
    Journey::to(slow.url()).run(|visitor| {
        expect_whole_style_inside(visitor, &["/", "/404.html"]);
    });
}

#[test]
fn the_whole_style_sheet_changes_nothing_on_a_page_without_scripts() {
    Journey::to(GUIDE.url())
        .without_scripts()
        .run(|visitor| expect_whole_style_inside(visitor, &[]));
}

#[test]
fn a_page_is_seen_before_its_whole_style_sheet_is_there() {
    let slow = ProxyRules::default().hold(".css").start(&GUIDE.origin());
    Journey::to(slow.url()).without_waiting().run(|visitor| {
        let recorder = Recorder::start(visitor);
        for page in ["/en/choose/", "/en/"] {
            visitor.open_without_waiting(page);
            recorder.headings();
        }
        visitor.open_without_waiting("/en/choose/");
        recorder.headings();
        visitor.choose_option("join");
        visitor.press_continue();
        // What the program shows next needs the whole style: it waits for it.
        let is_ready = visitor.script("return 'ready' in document.documentElement.dataset");
        assert_eq!(is_ready, json!(false));
        slow.release();
        visitor.expect_question_at("en", "purpose", "intent=join");
    });
}

#[test]
fn on_a_page_that_is_only_read_the_program_comes_after_the_picture() {
    let asked = "return performance.getEntriesByType('resource')
                   .some((each) => each.name.endsWith('.wasm'))";
    for acts in [false, true] {
        let slow = ProxyRules::default()
            .hold("terrain.svg")
            .start(&GUIDE.origin());
        Journey::to(slow.url()).without_waiting().run(|visitor| {
            let recorder = Recorder::start(visitor);
            visitor.open_without_waiting("/en/");
            recorder.headings();
            visitor.wait_until("a page that is read", || {
                let is_read = "return performance.timing.domContentLoadedEventEnd > 0";
                visitor.script(is_read) == json!(true)
            });
            assert_eq!(visitor.script(asked), json!(false), "the picture is first");
            if acts {
                // Somebody who does something is not kept waiting.
                visitor.press(Key::Tab);
            } else {
                slow.release();
            }
            visitor.wait_until_ready();
            assert_eq!(visitor.script(asked), json!(true));
        });
    }
}

#[test]
fn the_style_of_other_pages_comes_with_their_part_of_the_program() {
    journey_of_sheets(&["/en/choose/", "/en/frame/choose/"], 1);
    journey_of_sheets(&["/en/", "/en/result/", "/en/plan/"], 2);
    // Asked for ahead of time, for the result, when the groups are asked for as well.
    let sheet = GUIDE.asset("pages-", ".css");
    let slow = ProxyRules::default().hold(&sheet).start(&GUIDE.origin());
    Journey::to(slow.url()).run(|visitor| {
        let sheets = || visitor.count("link[rel=stylesheet]");
        visitor.open("/en/choose/");
        visitor.wait_until("the sheet that is asked for ahead of time", || {
            sheets() == 2
        });
        visitor.click(".wizard-links a");
        assert!(
            visitor.is_visible("form[data-question]"),
            "nothing without its style"
        );
        slow.release();
        visitor.wait_until("the groups", || visitor.count("form[data-question]") == 0);
        visitor.expect_address("/en/groups/");
        // Who is faster than the look ahead asks for the same one again.
        let addresses = visitor.attributes("link[rel=stylesheet]", "href");
        let addresses: HashSet<_> = addresses.into_iter().collect();
        assert_eq!(addresses.len(), 2, "before the page is shown");
        assert_eq!(visitor.count("html[data-later-style]"), 0);
    });
}

/// Sees how many sheets pages name.
#[track_caller]
fn journey_of_sheets(pages: &[&str], expected: usize) {
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for page in pages {
            visitor.open_without_waiting(page);
            assert_eq!(visitor.count("link[rel=stylesheet]"), expected, "{page}");
        }
    });
}
