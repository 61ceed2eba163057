//! The words of the plan.

use crate::content_errors::{assert_only_problem, assert_problem, problems_after};

const FILE: &str = "languages/fr/plan.toml";

#[test]
fn words_that_are_missing_or_too_many_are_named() {
    for (old, new, missing, extra) in [
        (
            "[parts.turnout]",
            "[parts.turn-out]",
            "parts.turnout",
            "parts.turn-out",
        ),
        (
            "[formats.quiz]",
            "[formats.quizz]",
            "formats.quiz",
            "formats.quizz",
        ),
        (
            "sign-up = ",
            "sign-on = ",
            "reminders.sign-up",
            "reminders.sign-on",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_problem(&problems, FILE, missing, &["is missing"]);
        assert_problem(&problems, FILE, extra, &["one too many"]);
        assert_eq!(problems.0.len(), 2, "{problems}");
    }
}

#[test]
fn the_wording_of_a_policy_is_missing_or_too_much_where_the_structure_says_so() {
    let file = "languages/fr/policies.toml";
    let problems = problems_after(|copy| {
        let text = copy.text(file);
        let at = text.find("wording = ").expect("a policy has a wording");
        copy.write(file, &format!("{}# {}", &text[..at], &text[at..]));
    });
    assert_only_problem(&problems, file, "closed.wording", &["is missing"]);
    let problems = problems_after(|copy| {
        copy.replace(file, "[undecided]\n", "[undecided]\nwording = \"W\"\n");
    });
    assert_only_problem(&problems, file, "undecided.wording", &["one too many"]);
}

#[test]
fn a_link_in_the_plan_leads_somewhere_and_markup_stands_in_prose_only() {
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "[parts.room]\nheading = \"Find a room\"\ntext = \"\"\"\n",
            "[parts.room]\nheading = \"Find a room\"\ntext = \"\"\"\n[Rooms](/rooms/). ",
        );
    });
    assert_only_problem(
        &problems,
        FILE,
        "parts.room.text",
        &["`/rooms/`", "no page"],
    );
    let problems = problems_after(|copy| {
        copy.replace(
            FILE,
            "heading = \"Find a room\"",
            "heading = \"Find a **room**\"",
        )
    });
    assert_only_problem(&problems, FILE, "parts.room.heading", &["plain text"]);
}

#[test]
fn a_placeholder_that_a_text_lacks_or_may_not_have_is_named() {
    let file = "languages/fr/interface.toml";
    for (old, new, key, wanted) in [
        (
            "reminder = \"{task} by {date}\"",
            "reminder = \"{task}\"",
            "plan.reminder",
            "`{date}`",
        ),
        (
            "reminder_now = \"{task} ",
            "reminder_now = \"",
            "plan.reminder_now",
            "`{task}`",
        ),
        (
            "weekday_day = \"{weekday}, ",
            "weekday_day = \"",
            "dates.weekday_day",
            "`{weekday}`",
        ),
        (
            "day_short = \"{day} ",
            "day_short = \"",
            "dates.day_short",
            "`{day}`",
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(file, old, new));
        assert_only_problem(&problems, file, key, &["has no placeholder", wanted]);
    }
    let problems =
        problems_after(|copy| copy.replace(FILE, "sign-up = \"", "sign-up = \"{type.group}: "));
    assert_only_problem(
        &problems,
        FILE,
        "reminders.sign-up",
        &["`{type.group}`", "no placeholder at all"],
    );
}

#[test]
fn a_list_of_days_or_weeks_that_is_not_whole_is_named() {
    let file = "languages/fr/interface.toml";
    for (old, new, key, wanted) in [
        (
            "\"Saturday\", \"Sunday\"]",
            "\"Saturday\"]",
            "dates.weekdays",
            ["6 weekdays", "all 7"],
        ),
        (
            "\"Sunday\"]",
            "\"Sunday\", \"Someday\"]",
            "dates.weekdays",
            ["8 weekdays", "all 7"],
        ),
        (
            "\"November\", \"December\"]",
            "\"November\"]",
            "dates.months",
            ["11 months", "all 12"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(file, old, new));
        assert_only_problem(&problems, file, key, &wanted);
    }
    let problems = problems_after(|copy| {
        let text = copy.text(file);
        let (before, list) = text.split_once("weeks = [").expect("there are weeks");
        let (list, after) = list.split_once(']').expect("it ends");
        let list = list.rsplit_once(',').expect("several weeks").0;
        copy.write(file, &format!("{before}weeks = [{list}]{after}"));
    });
    assert_only_problem(&problems, file, "plan.weeks", &["4 weeks", "all 5"]);
}
