//! What readers see of a text: without the marks of Markdown and the targets of
//! links. Placeholders, code and addresses are no words of the language; one
//! sign stands for each of them.

use crate::read::Text;
use guide_content::{Block, Inline, markdown};

/// Stands where something is that is not written in the language.
pub(super) const SLOT: char = '\u{fffc}';

/// The lines of a text: its paragraphs and the items of its lists, or all of it
/// if it is no prose.
pub(super) fn lines(text: &Text) -> Vec<String> {
    lines_of(text, &text.value)
}

/// The same before its figures are written: one sign stands for each.
pub(super) fn lines_without_figures(text: &Text) -> Vec<String> {
    lines_of(text, &text.raw)
}

fn lines_of(text: &Text, written: &str) -> Vec<String> {
    if !text.schema.is_prose {
        return vec![masked(written)];
    }
    // What prose may not have is found when it is read.
    let prose = markdown::parse(written).unwrap_or_default();
    let lines = prose.0.iter().flat_map(|block| match block {
        Block::Paragraph(line) => std::slice::from_ref(line),
        Block::List(items) => items.as_slice(),
    });
    lines.map(|line| masked(&joined(line))).collect()
}

fn joined(line: &[Inline]) -> String {
    let mut joined = String::new();
    for inline in line {
        match inline {
            Inline::Code(_) => joined.push(SLOT),
            other => joined.push_str(other.text()),
        }
    }
    joined
}

fn masked(text: &str) -> String {
    without_addresses(&without_placeholders(text))
}

fn without_placeholders(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else {
            break;
        };
        masked.push_str(&rest[..open]);
        masked.push(SLOT);
        rest = &rest[open + length + 1..];
    }
    masked + rest
}

fn without_addresses(text: &str) -> String {
    // Most texts have no host in them, and this says so quickly.
    let is_inside = |(at, _)| {
        text.as_bytes()
            .get(at + 1)
            .is_some_and(u8::is_ascii_alphabetic)
    };
    if !text.match_indices('.').any(is_inside) {
        return text.to_owned();
    }
    let belongs = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@%=&+".contains(c);
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(belongs) {
        masked.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        // A full stop after an address ends the sentence.
        let address = rest[..end].trim_end_matches(['.', ':', '?', '-']);
        if is_address(address) {
            masked.push(SLOT);
            masked.push_str(&rest[address.len()..end]);
        } else {
            masked.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    masked + rest
}

/// Whether this is an address: with or without `https://`, but with a host.
fn is_address(text: &str) -> bool {
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let mut labels = host.split('.').rev();
    let top = labels.next().unwrap_or_default();
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    top.len() > 1
        && top.chars().all(|c| c.is_ascii_alphabetic())
        && labels.clone().next().is_some()
        && labels.all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::WordsFile;

    #[test]
    fn prose_is_seen_without_its_markup_and_line_by_line() {
        let value = "See **the** [hall](/halls/).\n\n- `key`\n- {count} keys";
        let prose = Text {
            language: "en".into(),
            file: WordsFile::Tasks,
            key: "one.how".into(),
            value: value.into(),
            raw: value.into(),
            is_shipped: false,
            schema: WordsFile::Tasks.text_schema("one.how").expect("a text"),
        };
        let slot = SLOT.to_string();
        assert_eq!(
            lines(&prose),
            ["See the hall.", &slot, &format!("{slot} keys")]
        );
    }

    #[test]
    fn addresses_are_no_words_and_other_things_with_dots_are() {
        for (written, seen) in [
            ("see https://example.org/a?b=c.", "see \u{fffc}."),
            ("on dev.to, community.example", "on \u{fffc}, \u{fffc}"),
            ("歌在example.org/歌里", "歌在\u{fffc}歌里"),
            ("Apache-2.0, 1.5. CI/CD. A", "Apache-2.0, 1.5. CI/CD. A"),
            ("{a} und {b", "\u{fffc} und {b"),
        ] {
            assert_eq!(masked(written), seen);
        }
    }
}
