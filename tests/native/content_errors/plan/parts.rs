//! What parts, programmes and reminders name.

use super::FILE;
use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

#[test]
fn a_step_that_does_not_exist_is_named_and_so_is_the_one_left_out() {
    let problems =
        problems_after(|copy| copy.replace(FILE, "\"fix-four-dates\"", "\"fix-four-date\""));
    assert_problem(
        &problems,
        FILE,
        "meetups",
        &["the step `fix-four-date`", "did you mean `fix-four-dates`?"],
    );
    assert_problem(
        &problems,
        FILE,
        "part.steps",
        &["leaves out the step `fix-four-dates`"],
    );
    assert_eq!(problems.0.len(), 2, "{problems}");
}

#[test]
fn a_step_in_two_parts_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "steps = [\"agree-on-conduct\"]",
            "steps = [\"agree-on-conduct\", \"go-once\"]",
        );
    });
    assert_only_problem(&problems, FILE, "part.steps", &["the step `go-once` twice"]);
}

#[test]
fn a_link_or_a_source_that_does_not_exist_is_named() {
    let problems =
        problems_after(|copy| copy.replace(FILE, "links = [\"meetup\"]", "links = [\"meetups\"]"));
    assert_only_problem(
        &problems,
        FILE,
        "platform",
        &["the link `meetups`", "did you mean `meetup`?"],
    );
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "source = \"pyladies-kit\"",
            "source = \"pyladies-kid\"",
        )
    });
    assert_only_problem(
        &problems,
        FILE,
        "policy",
        &["the source `pyladies-kid`", "`pyladies-kit`"],
    );
    let problems = problems_after(|copy| {
        let text = copy.text(FILE);
        let at = text.rfind("planning-timeline").expect("a reminder has it");
        copy.write(
            FILE,
            &format!("{}planing-timeline{}", &text[..at], &text[at + 17..]),
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "publish",
        &["the source `planing-timeline`", "`planning-timeline`"],
    );
}

#[test]
fn a_link_given_twice_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "links = [\"meetup\"]",
            "links = [\"meetup\", \"meetup\"]",
        );
    });
    assert_only_problem(&problems, FILE, "platform", &["the link `meetup` twice"]);
}

#[test]
fn a_format_that_does_not_exist_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "formats = [\"talk\", \"hands-on\", ",
            "formats = [\"talk\", \"hand-on\", ",
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "with-speakers",
        &["the format `hand-on`", "did you mean `hands-on`?"],
    );
}

#[test]
fn a_condition_on_what_does_not_exist_is_named() {
    for (old, new, key, wanted) in [
        (
            "when = { type = \"women\" }",
            "when = { type = \"woman\" }",
            "policy.type",
            ["the type `woman`", "`women`"],
        ),
        (
            "speakers = \"few\" }\nformats",
            "speakers = \"fewer\" }\nformats",
            "few-speakers.speakers",
            ["the option `fewer`", "`few`"],
        ),
        (
            "id = \"slots\"\nwhen = { action = \"track-in-existing\" }",
            "id = \"slots\"\nwhen = { acton = \"track-in-existing\" }",
            "slots",
            ["`acton`, which is no question", "`action`"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_only_problem(&problems, FILE, key, &wanted);
    }
}

#[test]
fn a_reminder_that_does_not_exist_or_is_given_twice_is_named() {
    let old = "id = \"come-along\"\nreminders = [\"sign-up\"]";
    for (new, wanted) in [
        ("\"sign-on\"", ["the reminder `sign-on`", "`sign-up`"]),
        (
            "\"sign-up\", \"sign-up\"",
            ["the reminder `sign-up`", "twice"],
        ),
    ] {
        let new = format!("id = \"come-along\"\nreminders = [{new}]");
        let problems = problems_after(|copy| copy.replace(FILE, old, &new));
        assert_only_problem(&problems, FILE, "come-along", &wanted);
    }
}

#[test]
fn an_id_given_twice_or_not_plain_is_named() {
    for (old, new, key, wanted) in [
        ("id = \"quiet\"", "id = \"room\"", "part", "`room` twice"),
        ("id = \"quiz\"", "id = \"talk\"", "format", "`talk` twice"),
        (
            "id = \"slots\"",
            "id = \"alongside\"",
            "programme",
            "`alongside` twice",
        ),
        (
            "id = \"remind\"",
            "id = \"publish\"",
            "reminder",
            "`publish` twice",
        ),
        ("id = \"slots\"", "id = \"Slots!\"", "programme", "`Slots!`"),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_problem(&problems, FILE, key, &[wanted]);
    }
}

#[test]
fn a_kind_of_part_that_does_not_exist_is_named() {
    let problems =
        problems_after(|copy| copy.replace(FILE, "kind = \"policies\"", "kind = \"policy\""));
    assert_problem(&problems, FILE, "part", &["`policy`", "`policies`"]);
}

#[test]
fn a_date_that_is_none_or_over_is_named() {
    let file = FILE;
    for (old, new, key, wanted) in [
        (
            "{ source = \"pyladies-kit\", as_of = \"2024-12-11\"",
            "{ source = \"pyladies-kit\", as_of = \"2024-13-11\"",
            "policy.as_of",
            "`2024-13-11`",
        ),
        (
            "as_of = \"2024-12-11\", check_again = \"2027-02-28\"",
            "as_of = \"2024-12-11\", check_again = \"2027-02-30\"",
            "policy.check_again",
            "`2027-02-30`",
        ),
        (
            "as_of = \"2024-12-11\", check_again = \"2027-02-28\"",
            "as_of = \"2024-12-11\", check_again = \"2024-12-11\"",
            "policy.check_again",
            "not after",
        ),
        (
            "as_of = \"2024-12-11\", check_again",
            "as_of = \"2026-12-11\", check_again",
            "policy.as_of",
            "later than the source `pyladies-kit` was seen",
        ),
        // What has no date is checked again all the same.
        (
            "{ source = \"merida-account\", as_of = \"\", check_again = \"2027-10-01\" }",
            "{ source = \"merida-account\", as_of = \"\", check_again = \"soon\" }",
            "quiet.check_again",
            "`soon`",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(file, old, new));
        assert_only_problem(&problems, file, key, &[wanted]);
    }
}

#[test]
fn the_date_of_a_reminder_is_checked_too() {
    let problems = problems_after(|copy| {
        let text = copy.text(FILE);
        let old = "as_of = \"2025-05-06\", check_again = \"2027-05-06\"";
        copy.write(
            FILE,
            &text.replacen(old, "as_of = \"2025-05-06\", check_again = \"2025\"", 1),
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "room-and-speaker.check_again",
        &["`2025`", "a day"],
    );
}
