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

use crate::{
    filled::fill_all,
    lint::{Corpus, TextList, lint},
    named_groups::NamedGroups,
    read::{Content, Problem, Problems, WordsFile},
};
use guide_content::{ListKind, Structure};
use guide_engine::Answers;

/// Every complete set of answers.
///
/// # Errors
/// What is wrong with the structure, so that there are none.
pub fn answer_sets(structure: &Structure) -> Result<Vec<Answers>, Problems> {
    let mut problems = Problems::default();
    let sets = proven_sets(structure, &mut problems);
    problems.into_result(sets.unwrap_or_default())
}

/// Every complete set of answers, none where one of them has no advice; `None` where a
/// reference is broken, of which all that follows would only say the same once more.
fn proven_sets(structure: &Structure, problems: &mut Problems) -> Option<Vec<Answers>> {
    references::check(structure, problems);
    if !problems.0.is_empty() {
        return None;
    }
    let mut sets = guide_engine::complete_answer_sets(structure);
    proof::check(structure, &sets, problems);
    if !problems.0.is_empty() {
        sets.clear();
    }
    Some(sets)
}

/// Checks a guide, and lints its texts.
///
/// `is_page` tells whether an address inside the guide, without its language
/// (`/groups/`), has a page.
///
/// # Errors
/// Everything that is wrong, each with its file, key and what would be right.
pub fn check(content: &Content, is_page: impl Fn(&str) -> bool) -> Result<(), Problems> {
    let structure = &content.structure;
    let mut problems = Problems::default();
    let proven = proven_sets(structure, &mut problems);
    if proven.is_some() {
        unused::check(structure, &mut problems);
    }
    let sets = proven.unwrap_or_default();
    problems.0.extend_from_slice(&content.problems.0);
    sources::check(structure, &mut problems);
    let groups = NamedGroups::collect(structure, &sets);
    words::check(content, &groups, is_page, &mut problems);
    // Of a broken structure nobody can tell what is filled in.
    let filled = (!sets.is_empty()).then(|| fill_all(content, &groups));
    let lists = lists(structure);
    problems
        .0
        .extend(lint(Corpus::new(content, filled.as_deref(), &lists)).0);
    without_consequences(&mut problems, &content.problems);
    problems.locate(&content.places);
    problems.into_result(())
}

/// The lists of the growth path and of the pages about the community.
fn lists(structure: &Structure) -> Vec<TextList> {
    let of_path = structure.path.lists().map(|list| TextList {
        file: WordsFile::Path,
        keys: item_keys(list.items.iter().map(|item| &item.id)),
        heading: list.titled.then(|| format!("lists.{}.heading", list.id)),
        is_of_benefits: list.kind == ListKind::Benefits,
    });
    let parts = structure.topics.iter().flat_map(|topic| &topic.parts);
    let of_pages = parts.map(|part| TextList {
        file: WordsFile::Pages,
        keys: item_keys(part.items.iter().map(|item| &item.id)),
        heading: None,
        is_of_benefits: false,
    });
    of_path.chain(of_pages).collect()
}

fn item_keys<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    ids.map(|id| format!("items.{id}.text")).collect()
}

/// Leaves out what follows from a value that was read in the place of another: the
/// mistake is said once, where it was made.
fn without_consequences(problems: &mut Problems, made: &Problems) {
    let follows = |problem: &Problem| {
        let mut made = made.0.iter();
        made.any(|made| {
            made != problem && made.is_about(&problem.key) && made.path() == problem.path()
        })
    };
    problems.0.retain(|problem| !follows(problem));
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
