//! Pages that somebody else changes: translators and reading aids while the program
//! runs, proxies, extensions and browsers before it comes.

use crate::harness::{Journey, Visitor, guide, journey, proxy::ProxyRules, sites::GUIDE};
use serde_json::json;
use thirtyfour::Key;

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

/// Puts every text into an element of its own, as translators do, and goes on with
/// what appears later. The texts stay the same, so that they can be compared.
const TRANSLATE: &str = r"
  const translate = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement.closest('font, script, style')) continue;
      const font = document.createElement('font');
      font.append(text.data);
      text.replaceWith(font);
    }
  };
  const guide = document.getElementById('guide');
  translate(guide);
  new MutationObserver((records) => {
    for (const { target } of records) if (target.isConnected) translate(target);
  }).observe(guide, { childList: true, subtree: true, characterData: true });
";

/// What the page says, without what it announces once and what it says of a change.
const SAID: &str = r"
  const main = document.querySelector('main').cloneNode(true);
  for (const status of main.querySelectorAll('[role=status], .new-advice, [data-trail-answer]')) status.remove();
  return main.textContent.replace(/\s+/g, ' ').trim();
";

fn said(visitor: &Visitor) -> String {
    visitor.script(SAID).as_str().unwrap_or_default().to_owned()
}

/// The page says what one says that is loaded anew at its address.
#[track_caller]
fn expect_true_page(visitor: &Visitor) {
    let fonts = visitor.count("main font");
    assert!(fonts > 0, "the page is translated");
    let address = visitor.address();
    let here = visitor.open_tab();
    visitor.open(&address);
    let expected = said(visitor);
    visitor.switch_to_tab(here);
    visitor.wait_until(&format!("{address} to say: {expected}"), || {
        said(visitor) == expected
    });
}

fn open_translated(visitor: &Visitor, path: &str) {
    visitor.open(path);
    visitor.script(TRANSLATE);
    expect_true_page(visitor);
}

#[test]
fn a_translated_wizard_shows_each_question_and_how_many_are_left() {
    journey(|visitor| {
        open_translated(visitor, "/en/choose/");
        visitor.press_continue();
        let error = guide::interface("en").choose.unanswered.clone();
        visitor.wait_until(&error, || visitor.text("#question-error") == error);
        let mut before = visitor.text(".progress");
        for pair in ANSWERS.split('&').take(5) {
            let (question, option) = pair.split_once('=').unwrap();
            visitor.answer(question, option);
            visitor.wait_until("another number", || visitor.text(".progress") != before);
            before = visitor.text(".progress");
            expect_true_page(visitor);
        }
        // The words of options depend on earlier answers, and so do the answers in the trail.
        visitor.click("[data-action=back]");
        visitor.expect_question("speakers");
        expect_true_page(visitor);
    });
}

#[test]
fn a_translated_result_is_that_of_its_answers() {
    journey(|visitor| {
        open_translated(visitor, &format!("/en/result/?{ANSWERS}"));
        let mut headline = visitor.text("main h1");
        for (question, option) in [
            ("demand", "small"),
            ("demand", "focused"),
            ("nearby", "none"),
            ("speakers", "enough"),
        ] {
            visitor.change(question, option);
            visitor.expect_focus(&format!("select[name={question}]"));
            expect_true_page(visitor);
            let now = visitor.text("main h1");
            if now != headline {
                let status = visitor.text(".result-main > p[role=status]");
                assert!(status.contains(&now), "{status}: {now}");
            }
            headline = now;
        }
    });
}

#[test]
fn a_translated_plan_has_the_dates_that_were_chosen() {
    journey(|visitor| {
        open_translated(visitor, &format!("/en/plan/?{ANSWERS}&from=2027-03"));
        for (name, value) in [("week", "3"), ("weekday", "5"), ("every", "2")] {
            visitor.script_on(
                &format!(".plan-schedule [name={name}]"),
                &format!(
                    "const [element] = arguments;
                     element.value = '{value}';
                     element.dispatchEvent(new Event('change', {{ bubbles: true }}));"
                ),
            );
            visitor.wait_until(name, || visitor.query_value(name).as_deref() == Some(value));
            expect_true_page(visitor);
        }
    });
}

#[test]
fn a_translated_path_shows_where_the_visitor_is() {
    journey(|visitor| {
        open_translated(visitor, "/en/path/");
        let stage = guide::structure().path.stages[1].id.clone();
        for (name, value) in [("here", stage.as_str()), ("goal", "")] {
            visitor.script_on(
                &format!("select[name={name}]"),
                &format!(
                    "const [element] = arguments;
                     element.value = '{value}' || element.lastElementChild.value;
                     element.dispatchEvent(new Event('change', {{ bubbles: true }}));"
                ),
            );
            expect_true_page(visitor);
        }
        visitor.click(".my-trail-ticks .tick-choice:first-child");
        expect_true_page(visitor);
        visitor.open(&format!("/en/path/{stage}/"));
        visitor.script(TRANSLATE);
        expect_true_page(visitor);
        visitor.click(".checklist .tick-choice:first-child");
        expect_true_page(visitor);
    });
}

#[test]
fn a_translated_search_lists_what_it_finds() {
    journey(|visitor| {
        open_translated(visitor, "/en/search/");
        for (typed, count) in [("zzzz", 0), ("leader", 1)] {
            visitor.script_on("#query", "arguments[0].select()");
            visitor.type_text(typed);
            visitor.wait_until("what was typed to be remembered", || {
                visitor.query_value("q").as_deref() == Some(typed)
            });
            expect_true_page(visitor);
            assert_eq!(visitor.count(".search-result").min(1), count);
            let status = visitor.text(".search-status");
            assert_eq!(status.contains("zzzz"), count == 0, "{status}");
        }
    });
}

#[test]
fn a_translated_comparison_has_the_chosen_types() {
    journey(|visitor| {
        open_translated(visitor, "/en/compare/");
        for index in [1, 2, 3] {
            visitor.click(&format!(".compare-boxes > li:nth-child({index}) label"));
            expect_true_page(visitor);
        }
        visitor.click(".compare-boxes > li:nth-child(1) label");
        expect_true_page(visitor);
    });
}

/// What others do to a page before the program comes.
const CHANGES: [(&str, &str); 5] = [
    ("a translation", TRANSLATE),
    (
        "a telephone number made a link",
        "const text = document.querySelector('main p').firstChild;
         const link = Object.assign(document.createElement('a'), { href: 'tel:123' });
         text.replaceWith(link);
         link.append(text);",
    ),
    (
        "an element of a password manager",
        "document.querySelector('main div').prepend(document.createElement('div'))",
    ),
    (
        "comments removed",
        "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
         const found = [];
         while (walker.nextNode()) found.push(walker.currentNode);
         for (const comment of found) comment.remove();",
    ),
    (
        "everything removed",
        "document.getElementById('guide').replaceChildren()",
    ),
];

#[test]
fn a_page_that_was_changed_before_the_program_came_is_made_anew() {
    for path in [
        "/en/choose/".to_owned(),
        format!("/en/result/?{ANSWERS}"),
        "/en/path/".to_owned(),
        "/en/groups/".to_owned(),
        "/en/frame/choose/".to_owned(),
    ] {
        let expected = std::cell::RefCell::default();
        journey(|visitor| {
            visitor.open(&path);
            expected.replace(said(visitor));
        });
        let expected = expected.into_inner();
        // Each change on the page where most visits begin, and the commonest on the others.
        let changes = match path == "/en/choose/" {
            true => &CHANGES[..],
            false => &CHANGES[..1],
        };
        for (name, change) in changes {
            expect_anew(&path, &expected, name, change);
        }
    }
}

#[track_caller]
fn expect_anew(path: &str, expected: &str, name: &str, change: &str) {
    let program = GUIDE.asset("community-guide-", ".wasm");
    let slow = ProxyRules::default().hold(&program).start(&GUIDE.origin());
    Journey::to(slow.url()).without_waiting().run(|visitor| {
        visitor.open_without_waiting(path);
        visitor.wait_until("a page that is read", || {
            visitor.script("return document.readyState !== 'loading'") == json!(true)
        });
        visitor.script(change);
        slow.release();
        visitor.wait_until_ready();
        assert_eq!(said(visitor), expected, "{path} after {name}");
    });
}

#[test]
fn a_page_made_anew_keeps_what_the_visitor_chose_and_where_they_were() {
    let program = GUIDE.asset("community-guide-", ".wasm");
    let slow = ProxyRules::default().hold(&program).start(&GUIDE.origin());
    Journey::to(slow.url()).without_waiting().run(|visitor| {
        visitor.resize(400, 250);
        visitor.open_without_waiting("/en/choose/");
        visitor.wait_until("the question", || visitor.is_visible("form h1"));
        visitor.choose_option("join");
        visitor.script("document.querySelector('main div').prepend(document.createElement('div'))");
        let scrolled = visitor.script("return scrollY");
        assert_ne!(scrolled, json!(0));
        slow.release();
        visitor.wait_until_ready();
        visitor.wait_until("the choice", || visitor.chosen().as_deref() == Some("join"));
        visitor.expect_focus("input[value=join]");
        assert_eq!(visitor.script("return scrollY"), scrolled);
        visitor.press(Key::Enter);
        visitor.expect_question_at("en", "purpose", "intent=join");
    });
}
