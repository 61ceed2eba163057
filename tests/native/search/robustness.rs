//! Whatever is typed, and whatever a guide says.

use super::{excerpts::assert_excerpt, find};
use crate::{
    second_guide,
    support::{cases, pack, packed},
};
use guide_content::Pack;
use guide_search::{Index, TABLES};
use proptest::{
    collection::{SizeRange, vec},
    prelude::*,
    sample::select,
};

/// Texts of characters of one to four bytes, letters and not, alone and in
/// parts.
fn odd(length: impl Into<SizeRange>) -> impl Strategy<Value = String> {
    let letters = "abc 09.,'çé\u{301}\u{327}汉字组かﬁßİǆＡ１｡";
    let others = "👩🏽\u{200d}💻\u{0}\n\t\u{a0}\u{3000}𠀀\u{10ffff}";
    let all: Vec<_> = letters.chars().chain(others.chars()).collect();
    vec(select(all), length).prop_map(String::from_iter)
}

#[test]
fn a_query_without_words_finds_nothing() {
    for language in ["en", "pt-BR", "zh-CN"] {
        for query in [
            "",
            " ",
            "?!",
            "…",
            "\u{0}",
            "👩🏽‍💻",
            "\u{301}",
            "++",
            "　",
            "--",
        ] {
            assert_eq!(find(language, query), [], "{query:?}");
        }
    }
}

#[test]
fn a_query_of_words_that_say_nothing_is_looked_for_all_the_same() {
    for (language, query) in [
        ("en", "how do I"),
        ("en", "the the the"),
        ("pt-BR", "como eu"),
        ("pt-BR", "o que é"),
        ("zh-CN", "怎么"),
        ("zh-CN", "为什么"),
    ] {
        for hit in find(language, query) {
            assert_excerpt(&hit);
        }
    }
    assert!(!find("en", "how").is_empty());
}

#[test]
fn what_no_guide_says_is_not_found() {
    for language in ["en", "pt-BR", "zh-CN"] {
        for query in ["xyzzyqwv", "饕餮鼙鼓", "zzzzzz zzzzzz"] {
            assert_eq!(find(language, query), [], "{query}");
        }
    }
}

#[test]
fn a_guide_without_words_can_be_searched() {
    let pack = Pack::whole("en", Vec::new(), Default::default(), Default::default());
    let index = Index::new(&pack, TABLES);
    assert_eq!(index.find("anything"), []);
}

#[test]
fn another_guide_can_be_searched_in_its_languages() {
    for pack in packed(second_guide::guide()) {
        let index = Index::new(&pack, TABLES);
        let query = match pack.locale.as_str() {
            "de" => "Wer ist die Dirigentin?",
            _ => "where is the choirmaster?",
        };
        let first = index.find(query);
        let first = first.first().expect("something is found");
        assert_eq!(
            first.entry.page.path(),
            "path/conductor/",
            "{}",
            pack.locale
        );
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn nothing_that_is_typed_breaks_it(
        language in select(vec!["en", "pt-BR", "zh-CN"]),
        query in prop_oneof![".{0,40}", odd(0..40)],
    ) {
        for hit in find(language, &query) {
            assert_excerpt(&hit);
        }
    }

    #[test]
    fn nothing_that_a_guide_says_breaks_it(
        texts in vec(odd(0..400), 4),
        from in any::<prop::sample::Index>(),
        length in 1..6_usize,
    ) {
        let mut pack = pack("en").clone();
        pack.words = Default::default();
        let words = &mut pack.words;
        words.interface.home.title = texts[0].clone();
        words.interface.home.lead = texts[1].clone();
        words.interface.home.promises = vec![texts[2].clone()];
        words.search.same = vec![vec![texts[3].chars().take(2).collect(), texts[1].chars().take(3).collect(), String::new()]];
        words.search.filler = vec![texts[3].chars().skip(3).take(1).collect()];
        let all: Vec<_> = texts.concat().chars().collect();
        let start = if all.is_empty() { 0 } else { from.index(all.len()) };
        let query: String = all.iter().skip(start).take(length).collect();
        for hit in Index::new(&pack, TABLES).find(&query) {
            assert_excerpt(&hit);
        }
    }
}
