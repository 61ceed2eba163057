//! Checking that the files of a guide fit together. Native only.
//!
//! What passes here cannot surprise the browser: every id that is used exists,
//! every complete set of answers reaches exactly one recommendation, every rule
//! can fire, and every text that can be shown is there in every language.

mod proof;
mod references;
mod words;

use super::read::{Content, Problems};
use crate::engine;

/// Checks a guide.
///
/// `is_page` tells whether an address inside the guide, without its language
/// (`/groups/`), has a page.
///
/// # Errors
/// Everything that is wrong, each with its file, key and what would be right.
pub fn check(content: &Content, is_page: impl Fn(&str) -> bool) -> Result<(), Problems> {
    let mut problems = Problems::default();
    references::check(&content.structure, &mut problems);
    // The proofs follow references; with a broken one they would only repeat it.
    if problems.0.is_empty() {
        proof::check(&content.structure, &mut problems);
    }
    let sets = if problems.0.is_empty() {
        engine::complete_answer_sets(&content.structure)
    } else {
        Vec::new()
    };
    words::check(content, &sets, is_page, &mut problems);
    problems.none_or(())
}
