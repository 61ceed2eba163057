//! Mistakes in setting groups side by side.

use super::{assert_only_problem, assert_problem, problems_after};

const FILE: &str = "compare.toml";

#[test]
fn a_row_that_says_nothing_in_a_column_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "columns = [\"startups\", \"public-sector\", \"enterprises\"]\n\n[[row]]\nid = \"sponsors\"", "columns = [\"startups\", \"enterprises\"]\n\n[[row]]\nid = \"sponsors\"");
    });
    assert_only_problem(
        &problems,
        FILE,
        "speakers",
        &["nothing in the column `public-sector`", "name the column"],
    );
}

#[test]
fn a_policy_and_a_group_need_the_texts_that_a_row_does_not_take_from_them() {
    let problems = problems_after(|copy| copy.replace(FILE, "shows = \"speakers\"\n", ""));
    for policy in ["closed", "allies", "open"] {
        assert_problem(&problems, FILE, "speakers", &[&format!("`{policy}`")]);
    }
    assert_eq!(problems.0.len(), 3, "{problems}");
}

#[test]
fn a_column_that_does_not_exist_is_named() {
    for (column, wanted) in [
        (
            "devop",
            &["the column `devop`", "did you mean `devops`?"][..],
        ),
        // It is shown as its policies.
        ("women", &["the column `women`", "`open`"]),
        ("student", &["the column `student`"]),
    ] {
        let problems = problems_after(|copy| {
            let old = "columns = [\"containers\", \"ml\", \"devops\"]";
            let new = format!("columns = [\"containers\", \"ml\", \"devops\", \"{column}\"]");
            copy.replace(FILE, old, &new);
        });
        assert_only_problem(&problems, FILE, "hard-audience", wanted);
    }
}

#[test]
fn a_column_twice_in_a_row_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "columns = [\"security\"]",
            "columns = [\"security\", \"iot\"]",
        );
    });
    assert_only_problem(&problems, FILE, "hard", &["the column `iot` twice"]);
}

#[test]
fn an_id_given_twice_or_not_plain_is_named() {
    let problems =
        problems_after(|copy| copy.replace(FILE, "id = \"hard-time\"", "id = \"hard-few\""));
    assert_problem(&problems, FILE, "row.value", &["`hard-few` twice"]);
    let problems = problems_after(|copy| {
        copy.replace(FILE, "[[row]]\nid = \"who\"", "[[row]]\nid = \"hard\"")
    });
    assert_problem(&problems, FILE, "row", &["`hard` twice"]);
    let problems = problems_after(|copy| {
        copy.replace(FILE, "[[row]]\nid = \"who\"", "[[row]]\nid = \"Who?\"")
    });
    assert_problem(&problems, FILE, "row", &["`Who?`", "a-z"]);
}

#[test]
fn what_a_row_cannot_take_from_the_words_is_named() {
    let problems =
        problems_after(|copy| copy.replace(FILE, "shows = \"audience\"", "shows = \"people\""));
    assert_problem(
        &problems,
        FILE,
        "row",
        &["`people`", "`audience`", "`topics`", "`speakers`"],
    );
}

#[test]
fn words_that_are_missing_or_too_many_are_named() {
    let file = "languages/fr/compare.toml";
    let problems = problems_after(|copy| copy.replace(file, "[rows.who]", "[rows.whom]"));
    assert_problem(&problems, file, "rows.who", &["is missing"]);
    assert_problem(
        &problems,
        file,
        "rows.whom",
        &["one too many", "did you mean `who`?"],
    );
    assert_eq!(problems.0.len(), 2, "{problems}");
    let problems = problems_after(|copy| copy.replace(file, "hard-time = ", "hard-times = "));
    assert_problem(&problems, file, "values.hard-time", &["is missing"]);
    assert_problem(
        &problems,
        file,
        "values.hard-times",
        &["one too many", "`hard-time`"],
    );
    assert_eq!(problems.0.len(), 2, "{problems}");
}

#[test]
fn a_placeholder_in_a_text_of_all_groups_is_named() {
    let file = "languages/fr/compare.toml";
    let problems = problems_after(|copy| {
        copy.replace(
            file,
            "demand-little = \"",
            "demand-little = \"{type.group}: ",
        );
    });
    assert_only_problem(
        &problems,
        file,
        "values.demand-little",
        &["`{type.group}`", "no placeholder at all"],
    );
}
