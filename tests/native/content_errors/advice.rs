//! Mistakes that only show once every answer has been tried.

use super::{
    copy,
    table::{Row, guide, replace},
};
use crate::support::read_and_check;

const DECISIONS: &str = "decisions.toml";

/// Has the rule for one answer give something else besides.
#[track_caller]
fn rule_gives(output: &str) -> Row {
    let gives = r#"then = { type = "general", action = "start", confidence = "medium""#;
    replace(
        DECISIONS,
        &format!("{gives} }}"),
        &format!("{gives}, {output} }}"),
    )
}

table! {
    a_runner_up_that_is_the_advice_itself_is_named:
        rule_gives(r#"runner_up = "general""#).problem("6.then.runner_up",
                ["is `general`", "the same as the type", "for example `intent=start&purpose=broad"]).among_others();

    a_runner_up_that_is_not_there_is_named:
        rule_gives(r#"runner_up = "{focus}""#)
            .problem("6.then.runner_up", ["no focus is chosen", "for example `intent=start&purpose=broad"])
            .among_others();

    a_track_that_is_the_type_itself_is_named:
        rule_gives(r#"track = "general""#).problem("6", ["`general` both as type and as track"]);

    an_output_that_no_answer_gives_is_named:
        guide().replace_all("questions.toml", r#", track = "other""#, "")
            .problem_in(DECISIONS, "8.then.track", ["`{track}`", "no answer gives"]).among_others();

    a_rule_that_the_grid_of_its_table_would_not_show_is_named:
        [
            r#"{ demand = "focused" }"#,
            r#"{ demand = "focused", speakers = ["enough", "few"] }"#,
            r#"{ demand = "focused", speakers = "*" }"#,
            r#"[{ demand = "focused", speakers = "enough" }, { demand = "mixed", speakers = "enough" }]"#,
        ].map(|when| {
            let old = r#"when = { demand = "focused", speakers = "enough" }"#;
            replace(DECISIONS, old, &format!("when = {when}"))
                .problem("10-focused-enough", ["no cell", "`evidence`", "`demand`", "`speakers`"])
        }),
        ["", "columns = \"demand\"\n"].map(|line| {
            replace(DECISIONS, "columns = \"speakers\"\n", line).problem("evidence", ["lacks a side"])
        });

    a_table_that_no_rule_uses_is_named_once:
        guide().append(DECISIONS, "[[table]]\nid = \"spare\"\n[[table.rule]]\nid = \"spare-rule\"\nwhen = {}\n")
            .append("languages/en/tables.toml", r#"spare = "Spare""#)
            .append("languages/fr/tables.toml", r#"spare = "Spare""#)
            .problem_in(DECISIONS, "spare", ["used by no rule"]);

    what_never_happens_is_explained_after_its_kind:
        guide().add_below("reasons.toml", r#"answers = { purpose = "campus" }"#, r#"when = { type = "general" }"#)
            .problem("campus-for", ["never given", "no advice after one of its `answers`"])
            .without("earlier"),
        replace("tasks.toml", r#"{ sponsors = "none" }"#, r#"{ sponsors = "none", intent = "join" }"#)
            .problem("sponsors-none", ["never given", "no answers meet its `when`"]).without("earlier"),
        replace("steps.toml", r#"{ track = "other" }"#, r#"{ track = "other", purpose = "women" }"#)
            .problem("name-your-topic", ["never given", "no advice meets its `when`"]).without("earlier");

    a_reason_that_cites_no_answer_is_named:
        replace("reasons.toml", r#"answers = { depth = "deep" }"#, r#"answers = { depth = "deep", focus = "*" }"#)
            .problem("depth-deep", ["`focus`", "no answer", "`when`"]);

    advice_without_a_first_step_is_counted_and_shown:
        guide().replace_all("steps.toml", r#"when = { action = "student-program" }"#, r#"when = { action = "join" }"#)
            .problem("step", ["no first step", "for example `intent=start&purpose=campus`"]).among_others();

    a_task_that_leads_to_a_question_that_is_not_asked_is_named:
        replace("tasks.toml", r#"leads_to = "purpose""#, r#"leads_to = "technology""#).problem("demand-which-topic",
                ["`technology`", "not asked", "for example `intent=start&purpose=broad&demand=focused"]);

    an_unsure_answer_without_anything_to_find_out_is_named:
        replace("tasks.toml", r#"when = { depth = "unsure" }"#, r#"when = { depth = "deep" }"#)
            .problem("task", ["after `depth=unsure`", "add a task"]);
}

#[test]
fn a_question_that_is_never_asked_is_named_before_what_waits_for_it() {
    let copy = copy("fr");
    let old = r#"purpose = ["technology", "organisation"], focus = "*" }"#;
    copy.replace("questions.toml", old, r#"purpose = "broad", focus = "*" }"#);
    let problems = read_and_check(copy.folder()).expect_err("what was broken is noticed");
    let first = &problems.0[0];
    let place = (first.path(), &*first.key);
    assert_eq!(place, ("questions.toml", "depth"), "{problems}");
    assert!(first.wrong.contains("never asked"), "{problems}");
    let waits = problems.0.iter().any(|problem| {
        let never_fires = problem.to_string().contains("never fires");
        problem.path() == DECISIONS && problem.key == "12" && never_fires
    });
    assert!(waits, "{problems}");
}
