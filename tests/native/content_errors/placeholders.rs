//! Placeholders without a value, and values without their placeholder.

use super::{assert_only_problem, copy, problems_after};
use crate::support::{GuideCopy, read_and_check};

/// Puts something before the first text of an entry in French.
fn put(copy: &GuideCopy, file: &str, header: &str, key: &str, text: &str) {
    let path = format!("languages/fr/{file}.toml");
    let written = copy.text(&path);
    let start = written.find(header).expect("the entry is there");
    let (before, entry) = written.split_at(start);
    let opening = [format!("{key} = \"\"\""), format!("{key} = \"")];
    let opening = opening.iter().find(|opening| entry.contains(*opening));
    let opening = opening.expect("the text is there");
    let entry = entry.replacen(opening, &format!("{opening}{text}"), 1);
    copy.write(&path, &format!("{before}{entry}"));
}

#[test]
fn a_placeholder_that_does_not_exist_is_named_with_those_that_do() {
    let problems = problems_after(|copy| {
        let file = "languages/fr/reasons.toml";
        copy.replace(
            file,
            "conversations about {focus.topic} go",
            "{focus.topik} goes",
        );
    });
    let file = "languages/fr/reasons.toml";
    assert_only_problem(
        &problems,
        file,
        "technology-for",
        &["`{focus.topik}`", "`{focus.topic}`"],
    );
}

#[test]
fn a_placeholder_without_a_value_wherever_the_text_is_shown_is_named() {
    let problems = problems_after(|copy| {
        let file = "languages/fr/reasons.toml";
        copy.replace(file, "broad-for = \"", "broad-for = \"{focus.group}: ");
    });
    let file = "languages/fr/reasons.toml";
    assert_only_problem(
        &problems,
        file,
        "broad-for",
        &["`{focus.group}`", "no value", "`{type.group}`"],
    );
}

#[test]
fn a_placeholder_where_nothing_is_filled_in_is_named() {
    for (file, header, key) in [
        ("questions", "[purpose]", "help"),
        ("questions", "[demand.options.mixed]", "detail"),
        ("groups", "[women]", "summary"),
        ("groups", "[general]", "topic"),
        ("policies", "[open]", "goal"),
        ("facts", "", "group-count"),
        ("sources", "", "vienna-site"),
        ("links", "", "meetup"),
        ("tables", "", "evidence"),
        ("considerations", "[demand]", "question"),
        ("confidences", "[high]", "meaning"),
        ("actions", "[join]", "label"),
        ("families", "[people]", "name"),
    ] {
        let problems = problems_after(|copy| put(copy, file, header, key, "{focus.topic} "));
        let header = header.trim_matches(['[', ']']);
        let whole = if header.is_empty() {
            key.to_owned()
        } else {
            format!("{header}.{key}")
        };
        let wanted = ["`{focus.topic}`", "no placeholder at all"];
        assert_only_problem(
            &problems,
            &format!("languages/fr/{file}.toml"),
            &whole,
            &wanted,
        );
    }
}

#[test]
fn a_mistyped_placeholder_is_named_even_if_every_language_has_it() {
    let problems = problems_after(|copy| {
        for language in ["en", "fr"] {
            let file = format!("languages/{language}/interface.toml");
            copy.replace(&file, "at most {count} more", "at most {coun} more");
        }
    });
    assert_eq!(problems.0.len(), 2, "{problems}");
    for problem in &problems.0 {
        let message = problem.to_string();
        assert!(
            message.contains("`{coun}`") && message.contains("`{count}`"),
            "{message}"
        );
    }
}

#[test]
fn a_placeholder_that_the_program_fills_and_a_text_lacks_is_named() {
    for (old, new, key, wanted) in [
        (
            "at most {count} more",
            "at most a few more",
            "choose.left_other",
            "`{count}`",
        ),
        (
            "\nday = \"{day} {month} {year}",
            "\nday = \"{month} {year}",
            "dates.day",
            "`{day}`",
        ),
        (
            "Why not {runner_up.group}?",
            "Why not?",
            "result.runner_up_heading",
            "`{runner_up.short}`",
        ),
    ] {
        let file = "languages/fr/interface.toml";
        let problems = problems_after(|copy| copy.replace(file, old, new));
        assert_only_problem(&problems, file, key, &["has no placeholder", wanted]);
    }
}

#[test]
fn a_placeholder_in_a_text_of_the_interface_that_is_never_filled_is_named() {
    let file = "languages/fr/interface.toml";
    for key in ["eyebrow", "empty_heading"] {
        let problems = problems_after(|copy| put(copy, "interface", "[result]", key, "{count} "));
        let wanted = ["`{count}`", "this text has no placeholder at all"];
        assert_only_problem(&problems, file, &format!("result.{key}"), &wanted);
    }
}

#[test]
fn a_brace_that_is_no_placeholder_is_named() {
    for text in ["{focus.topic ", "focus.topic} ", "｛focus.topic｝ "] {
        let problems = problems_after(|copy| put(copy, "reasons", "", "women-for", text));
        let wanted = ["a brace", "no placeholder"];
        assert_only_problem(&problems, "languages/fr/reasons.toml", "women-for", &wanted);
    }
}

#[test]
fn another_form_of_the_name_or_a_number_where_it_may_stand_is_fine() {
    let copy = copy();
    let file = "languages/fr/interface.toml";
    copy.replace(
        file,
        "Why not {runner_up.group}?",
        "{type.short}, not {runner_up.short}?",
    );
    copy.replace(file, "at most 1 more", "at most {count} more");
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}
