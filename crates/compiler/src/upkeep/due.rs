//! What is due to be checked again.

use super::Day;
use crate::Claim;
use crate::claims;
use guide_content::{Structure, Words};
use std::fmt::Write;

/// What is due on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    on: &'a Day,
    structure: &'a Structure,
    /// What is due, the longest ago first; then in the order of the files.
    pub now: Vec<Claim<'a>>,
    /// What will be due after that, the soonest first.
    pub later: Vec<Claim<'a>>,
}

/// What is due on a day: everything that was to be checked again by then. What has
/// no day to check it again is never due.
#[must_use]
pub fn due<'a>(structure: &'a Structure, on: &'a Day) -> Due<'a> {
    let mut dated: Vec<_> = claims(structure)
        .filter(|claim| !claim.check_again.is_empty())
        .collect();
    dated.sort_by_key(|claim| claim.check_again);
    let (now, later) = dated
        .into_iter()
        .partition(|claim| claim.check_again <= on.as_str());
    Due {
        on,
        structure,
        now,
        later,
    }
}

impl Due<'_> {
    /// The list for a person to work through, in the words of a language: the day,
    /// the place, what it says, and the source to look it up in.
    #[must_use]
    pub fn as_text(&self, words: &Words) -> String {
        let mut text = String::new();
        if self.now.is_empty() {
            let _ = writeln!(text, "Nothing is due on {}.", self.on);
            match self.later.first() {
                Some(next) => {
                    let _ = writeln!(text, "Next:\n");
                    self.write(&mut text, next, words);
                }
                None => text.push_str("Nothing has a day on which to check it again.\n"),
            }
            return text;
        }
        let (now, all) = (self.now.len(), self.now.len() + self.later.len());
        let _ = writeln!(text, "Due on {}: {now} of {all}.", self.on);
        for claim in &self.now {
            text.push('\n');
            self.write(&mut text, claim, words);
        }
        text
    }

    fn write(&self, text: &mut String, claim: &Claim<'_>, words: &Words) {
        let name = words.sources.get(claim.source).map(String::as_str);
        let source = self.structure.source(claim.source);
        let url = source.and_then(|source| source.url.as_deref());
        let as_of = match claim.as_of {
            "" => "without a date".to_owned(),
            date => format!("as of {date}"),
        };
        let _ = writeln!(
            text,
            "{}  {}: `{}`\n  {}\n  {as_of}, {}\n  {}",
            claim.check_again,
            claim.subject.file(),
            claim.subject.key(),
            claim.subject.text(words),
            name.unwrap_or(claim.source),
            url.unwrap_or("(the source has no address)"),
        );
    }
}
