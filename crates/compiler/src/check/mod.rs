//! Checking that the files of a guide fit together. Native only.
//!
//! What passes here cannot surprise the browser: every id that is used exists
//! and every one that exists is used, every complete set of answers reaches
//! exactly one recommendation, every rule can fire, and every text that can be
//! shown is there in every language, its placeholders with a value.

mod proof;
mod references;
mod sources;
mod unused;
mod words;

pub use sources::is_day;

use crate::read::{Content, Problems};

/// Checks a guide.
///
/// `is_page` tells whether an address inside the guide, without its language
/// (`/groups/`), has a page.
///
/// # Errors
/// Everything that is wrong, each with its file, key and what would be right.
pub fn check(content: &Content, is_page: impl Fn(&str) -> bool) -> Result<(), Problems> {
    let structure = &content.structure;
    let mut problems = Problems::default();
    references::check(structure, &mut problems);
    // What follows from references would only repeat a broken one.
    let mut sets = Vec::new();
    if problems.0.is_empty() {
        sets = guide_engine::complete_answer_sets(structure);
        proof::check(structure, &sets, &mut problems);
        if !problems.0.is_empty() {
            sets.clear();
        }
        unused::check(structure, &mut problems);
    }
    sources::check(structure, &mut problems);
    words::check(content, &sets, is_page, &mut problems);
    problems.into_result(())
}

/// Whether this is a whole address of another site.
fn is_address(address: &str) -> bool {
    let host = address
        .strip_prefix("https://")
        .and_then(|rest| rest.split(['/', '?', '#']).next())
        .unwrap_or_default();
    let parts: Vec<_> = host.split('.').collect();
    parts.len() > 1
        && parts.iter().all(|part| !part.is_empty())
        && !address.contains(char::is_whitespace)
}

/// The ids of a list, in order.
macro_rules! ids {
    ($list:expr) => {
        $list
            .iter()
            .map(|item| item.id.as_str())
            .collect::<Vec<_>>()
    };
}
use ids;

/// The names of a list, in order.
fn names(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}
