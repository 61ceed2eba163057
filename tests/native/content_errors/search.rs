//! Mistakes in the words of the search, and in the names of questions that
//! would hide what a page reads from its address.

use super::{assert_only_problem, assert_problem, problems_after};
use guide_content::Question;

const FILE: &str = "languages/fr/search.toml";

#[test]
fn a_list_of_one_name_is_named() {
    let problems =
        problems_after(|copy| copy.replace(FILE, "[\"kubernetes\", \"k8s\"]", "[\"kubernetes\"]"));
    let key = problems.0[0].key.clone();
    assert!(key.starts_with("same."), "{key}");
    assert_only_problem(
        &problems,
        FILE,
        &key,
        &["fewer than two names", "delete the list"],
    );
}

#[test]
fn a_name_in_two_lists_or_twice_in_one_is_named() {
    for name in ["k8s", "Kubernetes", "sponsor"] {
        let problems = problems_after(|copy| {
            let new = format!("[\"kubernetes\", \"k8s\", \"{name}\"]");
            copy.replace(FILE, "[\"kubernetes\", \"k8s\"]", &new);
        });
        assert_eq!(problems.0.len(), 1, "{problems}");
        let message = problems.to_string();
        assert!(
            message.contains("once more") && message.contains("one list"),
            "{message}"
        );
        assert!(
            message
                .to_lowercase()
                .contains(&format!("`{}`", name.to_lowercase())),
            "{message}"
        );
    }
}

#[test]
fn a_word_that_says_nothing_is_listed_once() {
    let problems = problems_after(|copy| copy.replace(FILE, "filler = [", "filler = [\"how\", "));
    let key = problems.0[0].key.clone();
    assert!(key.starts_with("filler."), "{key}");
    assert_only_problem(&problems, FILE, &key, &["`how` once more"]);
}

#[test]
fn an_empty_name_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "[\"kubernetes\", \"k8s\"]", "[\"kubernetes\", \"\"]")
    });
    let message = problems.to_string();
    assert!(
        message.contains("search.toml") && message.contains("is empty"),
        "{message}"
    );
}

#[test]
fn a_question_that_a_page_would_read_as_something_else_is_named() {
    for name in Question::RESERVED {
        let problems = problems_after(|copy| {
            copy.replace(
                "questions.toml",
                "id = \"depth\"",
                &format!("id = \"{name}\""),
            );
        });
        assert_problem(&problems, "questions.toml", name, &["another id"]);
    }
}
