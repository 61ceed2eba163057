//! Figures without a format, with a wrong one, or not the same in every language.

use super::{assert_only_problem, assert_problem, copy, problems_after};
use crate::support::{content_folder, read_and_check};
use guide_compiler::read::read;

const INTERFACE: &str = "languages/fr/interface.toml";
const STEPS: &str = "languages/fr/steps.toml";

#[test]
fn each_language_writes_figures_in_its_own_way() {
    let content = read(&content_folder()).unwrap_or_else(|problems| panic!("{problems}"));
    for (language, number, money, share, day, month) in [
        (
            "en",
            "3,036",
            "$2,000",
            "13%",
            "22 September 2026",
            "February 2024",
        ),
        (
            "pt-BR",
            "3.036",
            "US$ 2.000",
            "13%",
            "22 de setembro de 2026",
            "fevereiro de 2024",
        ),
        (
            "zh-CN",
            "3036",
            "2000美元",
            "13%",
            "2026年9月22日",
            "2024年2月",
        ),
    ] {
        let words = &content.languages[language];
        for (text, figure) in [
            (&words.facts["builder-count-2026"], number),
            (&words.path.items["hero-credit"].text, money),
            (&words.facts["focus-share"], share),
            (&words.facts["group-count"], day),
            (&words.sources["member-handbook"], month),
        ] {
            assert!(text.contains(figure), "{language}: {text} has no {figure}");
            assert!(!text.contains('{'), "{language}: {text}");
        }
    }
}

#[test]
fn a_format_or_a_value_that_does_not_exist_is_named() {
    for (figure, wanted) in [
        (
            "{dates:2026}",
            ["format does not exist", "did you mean `date`?"],
        ),
        (
            "{eur:5}",
            [
                "format does not exist",
                "`number`, `percent`, `usd`, `date`",
            ],
        ),
        ("{date:2026-13}", ["no date", "`{date:2026-09-22}`"]),
        ("{date:today}", ["no date", "`{date:2026}`"]),
        ("{number:1,000}", ["no number", "`{number:12576}`"]),
        ("{usd:5 million}", ["no number", "`{usd:2.5}`"]),
    ] {
        let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", figure));
        assert_only_problem(
            &problems,
            STEPS,
            "go-once.text",
            &[&[figure], &wanted[..]].concat(),
        );
    }
}

#[test]
fn a_figure_without_a_format_is_named_with_the_one_that_is_right() {
    for (text, written, right) in [
        ("Pay $2,000", "`$2,000`", "`{usd:2000}`"),
        ("Pay US$ 5", "`US$ 5`", "`{usd:5}`"),
        ("Half, or 12.5 %,", "`12.5 %`", "`{percent:12.5}`"),
        ("All 12,576", "`12,576`", "`{number:12576}`"),
    ] {
        let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", text));
        assert_only_problem(&problems, STEPS, "go-once.text", &[written, right]);
    }
}

#[test]
fn a_figure_that_one_language_lost_or_changed_is_named_in_that_language() {
    let file = "languages/fr/facts.toml";
    let problems = problems_after(|copy| {
        copy.replace(file, "{number:3036}", "many");
        copy.replace(file, "{number:2000}", "{number:2001}");
    });
    assert_problem(
        &problems,
        file,
        "builder-count-2026",
        &["has `{date:2026-09-22}`, where `en` has `{date:2026-09-22}`, `{number:3036}`"],
    );
    assert_problem(
        &problems,
        file,
        "builder-count-2024",
        &[
            "`{number:2001}`",
            "`{number:2000}`",
            "correct one of the two",
        ],
    );
    assert_eq!(problems.0.len(), 2, "{problems}");

    let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", "In {date:2026} sign up"));
    let wanted = ["has `{date:2026}`, where `en` has no figure"];
    assert_only_problem(&problems, STEPS, "go-once.text", &wanted);
}

#[test]
fn a_list_may_have_its_figures_in_another_order() {
    let copy = copy();
    copy.replace(
        "languages/en/interface.toml",
        "\"It advises; you decide.",
        "\"{number:1000} times: it advises; you decide.",
    );
    copy.replace(
        INTERFACE,
        "\"It shows its rules.",
        "\"It shows its {number:1000} rules.",
    );
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}

#[test]
fn a_pattern_that_lacks_its_number_or_does_not_exist_is_named() {
    let problems = problems_after(|copy| copy.replace(INTERFACE, "\"${number}\"", "\"$\""));
    assert_only_problem(&problems, INTERFACE, "numbers.usd", &["`{number}`"]);

    let problems = problems_after(|copy| copy.replace(INTERFACE, "usd = ", "eur = "));
    assert_only_problem(&problems, INTERFACE, "numbers", &["`eur`", "`usd`"]);

    let problems = problems_after(|copy| copy.replace(INTERFACE, "[numbers]", "[figures]"));
    assert_problem(&problems, INTERFACE, "", &["`numbers`"]);
}

#[test]
fn nothing_between_groups_of_digits_is_fine() {
    let copy = copy();
    copy.replace(INTERFACE, "group = \",\"", "group = \"\"");
    let content = read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    let fact = &content.languages["fr"].facts["builder-count-2026"];
    assert!(fact.contains("3036"), "{fact}");
}
