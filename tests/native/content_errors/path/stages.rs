//! What stages and their lists have to tell.

use super::FILE;
use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

#[test]
fn a_stage_that_is_a_kind_of_nothing_or_of_itself_is_named() {
    for (kind, wanted) in [
        ("user-group-leeder", "did you mean `user-group-leader`?"),
        ("speaker", "does not exist"),
    ] {
        let problems = problems_after(|copy| {
            copy.replace(
                FILE,
                "id = \"speaker\"\nkind_of = \"user-group-leader\"",
                &format!("id = \"speaker\"\nkind_of = \"{kind}\""),
            );
        });
        let wanted = ["the other stage", &*format!("`{kind}`"), wanted];
        assert_only_problem(&problems, FILE, "speaker", &wanted);
    }
}

#[test]
fn a_list_without_items_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "item = [\n  { id = \"recommendation\" },\n]",
            "item = []",
        );
    });
    assert_problem(
        &problems,
        FILE,
        "hero-requirements",
        &["no item", "delete the list"],
    );
}

#[test]
fn a_kind_of_list_or_a_key_that_there_is_not_is_named_with_its_line() {
    for (old, new, key, wanted) in [
        (
            "id = \"volunteer-duties\"\nkind = \"duties\"",
            "id = \"volunteer-duties\"\nkind = \"tasks\"",
            "stage.list",
            ["`tasks`", "`duties`"],
        ),
        (
            "beside = \"member\"",
            "besides = \"member\"",
            "stage",
            ["`besides`", "`beside`"],
        ),
        (
            "{ id = \"badge\" }",
            "{ id = \"badge\", alias = [] }",
            "stage.list",
            ["`alias`", "`aliases`"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        let wanted = ["path.toml:", wanted[0], wanted[1]];
        assert_problem(&problems, FILE, key, &wanted);
    }
}

#[test]
fn a_fact_or_a_link_that_does_not_exist_or_stands_twice_is_named() {
    for (old, new, key, wanted) in [
        (
            "\"builder-count-2024\",",
            "\"builder-count-2042\",",
            "community-builder",
            &[
                "the fact `builder-count-2042`",
                "did you mean `builder-count-2024`?",
            ][..],
        ),
        (
            "\"builder-count-2024\",",
            "\"builder-count-2024\", \"builder-count-2024\",",
            "community-builder",
            &["the fact `builder-count-2024` twice"],
        ),
        (
            "links = [\"ambassadors\"]",
            "links = [\"ambassadors\", \"ambasadors\"]",
            "ambassador",
            &["the link `ambasadors`", "did you mean `ambassadors`?"],
        ),
        (
            "links = [\"ambassadors\"]",
            "links = [\"ambassadors\", \"ambassadors\"]",
            "ambassador",
            &["the link `ambassadors` twice"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_only_problem(&problems, FILE, key, wanted);
    }
}

#[test]
fn what_only_the_path_used_is_named_when_it_does_no_more() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "\"builder-count-2024\", ", "");
        copy.replace(FILE, "links = [\"ambassadors\"]", "");
    });
    for (file, key, wanted) in [
        ("facts.toml", "fact", ["`builder-count-2024`", "no stage"]),
        ("sources.toml", "link", ["`ambassadors`", "stage"]),
    ] {
        assert_problem(&problems, file, key, &wanted);
    }
    assert_eq!(problems.0.len(), 2, "{problems}");
}
