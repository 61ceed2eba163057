//! A progress as a short text for an address:
//! `1.3.hABCD.gEFGH.mIJKLMNOP.nQRST.uUVWX.YZab` is version 1, made with edition
//! 3 of the content, here, goal, met, not yet, not sure, and a check sum. What
//! is not said is left out; codes are in order, so that a progress has one text.

use super::{
    code::{Code, LENGTH},
    progress::{Mark, OpenError, OpenedProgress, Progress, check_version},
};
use guide_content::Path;
use std::fmt::Write;

const VERSION: u32 = 1;

/// More than any progress needs, and little enough to read at once: in bytes.
const LARGEST: usize = 8 * 1024;

/// The letter before the codes of a mark.
fn letter(mark: Mark) -> char {
    match mark {
        Mark::Met => 'm',
        Mark::NotYet => 'n',
        Mark::Unsure => 'u',
    }
}

/// The progress as the text of a link, made with this edition of the content.
#[must_use]
pub fn write_link(progress: &Progress, path: &Path) -> String {
    write(progress, path.edition)
}

fn write(progress: &Progress, edition: u32) -> String {
    let mut text = format!("{VERSION}.{edition}");
    for (letter, stage) in [('h', progress.here), ('g', progress.goal)] {
        if let Some(code) = stage {
            // Writing to a string never fails.
            let _ = write!(text, ".{letter}{code}");
        }
    }
    for mark in Mark::ALL {
        let mut codes = progress
            .marks
            .iter()
            .filter(|(_, given)| **given == mark)
            .peekable();
        if codes.peek().is_some() {
            let _ = write!(text, ".{}", letter(mark));
        }
        for (code, _) in codes {
            let _ = write!(text, "{code}");
        }
    }
    let check = Code::of(&[&text]);
    let _ = write!(text, ".{check}");
    text
}

/// What addresses call a progress: `#trail=…`.
pub const LINK_KEY: &str = "trail";

/// How many of the last full stops may be those before the check sum.
const MOST_TAILS: usize = 64;

/// The text of a link in an address, or in a text that has one inside: without
/// what was escaped on the way, and without what came to stand behind it, which the
/// check sum tells. `None` where there is no link.
#[must_use]
pub fn find_link(text: &str) -> Option<String> {
    let text = guide_query::plain(text);
    let is_key = |at: &usize| !text[..*at].ends_with(|char: char| char.is_ascii_alphanumeric());
    let places = text.match_indices(LINK_KEY).map(|(at, _)| at);
    let mut behind = places.filter(is_key).map(|at| &text[at + LINK_KEY.len()..]);
    let link = behind.find_map(|behind| behind.strip_prefix('='))?;
    let is_outside = |char: char| !(char.is_ascii_alphanumeric() || "-_.".contains(char));
    let inside = link.split(is_outside).next().unwrap_or_default();
    let dots = inside.rmatch_indices('.').take(MOST_TAILS);
    let mut candidates = dots.filter_map(|(dot, _)| inside.get(..dot + 1 + LENGTH));
    let whole = candidates.find(|text| is_whole(text));
    Some(whole.unwrap_or(link).to_owned())
}

/// Whether a text is just what the program writes for some progress.
fn is_whole(text: &str) -> bool {
    let (version, rest) = text.split_once('.').unwrap_or_default();
    let read = read(rest).filter(|_| version == VERSION.to_string());
    read.is_some_and(|(edition, progress)| write(&progress, edition) == text)
}

/// Reads the text of a link and brings it up to the present content.
///
/// # Errors
/// Says why it is none; never panics, whatever the text is.
pub fn read_link(text: &str, path: &Path) -> Result<OpenedProgress, OpenError> {
    read_text(text, path, false)
}

/// Reads the text of a link that the guide itself has saved: it is the
/// visitor's, even if the guide now knows nothing of what it says.
///
/// # Errors
/// As [`read_link`], but never [`OpenError::Foreign`] for what was written by
/// [`write_link`].
pub fn read_saved_link(text: &str, path: &Path) -> Result<OpenedProgress, OpenError> {
    read_text(text, path, true)
}

fn read_text(text: &str, path: &Path, is_own: bool) -> Result<OpenedProgress, OpenError> {
    if text.is_empty() {
        return Err(OpenError::Empty);
    }
    if text.len() > LARGEST {
        return Err(OpenError::Large);
    }
    let (version, rest) = text.split_once('.').ok_or(OpenError::Foreign)?;
    check_version(version, VERSION)?;
    let (edition, progress) = read(rest).ok_or(OpenError::Damaged)?;
    // There is one text for each progress: any other was changed on the way.
    if write(&progress, edition) != text {
        return Err(OpenError::Damaged);
    }
    progress.migrate(edition, path, is_own)
}

fn read(text: &str) -> Option<(u32, Progress)> {
    let mut parts = text.split('.');
    let edition = parts.next()?.parse().ok()?;
    let mut progress = Progress::default();
    // What is no part, such as the check sum, is missing when written again.
    for part in parts {
        let Some(letter_of_part) = part.chars().next() else {
            continue;
        };
        let codes = codes(part.get(1..).unwrap_or_default());
        let mark = Mark::ALL
            .into_iter()
            .find(|mark| letter(*mark) == letter_of_part);
        match (letter_of_part, mark, codes) {
            (_, Some(mark), Some(codes)) => {
                progress
                    .marks
                    .extend(codes.into_iter().map(|code| (code, mark)));
            }
            ('h', _, Some(codes)) => progress.here = codes.first().copied(),
            ('g', _, Some(codes)) => progress.goal = codes.first().copied(),
            _ => {}
        }
    }
    Some((edition, progress))
}

/// The codes that stand one after the other in a text.
fn codes(text: &str) -> Option<Vec<Code>> {
    let mut codes = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        codes.push(Code::read(rest.get(..LENGTH)?)?);
        rest = &rest[LENGTH..];
    }
    Some(codes)
}
