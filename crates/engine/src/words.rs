//! What texts about answers may name.

use super::Answers;
use guide_content::{Names, Structure, Words};

/// The groups that texts about these answers may name while nothing is
/// recommended yet.
#[must_use]
pub fn names<'a>(structure: &Structure, words: &'a Words, answers: &Answers) -> Names<'a> {
    Names {
        focus: answers.focus(structure).and_then(|id| words.groups.get(id)),
        ..Names::default()
    }
}
