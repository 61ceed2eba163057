//! Ids, the ids that came before them, and editions.

use super::FILE;
use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

#[test]
fn an_id_that_an_address_could_not_carry_is_named() {
    for (old, new, key) in [
        (
            "id = \"city-organiser\"",
            "id = \"City organiser\"",
            "stage.camp",
        ),
        (
            "id = \"volunteer-duties\"",
            "id = \"volunteer_duties\"",
            "stage.list",
        ),
        (
            "id = \"preparation\"",
            "id = \"préparation\"",
            "stage.list.item",
        ),
        ("id = \"join\"", "id = \"\"", "entry"),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_problem(&problems, FILE, key, &["a-z"]);
    }
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "id = \"preparation\"",
            "id = \"preparation\", aliases = [\"Pre\"]",
        );
    });
    assert_only_problem(&problems, FILE, "preparation", &["`Pre`", "a-z"]);
}

#[test]
fn an_id_given_twice_is_named_wherever_in_the_path_it_is() {
    for (old, new, key, wanted) in [
        (
            "id = \"ambassador\"",
            "id = \"student-leader\"",
            "stage",
            "`student-leader` twice",
        ),
        (
            "id = \"join\"",
            "id = \"organise\"",
            "entry",
            "`organise` twice",
        ),
        (
            "id = \"hero-traits\"",
            "id = \"hero-goals\"",
            "stage.list",
            "`hero-goals` twice",
        ),
        // In the camp of one stage and a list of another.
        (
            "id = \"monthly-call\"",
            "id = \"badge\"",
            "stage.list.item",
            "`badge` twice",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_problem(&problems, FILE, key, &[wanted, "another id"]);
    }
}

#[test]
fn an_older_id_that_something_else_has_is_named() {
    for (old, new, key, wanted) in [
        (
            "{ id = \"badge\" }",
            "{ id = \"badge\", aliases = [\"monthly-call\"] }",
            "badge",
            "`monthly-call`",
        ),
        (
            "{ id = \"badge\" }",
            "{ id = \"badge\", aliases = [\"badge\"] }",
            "badge",
            "`badge`",
        ),
        (
            "id = \"hero\"\n",
            "id = \"hero\"\naliases = [\"member\"]\n",
            "hero",
            "`member`",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_only_problem(
            &problems,
            FILE,
            key,
            &[wanted, "both as an id and as an alias", "another id"],
        );
    }
    // A stage and an item may have one id: nothing confuses them.
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "{ id = \"badge\" }",
            "{ id = \"badge\", aliases = [\"member\", \"x y\"] }",
        );
    });
    assert_only_problem(&problems, FILE, "badge", &["`x y`"]);
}

#[test]
fn two_ids_whose_short_codes_are_the_same_are_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "{ id = \"badge\" }",
            "{ id = \"badge\", aliases = [\"green-guides\", \"red-paper-here\"] }",
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "badge",
        &["`green-guides`", "`red-paper-here`", "codes are the same"],
    );
}

#[test]
fn an_item_from_an_edition_that_there_is_not_is_named() {
    for since in ["2", "0"] {
        let problems = problems_after(|copy| {
            copy.replace(
                FILE,
                "{ id = \"monthly-call\" }",
                &format!("{{ id = \"monthly-call\", since = {since} }}"),
            );
        });
        let since = format!("edition {since}");
        assert_only_problem(
            &problems,
            FILE,
            "monthly-call",
            &[&since, "from 1 to `edition`"],
        );
    }
}

#[test]
fn a_plus_that_nobody_asks_for_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "{ id = \"badge\" }",
            "{ id = \"badge\", optional = true }",
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "badge",
        &["`optional`", "nobody asks for it"],
    );
}
