//! Mistakes inside a text: markup, links, placeholders.

use super::{assert_only, said_after};
use crate::support::{GuideCopy, read_and_check};

#[test]
fn an_empty_text_is_named() {
    let problems = said_after(|copy| {
        let file = "languages/fr/actions.toml";
        copy.replace(file, "label = \"Join it\"", "label = \" \"");
    });
    assert_only(
        &problems,
        "languages/fr/actions.toml",
        "join.label",
        &["is empty"],
    );
}

#[test]
fn html_in_prose_is_refused_with_what_prose_may_have() {
    let problems = said_after(|copy| {
        copy.replace(
            "languages/fr/steps.toml",
            "Sign up for the next meeting",
            "<b>Sign up</b>",
        );
    });
    let file = "languages/fr/steps.toml";
    assert_only(
        &problems,
        file,
        "go-once",
        &["may not have HTML", "paragraphs", "lists"],
    );
}

#[test]
fn a_link_to_a_page_that_is_not_there_is_named() {
    let problems = said_after(|copy| {
        copy.replace("languages/fr/steps.toml", "Sign up", "[Sign up](/grups/)");
    });
    let file = "languages/fr/steps.toml";
    assert_only(
        &problems,
        file,
        "go-once",
        &["`/grups/`", "no page", "`/groups/`", "https://"],
    );
}

#[test]
fn a_link_that_is_not_encrypted_or_goes_up_is_named() {
    for address in [
        "http://example.org/",
        "../groups/",
        "groups/",
        "//example.org/",
        "javascript:x",
    ] {
        let problems = said_after(|copy| {
            copy.replace(
                "languages/fr/steps.toml",
                "Sign up",
                &format!("[Sign up]({address})"),
            );
        });
        assert_only(&problems, "languages/fr/steps.toml", "go-once", &[address]);
    }
}

#[test]
fn a_link_to_a_page_or_another_site_is_fine() {
    let copy = GuideCopy::with_languages(&["en"]);
    copy.replace(
        "languages/en/steps.toml",
        "Sign up",
        "[Sign](/groups/general/) [up](https://example.org/) [now](/choose/?intent=start)",
    );
    assert!(read_and_check(copy.folder()).is_ok());
}

#[test]
fn a_placeholder_that_does_not_exist_is_named_with_those_that_do() {
    let problems = said_after(|copy| {
        let file = "languages/fr/reasons.toml";
        copy.replace(
            file,
            "conversations about {focus.topic} go",
            "{focus.topik} goes",
        );
    });
    let file = "languages/fr/reasons.toml";
    assert_only(
        &problems,
        file,
        "technology-for",
        &["`{focus.topik}`", "`{focus.topic}`"],
    );
}

#[test]
fn a_placeholder_without_a_value_wherever_the_text_is_shown_is_named() {
    let problems = said_after(|copy| {
        let file = "languages/fr/reasons.toml";
        copy.replace(file, "broad-for = \"", "broad-for = \"{focus.group}: ");
    });
    let file = "languages/fr/reasons.toml";
    assert_only(
        &problems,
        file,
        "broad-for",
        &["`{focus.group}`", "no value", "`{type.group}`"],
    );
}

#[test]
fn placeholders_that_differ_from_the_home_language_are_named_with_those_wanted() {
    let problems = said_after(|copy| {
        copy.replace(
            "languages/fr/interface.toml",
            "at most {count} more",
            "at most a few more",
        );
    });
    let file = "languages/fr/interface.toml";
    assert_only(
        &problems,
        file,
        "choose.left_other",
        &["none", "`en`", "`{count}`"],
    );
}

#[test]
fn a_year_without_twelve_months_is_named() {
    let problems = said_after(|copy| {
        copy.replace("languages/fr/interface.toml", ", \"December\"]", "]");
    });
    let file = "languages/fr/interface.toml";
    assert_only(&problems, file, "dates.months", &["11", "12"]);
}
