//! What a hit shows: a piece of the text with what was found in it marked.

use super::find;
use crate::{
    second_guide,
    support::{packed, packs},
};
use guide_content::Pack;
use guide_routes::Route;
use guide_search::{Folding, Hit, TABLES, entries, tokens};
use std::collections::BTreeSet;

/// What a hit shows, without the dots where it is cut.
fn shown(hit: &Hit) -> String {
    let all: String = hit.excerpt.iter().map(|(text, _)| text.as_str()).collect();
    let text = all.strip_prefix("… ").unwrap_or(&all);
    text.strip_suffix(" …").unwrap_or(text).to_owned()
}

fn marks(hit: &Hit) -> Vec<&str> {
    let marked = hit.excerpt.iter().filter(|(_, is_found)| *is_found);
    marked.map(|(text, _)| text.as_str()).collect()
}

/// Fails unless the excerpt is a piece of the text, and its marks are words.
pub(super) fn assert_excerpt(hit: &Hit) {
    let (shown, text) = (shown(hit), &hit.entry.text);
    assert!(text.contains(&shown), "{shown:?} is not in {text:?}");
    assert!(shown.len() < 60 + 160 + 4, "{shown:?} is long");
    let begins = hit.excerpt.first().is_some_and(|(text, _)| text == "… ");
    assert_eq!(begins, !text.starts_with(&shown), "{shown:?}");
    for mark in marks(hit) {
        let words = tokens(mark, &Folding::new(TABLES, ""));
        assert!(!words.is_empty(), "{mark:?} is no word");
        let whole = words[0].1.start..words[words.len() - 1].1.end;
        assert_eq!(whole, 0..mark.len(), "{mark:?} is more than words");
    }
    let none_empty = hit.excerpt.iter().all(|(text, _)| !text.is_empty());
    assert!(none_empty, "{:?}", hit.excerpt);
}

const QUERIES: [&str; 12] = [
    "speakers",
    "code of conduct",
    "k8s",
    "community builder",
    "a",
    "2026",
    "palestrantes",
    "código de conduta",
    "组",
    "行为准则",
    "机器学习",
    "aws亚马逊云科技",
];

#[test]
fn every_excerpt_is_a_piece_of_its_text() {
    let mut hits = 0;
    for language in ["en", "pt-BR", "zh-CN"] {
        for query in QUERIES {
            for hit in find(language, query) {
                assert_excerpt(&hit);
                hits += 1;
            }
        }
    }
    assert!(hits > 100, "only {hits} hits");
}

#[test]
fn what_is_marked_is_what_was_found() {
    for (language, query, wanted) in [
        ("en", "k8s", &["kubernetes"][..]),
        ("en", "volunteers", &["volunteer", "help"]),
        ("pt-BR", "seguranca", &["segur", "security"]),
        ("zh-CN", "行为准则", &["行为准则"]),
        ("zh-CN", "加密", &["加密"]),
    ] {
        let found = find(language, query);
        let marks: BTreeSet<_> = found.iter().flat_map(marks).collect();
        assert!(!marks.is_empty(), "{query}");
        for mark in marks {
            let lower = mark.to_lowercase();
            let is_wanted = wanted.iter().any(|wanted| lower.starts_with(wanted));
            assert!(is_wanted, "{query} marks {mark:?}");
        }
    }
}

#[test]
fn what_was_found_in_the_text_is_seen_in_the_excerpt() {
    for (language, query) in [
        ("en", "kubernetes"),
        ("pt-BR", "kubernetes"),
        ("zh-CN", "kubernetes"),
    ] {
        for hit in find(language, query) {
            let is_in_text = hit.entry.text.to_lowercase().contains(query);
            assert_eq!(is_in_text, !marks(&hit).is_empty(), "{}", hit.entry.text);
        }
    }
}

/// What is wrong with the entries of a guide.
fn assert_entries(pack: &Pack) {
    let routes = Route::all(&pack.structure, ["x"]).into_iter();
    let pages = routes.filter(|route| !route.frame).map(|route| route.page);
    let pages: Vec<_> = pages.collect();
    let mut addresses = BTreeSet::new();
    let mut found = BTreeSet::new();
    for entry in entries(pack) {
        let path = entry.page.path();
        assert!(pages.contains(&entry.page), "there is no page {path}");
        let address = format!("{path}#{}", entry.anchor.as_deref().unwrap_or_default());
        assert!(!entry.text.trim().is_empty(), "{address} says nothing");
        assert!(
            !entry.text.contains(['{', '}']),
            "{address}: {}",
            entry.text
        );
        assert!(!entry.title.is_empty(), "{address} has no title");
        assert_eq!(
            entry.heading.is_empty(),
            entry.anchor.is_none(),
            "{address}"
        );
        assert!(
            addresses.insert(address.clone()),
            "{address} is there twice"
        );
        found.insert(path);
    }
    // There is nothing to find on the page of the search, and on a result only
    // what the visitor brings along.
    let missing: Vec<_> = pages
        .iter()
        .map(|page| page.path())
        .filter(|path| !found.contains(path))
        .collect();
    assert_eq!(missing, ["result/", "search/"]);
}

#[test]
fn every_page_can_be_found_and_every_entry_leads_to_one() {
    for pack in packs() {
        assert_entries(pack);
    }
    for pack in packed(second_guide::guide()) {
        assert_entries(&pack);
    }
}
