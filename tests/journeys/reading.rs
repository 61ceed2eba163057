//! Every kind of page can be read: on a narrow screen, by day and by night.

use crate::harness::{Journey, Visitor, guide, sites::GUIDE};
use serde_json::json;

const RESULT: &str =
    "result/?intent=unsure&purpose=technology&technology=containers&nearby=general&depth=deep";

/// A page of every kind.
const PAGES: [&str; 20] = [
    "",
    "choose/",
    "choose/purpose/?intent=start",
    "choose/nearby/?intent=start&purpose=women&policy=unsure&demand=mixed&speakers=unsure&sponsors=unsure",
    RESULT,
    "result/?intent=start&purpose=women&policy=unsure&demand=small&speakers=none&sponsors=none&nearby=none",
    "groups/",
    "groups/women/",
    "groups/public-sector/",
    "decisions/?intent=start&purpose=technology&technology=hpc&demand=mixed&speakers=enough&sponsors=focused&nearby=none",
    "frame/result/?intent=start&purpose=campus",
    "path/",
    "path/user-group-leader/",
    "path/student-leader/",
    "compare/?types=general,containers,women",
    "plan/",
    "plan/?intent=start&purpose=women&policy=unsure&demand=small&speakers=none&sponsors=none&nearby=none&every=1",
    "search/?q=aws",
    "result/?intent=join&purpose=broad&nearby=general&with=intent%3Djoin%26purpose%3Dbroad%26nearby%3Dsame",
    "benefits/",
];

/// Text whose contrast with what is behind it is too low: 4.5 for controls, 7
/// for everything else (WCAG 2.2, relative luminance).
const TOO_FAINT: &str = "
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = rgba(getComputedStyle(each).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba('Canvas');
  };
  const faint = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('svg, .visually-hidden')) continue;
    const [text, ground] = [rgba(getComputedStyle(element).color), behind(element)].map(luminance);
    const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    const least = element.closest('a, button, label, select, summary') ? 4.5 : 7;
    if (contrast < least) {
      faint.add(`${contrast.toFixed(2)} < ${least}: ${element.localName}.${element.className} ${texts.currentNode.data.trim().slice(0, 40)}`);
    }
  }
  return [...faint];
";

/// Every word longer by two fifths, as translations and the words of other
/// communities may be.
const LONGER: &str = r"data.replace(/[\p{L}\p{N}]+/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)))";

/// Half of the text.
const SHORTER: &str = "data.slice(0, data.length / 2)";

/// Gives every text of the page another length.
fn rewrite(visitor: &Visitor, length: &str) {
    visitor.script(&format!(
        "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         while (texts.nextNode()) {{
           const {{ data, parentElement }} = texts.currentNode;
           if (!parentElement.closest('script')) texts.currentNode.data = {length};
         }}"
    ));
}

/// Texts that stand out of their block.
const OUTSIDE: &str = "
  const outside = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    const block = element.closest('li, p, h1, h2, h3, h4, td, th, dt, dd, summary, label, button, legend');
    if (!block || !text.data.trim() || !element.checkVisibility()) continue;
    if (element.closest('svg, select, .visually-hidden, .compare-scroll')) continue;
    // As that class does it, on some screens only.
    if ([element, block].some((each) => getComputedStyle(each).clipPath === 'inset(50%)')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const edge = block.getBoundingClientRect().right + 1;
    if ([...range.getClientRects()].some(({ right }) => right > edge)) {
      outside.push(`${block.localName}.${block.className}: ${text.data.slice(0, 40)}`);
    }
  }
  return outside;
";

#[test]
fn texts_that_grow_or_shrink_stay_in_their_place() {
    for language in guide::languages() {
        Journey::to(GUIDE.url()).run(|visitor| {
            for page in PAGES {
                for length in [LONGER, SHORTER] {
                    visitor.open(&format!("/{language}/{page}"));
                    rewrite(visitor, length);
                    for width in [320, 768, 1280] {
                        visitor.resize(width, 800);
                        let what = format!("{page} in {language} at {width} px");
                        visitor.expect_no_sideways_scroll(&what);
                        assert_eq!(visitor.script(OUTSIDE), json!([]), "{what}");
                    }
                }
            }
        });
    }
}

#[test]
fn no_page_scrolls_sideways_on_the_narrowest_screen() {
    for language in guide::languages() {
        Journey::to(GUIDE.url()).run(|visitor| {
            visitor.resize(320, 640);
            for page in PAGES {
                visitor.open(&format!("/{language}/{page}"));
                visitor.expect_no_sideways_scroll(page);
            }
            visitor.open_without_waiting("/");
            visitor.expect_no_sideways_scroll("the choice of language");
        });
    }
}

#[test]
fn the_wizard_is_finished_on_the_narrowest_screen() {
    Journey::to(GUIDE.url()).run(|visitor| {
        visitor.resize(320, 640);
        visitor.open("/pt-BR/choose/");
        let answers = "intent=join&purpose=technology&technology=other&nearby=unsure";
        visitor.answer_all(answers);
        visitor.expect_result_at("pt-BR", answers);
        visitor.switch_language("zh-CN");
        visitor.expect_result_at("zh-CN", answers);
        visitor.expect_no_sideways_scroll("the result");
    });
}

#[test]
fn text_stands_out_by_day_and_by_night() {
    for scheme in ["light", "dark"] {
        Journey::to(GUIDE.url()).run(|visitor| {
            let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            visitor.devtools(
                "Emulation.setEmulatedMedia",
                &json!({ "features": feature }),
            );
            for page in PAGES {
                visitor.open(&format!("/en/{page}"));
                expect_none(visitor, TOO_FAINT, &format!("{page} ({scheme})"));
            }
            visitor.open_without_waiting("/");
            expect_none(
                visitor,
                TOO_FAINT,
                &format!("the choice of language ({scheme})"),
            );
            let ground =
                visitor.script("return getComputedStyle(document.documentElement).backgroundColor");
            assert_ne!(
                ground, "rgba(0, 0, 0, 0)",
                "the sheet has a colour of its own"
            );
        });
    }
}

/// Sees that a script finds nothing on the page.
#[track_caller]
fn expect_none(visitor: &Visitor, script: &str, page: &str) {
    let found = visitor.script(script);
    assert_eq!(found, json!([]), "{page}: {found:#}");
}
