//! The search: real questions in each language find what answers them.

mod chinese;
mod english;
mod excerpts;
mod names;
mod portuguese;
mod robustness;

use crate::support::packs;
use guide_search::{Hit, Index, TABLES};
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
