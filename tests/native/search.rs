//! The search: real questions in each language find what answers them.

mod chinese;
mod english;
mod excerpts;
mod names;
mod portuguese;
mod robustness;

use crate::support::packs;
use guide_search::{Hit, Index, PageHits, TABLES, by_page};
use std::{collections::BTreeMap, sync::LazyLock};

/// The index of a language of the shipped guide.
fn index(language: &str) -> &'static Index {
    static INDEXES: LazyLock<BTreeMap<&str, Index>> = LazyLock::new(|| {
        let packs = packs().iter();
        packs
            .map(|pack| (&*pack.locale, Index::new(pack, TABLES)))
            .collect()
    });
    &INDEXES[language]
}

fn find(language: &str, query: &str) -> Vec<Hit> {
    index(language).find(query)
}

/// Where a hit leads: `plan/#room`.
fn address(hit: &Hit) -> String {
    let anchor = hit.entry.anchor.as_ref();
    let anchor = anchor.map(|anchor| format!("#{anchor}"));
    format!("{}{}", hit.entry.page.path(), anchor.unwrap_or_default())
}

/// Where the first few hits lead.
fn first(language: &str, query: &str) -> Vec<String> {
    find(language, query).iter().take(3).map(address).collect()
}

/// Fails unless each question finds what is wanted among the first three. Where
/// a page is wanted, any part of it will do.
fn assert_found(language: &str, questions: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (question, wanted) in questions {
        let first = first(language, question);
        let is_wanted = |address: &String| match wanted.contains('#') {
            true => address == wanted,
            false => address.split('#').next() == Some(*wanted),
        };
        if !first.iter().any(is_wanted) {
            wrong.push(format!("{question}: {first:?}, not {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "{language}:\n  {}", wrong.join("\n  "));
}

/// The pages that a question finds, the best first.
fn pages(language: &str, query: &str) -> Vec<PageHits> {
    by_page(find(language, query))
}

#[test]
fn what_is_found_is_gathered_by_page_and_the_group_of_a_field_leads() {
    for (language, queries) in [
        ("en", ["AI", "machine learning"]),
        ("pt-BR", ["IA", "machine learning"]),
        ("zh-CN", ["AI", "人工智能"]),
    ] {
        for query in queries {
            let pages = pages(language, query);
            let paths: Vec<_> = pages.iter().map(|each| each.page.path()).collect();
            assert_eq!(paths[0], "groups/ml/", "{language}, {query}: {paths:?}");
            let mut once = paths.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), paths.len(), "{language}, {query}: {paths:?}");
            let found: usize = pages.iter().map(|each| each.hits.len()).sum();
            assert_eq!(found, find(language, query).len(), "nothing is lost");
            for page in &pages {
                let (shown, folded) = page.folded();
                assert!((1..=4).contains(&shown.len()) && folded.len() != 1);
                let is_own = |hit: &Hit| hit.entry.anchor.is_none();
                assert!(
                    !page.hits[1..].iter().any(is_own),
                    "the page leads its parts"
                );
            }
        }
    }
}

#[test]
fn the_student_group_is_found_where_the_groups_are_told_about() {
    for (language, query) in [
        ("en", "student group"),
        ("pt-BR", "grupo de estudantes"),
        ("zh-CN", "学生社群"),
    ] {
        let found = find(language, query);
        let addresses: Vec<_> = found.iter().map(address).collect();
        assert!(
            addresses.iter().any(|found| found == "groups/#student"),
            "{language}: {addresses:?}"
        );
    }
}

#[test]
fn who_asks_for_a_place_is_told_apart() {
    for (language, places, others) in [
        (
            "en",
            ["Berlin", "group near me", "any in São Paulo?"],
            ["speaker", "AI", "code of conduct"],
        ),
        (
            "pt-BR",
            ["Curitiba", "perto de mim", "sao paulo"],
            ["palestrante", "IA", "código de conduta"],
        ),
        (
            "zh-CN",
            ["上海", "附近的用户组", "我在深圳"],
            ["讲师", "AI", "行为准则"],
        ),
    ] {
        for place in places {
            assert!(index(language).asks_for_place(place), "{language}: {place}");
        }
        for other in others {
            assert!(
                !index(language).asks_for_place(other),
                "{language}: {other}"
            );
        }
    }
}
