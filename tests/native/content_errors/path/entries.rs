//! Where recommendations lead on to the path.

use super::FILE;
use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

#[test]
fn an_entry_that_leads_nowhere_is_named() {
    for (old, new, key, wanted) in [
        (
            "stage = \"user-group-leader\"\nchecklist",
            "stage = \"user-group-leder\"\nchecklist",
            "organise",
            [
                "the stage `user-group-leder`",
                "did you mean `user-group-leader`?",
            ],
        ),
        (
            "checklist = \"city-organiser-duties\"",
            "checklist = \"city-organiser-dutys\"",
            "organise",
            [
                "the list to tick `city-organiser-dutys`",
                "`city-organiser-duties`",
            ],
        ),
        // Nobody ticks benefits.
        (
            "checklist = \"city-organiser-duties\"",
            "checklist = \"leader-benefits\"",
            "organise",
            ["the list to tick `leader-benefits`", "does not exist"],
        ),
        (
            "when = { type = \"student\" }",
            "when = { type = \"studnt\" }",
            "student.type",
            ["the type `studnt`", "did you mean `student`?"],
        ),
        (
            "when = { type = \"student\" }",
            "when = { typ = \"student\" }",
            "student",
            ["`typ`", "no question"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_only_problem(&problems, FILE, key, &wanted);
    }
}

#[test]
fn an_entry_with_a_list_of_another_stage_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "stage = \"user-group-leader\"\nchecklist",
            "stage = \"speaker\"\nchecklist",
        );
    });
    let wanted = ["the list to tick `city-organiser-duties`", "does not exist"];
    assert_only_problem(&problems, FILE, "organise", &wanted);
}

#[test]
fn a_recommendation_that_leads_on_to_no_stage_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "when = {}", "when = { action = \"join\" }");
    });
    assert_only_problem(
        &problems,
        FILE,
        "entry",
        &["no entry to the path", "sets of answers", "add an entry"],
    );
}

#[test]
fn an_entry_that_no_recommendation_uses_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "when = { type = \"student\" }", "when = {}");
    });
    for entry in ["organise", "join"] {
        assert_problem(&problems, FILE, entry, &["never used", "earlier entry"]);
    }
    assert_eq!(problems.0.len(), 2, "{problems}");
}
