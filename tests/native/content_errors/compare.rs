//! Mistakes in setting groups side by side.

use super::table::{guide, replace};

const COMPARE: &str = "compare.toml";
const WORDS: &str = "languages/fr/compare.toml";

table! {
    a_row_that_says_nothing_in_a_column_is_named:
        guide().replace_after(COMPARE, r#"id = "speakers-peers""#, r#", "public-sector""#, "")
            .problem("speakers", ["nothing in the column `public-sector`", "name the column"]);

    a_policy_and_a_group_need_the_texts_that_a_row_does_not_take_from_them:
        replace(COMPARE, "shows = \"speakers\"\n", "")
            .problem("speakers", ["`closed`"])
            .problem("speakers", ["`allies`"])
            .problem("speakers", ["`open`"]);

    a_column_that_does_not_exist_is_named: [
        ("devop", "did you mean `devops`?"),
        // It is shown as its policies.
        ("women", "`open`"),
        ("student", ""),
    ].map(|(column, right)| {
        let columns = r#"columns = ["containers", "ml", "devops""#;
        replace(COMPARE, &format!("{columns}]"), &format!(r#"{columns}, "{column}"]"#))
            .problem("hard-audience", [&*format!("the column `{column}`"), right])
    });

    a_column_twice_in_a_row_is_named:
        replace(COMPARE, r#"columns = ["security"]"#, r#"columns = ["security", "iot"]"#)
            .problem("hard", ["the column `iot` twice"]);

    an_id_given_twice_or_not_plain_is_named:
        replace(COMPARE, r#"id = "hard-time""#, r#"id = "hard-few""#)
            .problem("row.value.hard-few", ["there twice"]).among_others(),
        replace(COMPARE, "[[row]]\nid = \"who\"", "[[row]]\nid = \"hard\"")
            .problem("row.hard", ["there twice"]).among_others(),
        replace(COMPARE, "[[row]]\nid = \"who\"", "[[row]]\nid = \"Who?\"")
            .problem("row", ["`Who?`", "a-z"]).among_others();

    what_a_row_cannot_take_from_the_words_is_named:
        replace(COMPARE, r#"shows = "audience""#, r#"shows = "people""#)
            .problem("row.*", ["`people`", "`audience`", "`topics`", "`speakers`"]).among_others();

    words_that_are_missing_or_too_many_are_named:
        replace(WORDS, "[rows.who]", "[rows.whom]")
            .problem("rows.whom", ["one too many", "did you mean `who`?"]),
        replace(WORDS, "hard-time = ", "# hard-time = ")
            .problem("values.hard-time", ["is missing", "below `[values]`, line 22:", "\n    hard-time = \"…\""]),
        replace(WORDS, "hard-time = ", "hard-times = ")
            .problem("values.hard-times", ["one too many", "`hard-time`"]);

    a_placeholder_in_a_text_of_all_groups_is_named:
        replace(WORDS, "demand-little = \"", "demand-little = \"{type.group}, ")
            .problem("values.demand-little", ["`{type.group}`", "no placeholder at all"]);
}
