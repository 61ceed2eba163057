//! Everything that the five sources say is said by the guide, in every language:
//! the inventory tells which text carries what.

#[path = "../inventory/table.rs"]
mod table;

use crate::support::content_folder;
use guide_compiler::read::{Content, read};
use std::{collections::BTreeSet, sync::LazyLock};
use table::{Row, Said, is_named, rows};

/// How the ids of the rows begin, and how many there are: the five sources, the
/// corrections and the needs.
const RANGES: [(&str, usize); 7] = [
    ("S0-", 22),
    ("S1-", 20),
    ("S2-", 24),
    ("S3-", 23),
    ("S4-", 41),
    ("C", 25),
    ("N", 10),
];

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| read(&content_folder()).unwrap_or_else(|problems| panic!("{problems}")));

/// Fails with everything that every row has lost.
fn assert_nothing_lost(lost: impl Fn(&Row) -> Vec<String>) {
    let mut found = Vec::new();
    for (id, row) in rows() {
        let lost = lost(&row).into_iter();
        found.extend(lost.map(|what| format!("{id} ({}): {what}", row.says)));
    }
    assert!(
        found.is_empty(),
        "{} things are lost from the inventory:\n  {}",
        found.len(),
        found.join("\n  ")
    );
}

#[test]
fn every_unit_of_the_sources_has_its_row() {
    let wanted: BTreeSet<_> = RANGES
        .iter()
        .flat_map(|(name, count)| (1..=*count).map(move |number| format!("{name}{number:02}")))
        .collect();
    let found: BTreeSet<_> = rows().into_keys().collect();
    let missing: Vec<_> = wanted.difference(&found).collect();
    let unknown: Vec<_> = found.difference(&wanted).collect();
    assert!(missing.is_empty(), "rows that are gone: {missing:?}");
    assert!(unknown.is_empty(), "rows of no source: {unknown:?}");
}

#[test]
fn every_text_of_the_inventory_is_there_in_every_language() {
    assert_nothing_lost(|row| {
        let mut lost = Vec::new();
        for language in CONTENT.languages.keys() {
            for name in row.page_texts().into_iter().flat_map(|entry| entry.texts) {
                if texts(language, &name).is_empty() {
                    lost.push(format!("{language} has no text `{name}`"));
                }
            }
        }
        lost
    });
}

#[test]
fn every_fact_is_said_in_every_language() {
    assert_nothing_lost(|row| {
        let said = row.said();
        let tags = said.iter().flat_map(|said| said.words.keys());
        let unknown = tags.filter(|tag| !CONTENT.languages.contains_key(*tag));
        let mut lost: Vec<_> = unknown
            .map(|tag| format!("the guide does not speak {tag}"))
            .collect();
        for language in CONTENT.languages.keys() {
            let names = row.page_texts().into_iter().flat_map(|entry| entry.texts);
            let text: Vec<_> = names.flat_map(|name| texts(language, &name)).collect();
            let text = text.join("\n");
            for figure in row.figures.iter().filter(|figure| !says(&text, figure)) {
                lost.push(format!("{language} does not say {figure:?}"));
            }
            lost.extend(said.iter().flat_map(|said| unsaid(said, language)));
        }
        lost
    });
}

/// What the texts of a language do not say.
fn unsaid(said: &Said, language: &str) -> Vec<String> {
    let names = said.texts.iter();
    let text: Vec<_> = names.flat_map(|name| texts(language, name)).collect();
    let text = text.join("\n");
    let phrases = said.words.get(language).into_iter().flatten().enumerate();
    let unsaid = phrases.filter(|(_, phrase)| !phrase.ways().iter().any(|way| says(&text, way)));
    unsaid
        .map(|(index, phrase)| {
            let ways = phrase.ways().join("” or “");
            let part = said.parts.get(index);
            let part = part.map_or_else(String::new, |part| format!(", the part “{part}”"));
            format!("{language} does not say “{ways}”{part}")
        })
        .collect()
}

#[test]
fn every_part_of_a_fact_has_its_phrase_in_every_language() {
    let mut lost = Vec::new();
    for (id, row) in rows() {
        // A need is told of by many texts, and in each language by others.
        let has_parts = !id.starts_with('N');
        for said in row.said() {
            // A row that only keeps something out has nothing to say.
            if said.texts.is_empty() {
                continue;
            }
            let languages = CONTENT.languages.keys();
            let counts = languages.map(|language| {
                let own = said.words.get(language);
                (language.as_str(), own.map_or(0, Vec::len))
            });
            let counts: Vec<_> = counts.collect();
            let wrong = miscounted(said.parts, has_parts, &counts);
            lost.extend(wrong.map(|wrong| format!("{id} ({}): {wrong}", row.says)));
        }
    }
    assert!(lost.is_empty(), "parts are lost:\n  {}", lost.join("\n  "));
}

/// Whose phrases are not as many as the parts. What needs no parts has a phrase in
/// every language all the same.
fn miscounted<'a>(
    parts: &'a [String],
    has_parts: bool,
    counts: &'a [(&'a str, usize)],
) -> impl Iterator<Item = String> + 'a {
    let wrong = counts.iter().filter(move |(_, count)| match parts {
        [] => has_parts || *count == 0,
        parts => *count != parts.len(),
    });
    wrong.map(move |(language, count)| match parts {
        [] if *count == 0 => format!("nothing is asked of its texts in {language}"),
        [] => format!("{language} has {count} phrases: name the `parts` that they say"),
        parts => format!(
            "{language} has {count} phrases for {} parts: “{}”",
            parts.len(),
            parts.join("”, “")
        ),
    })
}

#[test]
fn a_part_that_one_language_has_no_phrase_for_is_named() {
    let parts = ["a venue", "food"].map(str::to_owned);
    let found = |parts, has_parts, counts| miscounted(parts, has_parts, counts).collect::<Vec<_>>();
    assert!(found(&parts, true, &[("en", 2), ("pt-BR", 2)]).is_empty());
    assert_eq!(
        found(&parts, true, &[("en", 2), ("pt-BR", 1)]),
        ["pt-BR has 1 phrases for 2 parts: “a venue”, “food”"]
    );
    assert_eq!(
        found(&[], true, &[("en", 1), ("pt-BR", 0)]),
        [
            "en has 1 phrases: name the `parts` that they say",
            "nothing is asked of its texts in pt-BR"
        ]
    );
    assert!(found(&[], false, &[("en", 2), ("pt-BR", 1)]).is_empty());
    assert_eq!(found(&[], false, &[("en", 2), ("pt-BR", 0)]).len(), 1);
}

#[test]
fn every_row_stands_on_a_page_or_keeps_something_out() {
    assert_nothing_lost(|row| {
        let entries = row.page_texts();
        let wrong = entries
            .iter()
            .filter(|entry| !guide_routes::is_page(&CONTENT.structure, &entry.page));
        let mut lost: Vec<_> = wrong
            .map(|entry| format!("there is no page {}", entry.page))
            .collect();
        let no_text = entries.iter().all(|entry| entry.texts.is_empty());
        if no_text && row.never.is_empty() {
            lost.push("no text carries it".to_owned());
        }
        if row.page.is_none() && !row.texts.is_empty() {
            lost.push("its texts are on no page".to_owned());
        }
        lost
    });
}

#[test]
fn nothing_that_was_corrected_is_said_again() {
    assert_nothing_lost(|row| {
        let mut lost = Vec::new();
        for never in &row.never {
            let saying = CONTENT.texts.iter();
            for text in saying.filter(|text| text.value.contains(never.as_str())) {
                lost.push(format!("{} says {never:?} in {}", text.path(), text.key));
            }
        }
        lost
    });
}

#[test]
fn the_guide_has_the_addresses_of_the_sources_or_those_that_replaced_them() {
    let structure = &CONTENT.structure;
    let sources = structure
        .sources
        .iter()
        .filter_map(|source| source.url.as_ref());
    let links = structure.links.iter().map(|link| &link.url);
    let addresses: Vec<_> = sources.chain(links).collect();
    assert_nothing_lost(|row| {
        let missing = row.links.iter().filter(|link| !addresses.contains(link));
        let mut lost: Vec<_> = missing.map(|link| format!("{link} is gone")).collect();
        for kept_out in &row.no_links {
            let back = addresses.iter().filter(|each| each.starts_with(kept_out));
            lost.extend(back.map(|each| format!("{each} is linked again")));
        }
        lost
    });
}

#[test]
fn the_growth_path_has_the_edges_of_the_source() {
    let edges = &CONTENT.structure.path.edges;
    assert_nothing_lost(|row| {
        let is_gone = |(from, to): &&(String, String)| {
            !edges
                .iter()
                .any(|edge| edge.from == *from && edge.to == *to)
        };
        let gone = row.edges.iter().filter(is_gone);
        gone.map(|(from, to)| format!("{from} leads no longer to {to}"))
            .collect()
    });
}

/// The texts of a language that a row names.
fn texts(language: &str, name: &str) -> Vec<&'static str> {
    let texts = CONTENT.texts.iter();
    texts
        .filter(|text| text.language == language && is_named(name, text.file.name(), &text.key))
        .map(|text| text.value.as_str())
        .collect()
}

/// Whether a text says something. Each language groups its numbers in its own
/// way, and a text may leave that to the guide: 3036 is said by “3,036”, “3.036”
/// and `{number:3036}`, but not by “13036”.
fn says(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (ungrouped(text), ungrouped(wanted));
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mut indices = text.match_indices(&wanted).map(|(index, _)| index);
    indices.any(|index| {
        let before = text[..index].chars().next_back();
        let after = text[index + wanted.len()..].chars().next();
        let goes_on_before = is_digit(before) && is_digit(wanted.chars().next());
        let goes_on_after = is_digit(after) && is_digit(wanted.chars().next_back());
        !goes_on_before && !goes_on_after
    })
}

/// The text without what stands between the thousands of its numbers.
fn ungrouped(text: &str) -> String {
    let letters: Vec<_> = text.chars().collect();
    let is_digit = |index: usize| letters.get(index).is_some_and(char::is_ascii_digit);
    let groups = |index: usize| {
        matches!(letters[index], ',' | '.' | ' ' | '\u{a0}' | '\u{202f}')
            && index.checked_sub(1).is_some_and(is_digit)
            && (1..=3).all(|after| is_digit(index + after))
            && !is_digit(index + 4)
    };
    let kept = (0..letters.len()).filter(|&index| !groups(index));
    kept.map(|index| letters[index]).collect()
}

#[test]
fn a_number_is_found_however_it_is_written() {
    for text in ["3,036 people", "3.036", "3 036", "3036位", "{number:3036}"] {
        assert!(says(text, "3036"), "{text}");
    }
    for text in ["13,036", "30,361", "3, 036", "3,0361", "2026, 9"] {
        assert!(!says(text, "3036"), "{text}");
    }
    assert!(says("in 2026, 9 of 576", "9"));
    assert!(!says("19 of 596", "9"));
}
