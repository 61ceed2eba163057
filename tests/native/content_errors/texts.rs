//! Mistakes inside a text: markup, links, lists.

use super::{assert_only_problem, problems_after};
use crate::support::{GuideCopy, read_and_check};

#[test]
fn an_empty_text_is_named() {
    let problems = problems_after(|copy| {
        let file = "languages/fr/actions.toml";
        copy.replace(file, "label = \"Join it\"", "label = \" \"");
    });
    assert_only_problem(
        &problems,
        "languages/fr/actions.toml",
        "join.label",
        &["is empty"],
    );
}

#[test]
fn html_in_prose_is_refused_with_what_prose_may_have() {
    let problems = problems_after(|copy| {
        copy.replace(
            "languages/fr/steps.toml",
            "Sign up for the next meeting",
            "<b>Sign up</b>",
        );
    });
    let file = "languages/fr/steps.toml";
    assert_only_problem(
        &problems,
        file,
        "go-once",
        &["may not have HTML", "paragraphs", "lists"],
    );
}

#[test]
fn a_link_to_a_page_that_is_not_there_is_named() {
    let problems = problems_after(|copy| {
        copy.replace("languages/fr/steps.toml", "Sign up", "[Sign up](/grups/)");
    });
    let file = "languages/fr/steps.toml";
    assert_only_problem(
        &problems,
        file,
        "go-once.text",
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
        "https://",
        "/frame/groups/",
        "/en/groups/",
    ] {
        let problems = problems_after(|copy| {
            copy.replace(
                "languages/fr/steps.toml",
                "Sign up",
                &format!("[Sign up]({address})"),
            );
        });
        assert_only_problem(
            &problems,
            "languages/fr/steps.toml",
            "go-once.text",
            &[address],
        );
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
fn a_year_without_twelve_months_is_named() {
    let problems = problems_after(|copy| {
        copy.replace("languages/fr/interface.toml", ", \"December\"]", "]");
    });
    let file = "languages/fr/interface.toml";
    assert_only_problem(&problems, file, "dates.months", &["11", "12"]);
}

#[test]
fn a_list_of_the_interface_without_entries_is_named() {
    let problems = problems_after(|copy| {
        let file = "languages/fr/interface.toml";
        let text = copy.text(file);
        let (before, list) = text.split_once("promises = [").expect("there are promises");
        let (_, after) = list.split_once("\n]").expect("they end");
        copy.write(file, &format!("{before}promises = []{after}"));
    });
    let file = "languages/fr/interface.toml";
    assert_only_problem(&problems, file, "home.promises", &["is empty"]);
}

#[test]
fn a_link_with_answers_that_do_not_apply_is_named_with_those_that_do() {
    for query in [
        "intent=strat",
        "intent=join&demand=mixed",
        "intent=join&x=y",
    ] {
        let problems = problems_after(|copy| {
            copy.replace(
                "languages/fr/steps.toml",
                "Sign up",
                &format!("[Sign up](/choose/?{query}#question)"),
            );
        });
        let wanted = [query, "not all answers apply"];
        assert_only_problem(
            &problems,
            "languages/fr/steps.toml",
            "go-once.text",
            &wanted,
        );
    }
}

#[test]
fn markup_where_it_would_show_as_it_is_typed_is_named() {
    for (markup, named) in [
        ("**Join** it", "stars"),
        ("[Join](/groups/) it", "a link"),
        ("<b>Join</b> it", "HTML"),
    ] {
        let problems = problems_after(|copy| {
            let file = "languages/fr/actions.toml";
            copy.replace(
                file,
                "label = \"Join it\"",
                &format!("label = \"{markup}\""),
            );
        });
        let file = "languages/fr/actions.toml";
        assert_only_problem(&problems, file, "join.label", &[named, "plain text"]);
    }
}
