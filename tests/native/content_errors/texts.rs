//! Mistakes inside a text: markup, links, lists.

use super::table::{Row, replace};

const ACTIONS: &str = "languages/fr/actions.toml";
const INTERFACE: &str = "languages/fr/interface.toml";
const STEPS: &str = "languages/fr/steps.toml";

/// Has the text of a step begin with a link.
#[track_caller]
fn link_to(address: &str) -> Row {
    replace(STEPS, "Sign up", &format!("[Sign up]({address})"))
}

table! {
    an_empty_text_is_named:
        replace(ACTIONS, r#"label = "Join the group nearby""#, r#"label = " ""#).problem("join.label", ["is empty"]);

    html_in_prose_is_refused_with_what_prose_may_have:
        replace(STEPS, "Sign up for the next meetup", "<b>Sign up</b>")
            .problem("go-once.text", ["steps.toml:", "may not have HTML", "paragraphs", "lists"]);

    a_link_to_a_page_that_is_not_there_is_named:
        link_to("/grups/").problem("go-once.text", ["`/grups/`", "no page", "`/groups/`", "https://"]);

    a_link_that_is_not_encrypted_or_goes_up_is_named:
        [
            "http://example.org/", "../groups/", "groups/", "//example.org/", "javascript:x", "https://",
            "/frame/groups/", "/en/groups/",
        ].map(|address| link_to(address).problem("go-once.text", [address]));

    a_link_to_a_page_or_another_site_is_fine:
        replace(
            "languages/en/steps.toml",
            "Sign up",
            "[Sign](/groups/general/) [up](https://example.org/) [now](/choose/?intent=start)",
        ).fine();

    a_year_without_twelve_months_is_named:
        replace(INTERFACE, r#", "December"]"#, "]").problem("dates.months", ["11", "12"]);

    a_link_with_answers_that_do_not_apply_is_named_with_those_that_do:
        ["intent=strat", "intent=join&demand=mixed", "intent=join&x=y"].map(|query| {
            link_to(&format!("/choose/?{query}#question")).problem("go-once.text", [query, "not all answers apply"])
        });

    markup_where_it_would_show_as_it_is_typed_is_named: [
        ("**Join** it", "stars"),
        ("[Join](/groups/) it", "a link"),
        ("<b>Join</b> it", "HTML"),
    ].map(|(markup, named)| {
        replace(ACTIONS, r#"label = "Join the group nearby""#, &format!(r#"label = "{markup}""#))
            .problem("join.label", [named, "plain text"])
    });
}
