//! Files and folders that the guide does not read.

use super::{assert_only_problem, copy, problems_after};
use crate::support::read_and_check;
use std::fs;

#[test]
fn a_file_that_nobody_reads_is_named_wherever_it_is() {
    for (file, wanted) in [
        ("reason.toml", "did you mean `reasons`?"),
        ("notes.txt", "it should be one of"),
        ("languages/actions.toml", "a folder for each language"),
        ("languages/README.md", "a folder for each language"),
        ("languages/fr/reason.toml", "did you mean `reasons`?"),
        ("languages/fr/reasons", "did you mean `reasons`?"),
    ] {
        let problems = problems_after(|copy| copy.write(file, ""));
        assert_only_problem(
            &problems,
            file,
            "",
            &["not a file that the guide reads", wanted],
        );
    }
}

#[test]
fn hidden_files_are_no_content() {
    let copy = copy();
    for folder in ["", "languages/", "languages/fr/"] {
        copy.write(&format!("{folder}.DS_Store"), "");
    }
    fs::create_dir(copy.folder().join("languages/.git")).expect("a hidden folder");
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}

#[test]
fn a_folder_without_languages_is_named() {
    let problems = problems_after(|copy| {
        fs::remove_dir_all(copy.folder().join("languages")).expect("no languages");
    });
    assert_only_problem(
        &problems,
        "languages",
        "",
        &["cannot be read", "a folder for each language"],
    );
}
