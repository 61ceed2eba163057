//! Placeholders without a value, and values without their placeholder.

use super::table::{Row, guide, replace};

const INTERFACE: &str = "languages/fr/interface.toml";
const REASONS: &str = "languages/fr/reasons.toml";

/// Puts text at the beginning of the first text after `header` that opens so.
#[track_caller]
fn put(file: &str, header: &str, opening: &str, text: &str) -> Row {
    guide().replace_after(file, header, opening, &format!("{opening}{text}"))
}

table! {
    a_placeholder_that_does_not_exist_is_named_with_those_that_do:
        replace(REASONS, "conversations about {focus.topic} go", "{focus.topik} goes")
            .problem("technology-for", ["`{focus.topik}`", "`{focus.topic}`"]);

    a_placeholder_without_a_value_wherever_the_text_is_shown_is_named:
        replace(REASONS, "broad-for = \"", "broad-for = \"{focus.group}: ")
            .problem("broad-for", ["`{focus.group}`", "no value", "`{type.group}`"]);

    a_placeholder_where_nothing_is_filled_in_is_named: [
        ("questions", "[purpose]", "\nhelp = \"\"\"", "purpose.help"),
        ("questions", "[demand.options.mixed]", "\ndetail = \"", "demand.options.mixed.detail"),
        ("groups", "[women]", "\nsummary = \"", "women.summary"),
        ("groups", "[general]", "\ntopic = \"", "general.topic"),
        ("policies", "[open]", "\ngoal = \"", "open.goal"),
        ("facts", "", "group-count = \"", "group-count"),
        ("sources", "", "vienna-site = \"", "vienna-site"),
        ("links", "", "meetup = \"", "meetup"),
        ("tables", "", "evidence = \"", "evidence"),
        ("considerations", "[demand]", "\nquestion = \"", "demand.question"),
        ("confidences", "[high]", "\nmeaning = \"", "high.meaning"),
        ("actions", "[join]", "\nlabel = \"", "join.label"),
        ("families", "[people]", "\nname = \"", "people.name"),
    ].map(|(file, header, opening, key)| {
        put(&format!("languages/fr/{file}.toml"), header, opening, "{focus.topic} ")
            .problem(key, ["`{focus.topic}`", "no placeholder at all"])
    });

    a_mistyped_placeholder_is_named_even_if_every_language_has_it:
        replace(INTERFACE, "at most {count} more", "at most {coun} more")
            .add_below("languages/en/interface.toml", "[choose]", "left_other = \"at most {coun} more\"")
            .problem_in(INTERFACE, "choose.left_other", ["`{coun}`", "`{count}`"])
            .problem_in("languages/en/interface.toml", "choose.left_other", ["`{coun}`", "`{count}`"]);

    a_placeholder_that_the_program_fills_and_a_text_lacks_is_named: [
        ("at most {count} more", "at most a few more", "choose.left_other", "`{count}`"),
        ("\nday = \"{day} {month} {year}", "\nday = \"{month} {year}", "dates.day", "`{day}`"),
        ("Why not {runner_up.group}?", "Why not?", "result.runner_up_heading", "`{runner_up.short}`"),
    ].map(|(old, new, key, placeholder)| {
        replace(INTERFACE, old, new).problem(key, ["has no placeholder", placeholder])
    });

    a_placeholder_in_a_text_of_the_interface_that_is_never_filled_is_named:
        ["eyebrow", "empty_heading"].map(|key| {
            put(INTERFACE, "[result]", &format!("\n{key} = \""), "{count} ")
                .problem(&format!("result.{key}"), ["`{count}`", "this text has no placeholder at all"])
        });

    a_brace_that_is_no_placeholder_is_named:
        ["{focus.topic ", "focus.topic} ", "｛focus.topic｝ "].map(|text| {
            put(REASONS, "", "women-for = \"", text).problem("women-for", ["a brace", "no placeholder"])
        });

    another_form_of_the_name_or_a_number_where_it_may_stand_is_fine:
        replace(INTERFACE, "Why not {runner_up.group}?", "{type.short}, not {runner_up.short}?")
            .replace(INTERFACE, "at most 1 more", "at most {count} more")
            .fine();
}
