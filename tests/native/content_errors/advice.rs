//! Mistakes that only show once every answer has been tried.

use super::{assert_only_problem, assert_problem, problems_after};
use crate::support::GuideCopy;

fn decide(copy: &GuideCopy, old: &str, new: &str) {
    copy.replace("decisions.toml", old, new);
}

#[test]
fn a_runner_up_that_is_the_advice_itself_is_named() {
    let problems = problems_after(|copy| {
        let old = "then = { type = \"general\", action = \"start\", confidence = \"medium\" }";
        decide(copy, old, &old.replace(" }", ", runner_up = \"general\" }"));
    });
    let wanted = [
        "is `general`",
        "the same as the type",
        "for example `intent=start&purpose=broad",
    ];
    assert_problem(&problems, "decisions.toml", "6.then.runner_up", &wanted);
}

#[test]
fn a_runner_up_that_is_not_there_is_named() {
    let problems = problems_after(|copy| {
        let old = "then = { type = \"general\", action = \"start\", confidence = \"medium\" }";
        decide(copy, old, &old.replace(" }", ", runner_up = \"{focus}\" }"));
    });
    let wanted = [
        "no focus is chosen",
        "for example `intent=start&purpose=broad",
    ];
    assert_problem(&problems, "decisions.toml", "6.then.runner_up", &wanted);
}

#[test]
fn a_track_that_is_the_type_itself_is_named() {
    let problems = problems_after(|copy| {
        let old = "then = { type = \"general\", action = \"start\", confidence = \"medium\" }";
        decide(copy, old, &old.replace(" }", ", track = \"general\" }"));
    });
    assert_only_problem(
        &problems,
        "decisions.toml",
        "6",
        &["`general` both as type and as track"],
    );
}

#[test]
fn an_output_that_no_answer_gives_is_named() {
    let problems = problems_after(|copy| {
        let text = copy
            .text("questions.toml")
            .replace(", track = \"other\"", "");
        copy.write("questions.toml", &text);
    });
    assert_problem(
        &problems,
        "decisions.toml",
        "8.then.track",
        &["`{track}`", "no answer gives"],
    );
}

#[test]
fn a_rule_that_the_grid_of_its_table_would_not_show_is_named() {
    for when in [
        "{ demand = \"focused\" }",
        "{ demand = \"focused\", speakers = [\"enough\", \"few\"] }",
        "{ demand = \"focused\", speakers = \"*\" }",
        "[{ demand = \"focused\", speakers = \"enough\" }, { demand = \"mixed\", speakers = \"enough\" }]",
    ] {
        let problems = problems_after(|copy| {
            let old = "when = { demand = \"focused\", speakers = \"enough\" }";
            decide(copy, old, &format!("when = {when}"));
        });
        let wanted = ["no cell", "`evidence`", "`demand`", "`speakers`"];
        assert_only_problem(&problems, "decisions.toml", "10-focused-enough", &wanted);
    }
    for line in ["", "columns = \"demand\"\n"] {
        let problems = problems_after(|copy| decide(copy, "columns = \"speakers\"\n", line));
        assert_only_problem(&problems, "decisions.toml", "evidence", &["lacks a side"]);
    }
}

#[test]
fn a_table_that_no_rule_uses_is_named_once() {
    let problems = problems_after(|copy| {
        copy.append(
            "decisions.toml",
            "[[table]]\nid = \"spare\"\n[[table.rule]]\nid = \"spare-rule\"\nwhen = {}\n",
        );
        for language in ["en", "fr"] {
            copy.append(
                &format!("languages/{language}/tables.toml"),
                "spare = \"Spare\"",
            );
        }
    });
    assert_only_problem(&problems, "decisions.toml", "spare", &["used by no rule"]);
}

#[test]
fn a_question_that_is_never_asked_is_named_before_what_waits_for_it() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "when = { intent = \"!start\", purpose = [\"technology\", \"organisation\"], focus = \"*\" }",
            "when = { intent = \"!start\", purpose = \"broad\", focus = \"*\" }",
        );
    });
    let first = &problems.0[0];
    assert_eq!(
        (&*first.file, &*first.key),
        ("questions.toml", "depth"),
        "{problems}"
    );
    assert!(first.wrong.contains("never asked"), "{problems}");
    assert_problem(&problems, "decisions.toml", "12", &["never fires"]);
}

#[test]
fn what_never_happens_is_explained_after_its_kind() {
    for (file, key, old, new, wanted) in [
        (
            "reasons.toml",
            "campus-for",
            "answers = { purpose = \"campus\" }",
            "answers = { purpose = \"campus\" }\nwhen = { type = \"general\" }",
            "no advice after one of its `answers`",
        ),
        (
            "tasks.toml",
            "sponsors-none",
            "when = { sponsors = \"none\" }",
            "when = { sponsors = \"none\", intent = \"join\" }",
            "no answers meet its `when`",
        ),
        (
            "steps.toml",
            "name-your-topic",
            "when = { track = \"other\" }",
            "when = { track = \"other\", purpose = \"women\" }",
            "no advice meets its `when`",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(file, old, new));
        assert_only_problem(&problems, file, key, &["never given", wanted]);
        assert!(!problems.to_string().contains("earlier"), "{problems}");
    }
}

#[test]
fn a_reason_that_cites_no_answer_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "reasons.toml",
            "answers = { depth = \"deep\" }",
            "answers = { depth = \"deep\", focus = \"*\" }",
        );
    });
    assert_only_problem(
        &problems,
        "reasons.toml",
        "depth-deep",
        &["`focus`", "no answer", "`when`"],
    );
}

#[test]
fn advice_without_a_first_step_is_counted_and_shown() {
    let problems = problems_after(|copy| {
        let text = copy.text("steps.toml");
        copy.write(
            "steps.toml",
            &text.replace(
                "when = { action = \"student-program\" }",
                "when = { action = \"join\" }",
            ),
        );
    });
    let wanted = ["no first step", "for example `intent=start&purpose=campus`"];
    assert_problem(&problems, "steps.toml", "step", &wanted);
}

#[test]
fn a_task_that_leads_to_a_question_that_is_not_asked_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "tasks.toml",
            "leads_to = \"purpose\"",
            "leads_to = \"technology\"",
        );
    });
    let wanted = [
        "`technology`",
        "not asked",
        "for example `intent=start&purpose=broad&demand=focused",
    ];
    assert_only_problem(&problems, "tasks.toml", "demand-which-topic", &wanted);
}

#[test]
fn an_unsure_answer_without_anything_to_find_out_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "tasks.toml",
            "when = { depth = \"unsure\" }",
            "when = { depth = \"deep\" }",
        );
    });
    assert_only_problem(
        &problems,
        "tasks.toml",
        "task",
        &["after `depth=unsure`", "add a task"],
    );
}
