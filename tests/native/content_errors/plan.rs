//! Mistakes in the plan for the first year.

use super::table::{guide, replace};

const PLAN: &str = "plan.toml";
const WORDS: &str = "languages/fr/plan.toml";
const INTERFACE: &str = "languages/fr/interface.toml";
const POLICIES: &str = "languages/fr/policies.toml";

// What parts, programmes and reminders name.
table! {
    a_step_that_does_not_exist_is_named_and_so_is_the_one_left_out:
        replace(PLAN, r#""fix-four-dates""#, r#""fix-four-date""#)
            .problem("meetups", ["the step `fix-four-date`", "did you mean `fix-four-dates`?"])
            .problem("part.steps", ["leaves out the step `fix-four-dates`"]);

    a_step_in_two_parts_is_named:
        replace(PLAN, r#"steps = ["agree-on-conduct"]"#, r#"steps = ["agree-on-conduct", "go-once"]"#)
            .problem("part.steps", ["the step `go-once` twice"]);

    a_link_or_a_source_that_does_not_exist_is_named:
        replace(PLAN, r#"links = ["meetup"]"#, r#"links = ["meetups"]"#)
            .problem("platform", ["the link `meetups`", "did you mean `meetup`?"]),
        replace(PLAN, r#"source = "pyladies-kit""#, r#"source = "pyladies-kid""#)
            .problem("policy", ["the source `pyladies-kid`", "`pyladies-kit`"]),
        guide().replace_after(PLAN, r#"id = "publish""#, "planning-timeline", "planing-timeline")
            .problem("publish", ["the source `planing-timeline`", "`planning-timeline`"]);

    a_link_given_twice_is_named:
        replace(PLAN, r#"links = ["meetup"]"#, r#"links = ["meetup", "meetup"]"#)
            .problem("platform", ["the link `meetup` twice"]);

    a_format_that_does_not_exist_is_named:
        replace(PLAN, r#"formats = ["talk", "hands-on", "#, r#"formats = ["talk", "hand-on", "#)
            .problem("with-speakers", ["the format `hand-on`", "did you mean `hands-on`?"]);

    a_condition_on_what_does_not_exist_is_named:
        replace(PLAN, r#"when = { action = "start", type = "women" }"#, r#"when = { action = "start", type = "woman" }"#)
            .problem("policy.type", ["the type `woman`", "`women`"]),
        replace(PLAN, "speakers = \"few\" }\nformats", "speakers = \"fewer\" }\nformats")
            .problem("few-speakers.speakers", ["the option `fewer`", "`few`"]),
        guide().replace_after(PLAN, r#"id = "slots""#, "when = { action", "when = { acton")
            .problem("slots", ["`acton`, which is no question", "`action`"]);

    a_reminder_that_does_not_exist_or_is_given_twice_is_named:
        guide().replace_after(PLAN, r#"id = "come-along""#, r#"["sign-up"]"#, r#"["sign-on"]"#)
            .problem("come-along", ["the reminder `sign-on`", "`sign-up`"]),
        guide().replace_after(PLAN, r#"id = "come-along""#, r#"["sign-up"]"#, r#"["sign-up", "sign-up"]"#)
            .problem("come-along", ["the reminder `sign-up`", "twice"]);

    an_id_given_twice_or_not_plain_is_named: [
        ("quiet", "room", "part.room", "there twice"),
        ("quiz", "talk", "format.talk", "there twice"),
        ("slots", "alongside", "programme.alongside", "there twice"),
        ("remind", "publish", "reminder.publish", "there twice"),
        ("slots", "Slots!", "programme", "`Slots!`"),
    ].map(|(old, new, key, wrong)| {
        replace(PLAN, &format!(r#"id = "{old}""#), &format!(r#"id = "{new}""#)).problem(key, [wrong]).among_others()
    });

    a_kind_of_part_that_does_not_exist_is_named:
        guide().replace_after(PLAN, "", r#"kind = "policies""#, r#"kind = "policy""#)
            .problem("part.policy.kind", ["is `policy`", "did you mean `policies`?"]).among_others();

    a_date_that_is_none_or_over_is_named: [
        ("policy", r#"as_of = "2024-12-11""#, r#"as_of = "2024-13-11""#, "policy.as_of", "`2024-13-11`"),
        ("policy", r#"again = "2027-02-28""#, r#"again = "2027-02-30""#, "policy.check_again", "`2027-02-30`"),
        ("policy", r#"again = "2027-02-28""#, r#"again = "2024-12-11""#, "policy.check_again", "not after"),
        (
            "policy", r#"as_of = "2024-12-11""#, r#"as_of = "2026-12-11""#,
            "policy.as_of", "later than the source `pyladies-kit` was seen",
        ),
        // What has no date is checked again all the same.
        ("quiet", r#"again = "2027-10-01""#, r#"again = "soon""#, "quiet.check_again", "`soon`"),
    ].map(|(part, old, new, key, wrong)| {
        guide().replace_after(PLAN, &format!(r#"id = "{part}""#), old, new).problem(key, [wrong])
    });

    the_date_of_a_reminder_is_checked_too:
        guide().replace_after(PLAN, r#"id = "room-and-speaker""#, r#"again = "2027-05-06""#, r#"again = "2025""#)
            .problem("room-and-speaker.check_again", ["`2025`", "a day"]);
}

/// An action, and an answer after which no advice has it.
const NEVER: &str = r#""student-program", speakers = "few""#;

// What every plan has, whatever the answers.
table! {
    a_step_whose_part_is_not_shown_is_named:
        replace(PLAN, r#""talk-to-the-organisers", "look-for-quiet-groups"]"#, r#""talk-to-the-organisers"]"#)
            .replace(PLAN, r#"steps = ["visit-the-general-group", "#, r#"steps = ["look-for-quiet-groups", "visit-the-general-group", "#)
            .problem("part.steps",
                ["hides the step `look-for-quiet-groups`", "sets of answers, for example `intent=start"]);

    weeks_that_do_not_fit_the_programme_are_named:
        replace(PLAN, "weeks = [2, 6, 10, 18]", "weeks = [2, 6, 10]")
            .problem("weeks", ["are [2, 6, 10]", "a week for each of the formats"]),
        replace(PLAN, "weeks = [2, 6, 10, 18]", "weeks = [2, 6, 6, 18]")
            .problem("weeks", ["are [2, 6, 6, 18]", "each later than the one before"]);

    holidays_that_cannot_be_are_named:
        replace(PLAN, r#"to = "2027-02-10""#, r#"to = "2027-02-05""#)
            .problem("holiday", ["ends on 2027-02-05", "before it begins on 2027-02-06"]),
        replace(PLAN, r#"to = "2027-12-25""#, r#"to = "2028-01-01""#)
            .problem("holiday", ["every year, from 2027-12-25 to 2028-01-01", "two of them"]);

    answers_without_a_programme_are_named:
        guide().add_below(PLAN, r#"id = "as-a-visitor""#, r#"when = { action = "join" }"#)
            .problem("programme", ["none that holds", "without a condition"]);

    meetings_in_no_part_or_in_two_are_named:
        replace(PLAN, "id = \"visits\"\nkind = \"meetings\"", r#"id = "visits""#)
            .problem("part", ["in no part, or in several", "exactly one part"]),
        guide().add_below(PLAN, r#"id = "team""#, r#"kind = "meetings""#)
            .problem("part", ["in no part, or in several", "exactly one part"]);

    what_no_plan_shows_is_named:
        guide().replace_after(PLAN, r#"id = "handover""#, r#"["start", "start-with-track", "co-organise"]"#, NEVER)
            .problem("part", ["has `handover`, which is never shown", "delete it"]).among_others(),
        guide().replace_all(PLAN, "reminders = [\"prepare-the-slot\"]\n", "")
            .problem("reminder", ["has `prepare-the-slot`, which is never shown", "delete it"]).among_others(),
        replace(PLAN, r#""discussion", "hands-on", "quiz", "recap"]"#, r#""discussion", "hands-on", "recap"]"#)
            .problem("format", ["has `quiz`, which is never shown", "delete it"]).among_others(),
        // Its formats are in other programmes, too.
        guide().replace_after(PLAN, r#"id = "unknown-speakers""#, r#"["start", "start-with-track"]"#, NEVER)
            .problem("programme", ["has `unknown-speakers`, which is never shown", "delete it"]).among_others();
}

// What the plan proposes.
table! {
    what_nobody_could_choose_is_named: [
        ("rhythms = [3, 2, 1]", "rhythms = []", "rhythms", "`[3, 2, 1]`"),
        ("rhythms = [3, 2, 1]", "rhythms = [3, 5]", "rhythms", "[3, 5]"),
        ("rhythms = [3, 2, 1]", "rhythms = [0]", "rhythms", "[0]"),
        ("rhythms = [3, 2, 1]", "rhythms = [24]", "rhythms", "[24]"),
        ("week = 2\n", "week = 0\n", "week", "is 0"),
        ("week = 2\n", "week = 6\n", "week", "5 for the last"),
        ("weekday = 2\n", "weekday = 0\n", "weekday", "Monday"),
        ("weekday = 2\n", "weekday = 8\n", "weekday", "is 8"),
        (r#"time = "18:30""#, r#"time = "24:00""#, "time", "`24:00`"),
        (r#"time = "18:30""#, r#"time = "18:60""#, "time", "`18:60`"),
        (r#"time = "18:30""#, r#"time = "6:30""#, "time", "`18:30`"),
        (r#"time = "18:30""#, r#"time = "18.30""#, "time", "`18.30`"),
        (r#"time = "18:30""#, r#"time = "+8:+5""#, "time", "`+8:+5`"),
        ("minutes = 120", "minutes = 0", "minutes", "how long"),
    ].map(|(old, new, key, expected)| {
        replace(PLAN, &format!("\n{old}"), &format!("\n{new}")).problem(key, [expected])
    });

    an_example_that_is_no_complete_set_of_answers_is_named: [
        "",
        "intent=start",
        "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general",
        "purpose=broad&intent=start&demand=mixed&speakers=few&sponsors=general&nearby=none",
        "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general&nearby=nowhere",
        "?intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general&nearby=none",
    ].map(|wrong| {
        let right = "intent=start&purpose=broad&demand=mixed&speakers=few&sponsors=general&nearby=none";
        replace(PLAN, right, wrong)
            .problem("example", [&*format!("`{wrong}`"), "no complete set", "address of a result"])
    });

    every_rhythm_into_which_a_year_divides_is_fine:
        replace(PLAN, "rhythms = [3, 2, 1]", "rhythms = [1, 2, 3, 4, 6, 12]")
            .replace(PLAN, "\nweek = 2\n", "\nweek = 5\n")
            .replace(PLAN, r#"time = "18:30""#, r#"time = "00:00""#)
            .fine();
}

// The words of the plan.
table! {
    words_that_are_missing_or_too_many_are_named: [
        ("[parts.turnout]", "[parts.turn-out]", "parts.turnout", "parts.turn-out"),
        ("[formats.quiz]", "[formats.quizz]", "formats.quiz", "formats.quizz"),
        ("sign-up = ", "sign-on = ", "reminders.sign-up", "reminders.sign-on"),
    ].map(|(old, new, missing, extra)| {
        let (_, missing) = missing.split_once('.').expect("a key with an id");
        replace(WORDS, old, new).problem(extra, ["one too many", &*format!("did you mean `{missing}`?")])
    });

    the_wording_of_a_policy_is_missing_or_too_much_where_the_structure_says_so:
        guide().replace_after(POLICIES, "[closed]", "\nwording = ", "\n# wording = ")
            .problem("closed.wording", ["is missing", "below `[closed]`, line 1:", "\n    wording = \"…\""]),
        guide().add_below(POLICIES, "[undecided]", "wording = \"W\"").problem("undecided.wording", ["one too many"]);

    a_link_in_the_plan_leads_somewhere_and_markup_stands_in_prose_only:
        guide().replace_after(WORDS, "[parts.room]", "text = \"\"\"\n", "text = \"\"\"\n[Rooms](/rooms/). ")
            .problem("parts.room.text", ["`/rooms/`", "no page"]),
        replace(WORDS, r#"heading = "Find a room""#, r#"heading = "Find a **room**""#)
            .problem("parts.room.heading", ["plain text"]);

    a_placeholder_that_a_text_lacks_or_may_not_have_is_named:
        [
            (r#"reminder = "By {date}: {task}""#, r#"reminder = "{task}""#, "plan.reminder", "`{date}`"),
            (r#"you can: {task}""#, r#"you can""#, "plan.reminder_now", "`{task}`"),
            (r#"weekday_day = "{weekday}, "#, r#"weekday_day = ""#, "dates.weekday_day", "`{weekday}`"),
            (r#"day_short = "{day} "#, r#"day_short = ""#, "dates.day_short", "`{day}`"),
        ].map(|(old, new, key, placeholder)| {
            replace(INTERFACE, old, new).problem(key, ["has no placeholder", placeholder])
        }),
        replace(WORDS, r#"sign-up = ""#, r#"sign-up = "{type.group}, "#)
            .problem("reminders.sign-up", ["`{type.group}`", "no placeholder at all"]);

    a_list_of_days_or_weeks_that_is_not_whole_is_named: [
        (r#""Saturday", "Sunday"]"#, r#""Saturday"]"#, "dates.weekdays", ["6 weekdays", "all 7"]),
        (r#""Sunday"]"#, r#""Sunday", "Someday"]"#, "dates.weekdays", ["8 weekdays", "all 7"]),
        (r#""November", "December"]"#, r#""November"]"#, "dates.months", ["11 months", "all 12"]),
        (r#""Fourth", "Last"]"#, r#""Fourth"]"#, "plan.weeks", ["4 weeks", "all 5"]),
    ].map(|(old, new, key, expected)| replace(INTERFACE, old, new).problem(key, expected));
}
