//! The growth path: an ordered list that looks like a trail.

use crate::harness::{
    Journey, Visitor, guide, http, journey,
    sites::{GUIDE, SECOND, SUB},
    trail::{counted, trail},
};
use community_guide::{
    content::{Stage, StageList, Words},
    growth::{Mark, layout, order},
};
use serde_json::json;
use thirtyfour::Key;

const LINKS: &str = "ol[data-path] > li[data-stage] h3 a";

/// The stages of the path, in order, without its side trails.
fn stages() -> Vec<&'static Stage> {
    order(&guide::structure().path).expect("the path has an order")
}

fn name(language: &str, stage: &str) -> &'static str {
    &guide::words(language).path.stages[stage].name
}

fn link(stage: &str) -> String {
    format!("ol[data-path] > li[data-stage='{stage}'] h3 a")
}

/// What the texts of a page's words on the wide map lie on: on those of another
/// stage, or on the page's introduction.
const OVERLAPS: &str = "
  const boxes = (owner, element) => {
    const found = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !parent.checkVisibility() || parent.closest('.visually-hidden, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const text = texts.currentNode.data.trim().slice(0, 30);
      for (const box of range.getClientRects()) found.push({ owner, text, box });
    }
    return found;
  };
  const all = [
    ...boxes('the introduction', document.querySelector('.path-intro')),
    ...[...document.querySelectorAll('li[data-stage]')].flatMap((each) => boxes(each.dataset.stage, each)),
  ];
  const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  return all.flatMap((one, place) => all.slice(place + 1)
    .filter((other) => one.owner !== other.owner && meet(one.box, other.box))
    .map((other) => `${one.owner} (${one.text}) and ${other.owner} (${other.text})`));
";

#[test]
fn without_scripts_the_path_is_a_list_of_seven_stages_that_lead_to_their_pages() {
    let structure = &guide::structure().path;
    Journey::to(GUIDE.url()).without_scripts().go(|visitor| {
        for language in guide::languages() {
            let words = guide::words(language);
            visitor.open_early(&format!("/{language}/path/"));
            assert_eq!(visitor.heading(), words.interface.path.title);
            assert!(visitor.is_visible("ol[data-path]"));
            let ids: Vec<_> = stages().into_iter().map(|stage| stage.id.clone()).collect();
            assert_eq!(ids.len(), 7);
            let listed = "ol[data-path] > li[data-stage]";
            assert_eq!(visitor.attributes(listed, "data-stage"), ids);
            let aside: Vec<_> = structure.side_trails().map(|side| &side.id).collect();
            assert_eq!(
                visitor.attributes("li[data-side-trail]", "data-side-trail"),
                aside.iter().map(|id| id.as_str()).collect::<Vec<_>>()
            );
            let links = ids.iter().map(|id| (id.as_str(), link(id)));
            let asides = aside.iter().map(|id| {
                let link = format!("li[data-side-trail='{id}'] a");
                (id.as_str(), link)
            });
            for (id, link) in links.chain(asides).collect::<Vec<_>>() {
                assert!(visitor.is_visible(&link), "{language}: {link}");
                visitor.click(&link);
                visitor.is_at(&format!("/{language}/path/{id}/"));
                assert_eq!(visitor.heading(), name(language, id));
                visitor.back();
            }
            // What needs the program says so instead.
            let trail = &words.interface.trail;
            assert!(visitor.text("main").contains(&trail.no_script));
            assert!(visitor.is_visible("section[aria-labelledby=my-trail] .without-program"));
            for needing in ["#trail-here", "[data-action=open]", "[data-action=share]"] {
                assert!(!visitor.is_visible(needing), "{language}: {needing}");
            }
        }
    });
}

#[test]
fn without_scripts_the_camp_unfolds_with_three_requirements_and_five_duties() {
    let stage = guide::structure().path.stage("user-group-leader");
    let camp = &stage.expect("a stage with a camp").camps[0];
    Journey::to(GUIDE.url()).without_scripts().go(|visitor| {
        for language in guide::languages() {
            let words = &guide::words(language).path;
            visitor.open_early(&format!("/{language}/path/"));
            let tent = "li[data-stage='user-group-leader'] details";
            assert_eq!(visitor.count("ol[data-path] details"), 1);
            let summary = format!("{tent} > summary");
            assert_eq!(visitor.text(&summary), words.camps[&camp.id].name);
            assert!(!visitor.is_visible(&format!("{tent} li")));
            visitor.click(&summary);
            for (place, (list, count)) in camp.lists.iter().zip([3, 5]).enumerate() {
                let items = format!("{tent} ul:nth-of-type({}) > li", place + 1);
                visitor.sees_that("the camp's lists", || visitor.is_visible(&items));
                assert_eq!(visitor.count(&items), count, "{language}: {}", list.id);
                for item in &list.items {
                    let text = visitor.text(tent);
                    assert!(text.contains(&words.items[&item.id].text), "{}", item.id);
                }
            }
            visitor.click(&summary);
            assert!(!visitor.is_visible(&format!("{tent} li")));
        }
    });
}

#[test]
fn a_screen_reader_hears_seven_stages_in_order_and_where_the_visitor_is() {
    let here = trail("speaker", "hero", &[("several-talks", Mark::Met)]);
    journey(|visitor| {
        for language in guide::languages() {
            let words = &guide::interface(language).path;
            visitor.open(&format!("/{language}/path/"));
            if language == guide::languages().next().expect("a language") {
                for item in stages_heard(visitor, &words.picture) {
                    for state in [&words.behind, &words.here, &words.ahead] {
                        assert!(!item.contains(state), "nothing is said yet: {item}");
                    }
                }
                visitor.open_with_trail(language, &here);
            }
            let heard = stages_heard(visitor, &words.picture);
            assert_eq!(heard.len(), 7, "{heard:#?}");
            let states = [&words.behind; 2].into_iter().chain([&words.here]);
            let states = states.chain([&words.ahead; 4]);
            for (place, ((item, stage), state)) in
                heard.iter().zip(stages()).zip(states).enumerate()
            {
                let number = words.number.replace("{number}", &(place + 1).to_string());
                assert!(item.starts_with(&number), "{item}: {number}");
                assert!(item.contains(name(language, &stage.id)), "{item}");
                assert!(item.contains(state.as_str()), "{item}: {state}");
            }
            assert!(heard[6].contains(&words.goal), "{}", heard[6]);
            assert!(
                heard[3].contains(&counted(&words.ticked, 1, 3)),
                "{}",
                heard[3]
            );
            let current = "li[data-stage] a[aria-current]";
            assert_eq!(visitor.attributes(current, "aria-current"), ["step"]);
            assert_eq!(visitor.text(current), name(language, "speaker"));
            assert_eq!(
                visitor.stands(),
                [
                    "behind", "behind", "here", "ahead", "ahead", "ahead", "ahead"
                ]
            );
        }
    });
}

/// What is read out for each item of the list with this name, which holds
/// nothing else. Each has a heading, which leads to its page.
#[track_caller]
fn stages_heard(visitor: &Visitor, list: &str) -> Vec<String> {
    let page = visitor.spoken();
    let list = page.one("list", list);
    let items = list.children("listitem");
    for item in &items {
        let headings = item.all("heading");
        assert_eq!(headings.len(), 1, "{item:#?}");
        assert_eq!(headings[0].all("link").len(), 1, "{item:#?}");
        assert!(item.all("image").is_empty(), "the map is only for the eye");
    }
    items.into_iter().map(|item| item.text()).collect()
}

#[test]
fn the_arrow_keys_walk_along_the_trail_and_tab_reaches_every_stage_too() {
    let ids: Vec<_> = stages()
        .into_iter()
        .map(|stage| stage.id.as_str())
        .collect();
    let at = |visitor: &Visitor, place: usize| visitor.is_focused(&link(ids[place]));
    journey(|visitor| {
        visitor.open("/en/path/");
        visitor.tab_to(LINKS);
        at(visitor, 0);
        for (key, place) in [
            (Key::Left, 0),
            (Key::Right, 1),
            (Key::Down, 2),
            (Key::Up, 1),
            (Key::Left, 0),
            (Key::Up, 0),
            (Key::End, 6),
            (Key::Right, 6),
            (Key::Down, 6),
            (Key::Home, 0),
        ] {
            visitor.press(key);
            at(visitor, place);
        }
        // With Tab, side trails and the camp stand between their stage and the next.
        let camp = "li[data-stage='user-group-leader'] summary";
        for (place, id) in ids.iter().enumerate() {
            at(visitor, place);
            visitor.press(Key::Tab);
            let path = &guide::structure().path;
            for side in path
                .side_trails()
                .filter(|side| side.beside.as_deref() == Some(id))
            {
                visitor.is_focused(&format!("li[data-stage='{id}'] a[href$='/{}/']", side.id));
                visitor.press(Key::Tab);
            }
            if *id == "user-group-leader" {
                visitor.is_focused(camp);
                visitor.press(Key::Enter);
                let inside = "li[data-stage='user-group-leader'] details li";
                visitor.sees_that("the camp", || visitor.is_visible(inside));
                visitor.press(Key::Escape);
                visitor.sees_that("a camp folded again", || !visitor.is_visible(inside));
                visitor.is_focused(camp);
                visitor.press(Key::Tab);
            }
        }
        visitor.press_with_shift(Key::Tab);
        at(visitor, 6);
        visitor.press(Key::Left);
        visitor.press(Key::Enter);
        visitor.is_at("/en/path/community-builder/");
        visitor.is_focused("main h1");
        assert_eq!(visitor.heading(), name("en", "community-builder"));
        let title = visitor.script("return document.title");
        let title = title.as_str().unwrap_or_default();
        assert!(
            title.starts_with(name("en", "community-builder")),
            "{title}"
        );
        visitor.back();
        visitor.is_at("/en/path/");
        visitor.is_focused("main h1");
    });
}

#[test]
fn the_camp_folds_when_the_focus_leaves_it_where_it_lies_over_the_page() {
    let camp = "li[data-stage='user-group-leader'] summary";
    let inside = "li[data-stage='user-group-leader'] details li";
    // 1088 is the narrowest on which the stages stand side by side.
    for (width, lies_over) in [(1440, true), (1088, true), (320, false)] {
        journey(|visitor| {
            visitor.resize(width, 900);
            visitor.open("/en/path/");
            visitor.tab_to(camp);
            visitor.press(Key::Enter);
            visitor.sees_that("the camp", || visitor.is_visible(inside));
            // Whoever marks a word in it or beside it goes on reading.
            visitor.click("li[data-stage='user-group-leader'] details p");
            assert!(visitor.is_visible(inside), "still open at {width} px");
            visitor.tab_to(&link("community-builder"));
            if lies_over {
                visitor.sees_that("a folded camp", || !visitor.is_visible(inside));
            } else {
                assert!(visitor.is_visible(inside), "in the page at {width} px");
            }
        });
    }
}

#[test]
fn the_path_and_every_stage_fit_narrow_and_wide_screens() {
    let pages = guide::structure().path.stages.iter();
    let pages: Vec<_> = pages.map(|stage| format!("path/{}/", stage.id)).collect();
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(320, 640);
            visitor.open_with_trail(language, &much());
            visitor.fits("the path at 320 px");
            visitor.click("ol[data-path] summary");
            visitor.fits("the camp at 320 px");
            for page in &pages {
                visitor.open(&format!("/{language}/{page}"));
                for width in [320, 1280] {
                    visitor.resize(width, 900);
                    visitor.fits(&format!("{page} at {width} px"));
                }
            }
            visitor.open(&format!("/{language}/frame/path/"));
            visitor.fits("the path in a frame at 1280 px");
        });
    }
}

/// A trail that shows as many words on the picture as there are.
fn much() -> community_guide::growth::Progress {
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
                    visitor.open_with_trail(language, &much());
                }
                // 1088 is the narrowest on which the stages stand side by side.
                for width in [1440, 1280, 1088] {
                    visitor.resize(width, 900);
                    let lie = visitor.script(OVERLAPS);
                    assert_eq!(lie, json!([]), "{language} at {width} px: {lie:#}");
                    visitor.fits(&format!("the path in {language} at {width} px"));
                    visitor.click("ol[data-path] summary");
                    visitor.fits(&format!("the camp in {language} at {width} px"));
                    visitor.click("ol[data-path] summary");
                }
            }
        });
    }
}

#[test]
fn on_paper_the_path_tells_every_stage_in_full_and_shows_nothing_to_press() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open_with_trail(language, &trail("speaker", "hero", &[]));
            visitor.looks_at_paper();
            let printed = printed(visitor, "main");
            let words = guide::words(language);
            for stage in &guide::structure().path.stages {
                is_told_in_full(&printed, stage, words);
            }
            is_only_paper(visitor);
            let sheets = visitor.sheets();
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
pub(crate) fn is_told_in_full(text: &str, stage: &Stage, words: &Words) {
    let said = &words.path.stages[&stage.id];
    for part in [&said.name, &said.summary] {
        assert!(text.contains(part.as_str()), "{}: {part}", stage.id);
    }
    let lists: Vec<&StageList> = stage.all_lists().collect();
    assert!(!lists.is_empty(), "{} has something to tell", stage.id);
    for item in lists.iter().flat_map(|list| &list.items) {
        let said = &words.path.items[&item.id];
        for part in said.name.iter().chain([&said.text]) {
            assert!(text.contains(part.as_str()), "{}: {part}", stage.id);
        }
    }
    for camp in &stage.camps {
        let said = &words.path.camps[&camp.id];
        for part in [&said.name, &said.summary] {
            assert!(text.contains(part.as_str()), "{}: {part}", stage.id);
        }
    }
    for fact in &stage.facts {
        let said = &words.facts[fact];
        assert!(text.contains(said.as_str()), "{}: {said}", stage.id);
    }
}

/// Sees that nothing is printed that only works on a screen.
#[track_caller]
pub(crate) fn is_only_paper(visitor: &Visitor) {
    let script = "
      const controls = 'header, footer, nav, button, select, input, summary, a[download], a[href^=\"#\"], .notice';
      return [...document.querySelectorAll(controls)].filter((each) => each.checkVisibility())
        .map((each) => each.outerHTML.slice(0, 120));
    ";
    let shown = visitor.script(script);
    assert_eq!(shown, json!([]), "printed: {shown:#}");
}

#[test]
fn the_picture_is_a_file_that_stands_for_itself_in_every_language() {
    journey(|visitor| {
        for language in guide::languages() {
            let words = guide::words(language);
            visitor.open(&format!("/{language}/path/"));
            let link = "a[download]";
            assert_eq!(visitor.text(link), words.interface.path.picture_file);
            let address = format!("/{language}/path/trail.svg");
            assert_eq!(visitor.attributes(link, "href"), [address.as_str()]);
            let file = http::get(&GUIDE.origin(), &address);
            assert_eq!(file.status, 200);
            assert_eq!(file.header("content-type"), Some("image/svg+xml"));
            let text = String::from_utf8(file.body).expect("text");
            for foreign in [
                "<script",
                "href=\"http",
                "url(",
                "<style",
                "@import",
                "<image",
            ] {
                assert!(!text.contains(foreign), "{address} has {foreign}");
            }

            // Read as XML: there is no document for what is not well-formed.
            visitor.try_script(READ_XML, &[address.as_str().into()]);
            let root = visitor.sees("a document", || {
                visitor
                    .try_script("return window.drawn ?? null", &[])
                    .filter(|root| !root.is_null())
            });
            let svg = "http://www.w3.org/2000/svg";
            assert_eq!(root, json!(["svg", svg, language, "img"]));
            assert_eq!(visitor.text("#read title"), words.interface.path.title);
            assert_eq!(visitor.text("#read desc"), words.interface.path.description);
            let written = "return [...document.querySelectorAll('#read text')].map((each) => each.textContent).join('')";
            let written = without_spaces(visitor.script(written).as_str().unwrap_or_default());
            for stage in &guide::structure().path.stages {
                let name = name(language, &stage.id);
                assert!(written.contains(&without_spaces(name)), "{address}: {name}");
            }
            let outside = "
              const { width, height } = document.querySelector('#read svg').viewBox.baseVal;
              return [...document.querySelectorAll('#read text')].filter((each) => {
                const box = each.getBBox();
                return !each.closest('[transform]') && (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height);
              }).map((each) => each.textContent);
            ";
            let outside = visitor.script(outside);
            assert_eq!(outside, json!([]), "{address}: cut off: {outside:#}");
        }
    });
}

/// Puts the picture at an address into the page, and what it is into a variable.
const READ_XML: &str = "
  const request = new XMLHttpRequest();
  request.addEventListener('load', () => {
    const root = request.responseXML?.documentElement;
    if (!root) return;
    const place = Object.assign(document.createElement('div'), { id: 'read' });
    place.append(document.importNode(root, true));
    document.body.append(place);
    window.drawn = [root.localName, root.namespaceURI, root.getAttribute('lang'), root.getAttribute('role')];
  });
  request.open('GET', arguments[0]);
  request.send();
";

/// Lines are broken, and not always at a space.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
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
        visitor.open_with_trail("en", &trail("speaker", "hero", &[]));
        visitor.prefers("forced-colors", "active");
        let seen = visitor.script(unseen);
        let expected =
            json!({ "forced": true, "lines": 7 + 6, "marks": 7, "unseen": [], "unread": [] });
        assert_eq!(seen, expected, "{seen:#}");
        visitor.prefers("prefers-reduced-motion", "reduce");
        visitor.reload();
        visitor.click("ol[data-path] summary");
        assert_eq!(visitor.script("return document.getAnimations().length"), 0);
    });
}

#[test]
fn the_second_guides_path_branches_and_joins_again() {
    let content = guide::second();
    let path = &content.structure.path;
    let layout = layout(path);
    assert_eq!((layout.places.len(), layout.ways.len()), (6, 6));
    for (language, words) in &content.languages {
        Journey::to(SECOND.url()).go(|visitor| {
            visitor.open(&format!("/{language}/path/"));
            let stages: Vec<_> = order(path)
                .expect("an order")
                .iter()
                .map(|stage| stage.id.clone())
                .collect();
            assert_eq!(stages.len(), 6);
            let listed = "ol[data-path] > li[data-stage]";
            assert_eq!(visitor.attributes(listed, "data-stage"), stages);
            assert_eq!(visitor.count(".column .path-way"), 6);
            assert_eq!(visitor.script(OVERLAPS), json!([]));
            visitor.fits("the second guide's path");
            // Who is in the council has come by one of two ways; both are behind.
            visitor.is_here("note-librarian");
            visitor.sees_that("where the stages stand", || {
                visitor.attributes("li[data-state=behind]", "data-stage") == ["listener", "singer"]
            });
            let ahead = visitor.attributes("li[data-state=ahead]", "data-stage");
            assert_eq!(ahead, ["section-leader", "choir-council", "conductor"]);
            visitor.click(&link("singer"));
            visitor.is_at(&format!("/{language}/path/singer/"));
            let next = "section[aria-labelledby=next] li a";
            let names: Vec<_> = ["section-leader", "note-librarian"]
                .map(|stage| format!("/{language}/path/{stage}/"))
                .to_vec();
            assert_eq!(visitor.attributes(next, "href"), names);
            visitor.follow(&words.path.stages["note-librarian"].name);
            visitor.is_at(&format!("/{language}/path/note-librarian/"));
            visitor.is_told(&words.interface.trail.here_done);
            visitor.resize(320, 640);
            visitor.fits("a stage of the second guide at 320 px");
            visitor.open(&format!("/{language}/path/"));
            visitor.fits("the second guide's path at 320 px");
        });
    }
}

#[test]
fn the_path_stands_below_a_path_with_its_map_and_its_own_trail() {
    Journey::to(SUB.url()).go(|visitor| {
        visitor.open("/pt-BR/path/");
        visitor.is_here("track-owner");
        visitor.has_trail(&trail("track-owner", "", &[]));
        let link = visitor.script("return document.querySelector('#trail-link').value");
        let begin = format!("{}/pt-BR/path/#trail=", SUB.url());
        assert!(
            link.as_str().is_some_and(|link| link.starts_with(&begin)),
            "{link}"
        );
        let used = visitor.attributes("ol[data-path] use", "href");
        assert!(
            used.iter()
                .all(|href| href.starts_with("/some/path/path-map.svg#"))
        );
        assert_eq!(
            http::get(&SUB.origin(), "/some/path/path-map.svg").status,
            200
        );
        let picture = visitor.attributes("a[download]", "href");
        assert_eq!(http::get(&SUB.origin(), &picture[0]).status, 200);
        visitor.click("ol[data-path] > li[data-stage='track-owner'] h3 a");
        visitor.is_at("/pt-BR/path/track-owner/");
        visitor.is_told(&guide::interface("pt-BR").trail.here_done);
    });
}
