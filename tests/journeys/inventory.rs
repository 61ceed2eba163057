//! Every text of the inventory can be read on its page of the built site. No
//! browser is needed: it has to be there before a script runs.

#[expect(
    dead_code,
    reason = "what the texts must say is asked of the content, without a site"
)]
#[path = "../inventory/table.rs"]
mod table;

use crate::harness::{guide, html, sites::GUIDE};
use guide_compiler::read::Text;
use guide_content::{Block, markdown};
use std::{collections::BTreeMap, fs};
use table::{PageTexts, is_named, rows};

/// Pages that the browser makes from answers.
const MADE_FROM_ANSWERS: [&str; 2] = ["/result/", "/plan/"];

/// Shorter pieces of a text say nothing about whether it is there; those in
/// Chinese need fewer letters.
const SHORTEST: usize = 12;
const SHORTEST_IN_CHINESE: usize = 5;

#[test]
fn every_text_of_the_inventory_stands_on_its_page_in_every_language() {
    let mut lost = Vec::new();
    let mut pages = BTreeMap::new();
    for (id, row) in rows() {
        for entry in row.page_texts() {
            if MADE_FROM_ANSWERS.contains(&entry.page.as_str()) {
                continue;
            }
            for language in guide::languages() {
                let path = format!("{language}{}index.html", entry.page);
                let page = pages
                    .entry(path.clone())
                    .or_insert_with_key(|path| page(path));
                for text in texts(language, &entry).filter(|text| !is_on(page, text)) {
                    let (says, key) = (&row.says, &text.key);
                    lost.push(format!("{id} ({says}): {path} lacks {}.{key}", text.file));
                }
            }
        }
    }
    assert!(
        lost.is_empty(),
        "{} texts are lost from their pages:\n  {}",
        lost.len(),
        lost.join("\n  ")
    );
}

/// The texts of a language that stand on a page.
fn texts<'a>(language: &'a str, entry: &'a PageTexts) -> impl Iterator<Item = &'static Text> + 'a {
    let is_there =
        |text: &&Text| (entry.texts.iter()).any(|name| is_named(name, &text.file, &text.key));
    guide::texts(language).filter(is_there)
}

/// What can be read in the main part of a page.
fn page(path: &str) -> String {
    let html = fs::read_to_string(GUIDE.dist.join(path));
    let html = html.unwrap_or_else(|error| panic!("{path}: {error}"));
    let pieces = html::read(&html);
    let main = html::elements(&pieces, "main");
    assert_eq!(main.len(), 1, "{path} has one main");
    spaced(&html::text(main[0]))
}

/// Whether a text can be read on a page: as it is, or piece by piece where it
/// has markup or something to be filled in.
fn is_on(page: &str, text: &Text) -> bool {
    let whole = spaced(&text.value);
    page.contains(&whole)
        || pieces(&text.value).is_some_and(|pieces| {
            pieces
                .into_iter()
                .filter(|piece| is_long(piece))
                .all(|piece| page.contains(&piece))
        })
}

/// The plain pieces of a text; `None` where it is all one piece.
fn pieces(text: &str) -> Option<Vec<String>> {
    let prose = markdown::parse(text).ok()?;
    let lines = prose.0.into_iter().flat_map(|block| match block {
        Block::Paragraph(line) => vec![line],
        Block::List(items) => items,
    });
    let mut pieces = Vec::new();
    for inline in lines.flatten() {
        for (index, piece) in inline.text().split('{').enumerate() {
            // What comes before the brace that closes a placeholder is its name.
            let filled = (index > 0).then(|| piece.split_once('}')).flatten();
            pieces.push(spaced(filled.map_or(piece, |(_, rest)| rest)));
        }
    }
    let is_whole = pieces.len() == 1 && pieces[0] == spaced(text);
    (!is_whole).then_some(pieces)
}

fn is_long(piece: &str) -> bool {
    let is_chinese = piece.chars().any(|letter| letter >= '\u{2e80}');
    let shortest = if is_chinese {
        SHORTEST_IN_CHINESE
    } else {
        SHORTEST
    };
    piece.chars().count() >= shortest
}

/// The text with single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_text_is_looked_for_in_pieces_where_it_has_markup_or_is_filled() {
    let text = |value: &str| Text {
        value: value.to_owned(),
        ..guide::texts("en").next().expect("a text").clone()
    };
    let page = "At most 9 questions, answered at your own pace. See the types of group.";
    for there in [
        "At most {count} questions, answered at your own pace.",
        "See the [types of group](/groups/).\n",
        "**At most {number:9} questions**, answered at your own pace.\n",
    ] {
        assert!(is_on(page, &text(there)), "{there}");
    }
    for lost in [
        "At most {count} questions, answered in great haste.",
        "See the [types of person](/groups/).\n",
        "No questions",
    ] {
        assert!(!is_on(page, &text(lost)), "{lost}");
    }
}
