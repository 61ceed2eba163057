//! What the plan proposes.

use super::FILE;
use crate::{
    content_errors::{assert_only_problem, copy, problems_after},
    support::read_and_check,
};

#[test]
fn what_nobody_could_choose_is_named() {
    for (old, new, key, wanted) in [
        (
            "rhythms = [3, 2, 1]",
            "rhythms = []",
            "rhythms",
            "`[3, 2, 1]`",
        ),
        (
            "rhythms = [3, 2, 1]",
            "rhythms = [3, 5]",
            "rhythms",
            "[3, 5]",
        ),
        ("rhythms = [3, 2, 1]", "rhythms = [0]", "rhythms", "[0]"),
        ("rhythms = [3, 2, 1]", "rhythms = [24]", "rhythms", "[24]"),
        ("week = 2\n", "week = 0\n", "week", "is 0"),
        ("week = 2\n", "week = 6\n", "week", "5 for the last"),
        ("weekday = 2\n", "weekday = 0\n", "weekday", "Monday"),
        ("weekday = 2\n", "weekday = 8\n", "weekday", "is 8"),
        ("time = \"18:30\"", "time = \"24:00\"", "time", "`24:00`"),
        ("time = \"18:30\"", "time = \"18:60\"", "time", "`18:60`"),
        ("time = \"18:30\"", "time = \"6:30\"", "time", "`18:30`"),
        ("time = \"18:30\"", "time = \"18.30\"", "time", "`18.30`"),
        ("time = \"18:30\"", "time = \"+8:+5\"", "time", "`+8:+5`"),
        ("minutes = 120", "minutes = 0", "minutes", "how long"),
    ] {
        let problems =
            problems_after(|copy| copy.replace(FILE, &format!("\n{old}"), &format!("\n{new}")));
        assert_only_problem(&problems, FILE, key, &[wanted]);
    }
}

#[test]
fn an_example_that_is_no_complete_set_of_answers_is_named() {
    let example =
        "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general&nearby=none";
    for wrong in [
        "",
        "intent=start",
        "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general",
        "purpose=broad&intent=start&demand=mixed&speakers=few&sponsors=general&nearby=none",
        "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general&nearby=nowhere",
        "?intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general&nearby=none",
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, example, wrong));
        let wanted = [
            &*format!("`{wrong}`"),
            "no complete set",
            "address of a result",
        ];
        assert_only_problem(&problems, FILE, "example", &wanted);
    }
}

#[test]
fn every_rhythm_into_which_a_year_divides_is_fine() {
    let copy = copy();
    copy.replace(FILE, "rhythms = [3, 2, 1]", "rhythms = [1, 2, 3, 4, 6, 12]");
    copy.replace(FILE, "\nweek = 2\n", "\nweek = 5\n");
    copy.replace(FILE, "time = \"18:30\"", "time = \"00:00\"");
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}
