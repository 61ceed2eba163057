//! Mistakes in the decision tables and in what explains them.

use super::table::{Row, guide, replace};

const DECISIONS: &str = "decisions.toml";
const OUTCOMES: &str = "outcomes.toml";

/// Takes the entry of a list that has this id out of a file.
#[track_caller]
fn without_entry(file: &str, header: &str, id: &str) -> Row {
    guide().replace_span(file, &format!("{header}\nid = \"{id}\"\n"), "\n[[", "")
}

table! {
    a_rule_that_names_an_option_that_does_not_exist_is_named:
        replace(DECISIONS, r#"when = { purpose = "campus" }"#, r#"when = { purpose = "campos" }"#)
            .problem("1.purpose", ["the option `campos`", "did you mean `campus`?"]);

    a_rule_that_tests_a_question_that_does_not_exist_is_named:
        replace(DECISIONS, r#"when = { purpose = "campus" }"#, r#"when = { purpos = "campus" }"#)
            .problem("1", ["`purpos`", "did you mean `purpose`?"]);

    a_rule_that_gives_what_does_not_exist_is_named:
        replace(DECISIONS, r#"action = "student-program""#, r#"action = "student-programme""#)
            .problem("1.then.action", ["`student-programme`", "did you mean `student-program`?"]);

    a_rule_that_uses_a_table_that_does_not_exist_is_named:
        replace(DECISIONS, r#""depth-confidence", "#, r#""deep-confidence", "#)
            .problem("14", ["the table `deep-confidence`", "did you mean `depth-confidence`?"]);

    answers_without_a_rule_are_counted_and_shown:
        without_entry(DECISIONS, "[[table.rule]]", "9")
            .problem("table", ["no recommendation", "for example `intent=start&purpose=", "add a rule"])
            .among_others();

    answers_without_a_rule_in_an_inner_table_are_shown_too:
        without_entry(DECISIONS, "[[table.rule]]", "nearby-unsure")
            .problem("table", ["no recommendation", "nearby=unsure"]).among_others();

    a_rule_that_never_fires_is_named:
        replace(DECISIONS, "id = \"8\"\n", "id = \"7-again\"\nwhen = { intent = \"start\", purpose = \"broad\" }\n\
            then = { type = \"general\", action = \"start\", confidence = \"high\" }\n\n[[table.rule]]\nid = \"8\"\n")
            .problem("7-again", ["never fires", "`7` takes all of its cases"]);

    tables_that_lead_in_a_circle_are_named:
        guide().add_below(DECISIONS, r#"then = { action = "join-general-meanwhile" }"#, r#"use = ["recommendation"]"#)
            .problem("recommendation", ["uses itself"])
            .problem("by-nearby", ["uses itself"])
            .among_others();

    advice_without_an_outcome_is_counted_and_shown:
        without_entry(OUTCOMES, "[[outcome]]", "student")
            .problem("outcome", ["no words", "for example `", "add an outcome"]).among_others();

    an_outcome_whose_button_leads_to_no_link_is_named:
        replace(OUTCOMES, r#"link = "student-directory""#, r#"link = "student-directoy""#)
            .problem("student", ["`student-directoy`", "did you mean `student-directory`?"]).among_others();

    an_outcome_that_is_never_used_is_named:
        replace(OUTCOMES, r#"when = { action = "start" }"#, r#"when = { action = "start", type = "student" }"#)
            .problem("start-focus", ["never used"]).among_others();

    reasons_tasks_and_steps_that_are_never_given_are_named:
        guide().add_below("reasons.toml", r#"answers = { purpose = "campus" }"#, r#"when = { type = "general" }"#)
            .problem("campus-for", ["never given"]),
        replace("tasks.toml", r#"{ sponsors = "none" }"#, r#"{ sponsors = "none", intent = "join" }"#)
            .problem("sponsors-none", ["never given"]),
        replace("steps.toml", r#"{ track = "other" }"#, r#"{ track = "other", purpose = "women" }"#)
            .problem("name-your-topic", ["never given"]);

    a_reason_that_cites_not_sure_is_refused:
        replace("reasons.toml", r#"answers = { depth = "deep" }"#, r#"answers = { depth = "unsure" }"#)
            .problem("depth-deep", ["`unsure`", "no evidence", "task"]);

    a_consideration_that_does_not_exist_is_named:
        replace("guide.toml", r#""sponsors", "existing"]"#, r#""sponsor", "existing"]"#)
            .problem_in("reasons.toml", "sponsors-focused-for", ["`sponsors`", "did you mean `sponsor`?"])
            .among_others();
}
