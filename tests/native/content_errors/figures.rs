//! Figures without a format, with a wrong one, or not the same in every language.

use super::{copy, table::replace};
use crate::support::{pack, read_and_check};

const INTERFACE: &str = "languages/fr/interface.toml";
const STEPS: &str = "languages/fr/steps.toml";
const FACTS: &str = "languages/fr/facts.toml";

table! {
    a_format_or_a_value_that_does_not_exist_is_named: [
        ("{dates:2026}", "format does not exist", "did you mean `date`?"),
        ("{eur:5}", "format does not exist", "`number`, `percent`, `usd`, `date`"),
        ("{date:2026-13}", "no date", "`{date:2026-09-22}`"),
        ("{date:today}", "no date", "`{date:2026}`"),
        ("{number:1,000}", "no number", "`{number:12576}`"),
        ("{usd:5 million}", "no number", "`{usd:2.5}`"),
    ].map(|(figure, wrong, right)| {
        replace(STEPS, "Sign up", figure).problem("go-once.text", [figure, wrong, right])
    });

    a_figure_without_a_format_is_named_with_the_one_that_is_right: [
        ("Pay $2,000", "`$2,000`", "`{usd:2000}`"),
        ("Pay US$ 5", "`US$ 5`", "`{usd:5}`"),
        ("Half, or 12.5 %,", "`12.5 %`", "`{percent:12.5}`"),
        ("All 12,576", "`12,576`", "`{number:12576}`"),
    ].map(|(text, written, right)| {
        replace(STEPS, "Sign up", text).problem("go-once.text", [written, right])
    });

    a_figure_that_one_language_lost_or_changed_is_named_in_that_language:
        replace(FACTS, "{number:3036}", "many")
            .replace(FACTS, "{number:2000}", "{number:2001}").problem("builder-count-2026",
                ["has `{date:2026-09-22}`, where `en` has `{date:2026-09-22}`, `{number:3036}`"])
            .problem("builder-count-2024", ["`{number:2001}`", "`{number:2000}`", "correct one of the two"]),
        replace(STEPS, "Sign up", "In {date:2026} sign up")
            .problem("go-once.text", ["has `{date:2026}`, where `en` has no figure"]);

    a_list_may_have_its_figures_in_another_order:
        replace("languages/fr/groups.toml", "\"Docker and Kubernetes\"", "\"{number:1000} containers\"")
            .replace("languages/en/groups.toml", "\"Microservices and service mesh", "\"{number:1000} microservices and service mesh")
            .fine();

    a_pattern_that_lacks_its_number_or_does_not_exist_is_named:
        replace(INTERFACE, "\"${number}\"", "\"$\"").problem("numbers.usd", ["`{number}`"]),
        replace(INTERFACE, "usd = ", "eur = ")
            .problem("numbers.eur", ["no key", "`usd`"])
            .problem("numbers.usd", ["is missing", "\n    usd = \"… {number}\""]),
        replace(INTERFACE, "[numbers]", "[figures]")
            .problem("figures", ["no key", "`numbers`"])
            .problem("numbers", ["is missing", "\n    [numbers]\n    group = "]);
}

#[test]
fn each_language_writes_figures_in_its_own_way() {
    for (language, figures) in [
        (
            "en",
            [
                "3,036",
                "$2,000",
                "13%",
                "22 September 2026",
                "February 2024",
            ],
        ),
        (
            "pt-BR",
            [
                "3.036",
                "US$ 2.000",
                "13%",
                "22 de setembro de 2026",
                "fevereiro de 2024",
            ],
        ),
        (
            "zh-CN",
            ["3036", "2000美元", "13%", "2026年9月22日", "2024年2月"],
        ),
    ] {
        let words = &pack(language).words;
        let texts = [
            &words.facts["builder-count-2026"],
            &words.path.items["hero-credit"].text,
            &words.facts["focus-share"],
            &words.facts["group-count"],
            &words.sources["member-handbook"],
        ];
        for (text, figure) in texts.into_iter().zip(figures) {
            assert!(text.contains(figure), "{language}: {text} has no {figure}");
            assert!(!text.contains('{'), "{language}: {text}");
        }
    }
}

#[test]
fn nothing_between_groups_of_digits_is_fine() {
    let copy = copy("fr");
    copy.replace(INTERFACE, "group = \",\"", "group = \"\"");
    let content = read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    let fact = &content.languages["fr"].facts["builder-count-2026"];
    assert!(fact.contains("3036"), "{fact}");
}
