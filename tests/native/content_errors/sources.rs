//! Mistakes in facts, sources and addresses.

use super::{assert_only_problem, assert_problem, problems_after};

#[test]
fn a_fact_without_a_source_is_named_with_its_line() {
    let problems =
        problems_after(|copy| copy.replace("facts.toml", "source = \"vienna-site\"\n", ""));
    assert_problem(
        &problems,
        "facts.toml",
        "fact",
        &["facts.toml:", "missing", "`source`"],
    );
}

#[test]
fn a_fact_with_an_unknown_source_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "facts.toml",
            "source = \"vienna-site\"",
            "source = \"vienna-page\"",
        );
    });
    let wanted = ["`vienna-page`", "did you mean `vienna-site`?"];
    assert_only_problem(&problems, "facts.toml", "vienna-today", &wanted);
}

#[test]
fn a_fact_without_a_date_is_named_with_its_line() {
    for (key, line) in [
        ("as_of", "as_of = \"2026-07-10\"\n"),
        ("check_again", "check_again = \"2027-01-10\"\n"),
    ] {
        let problems = problems_after(|copy| copy.replace("facts.toml", line, ""));
        assert_problem(
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
        "2026-06-31",
        "10 July 2026",
        "26-07-10",
        "2026-02-31",
        "2026-02-29",
        "2026-00",
        "+026-07-10",
        "2026/07/10",
        "",
    ] {
        let problems = problems_after(|copy| copy.replace("facts.toml", "2026-07-10", date));
        let wanted = [&*format!("is `{date}`"), "`2026-09-22`"];
        assert_only_problem(&problems, "facts.toml", "student-renamed.as_of", &wanted);
    }
    let problems = problems_after(|copy| copy.replace("facts.toml", "2027-01-10", "2027-01"));
    assert_only_problem(
        &problems,
        "facts.toml",
        "student-renamed.check_again",
        &["write a day"],
    );
}

#[test]
fn an_address_that_is_not_encrypted_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "sources.toml",
            "https://www.meetup.com/",
            "http://www.meetup.com/",
        )
    });
    assert_only_problem(
        &problems,
        "sources.toml",
        "meetup",
        &["`http://www.meetup.com/`", "`https://`"],
    );
}

#[test]
fn a_day_that_only_a_leap_year_has_is_fine() {
    let problems = problems_after(|copy| {
        copy.replace("facts.toml", "2026-07-10", "2024-02-29");
        copy.replace("facts.toml", "2027-01-10", "2027-02-29");
    });
    assert_only_problem(
        &problems,
        "facts.toml",
        "student-renamed.check_again",
        &["`2027-02-29`", "that there is"],
    );
}

#[test]
fn a_fact_to_be_checked_before_it_was_true_is_named() {
    for day in ["2026-07-09", "2026-07-10"] {
        let problems = problems_after(|copy| copy.replace("facts.toml", "2027-01-10", day));
        assert_only_problem(
            &problems,
            "facts.toml",
            "student-renamed.check_again",
            &[day, "not after", "`2026-07-10`"],
        );
    }
}

#[test]
fn a_fact_that_is_younger_than_its_source_is_named() {
    let problems = problems_after(|copy| copy.replace("facts.toml", "2026-07-10", "2026-07-11"));
    assert_only_problem(
        &problems,
        "facts.toml",
        "student-renamed.as_of",
        &["`2026-07-11`", "`ambassador-programs`", "`2026-07-10`"],
    );
}

#[test]
fn an_address_that_leads_nowhere_is_named() {
    for address in ["https://", "https://meetup", "https://www.meetup.com/a b"] {
        let problems = problems_after(|copy| {
            copy.replace("sources.toml", "https://www.meetup.com/", address);
        });
        assert_only_problem(&problems, "sources.toml", "meetup", &[address, "`https://"]);
    }
}
