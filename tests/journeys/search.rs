//! The search over the whole guide.

use crate::harness::{
    Journey, Visitor, guide,
    html::{self, values},
    journey,
    proxy::ProxyRules,
    sites::GUIDE,
};
use guide_routes::Route;
use guide_search::{Hit, Index, PageHits, TABLES, by_page, entries};
use serde_json::{Value, json};
use thirtyfour::Key;

const FIELD: &str = "#query";
const HITS: &str = "li.search-result > a";

/// What a query finds, page by page.
fn pages(language: &str, query: &str) -> Vec<PageHits> {
    by_page(Index::new(&guide::pack(language), TABLES).find(query))
}

/// The same in the order in which it is listed.
fn hits(language: &str, query: &str) -> Vec<Hit> {
    let pages = pages(language, query).into_iter();
    pages.flat_map(|page| page.hits).collect()
}

/// The address that a hit leads to.
fn address(language: &str, hit: &Hit) -> String {
    let page = Route::new(language, hit.entry.page.clone()).path();
    let anchor = hit.entry.anchor.as_ref();
    anchor.map_or(page.clone(), |anchor| format!("{page}#{anchor}"))
}

/// An address without its query.
fn without_answers(address: String) -> String {
    match address.split_once('?') {
        Some((page, rest)) => match rest.split_once('#') {
            Some((_, anchor)) => format!("{page}#{anchor}"),
            None => page.to_owned(),
        },
        None => address,
    }
}

/// Looks for something, as somebody who types it.
#[track_caller]
fn search_for(visitor: &Visitor, query: &str) {
    visitor.click(FIELD);
    visitor.type_text(query);
}

/// Waits until the page shows what a query finds, says how much that is, and
/// has the query in its address.
#[track_caller]
fn expect_hits(visitor: &Visitor, language: &str, query: &str) -> Vec<Hit> {
    visitor.wait_until_ready();
    let hits = hits(language, query);
    let addresses: Vec<_> = hits.iter().map(|hit| address(language, hit)).collect();
    visitor.wait_until(&format!("{addresses:#?}"), || {
        let links = visitor.attributes(HITS, "href").into_iter();
        links.map(without_answers).eq(addresses.iter().cloned())
    });
    let words = &guide::interface(language).search;
    visitor.expect_notice(&match hits.len() {
        0 => words.none.replace("{query}", query.trim()),
        1 => words.one.clone(),
        count => words.other.replace("{count}", &count.to_string()),
    });
    visitor.wait_until("the query in the address", || {
        visitor.query_value("q").as_deref() == Some(query)
    });
    let typed = visitor.script_on(FIELD, "return arguments[0].value");
    assert_eq!(typed, query);
    hits
}

/// What is marked in the excerpts.
#[track_caller]
fn marked(visitor: &Visitor) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.search-result mark')].map((each) => each.textContent)";
    serde_json::from_value(visitor.script(script)).expect("texts")
}

#[test]
fn typing_finds_at_once_and_the_address_keeps_what_was_typed() {
    for (language, query) in [
        ("en", "code of conduct"),
        ("pt-BR", "código de conduta"),
        ("zh-CN", "行为准则"),
    ] {
        journey(|visitor| {
            let words = &guide::interface(language).search;
            visitor.open(&format!("/{language}/search/"));
            assert_eq!(visitor.heading(), words.title);
            assert_eq!(visitor.text(".search-status"), "");
            visitor.script("window.sameDocument = true");
            search_for(visitor, query);
            let hits = expect_hits(visitor, language, query);
            assert!(!hits.is_empty(), "{query}");
            let marks = marked(visitor);
            assert!(!marks.is_empty(), "{query}");
            let expected = hits.iter().flat_map(|hit| &hit.excerpt);
            let expected: Vec<_> = expected
                .filter(|(_, is_true)| *is_true)
                .map(|(text, _)| text)
                .collect();
            assert_eq!(marks.iter().collect::<Vec<_>>(), expected);
            let titles = visitor.script("return [...document.querySelectorAll('.search-title')].map((each) => each.textContent)");
            let pages = pages(language, query);
            let names: Vec<_> = pages.iter().map(|page| page.title.as_str()).collect();
            assert_eq!(titles, json!(names));
            assert_eq!(visitor.script("return window.sameDocument"), true);
            visitor.reload();
            expect_hits(visitor, language, query);
        });
    }
}

#[test]
fn the_query_lives_through_other_pages_and_languages() {
    journey(|visitor| {
        visitor.open("/en/search/?q=speaker");
        expect_hits(visitor, "en", "speaker");
        visitor.follow(&guide::interface("en").site.groups);
        visitor.expect_address("/en/groups/");
        visitor.back();
        expect_hits(visitor, "en", "speaker");
        for language in ["pt-BR", "zh-CN"] {
            visitor.switch_language(language);
            expect_hits(visitor, language, "speaker");
        }
        // Answers stay too, though the search does not need them.
        visitor.open("/en/search/?intent=join&q=speaker");
        visitor.wait_until("hits with the answers", || {
            let links = visitor.attributes(HITS, "href");
            !links.is_empty() && links.iter().all(|link| link.contains("?intent=join"))
        });
    });
}

#[test]
fn a_hit_leads_to_the_part_of_the_page_that_it_names() {
    for (language, query) in [
        ("en", "monthly call"),
        ("en", "code of conduct"),
        ("pt-BR", "palestrantes"),
        ("zh-CN", "行为准则"),
    ] {
        journey(|visitor| {
            visitor.open(&format!("/{language}/search/?q={query}"));
            let hits = expect_hits(visitor, language, query);
            let hit = hits.iter().find(|hit| hit.entry.anchor.is_some());
            let hit = hit.expect("a part of a page is found");
            let link = format!("{HITS}[href='{}']", address(language, hit));
            visitor.click(&link);
            visitor.expect_address(&address(language, hit));
            visitor.wait_until_ready();
            let part = format!("#{}", hit.entry.anchor.as_ref().expect("an anchor"));
            let inside = "const place = arguments[0]?.getBoundingClientRect(); \
                          return Boolean(place) && place.bottom > 0 && place.top < innerHeight";
            visitor.wait_until(&format!("{part} in the window"), || {
                visitor.script_on(&part, inside) == true
            });
            // Of what was folded away, the heading stands before it.
            let heading = format!("{part}-heading");
            let heading = if visitor.count(&heading) == 1 {
                &heading
            } else {
                &part
            };
            assert_eq!(visitor.text(heading), hit.entry.heading);
            visitor.expect_focus(&part);
            assert_eq!(visitor.count("main h1"), 1);
            visitor.reload();
            visitor.wait_until(&format!("{part} in the window again"), || {
                visitor.script_on(&part, inside) == true
            });
            visitor.back();
            expect_hits(visitor, language, query);
        });
    }
}

#[test]
fn every_part_that_can_be_found_has_its_place_in_the_built_page() {
    let pages = GUIDE.pages();
    let mut lost = Vec::new();
    for language in guide::languages() {
        for entry in entries(&guide::pack(language)) {
            let path = Route::new(language, entry.page.clone()).path();
            let page = &pages[&format!("{path}index.html")];
            let Some(anchor) = entry.anchor else {
                continue;
            };
            let is_there = html::tags(page).any(|tag| tag.has("id", &anchor));
            if !is_there {
                lost.push(format!("{path}#{anchor} ({})", entry.heading));
            }
        }
    }
    assert!(lost.is_empty(), "found, but not there: {lost:#?}");
}

#[test]
fn control_and_k_lead_to_the_field_from_every_kind_of_page() {
    let answers = "intent=start&purpose=broad";
    journey(|visitor| {
        for (page, query) in [
            ("/en/", ""),
            ("/pt-BR/path/speaker/", ""),
            ("/en/choose/", answers),
            ("/zh-CN/groups/hpc/", ""),
        ] {
            let language = page.split('/').nth(1).expect("a language");
            let mark = if query.is_empty() { "" } else { "?" };
            visitor.open(&format!("{page}{mark}{query}"));
            visitor.press_with(Key::Control, 'k');
            visitor.expect_address(&format!("/{language}/search/{mark}{query}"));
            visitor.expect_focus(FIELD);
            visitor.type_text("speaker");
            expect_hits(visitor, language, "speaker");
            visitor.back();
            visitor.expect_address(&format!("{page}{mark}{query}"));
        }
        // On the page of the search itself, from wherever the focus is.
        visitor.open("/en/search/");
        visitor.tab_to("main .site-index a");
        visitor.press_with(Key::Control, 'k');
        visitor.expect_focus(FIELD);
        visitor.expect_address("/en/search/");
    });
}

#[test]
fn control_and_k_work_while_an_answer_has_the_focus() {
    journey(|visitor| {
        visitor.open("/en/choose/?intent=start");
        visitor.expect_question("purpose");
        visitor.tab_to("form[data-question] input");
        visitor.press_with(Key::Control, 'k');
        visitor.expect_focus(FIELD);
        visitor.back();
        visitor.expect_question("purpose");
    });
}

/// Notes whether the next key is kept from the browser.
const WATCH_KEYS: &str = "delete window.prevented; addEventListener('keydown', (event) => { \
    if (event.key === 'k') { window.prevented = event.defaultPrevented; } })";

/// Presses K with another key, and expects that the page leaves both alone.
#[track_caller]
fn expect_left_alone(visitor: &Visitor, held: Key) {
    let address = visitor.address();
    visitor.script(WATCH_KEYS);
    visitor.press_with(held, 'k');
    visitor.wait_until("the keys, left to the browser", || {
        visitor.script("return window.prevented ?? null") == false
    });
    assert_eq!(visitor.address(), address);
}

#[test]
fn control_and_k_stay_in_a_field_that_is_edited() {
    journey(|visitor| {
        for (page, field) in [
            ("/en/plan/", ".plan-schedule input[type=time]"),
            ("/en/plan/", ".plan-schedule select[name=week]"),
            ("/en/path/", ".my-trail select"),
            ("/en/search/", FIELD),
        ] {
            visitor.open(page);
            visitor.wait_until("the field", || visitor.is_visible(field));
            visitor.script_on(field, "arguments[0].focus()");
            expect_left_alone(visitor, Key::Control);
            assert!(visitor.has_focus(field), "{field} keeps the focus");
        }
        // What is written in the page by its reader, too: by an extension, say.
        visitor.open("/en/groups/");
        visitor.script(
            "const note = document.querySelector('main').appendChild(document.createElement('p')); \
             note.contentEditable = 'true'; note.focus()",
        );
        expect_left_alone(visitor, Key::Control);
    });
}

/// Runs before the page's own scripts: an Apple keyboard.
const ON_A_MAC: &str =
    "Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' });";

#[test]
fn on_a_mac_it_is_command_and_k_and_control_keeps_its_meaning() {
    let shortcuts =
        |visitor: &Visitor| visitor.attributes("[aria-keyshortcuts]", "aria-keyshortcuts");
    journey(|visitor| {
        visitor.open("/en/groups/");
        assert_eq!(shortcuts(visitor), ["Control+K"]);
        expect_left_alone(visitor, Key::Meta);
        visitor.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": ON_A_MAC }),
        );
        visitor.open("/en/groups/");
        assert_eq!(shortcuts(visitor), ["Meta+K"]);
        expect_left_alone(visitor, Key::Control);
        visitor.press_with(Key::Meta, 'k');
        visitor.expect_address("/en/search/");
        visitor.expect_focus(FIELD);
    });
}

#[test]
fn in_a_frame_the_keys_belong_to_the_host() {
    journey(|visitor| {
        for page in ["choose/", "path/", "groups/"] {
            visitor.open(&format!("/en/frame/{page}"));
            visitor.script("addEventListener('keydown', (event) => { window.prevented = event.defaultPrevented })");
            visitor.press_with(Key::Control, 'k');
            visitor.wait_until("the keys", || {
                visitor.script("return window.prevented ?? null") == false
            });
            visitor.expect_address(&format!("/en/frame/{page}"));
            assert_eq!(visitor.count(FIELD), 0);
        }
    });
}

#[test]
fn other_keys_with_k_keep_their_meaning() {
    journey(|visitor| {
        visitor.open("/en/groups/");
        visitor.press_with_shift(Key::Tab);
        visitor.type_text("k");
        visitor.press_with(Key::Alt, 'k');
        visitor.expect_address("/en/groups/");
    });
}

#[test]
fn escape_clears_the_field_and_what_was_found() {
    journey(|visitor| {
        visitor.open("/en/search/");
        search_for(visitor, "speaker");
        expect_hits(visitor, "en", "speaker");
        visitor.press(Key::Escape);
        visitor.expect_address("/en/search/");
        visitor.wait_until("nothing found any more", || visitor.count(HITS) == 0);
        assert_eq!(visitor.text(".search-status"), "");
        visitor.expect_focus(FIELD);
        // Nothing is sent by Enter.
        search_for(visitor, "room");
        visitor.press(Key::Enter);
        expect_hits(visitor, "en", "room");
        // And letter by letter, until nothing is left.
        for _ in "room".chars() {
            visitor.press(Key::Backspace);
        }
        visitor.expect_address("/en/search/");
        visitor.wait_until("nothing found any more", || visitor.count(HITS) == 0);
    });
}

/// From here on no pause ends: nothing that waits is done by itself.
const ENDLESS_PAUSE: &str = "const wait = setTimeout; \
    window.setTimeout = (act, time, ...rest) => time >= 500 ? 0 : wait(act, time, ...rest);";

/// Collects the addresses that the program writes.
const WATCH_HISTORY: &str = "window.written = []; \
    const replace = history.replaceState.bind(history); \
    history.replaceState = (state, title, address) => { \
        window.written.push(String(address)); replace(state, title, address); };";

/// The addresses that the program has written.
#[track_caller]
fn written(visitor: &Visitor) -> Vec<String> {
    serde_json::from_value(visitor.script("return window.written")).expect("addresses")
}

#[test]
fn the_address_is_written_when_there_is_something_to_remember() {
    journey(|visitor| {
        visitor.open("/en/search/");
        visitor.script(WATCH_HISTORY);
        search_for(visitor, "speaker");
        expect_hits(visitor, "en", "speaker");
        assert_eq!(
            written(visitor),
            ["/en/search/?q=speaker"],
            "not by every key"
        );
        // What is looked for is found at once nevertheless.
        visitor.script(ENDLESS_PAUSE);
        visitor.type_text("s");
        let found = hits("en", "speakers");
        visitor.wait_until("the hits", || visitor.count(HITS) == found.len());
        assert_eq!(written(visitor).len(), 1);
        // By Enter.
        visitor.press(Key::Enter);
        expect_hits(visitor, "en", "speakers");
        assert_eq!(written(visitor).len(), 2);
    });
    // By leaving the field, and by following what was found.
    let leave_field = |visitor: &Visitor| visitor.press(Key::Tab);
    let follow = |visitor: &Visitor| visitor.click(HITS);
    let follow_as_a_screen_reader = |visitor: &Visitor| {
        // The focus stays.
        visitor.script_on(HITS, "arguments[0].click()");
    };
    for (leave, leads_away) in [
        (leave_field as fn(&Visitor), false),
        (follow, true),
        (follow_as_a_screen_reader, true),
    ] {
        journey(|visitor| {
            visitor.open("/en/search/");
            visitor.script(ENDLESS_PAUSE);
            search_for(visitor, "speaker");
            visitor.wait_until("hits", || visitor.count(HITS) > 0);
            assert_eq!(visitor.query_value("q"), None);
            leave(visitor);
            if leads_away {
                visitor.wait_until("a step", || !visitor.address().contains("/search/"));
                visitor.back();
            }
            expect_hits(visitor, "en", "speaker");
        });
    }
}

/// What an input method shows in the field before it is chosen.
fn compose(visitor: &Visitor, text: &str) {
    let end = text.chars().count();
    let composition = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
    visitor.devtools("Input.imeSetComposition", &composition);
}

/// Collects what the page says of the search.
const WATCH_STATUS: &str = "window.said = []; \
    const status = document.querySelector('.search-status'); \
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, \
        { childList: true, characterData: true, subtree: true });";

#[test]
fn what_is_being_composed_is_waited_for() {
    journey(|visitor| {
        visitor.open("/zh-CN/search/");
        visitor.script(WATCH_HISTORY);
        visitor.script(WATCH_STATUS);
        visitor.click(FIELD);
        for half in ["j", "jiang", "jiang sh", "jiang shi"] {
            compose(visitor, half);
            let typed = visitor.script_on(FIELD, "return arguments[0].value");
            assert_eq!(typed, half);
            assert_eq!(visitor.count(HITS), 0, "{half} says nothing yet");
        }
        visitor.devtools("Input.insertText", &json!({ "text": "讲师" }));
        let found = expect_hits(visitor, "zh-CN", "讲师");
        assert!(!found.is_empty());
        let other = guide::interface("zh-CN").search.other.clone();
        let said = visitor.script("return window.said");
        let expected = other.replace("{count}", &found.len().to_string());
        assert_eq!(said, json!([expected]), "nothing was said before");
        assert_eq!(written(visitor).len(), 1);
        // Going on, what was found stays.
        compose(visitor, "d");
        compose(visitor, "de");
        assert_eq!(visitor.count(HITS), found.len());
        assert_eq!(visitor.query_value("q").as_deref(), Some("讲师"));
        visitor.devtools("Input.insertText", &json!({ "text": "的" }));
        expect_hits(visitor, "zh-CN", "讲师的");
    });
}

#[test]
fn a_word_that_a_phone_composes_letter_by_letter_is_found_meanwhile() {
    journey(|visitor| {
        visitor.open("/en/search/");
        visitor.click(FIELD);
        for part in ["spea", "speak", "speaker"] {
            compose(visitor, part);
            let found = hits("en", part).len();
            assert!(found > 0);
            visitor.wait_until(part, || visitor.count(HITS) == found);
        }
        assert_eq!(visitor.query_value("q"), None);
        compose(visitor, "speakerqqqqzzzz");
        let none = guide::interface("en")
            .search
            .none
            .replace("{query}", "speakerqqqqzzzz");
        assert_ne!(visitor.text(".search-status"), none);
        visitor.devtools("Input.insertText", &json!({ "text": "speakerqqqqzzzz" }));
        assert!(expect_hits(visitor, "en", "speakerqqqqzzzz").is_empty());
    });
}

#[test]
fn what_was_typed_before_the_program_ran_is_looked_for() {
    let slow = ProxyRules::default().hold(".wasm").start(&GUIDE.origin());
    Journey::to(slow.url()).without_waiting().run(|visitor| {
        visitor.open_without_waiting("/en/search/");
        search_for(visitor, "speaker");
        assert_eq!(visitor.count(HITS), 0, "it does not run yet");
        slow.release();
        assert!(!expect_hits(visitor, "en", "speaker").is_empty());
    });
}

#[test]
fn what_is_found_stands_page_by_page_with_the_rest_folded_away() {
    for (language, query) in [("en", "AI"), ("pt-BR", "IA"), ("zh-CN", "AI")] {
        journey(|visitor| {
            let words = &guide::interface(language).search;
            visitor.open(&format!("/{language}/search/?q={query}"));
            expect_hits(visitor, language, query);
            let pages = pages(language, query);
            assert_eq!(visitor.count(".search-group"), pages.len());
            assert!(
                visitor.attributes(HITS, "href")[0].contains("/groups/ml/"),
                "the group of the field leads"
            );
            let folded: Vec<_> = pages.iter().map(|page| page.folded().1.len()).collect();
            let folded: Vec<_> = folded.into_iter().filter(|count| *count > 0).collect();
            assert_eq!(visitor.count(".search-more"), folded.len());
            if let Some(count) = folded.first() {
                let more = words.more_other.replace("{count}", &count.to_string());
                assert_eq!(visitor.text(".search-more > summary"), more);
                let inside = ".search-more li.search-result";
                assert!(!visitor.is_visible(inside));
                visitor.click(".search-more > summary");
                visitor.wait_until("what was folded away", || visitor.is_visible(inside));
            }
        });
    }
}

#[test]
fn the_directory_is_offered_where_nothing_is_found_or_a_place_is_asked_for() {
    let directory = guide::structure()
        .guide
        .directory
        .as_deref()
        .unwrap_or_default();
    let link = guide::structure().link(directory).expect("a link");
    for (language, place) in [("en", "Berlin"), ("pt-BR", "Curitiba"), ("zh-CN", "上海")] {
        journey(|visitor| {
            for (query, is_offered) in [("qqqqzzzz", true), (place, true), ("AWS", false)] {
                visitor.open(&format!("/{language}/search/?q={query}"));
                expect_hits(visitor, language, query);
                let offered = visitor.attributes(".search-directory a", "href");
                let expected: &[&str] = if is_offered { &[&link.url] } else { &[] };
                assert_eq!(offered, expected, "{language}: {query}");
            }
        });
    }
}

#[test]
fn of_keys_nothing_is_said_where_there_are_none() {
    journey(|visitor| {
        visitor.open("/en/search/");
        // Without a screen to look at, some browsers have no pointer either.
        let has_pointer = visitor
            .script("return !matchMedia('(hover: none), (pointer: coarse)').matches")
            .as_bool();
        let is_said = Some(visitor.is_visible(".search-shortcut"));
        assert_eq!(is_said, has_pointer);
        visitor.devtools(
            "Emulation.setTouchEmulationEnabled",
            &json!({ "enabled": true, "maxTouchPoints": 1 }),
        );
        visitor.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [
            { "name": "hover", "value": "none" }, { "name": "pointer", "value": "coarse" }
        ] }),
        );
        visitor.wait_until("no word of keys", || {
            !visitor.is_visible(".search-shortcut")
        });
    });
}

#[test]
fn nothing_found_is_said_with_what_to_do() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).search;
            for query in ["qqqqzzzz", "<b>qqzz</b>", "?!…"] {
                visitor.open(&format!("/{language}/search/"));
                search_for(visitor, query);
                assert!(expect_hits(visitor, language, query).is_empty());
                assert!(visitor.text("main").contains(&words.none_text));
                assert_eq!(visitor.count("main b"), 0, "a query is a text");
                assert!(visitor.is_visible(".site-index a"));
            }
            visitor.press_with(Key::Control, 'a');
            visitor.press(Key::Backspace);
            // Spaces alone look for nothing.
            search_for(visitor, "  ");
            visitor.wait_until("nothing said", || visitor.text(".search-status").is_empty());
            assert!(!visitor.text("main").contains(&words.none_text));
        });
    }
}

#[test]
fn accents_case_and_width_do_not_matter() {
    for (language, written, typed) in [
        ("pt-BR", "código de conduta", "CODIGO de Conduta"),
        ("pt-BR", "organização", "organizacao"),
        ("pt-BR", "líder", "lider"),
        ("en", "aws", "ＡＷＳ"),
        ("zh-CN", "hero", "Ｈｅｒｏ"),
        ("zh-CN", "用户组", "用戶組"),
    ] {
        let found = hits(language, written);
        assert!(!found.is_empty(), "{written}");
        assert_eq!(hits(language, typed), found, "{typed}");
        journey(|visitor| {
            visitor.open(&format!("/{language}/search/"));
            search_for(visitor, typed);
            expect_hits(visitor, language, typed);
            let marks = marked(visitor);
            visitor.open(&format!("/{language}/search/?q={written}"));
            expect_hits(visitor, language, written);
            assert_eq!(marked(visitor), marks);
        });
    }
}

#[test]
fn chinese_is_found_without_spaces_and_among_latin_words() {
    journey(|visitor| {
        for query in ["讲师", "用户组", "女性", "AWS用户组", "赞助"] {
            visitor.open("/zh-CN/search/");
            search_for(visitor, query);
            assert!(!expect_hits(visitor, "zh-CN", query).is_empty(), "{query}");
        }
    });
}

const ICON_IS_THERE: &str = "
  const { href } = document.querySelector('link[rel=icon]');
  return performance.getEntriesByName(href).some(({ responseEnd }) => responseEnd > 0)";

#[test]
fn once_it_is_there_it_works_without_a_connection_and_asks_nobody() {
    let offline = |is_true: bool| json!({ "offline": is_true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    for (language, query) in [("en", "venue"), ("pt-BR", "palestra"), ("zh-CN", "场地")] {
        Journey::to(GUIDE.url())
            .with_ordinary_window()
            .run(|visitor| {
                visitor.open(&format!("/{language}/search/"));
                // The browser asks for the page's icon on its own, and late.
                visitor.wait_until("the icon", || {
                    visitor.script(ICON_IS_THERE) == Value::Bool(true)
                });
                visitor.devtools("Network.enable", &json!({}));
                visitor.devtools("Network.emulateNetworkConditions", &offline(true));
                visitor.script(
                    "window.asked = []; \
                 new PerformanceObserver((list) => { \
                   window.asked.push(...list.getEntries().map(({ name }) => name)); \
                 }).observe({ type: 'resource', buffered: false })",
                );
                visitor.click(FIELD);
                visitor.type_text(query);
                assert!(!expect_hits(visitor, language, query).is_empty(), "{query}");
                assert_eq!(visitor.script("return window.asked"), json!([]));
                // And what is found can be read.
                visitor.click(&format!("{HITS}[href*='/plan/#']"));
                visitor.wait_until("a part of the plan", || {
                    visitor.heading() == guide::interface(language).plan.year.title
                });
                visitor.back();
                expect_hits(visitor, language, query);
                visitor.devtools("Network.emulateNetworkConditions", &offline(false));
            });
    }
}

#[test]
fn without_scripts_everything_is_listed_and_there_is_no_form() {
    let pages = GUIDE.pages();
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let words = &guide::interface(language).search;
            visitor.open_without_waiting(&format!("/{language}/search/?q=speaker"));
            assert_eq!(visitor.heading(), words.title);
            assert!(!visitor.is_visible("form[role=search]"));
            assert!(!visitor.is_visible(FIELD));
            assert!(visitor.is_visible("main .without-program"));
            assert!(visitor.text("main").contains(&words.no_script));
            // Every page that is no question's, nor the search itself.
            let listed = visitor.attributes(".site-index a", "href");
            for route in guide::routes() {
                let path = route.path();
                let is_asked = path.contains("/choose/") && !path.ends_with("/choose/");
                let is_other = path.ends_with("/search/") || path.ends_with("/result/");
                if route.locale == language && !route.frame && !is_asked && !is_other {
                    assert!(listed.contains(&path), "{path} is listed");
                }
            }
            for href in listed {
                assert!(pages.contains_key(&format!("{href}index.html")), "{href}");
            }
        }
        // What is listed leads there.
        visitor.click(".site-index a[href$='/path/speaker/']");
        visitor.wait_until("the stage", || {
            visitor.address().ends_with("/path/speaker/")
        });
    });
}

#[test]
fn the_search_is_in_no_frame() {
    let page = &GUIDE.pages()["/en/frame/choose/index.html"];
    let links = values(page, "href", |tag| tag.is("a"));
    let leads = links.iter().any(|link| link.contains("/search/"));
    assert!(!leads, "{links:?}");
}

#[test]
fn the_search_fits_narrow_screens() {
    for (language, query) in [("en", "speaker"), ("pt-BR", "grupo"), ("zh-CN", "用户组")] {
        journey(|visitor| {
            visitor.resize(320, 640);
            visitor.open(&format!("/{language}/search/?q={query}"));
            expect_hits(visitor, language, query);
            visitor.expect_no_sideways_scroll("the search at 320 px");
            visitor.open(&format!("/{language}/search/?q={}", "a".repeat(200)));
            visitor.wait_until("nothing found", || visitor.count(HITS) == 0);
            visitor.expect_no_sideways_scroll("a long query at 320 px");
        });
    }
}
