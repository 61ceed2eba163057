//! Mistakes in the words of the search, and in the names of questions that
//! would hide what a page reads from its address.

use super::{Question, table::replace};

const SEARCH: &str = "languages/fr/search.toml";

table! {
    a_list_of_one_name_is_named:
        replace(SEARCH, r#"["kubernetes", "k8s"]"#, r#"["kubernetes"]"#)
            .problem("same.*", ["fewer than two names", "delete the list"]);

    a_name_in_two_lists_or_twice_in_one_is_named:
        ["k8s", "Kubernetes", "sponsor"].map(|name| {
            replace(SEARCH, r#"["kubernetes", "k8s"]"#, &format!(r#"["kubernetes", "k8s", "{name}"]"#))
                .problem("same.*", [&*format!("`{name}` once more"), "one list"])
        });

    a_word_that_says_nothing_is_listed_once:
        replace(SEARCH, "filler = [", r#"filler = ["how", "#).problem("filler.*", ["`how` once more"]);

    an_empty_name_is_named:
        replace(SEARCH, r#"["kubernetes", "k8s"]"#, r#"["kubernetes", ""]"#)
            .problem("same.*", ["is empty"]).among_others();

    a_question_that_a_page_would_read_as_something_else_is_named:
        Question::RESERVED.map(|name| {
            replace("questions.toml", r#"id = "depth""#, &format!(r#"id = "{name}""#))
                .problem(name, ["another id"]).among_others()
        });
}
