//! Mistakes in the decision tables and in what explains them.

use super::{assert_only_problem, assert_problem, problems_after};

/// A text with the entry of a list that has this id taken out.
fn without_entry(text: &str, header: &str, id: &str) -> String {
    let start = format!("{header}\nid = \"{id}\"\n");
    assert_eq!(text.matches(&start).count(), 1, "there is one {id}");
    let (before, entry) = text.split_once(&start).expect("it is there");
    let after = entry.find("\n[[").map_or("", |end| &entry[end..]);
    format!("{before}{after}")
}

#[test]
fn a_rule_that_names_an_option_that_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "decisions.toml",
            "when = { purpose = \"campus\" }",
            "when = { purpose = \"campos\" }",
        );
    });
    let wanted = ["the option `campos`", "did you mean `campus`?"];
    assert_only_problem(&problems, "decisions.toml", "1.purpose", &wanted);
}

#[test]
fn a_rule_that_tests_a_question_that_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "decisions.toml",
            "when = { purpose = \"campus\" }",
            "when = { purpos = \"campus\" }",
        );
    });
    assert_only_problem(
        &problems,
        "decisions.toml",
        "1",
        &["`purpos`", "did you mean `purpose`?"],
    );
}

#[test]
fn a_rule_that_gives_what_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "decisions.toml",
            "action = \"student-program\"",
            "action = \"student-programme\"",
        );
    });
    let wanted = ["`student-programme`", "did you mean `student-program`?"];
    assert_only_problem(&problems, "decisions.toml", "1.then.action", &wanted);
}

#[test]
fn a_rule_that_uses_a_table_that_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "decisions.toml",
            "\"depth-confidence\", ",
            "\"deep-confidence\", ",
        )
    });
    let wanted = [
        "the table `deep-confidence`",
        "did you mean `depth-confidence`?",
    ];
    assert_only_problem(&problems, "decisions.toml", "14", &wanted);
}

#[test]
fn answers_without_a_rule_are_counted_and_shown() {
    let problems = problems_after(|copy| {
        let text = without_entry(&copy.text("decisions.toml"), "[[table.rule]]", "9");
        copy.write("decisions.toml", &text);
    });
    let wanted = [
        "no recommendation",
        "for example `intent=start&purpose=",
        "add a rule",
    ];
    assert_problem(&problems, "decisions.toml", "table", &wanted);
}

#[test]
fn answers_without_a_rule_in_an_inner_table_are_shown_too() {
    let problems = problems_after(|copy| {
        let text = without_entry(
            &copy.text("decisions.toml"),
            "[[table.rule]]",
            "nearby-unsure",
        );
        copy.write("decisions.toml", &text);
    });
    assert_problem(
        &problems,
        "decisions.toml",
        "table",
        &["no recommendation", "nearby=unsure"],
    );
}

#[test]
fn a_rule_that_never_fires_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "decisions.toml",
            "[[table.rule]]\nid = \"8\"",
            "[[table.rule]]\nid = \"7-again\"\nwhen = { intent = \"start\", purpose = \"broad\" }\n\
             then = { type = \"general\", action = \"start\", confidence = \"high\" }\n\n\
             [[table.rule]]\nid = \"8\"",
        );
    });
    assert_only_problem(
        &problems,
        "decisions.toml",
        "7-again",
        &["never fires", "earlier"],
    );
}

#[test]
fn tables_that_lead_in_a_circle_are_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "decisions.toml",
            "then = { action = \"join-general-meanwhile\" }",
            "then = { action = \"join-general-meanwhile\" }\nuse = [\"recommendation\"]",
        );
    });
    assert_problem(
        &problems,
        "decisions.toml",
        "recommendation",
        &["uses itself"],
    );
    assert_problem(&problems, "decisions.toml", "by-nearby", &["uses itself"]);
}

#[test]
fn advice_without_an_outcome_is_counted_and_shown() {
    let problems = problems_after(|copy| {
        let text = without_entry(&copy.text("outcomes.toml"), "[[outcome]]", "student");
        copy.write("outcomes.toml", &text);
    });
    assert_problem(
        &problems,
        "outcomes.toml",
        "outcome",
        &["no words", "for example `", "add an outcome"],
    );
}

#[test]
fn an_outcome_that_is_never_used_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "outcomes.toml",
            "when = { action = \"start\" }",
            "when = { action = \"start\", type = \"student\" }",
        );
    });
    assert_problem(&problems, "outcomes.toml", "start-focus", &["never used"]);
}

#[test]
fn reasons_tasks_and_steps_that_are_never_given_are_named() {
    for (file, key, old, new) in [
        (
            "reasons.toml",
            "campus-for",
            "answers = { purpose = \"campus\" }",
            "answers = { purpose = \"campus\" }\nwhen = { type = \"general\" }",
        ),
        (
            "tasks.toml",
            "sponsors-none",
            "when = { sponsors = \"none\" }",
            "when = { sponsors = \"none\", intent = \"join\" }",
        ),
        (
            "steps.toml",
            "name-your-topic",
            "when = { track = \"other\" }",
            "when = { track = \"other\", purpose = \"women\" }",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(file, old, new));
        assert_only_problem(&problems, file, key, &["never given"]);
    }
}

#[test]
fn a_reason_that_cites_not_sure_is_refused() {
    let problems = problems_after(|copy| {
        copy.replace(
            "reasons.toml",
            "answers = { depth = \"deep\" }",
            "answers = { depth = \"unsure\" }",
        );
    });
    assert_only_problem(
        &problems,
        "reasons.toml",
        "depth-deep",
        &["`unsure`", "no evidence", "task"],
    );
}

#[test]
fn a_consideration_that_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "guide.toml",
            "\"sponsors\", \"existing\"]",
            "\"sponsor\", \"existing\"]",
        );
    });
    let wanted = ["`sponsors`", "did you mean `sponsor`?"];
    assert_problem(&problems, "reasons.toml", "sponsors-focused-for", &wanted);
}
