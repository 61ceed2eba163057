//! Whoever breaks the content is told the file, the key, what is wrong and what
//! would be right. Each row of the tables edits a copy of the guide and lists the
//! problems that have to be reported; see [`table`].

#[macro_use]
mod table;

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
mod style;
mod texts;
mod typography;
mod unused;
mod words;

use crate::support::{GuideCopy, read_and_check};
use guide_compiler::read::{Problem, Problems};
use guide_content::Question;
use table::replace;

/// The guide in English and a second language. French does not ship: but for
/// its name it is a copy of the English guide.
fn copy(second_language: &str) -> GuideCopy {
    let copy = GuideCopy::with_languages(&["en", second_language]);
    if second_language == "fr" {
        let file = "languages/fr/interface.toml";
        copy.replace(file, "name = \"English\"", "name = \"Français\"");
    }
    copy
}

#[test]
fn the_copies_that_the_other_tests_break_have_nothing_wrong_before() {
    let copy = copy("fr");
    let content = read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(content.languages.len(), 2);
}

table! {
    every_mistake_is_reported_at_once:
        replace("facts.toml", "2027-03-22", "some day")
            .replace("languages/fr/families.toml", "[people]", "[poeple]")
            .replace("steps.toml", r#"link = "student-directory""#, r#"link = "students""#)
            .problem_in("facts.toml", "group-count.check_again", ["some day"])
            .problem_in("languages/fr/families.toml", "poeple", ["people"])
            .problem_in("steps.toml", "find-the-campus-group", ["students"])
            .among_others();
}
