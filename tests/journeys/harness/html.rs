//! Just enough of a reader for the HTML that the prerender writes and browsers
//! serialise.

use html_escape::decode_html_entities;
use std::collections::BTreeMap;

/// A piece of a page; comments are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Open(Tag),
    Close(String),
    Text(String),
}

/// The start of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
}

impl Tag {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// An attribute's value; empty for one that has none.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Whether an attribute has this value.
    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }
}

/// A page in pieces. Text that comments cut in two is one.
pub(crate) fn read(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        push_text(&mut pieces, &rest[..start]);
        rest = &rest[start..];
        if rest.starts_with("<!") {
            rest = after(rest, if rest.starts_with("<!--") { "-->" } else { ">" });
            continue;
        }
        let end = end_of_tag(rest);
        let inside = rest[1..end].trim_end_matches('/');
        rest = &rest[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            pieces.push(Piece::Close(name.trim().to_owned()));
            continue;
        }
        let tag = tag(inside);
        // What is in these is text as it stands, whatever it looks like.
        if tag.is("script") || tag.is("style") {
            let end = rest.find(&format!("</{}>", tag.name));
            let (text, after) = rest.split_at(end.expect("what is not HTML ends"));
            pieces.extend([Piece::Open(tag), Piece::Text(text.to_owned())]);
            rest = after;
            continue;
        }
        pieces.push(Piece::Open(tag));
    }
    push_text(&mut pieces, rest);
    pieces
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    let text = decode_html_entities(text);
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(&text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece::Text(text.into_owned())),
    }
}

/// What comes after the first place where a mark stands.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}

/// Where the tag ends that the text begins with: a `>` outside of quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (index, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return index,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    panic!("a tag does not end: {text:.80}");
}

fn tag(inside: &str) -> Tag {
    let (name, mut rest) = inside
        .split_once(char::is_whitespace)
        .unwrap_or((inside, ""));
    let mut attributes = BTreeMap::new();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace());
        let (key, tail) = rest.split_at(end.unwrap_or(rest.len()));
        let (value, tail) = match tail.strip_prefix("=\"") {
            Some(tail) => tail.split_once('"').expect("a quoted value ends"),
            None => ("", tail),
        };
        attributes.insert(key.to_owned(), decode_html_entities(value).into_owned());
        rest = tail;
    }
    Tag {
        name: name.to_owned(),
        attributes,
    }
}

/// The tags of a page.
pub(crate) fn tags(pieces: &[Piece]) -> impl Iterator<Item = &Tag> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        Piece::Close(_) | Piece::Text(_) => None,
    })
}

/// The pieces of every element with a name, each with its own tag first. An
/// element must not hold another of the same name.
pub(crate) fn elements<'a>(pieces: &'a [Piece], name: &str) -> Vec<&'a [Piece]> {
    let mut found = Vec::new();
    for (start, piece) in pieces.iter().enumerate() {
        if matches!(piece, Piece::Open(tag) if tag.is(name)) {
            let length = pieces[start..]
                .iter()
                .position(|piece| matches!(piece, Piece::Close(each) if each == name))
                .unwrap_or_else(|| panic!("<{name}> is not closed"));
            found.push(&pieces[start..start + length]);
        }
    }
    found
}

/// All the text of some pieces, trimmed.
pub(crate) fn text(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        if let Piece::Text(part) = piece {
            text.push_str(part);
        }
    }
    text.trim().to_owned()
}

/// The value of an attribute of every tag that a test finds.
pub(crate) fn values(pieces: &[Piece], name: &str, is_it: impl Fn(&Tag) -> bool) -> Vec<String> {
    tags(pieces)
        .filter(|tag| is_it(tag))
        .map(|tag| tag.get(name).unwrap_or_default().to_owned())
        .collect()
}
