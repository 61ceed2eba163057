//! Whoever breaks the content is told the file, the key, what is wrong and what
//! would be right. Each test copies the guide, breaks one thing and reads what
//! is said about it.

mod advice;
mod compare;
mod decisions;
mod figures;
mod files;
mod glossary;
mod path;
mod placeholders;
mod plan;
mod search;
mod sources;
mod structure;
mod texts;
mod typography;
mod unused;
mod words;

use crate::support::{GuideCopy, read_and_check};
use guide_compiler::read::Problems;

/// The guide in English and a second language, which but for its name is a copy
/// of the English one.
fn copy() -> GuideCopy {
    let copy = GuideCopy::with_languages(&["en", "fr"]);
    let file = "languages/fr/interface.toml";
    copy.replace(file, "name = \"English\"", "name = \"Français\"");
    copy
}

/// What is said about that guide after one thing in it is broken.
fn problems_after(break_guide: impl FnOnce(&GuideCopy)) -> Problems {
    let copy = copy();
    break_guide(&copy);
    read_and_check(copy.folder()).expect_err("what was broken should be noticed")
}

/// Fails unless one of the problems is in this file, at this key, and says all
/// of this.
fn assert_problem(problems: &Problems, file: &str, key: &str, wanted: &[&str]) {
    let is_reported = problems.0.iter().any(|problem| {
        let line = problem.to_string();
        let in_file = problem.file.split(':').next() == Some(file);
        in_file && problem.key == key && wanted.iter().all(|text| line.contains(text))
    });
    assert!(
        is_reported,
        "{file}, key `{key}`, should say {wanted:?}; what is said:\n{problems}"
    );
}

/// The same, and nothing else is said: one mistake, one line.
fn assert_only_problem(problems: &Problems, file: &str, key: &str, wanted: &[&str]) {
    assert_problem(problems, file, key, wanted);
    assert_eq!(
        problems.0.len(),
        1,
        "one mistake makes one line:\n{problems}"
    );
}

#[test]
fn the_copies_that_the_other_tests_break_have_nothing_wrong_before() {
    let copy = copy();
    let content = read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(content.languages.len(), 2);
}

#[test]
fn every_mistake_is_reported_at_once() {
    let problems = problems_after(|copy| {
        copy.replace("facts.toml", "2027-03-22", "some day");
        copy.replace("languages/fr/families.toml", "[people]", "[poeple]");
        copy.replace(
            "steps.toml",
            r#"link = "student-directory""#,
            r#"link = "students""#,
        );
    });
    assert_problem(
        &problems,
        "facts.toml",
        "group-count.check_again",
        &["some day"],
    );
    assert_problem(
        &problems,
        "languages/fr/families.toml",
        "poeple",
        &["people"],
    );
    assert_problem(
        &problems,
        "steps.toml",
        "find-the-campus-group",
        &["students"],
    );
}
