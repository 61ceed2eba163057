//! Mistakes in what holds in every language: ids, questions, facts.

use super::{assert_only_problem, assert_problem, problems_after};

#[test]
fn a_missing_file_of_the_structure_is_named() {
    let problems = problems_after(|copy| copy.remove("facts.toml"));
    assert_problem(&problems, "facts.toml", "", &["is missing"]);
}

#[test]
fn an_unknown_id_is_named_with_the_one_that_was_meant() {
    let problems = problems_after(|copy| {
        copy.replace(
            "guide.toml",
            r#"directory = "group-directory""#,
            r#"directory = "group-directry""#,
        );
    });
    let wanted = ["`group-directry`", "did you mean `group-directory`?"];
    assert_only_problem(&problems, "guide.toml", "directory", &wanted);
}

#[test]
fn an_id_far_from_every_other_is_answered_with_all_there_are() {
    let problems = problems_after(|copy| {
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
    assert_only_problem(&problems, "groups.toml", "women", &wanted);
}

#[test]
fn an_id_given_twice_is_named() {
    let problems = problems_after(|copy| {
        copy.replace("steps.toml", r#"id = "go-once""#, r#"id = "offer-a-hand""#);
    });
    assert_problem(
        &problems,
        "steps.toml",
        "step",
        &["`offer-a-hand` twice", "another id"],
    );
}

#[test]
fn an_id_that_an_address_could_not_carry_is_named() {
    let problems = problems_after(|copy| {
        copy.replace("steps.toml", r#"id = "go-once""#, r#"id = "Go once!""#)
    });
    assert_problem(&problems, "steps.toml", "step", &["`Go once!`", "a-z"]);
}

#[test]
fn an_extra_key_of_the_structure_is_named_with_its_line() {
    let problems = problems_after(|copy| {
        copy.replace(
            "steps.toml",
            r#"id = "go-once""#,
            "id = \"go-once\"\nlnk = \"meetup\"",
        )
    });
    assert_problem(
        &problems,
        "steps.toml",
        "step",
        &["steps.toml:", "`lnk`", "`link`"],
    );
}

#[test]
fn a_question_that_tests_a_later_question_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "id = \"purpose\"",
            "id = \"purpose\"\nwhen = { nearby = \"none\" }",
        );
    });
    assert_only_problem(
        &problems,
        "questions.toml",
        "purpose",
        &["`nearby`", "asked later", "above"],
    );
}

#[test]
fn a_question_that_tests_the_advice_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "when = { purpose = \"women\" }",
            "when = { type = \"women\" }",
        );
    });
    assert_only_problem(
        &problems,
        "questions.toml",
        "policy",
        &["`type`", "not known yet", "`focus`"],
    );
}

#[test]
fn a_question_without_an_answer_for_the_unsure_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "{ id = \"unsure\", second_door = \"start\" }",
            "{ id = \"perhaps\" }",
        );
    });
    assert_problem(
        &problems,
        "questions.toml",
        "intent",
        &["no option `unsure`", "add"],
    );
}

#[test]
fn a_question_with_a_name_that_means_something_else_is_named() {
    let problems =
        problems_after(|copy| copy.replace("questions.toml", "id = \"depth\"", "id = \"focus\""));
    assert_problem(&problems, "questions.toml", "focus", &["another id"]);
}

#[test]
fn an_option_that_can_never_be_chosen_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "{ id = \"same\", when = { focus = \"*\" } }",
            "{ id = \"same\", when = { purpose = \"broad\", focus = \"*\" } }",
        );
    });
    assert_problem(
        &problems,
        "questions.toml",
        "nearby=same",
        &["never be chosen"],
    );
}

#[test]
fn an_option_that_gives_what_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "focus = \"containers\"",
            "focus = \"container\"",
        );
    });
    let wanted = ["the focus `container`", "did you mean `containers`?"];
    assert_only_problem(
        &problems,
        "questions.toml",
        "technology.containers",
        &wanted,
    );
}

#[test]
fn a_test_that_mixes_options_and_exceptions_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "questions.toml",
            "purpose = [\"technology\", \"organisation\"]",
            "purpose = [\"technology\", \"!women\"]",
        );
    });
    assert_problem(
        &problems,
        "questions.toml",
        "question",
        &["`purpose`", "`!`"],
    );
}

#[test]
fn a_question_that_tests_itself_or_nothing_that_is_asked_is_named() {
    for (tested, wanted) in [
        ("policy", &["`policy`", "itself"][..]),
        (
            "purpos",
            &["`purpos`", "no question", "did you mean `purpose`?"],
        ),
    ] {
        let problems = problems_after(|copy| {
            copy.replace(
                "questions.toml",
                "when = { purpose = \"women\" }",
                &format!("when = {{ {tested} = \"women\" }}"),
            );
        });
        assert_only_problem(&problems, "questions.toml", "policy", wanted);
    }
}

#[test]
fn an_answer_for_the_unsure_that_is_hidden_or_not_the_last_is_named() {
    let last = "  { id = \"exploring\" },\n  { id = \"deep\" },\n  { id = \"unsure\" },\n";
    for (changed, wanted) in [
        (
            "  { id = \"exploring\" },\n  { id = \"unsure\" },\n  { id = \"deep\" },\n",
            "not the last",
        ),
        (
            "  { id = \"exploring\" },\n  { id = \"deep\" },\n  { id = \"unsure\", when = { purpose = \"technology\" } },\n",
            "has a `when`",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace("questions.toml", last, changed));
        assert_only_problem(&problems, "questions.toml", "depth.unsure", &[wanted]);
    }
}

#[test]
fn a_second_door_that_leads_back_or_nowhere_is_named() {
    for (door, wanted) in [("unsure", "itself"), ("begin", "`begin`")] {
        let problems = problems_after(|copy| {
            copy.replace(
                "questions.toml",
                "second_door = \"start\"",
                &format!("second_door = \"{door}\""),
            );
        });
        assert_only_problem(&problems, "questions.toml", "intent.unsure", &[wanted]);
    }
    let problems = problems_after(|copy| {
        copy.replace("questions.toml", ", second_door = \"start\"", "");
        copy.replace(
            "questions.toml",
            "policy = \"undecided\"",
            "policy = \"undecided\", second_door = \"ally\"",
        );
    });
    let wanted = ["`ally`", "cannot be opened", "intent=start&purpose=women"];
    assert_only_problem(&problems, "questions.toml", "policy.unsure", &wanted);
}

#[test]
fn a_guide_that_asks_nothing_is_named() {
    let problems = problems_after(|copy| copy.write("questions.toml", "question = []"));
    assert_problem(&problems, "questions.toml", "question", &["is missing"]);
}

#[test]
fn a_part_of_a_group_that_nobody_sees_is_named() {
    for (kind, line, part) in [
        ("programme", "family = \"people\"", "`family`"),
        ("programme", "policies = true", "`policies`"),
        ("track", "links = [\"meetup\"]", "`links`"),
        ("track", "facts = [\"group-count\"]", "`facts`"),
    ] {
        let header = format!("kind = \"{kind}\"");
        let problems = problems_after(|copy| {
            let text = copy.text("groups.toml");
            copy.write(
                "groups.toml",
                &text.replace(&format!("\n{header}\n"), &format!("\n{header}\n{line}\n")),
            );
        });
        let key = if kind == "track" { "other" } else { "student" };
        assert_only_problem(&problems, "groups.toml", key, &[part, "nobody sees"]);
    }
}

#[test]
fn what_a_group_has_twice_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "groups.toml",
            "facts = [\"hpc-count\"]",
            "facts = [\"hpc-count\", \"hpc-count\"]",
        );
    });
    assert_only_problem(
        &problems,
        "groups.toml",
        "hpc",
        &["the fact `hpc-count` twice"],
    );
}

#[test]
fn policies_that_show_nothing_are_named() {
    let problems = problems_after(|copy| {
        copy.replace("groups.toml", "shows = [\"closed\"]", "shows = []");
    });
    assert_problem(
        &problems,
        "groups.toml",
        "closed",
        &["shows neither", "`shows = [\"closed\"]`"],
    );

    let problems = problems_after(|copy| {
        let text = copy.text("groups.toml");
        let policies = text.find("[[policy]]").expect("there are policies");
        copy.write("groups.toml", &text[..policies]);
    });
    assert_problem(&problems, "groups.toml", "women", &["none to show"]);
}
