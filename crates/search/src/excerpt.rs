//! A piece of a text around what was found in it.

use super::{Folding, find::Phrase, tokens};
use std::ops::Range;

/// How long an excerpt is, in bytes, before and behind the first thing found.
const BEFORE: usize = 60;
const BEHIND: usize = 160;
/// How far it is shortened so that it cuts no word.
const NEAR: usize = 24;

/// A piece of a text around the first thing found, as runs of text of which
/// everything that was found is marked. `token_ids` are the text's tokens.
pub(super) fn excerpt(
    text: &str,
    token_ids: &[usize],
    phrases: &[&Phrase],
    folding: &Folding,
) -> Vec<(String, bool)> {
    let marked = marked(text, token_ids, phrases, folding);
    let first = marked.first().map_or(0, |range| range.start);
    let shown = window(text, first);
    let mut runs = Vec::new();
    if shown.start > 0 {
        runs.push(("… ".to_owned(), false));
    }
    let mut at = shown.start;
    for range in marked {
        if range.start < at || range.end > shown.end {
            continue;
        }
        runs.push((text[at..range.start].to_owned(), false));
        runs.push((text[range.clone()].to_owned(), true));
        at = range.end;
    }
    runs.push((text[at..shown.end].to_owned(), false));
    if shown.end < text.len() {
        runs.push((" …".to_owned(), false));
    }
    runs.retain(|(text, _)| !text.is_empty());
    runs
}

/// The bytes of everything that was found, what touches as one.
fn marked(
    text: &str,
    token_ids: &[usize],
    phrases: &[&Phrase],
    folding: &Folding,
) -> Vec<Range<usize>> {
    let mut is_marked = vec![false; token_ids.len()];
    for (found, _) in phrases.iter().flat_map(|phrase| phrase.matches(token_ids)) {
        is_marked[found].fill(true);
    }
    let mut marked: Vec<Range<usize>> = Vec::new();
    for ((_, range), is_marked) in tokens(text, folding).into_iter().zip(is_marked) {
        match marked.last_mut() {
            _ if !is_marked => {}
            Some(last) if last.end == range.start => last.end = range.end,
            _ => marked.push(range),
        }
    }
    marked
}

/// The bytes to show around a position, between words where there are spaces.
fn window(text: &str, first: usize) -> Range<usize> {
    let start = text.floor_char_boundary(first.saturating_sub(BEFORE));
    let end = text.floor_char_boundary(first.saturating_add(BEHIND));
    let space = text[start..first].find(' ').filter(|at| *at <= NEAR);
    let start = match space {
        Some(at) if start > 0 => start + at + 1,
        _ => start,
    };
    let space = text[first..end].rfind(' ').map(|at| first + at);
    let end = match space.filter(|at| end - at <= NEAR) {
        Some(at) if end < text.len() => at,
        _ => end,
    };
    start..end
}
