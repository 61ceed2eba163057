//! What every plan has, whatever the answers.

use super::FILE;
use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

#[test]
fn a_step_whose_part_is_not_shown_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "\"look-for-quiet-groups\",\n", "");
        copy.replace(
            FILE,
            "steps = [\"go-once\", ",
            "steps = [\"look-for-quiet-groups\", \"go-once\", ",
        );
    });
    let wanted = [
        "hides the step `look-for-quiet-groups`",
        "sets of answers, for example `intent=start",
    ];
    assert_only_problem(&problems, FILE, "part.steps", &wanted);
}

#[test]
fn answers_without_a_programme_are_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "id = \"as-a-visitor\"",
            "id = \"as-a-visitor\"\nwhen = { action = \"join\" }",
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "programme",
        &["none that holds", "without a condition"],
    );
}

#[test]
fn meetings_in_no_part_or_in_two_are_named() {
    for (old, new) in [
        ("id = \"visits\"\nkind = \"meetings\"", "id = \"visits\""),
        ("id = \"team\"", "id = \"team\"\nkind = \"meetings\""),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_only_problem(
            &problems,
            FILE,
            "part",
            &["in no part, or in several", "exactly one part"],
        );
    }
}

#[test]
fn what_no_plan_shows_is_named() {
    let never = "when = { action = \"student-program\", speakers = \"few\" }";
    for (old, new, list, id) in [
        (
            "id = \"handover\"\nwhen = { action = [\"start\", \"start-with-track\", \"co-organise\"] }",
            format!("id = \"handover\"\n{never}"),
            "part",
            "handover",
        ),
        (
            "reminders = [\"prepare-the-slot\"]\n\n[[format]]\nid = \"next-slot\"\ntopic = \"track\"\nreminders = [\"prepare-the-slot\"]",
            "\n[[format]]\nid = \"next-slot\"\ntopic = \"track\"".to_owned(),
            "reminder",
            "prepare-the-slot",
        ),
        (
            "\"discussion\", \"hands-on\", \"quiz\", \"recap\"]",
            "\"discussion\", \"hands-on\", \"recap\"]".to_owned(),
            "format",
            "quiz",
        ),
        // Its formats are in other programmes, too.
        (
            "id = \"unknown-speakers\"\nwhen = { action = [\"start\", \"start-with-track\"] }",
            format!("id = \"unknown-speakers\"\n{never}"),
            "programme",
            "unknown-speakers",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, &new));
        assert_problem(
            &problems,
            FILE,
            list,
            &[&format!("has `{id}`, which is never shown"), "delete it"],
        );
    }
}
