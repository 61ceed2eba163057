//! Mistakes in what holds in every language: ids, questions, facts.

use super::{assert_only, assert_said, said_after};

#[test]
fn a_missing_file_of_the_structure_is_named() {
    let problems = said_after(|copy| copy.remove("facts.toml"));
    assert_said(&problems, "facts.toml", "", &["is missing"]);
}

#[test]
fn an_unknown_id_is_named_with_the_one_that_was_meant() {
    let problems = said_after(|copy| {
        copy.replace(
            "guide.toml",
            r#"directory = "group-directory""#,
            r#"directory = "group-directry""#,
        );
    });
    let wanted = ["`group-directry`", "did you mean `group-directory`?"];
    assert_only(&problems, "guide.toml", "directory", &wanted);
}

#[test]
fn an_id_far_from_every_other_is_answered_with_all_there_are() {
    let problems = said_after(|copy| {
        copy.replace("groups.toml", r#"family = "people""#, r#"family = "xyz""#);
    });
    let wanted = [
        "`xyz`",
        "one of",
        "`general`",
        "`technology`",
        "`people`",
        "`organisation`",
    ];
    assert_only(&problems, "groups.toml", "women", &wanted);
}

#[test]
fn an_id_given_twice_is_named() {
    let problems = said_after(|copy| {
        copy.replace("steps.toml", r#"id = "go-once""#, r#"id = "offer-a-hand""#);
    });
    assert_said(
        &problems,
        "steps.toml",
        "step",
        &["`offer-a-hand` twice", "another id"],
    );
}

#[test]
fn an_id_that_an_address_could_not_carry_is_named() {
    let problems =
        said_after(|copy| copy.replace("steps.toml", r#"id = "go-once""#, r#"id = "Go once!""#));
    assert_said(&problems, "steps.toml", "step", &["`Go once!`", "a-z"]);
}

#[test]
fn an_extra_key_of_the_structure_is_named_with_its_line() {
    let problems = said_after(|copy| {
        copy.replace(
            "steps.toml",
            r#"id = "go-once""#,
            "id = \"go-once\"\nlnk = \"meetup\"",
        )
    });
    assert_said(
        &problems,
        "steps.toml",
        "step",
        &["steps.toml:", "`lnk`", "`link`"],
    );
}

#[test]
fn a_question_that_tests_a_later_question_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "questions.toml",
            "id = \"purpose\"",
            "id = \"purpose\"\nwhen = { nearby = \"none\" }",
        );
    });
    assert_only(
        &problems,
        "questions.toml",
        "purpose",
        &["`nearby`", "no question asked before"],
    );
}

#[test]
fn a_question_that_tests_the_advice_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "questions.toml",
            "when = { purpose = \"women\" }",
            "when = { type = \"women\" }",
        );
    });
    assert_only(
        &problems,
        "questions.toml",
        "policy",
        &["`type`", "not known yet", "`focus`"],
    );
}

#[test]
fn a_question_without_an_answer_for_the_unsure_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "questions.toml",
            "{ id = \"unsure\", second_door = \"start\" }",
            "{ id = \"perhaps\" }",
        );
    });
    assert_said(
        &problems,
        "questions.toml",
        "intent",
        &["no option `unsure`", "add"],
    );
}

#[test]
fn a_question_with_a_name_that_means_something_else_is_named() {
    let problems =
        said_after(|copy| copy.replace("questions.toml", "id = \"depth\"", "id = \"focus\""));
    assert_said(&problems, "questions.toml", "focus", &["another id"]);
}

#[test]
fn an_option_that_can_never_be_chosen_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "questions.toml",
            "{ id = \"same\", when = { focus = \"*\" } }",
            "{ id = \"same\", when = { purpose = \"broad\", focus = \"*\" } }",
        );
    });
    assert_said(
        &problems,
        "questions.toml",
        "nearby=same",
        &["never be chosen"],
    );
}

#[test]
fn an_option_that_gives_what_does_not_exist_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "questions.toml",
            "focus = \"containers\"",
            "focus = \"container\"",
        );
    });
    let wanted = ["the focus `container`", "did you mean `containers`?"];
    assert_only(
        &problems,
        "questions.toml",
        "technology.containers",
        &wanted,
    );
}

#[test]
fn a_test_that_mixes_options_and_exceptions_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "questions.toml",
            "purpose = [\"technology\", \"organisation\"]",
            "purpose = [\"technology\", \"!women\"]",
        );
    });
    assert_said(
        &problems,
        "questions.toml",
        "question",
        &["`purpose`", "`!`"],
    );
}

#[test]
fn a_fact_without_a_source_is_named_with_its_line() {
    let problems = said_after(|copy| copy.replace("facts.toml", "source = \"vienna-site\"\n", ""));
    assert_said(
        &problems,
        "facts.toml",
        "fact",
        &["facts.toml:", "missing", "`source`"],
    );
}

#[test]
fn a_fact_with_an_unknown_source_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "facts.toml",
            "source = \"vienna-site\"",
            "source = \"vienna-page\"",
        );
    });
    let wanted = ["`vienna-page`", "did you mean `vienna-site`?"];
    assert_only(&problems, "facts.toml", "vienna-today", &wanted);
}

#[test]
fn a_fact_without_a_date_is_named_with_its_line() {
    for (key, line) in [
        ("as_of", "as_of = \"2026-07-10\"\n"),
        ("check_again", "check_again = \"2027-01-10\"\n"),
    ] {
        let problems = said_after(|copy| copy.replace("facts.toml", line, ""));
        assert_said(
            &problems,
            "facts.toml",
            "fact",
            &["facts.toml:", "missing", key],
        );
    }
}

#[test]
fn a_date_that_is_none_is_named_with_how_to_write_one() {
    for date in [
        "2026-13-01",
        "2026-07-32",
        "10 July 2026",
        "26-07-10",
        "2026/07/10",
        "",
    ] {
        let problems = said_after(|copy| copy.replace("facts.toml", "2026-07-10", date));
        let wanted = [&*format!("is `{date}`"), "`2026-09-22`"];
        assert_only(&problems, "facts.toml", "student-renamed.as_of", &wanted);
    }
    let problems = said_after(|copy| copy.replace("facts.toml", "2027-01-10", "2027-01"));
    assert_only(
        &problems,
        "facts.toml",
        "student-renamed.check_again",
        &["write a day"],
    );
}

#[test]
fn an_address_that_is_not_encrypted_is_named() {
    let problems = said_after(|copy| {
        copy.replace(
            "sources.toml",
            "https://www.meetup.com/",
            "http://www.meetup.com/",
        )
    });
    assert_only(
        &problems,
        "sources.toml",
        "meetup",
        &["`http://www.meetup.com/`", "`https://`"],
    );
}
