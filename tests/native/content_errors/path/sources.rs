//! Who says what the path says, and when it was true.

use super::FILE;
use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

/// What the stages of the handbook say of it, and one of them with it.
const PROVENANCE: &str =
    r#"source = "member-handbook", as_of = "2024-02", check_again = "2027-02-01""#;

fn stage(id: &str, provenance: &str) -> String {
    format!("id = \"{id}\"\nsaid = {{ {provenance} }}")
}

/// The programme of the last stage, up to what comes after it.
const PROGRAMME: &str = "programme = { source = \"leadership-overview\", as_of = \"2025-03-02\", \
    check_again = \"2027-03-02\" }\nfacts = [\"ambassadors-listed\"]";

#[test]
fn a_source_of_the_path_that_does_not_exist_is_named() {
    let wanted = [
        "the source `member-handbok`",
        "did you mean `member-handbook`?",
    ];
    let other = PROVENANCE.replace("handbook", "handbok");
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            &stage("volunteer", PROVENANCE),
            &stage("volunteer", &other),
        );
    });
    assert_only_problem(&problems, FILE, "volunteer", &wanted);
    let problems = problems_after(|copy| {
        let provenance = |provenance: &str| format!("edition = 1\nsaid = {{ {provenance} }}");
        copy.replace(FILE, &provenance(PROVENANCE), &provenance(&other));
    });
    assert_only_problem(&problems, FILE, "said", &wanted);
    let problems = problems_after(|copy| {
        let other = PROGRAMME.replace("leadership", "readership");
        copy.replace(FILE, PROGRAMME, &other);
    });
    let wanted = [
        "`readership-overview`",
        "did you mean `leadership-overview`?",
    ];
    assert_only_problem(&problems, FILE, "ambassador.programme", &wanted);
}

#[test]
fn a_date_of_the_path_that_is_none_or_cannot_be_is_named() {
    let dates = |as_of: &str, check_again: &str| {
        let provenance = PROVENANCE.replace("2024-02", as_of);
        provenance.replace("2027-02-01", check_again)
    };
    let problems = problems_after(|copy| {
        for (id, provenance) in [
            ("volunteer", dates("2024-13", "2027-02-01")),
            ("member", dates("2024-02", "2027-02")),
            ("hero", dates("2024-02", "2024-01-31")),
            ("community-builder", dates("2026-01", "2027-02-01")),
        ] {
            copy.replace(FILE, &stage(id, PROVENANCE), &stage(id, &provenance));
        }
        copy.replace(
            FILE,
            "edition = 1\nsaid = { source = \"member-handbook\", as_of = \"2024-02\"",
            "edition = 1\nsaid = { source = \"member-handbook\", as_of = \"Feb 2024\"",
        );
        copy.replace(
            FILE,
            PROGRAMME,
            &PROGRAMME.replace("2027-03-02", "2025-03-02"),
        );
    });
    for (key, wanted) in [
        ("volunteer.as_of", ["is `2024-13`", "`2026-09`"]),
        ("member.check_again", ["is `2027-02`", "write a day"]),
        ("hero.check_again", ["not after", "`2024-02`"]),
        (
            "community-builder.as_of",
            ["later than the source", "`member-handbook`"],
        ),
        (
            "said.as_of",
            ["is `Feb 2024`", "write a day, a month or a year"],
        ),
        (
            "ambassador.programme.check_again",
            ["not after", "`2025-03-02`"],
        ),
    ] {
        assert_problem(&problems, FILE, key, &wanted);
    }
    assert_eq!(problems.0.len(), 6, "{problems}");
}

#[test]
fn a_stage_without_a_date_to_check_it_again_is_named() {
    let problems = problems_after(|copy| {
        let provenance = PROVENANCE.replace(", check_again = \"2027-02-01\"", "");
        copy.replace(
            FILE,
            &stage("volunteer", PROVENANCE),
            &stage("volunteer", &provenance),
        );
    });
    assert_problem(
        &problems,
        FILE,
        "stage",
        &["path.toml:", "missing", "`check_again`"],
    );
}

#[test]
fn a_programme_that_nobody_describes_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, PROGRAMME, "facts = [\"ambassadors-listed\"]");
    });
    let wanted = ["tells of a programme", "`programme = "];
    assert_problem(&problems, FILE, "ambassador-goals", &wanted);
}
