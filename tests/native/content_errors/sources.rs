//! Mistakes in facts, sources and addresses.

use super::table::replace;

const FACTS: &str = "facts.toml";
const SOURCES: &str = "sources.toml";

table! {
    a_fact_without_a_source_is_named_with_its_line:
        replace(FACTS, "source = \"vienna-site\"\n", "")
            .problem("fact.vienna-today.source", ["facts.toml:", "is missing", "below `[[fact]]`, line", "\n    source = \"…\""]).among_others();

    a_fact_with_an_unknown_source_is_named:
        replace(FACTS, r#"source = "vienna-site""#, r#"source = "vienna-page""#)
            .problem("vienna-today", ["`vienna-page`", "did you mean `vienna-site`?"]);

    a_fact_without_a_date_is_named_with_its_line:
        replace(FACTS, "as_of = \"2026-07-10\"\n", "")
            .problem("fact.student-renamed.as_of", ["facts.toml:", "is missing", "\n    as_of = \"2026-09-22\""]).among_others(),
        replace(FACTS, "check_again = \"2027-01-10\"\n", "")
            .problem("fact.student-renamed.check_again", ["facts.toml:", "is missing", "\n    check_again = \"2027-01-31\""]).among_others();

    a_date_without_quotation_marks_is_named_with_the_line_to_write:
        replace(FACTS, "\"2026-07-10\"", "2026-07-10")
            .problem("fact.student-renamed.as_of", ["without quotation marks", "\n    as_of = \"2026-07-10\""]).among_others();

    a_date_that_is_none_is_named_with_how_to_write_one:
        [
            "2026-13-01", "2026-06-31", "10 July 2026", "26-07-10", "2026-02-31", "2026-02-29", "2026-00",
            "+026-07-10", "2026/07/10", "",
        ].map(|date| {
            replace(FACTS, "2026-07-10", date)
                .problem("student-renamed.as_of", [&*format!("is `{date}`"), "`2026-09-22`"])
        }),
        replace(FACTS, "2027-01-10", "2027-01").problem("student-renamed.check_again", ["write a day"]);

    an_address_that_is_not_encrypted_is_named:
        replace(SOURCES, "https://www.meetup.com/", "http://www.meetup.com/")
            .problem("meetup", ["`http://www.meetup.com/`", "`https://`"]);

    a_day_that_only_a_leap_year_has_is_fine:
        replace(FACTS, "2026-07-10", "2024-02-29")
            .replace(FACTS, "2027-01-10", "2027-02-29")
            .problem("student-renamed.check_again", ["`2027-02-29`", "that there is"]);

    a_fact_to_be_checked_before_it_was_true_is_named:
        ["2026-07-09", "2026-07-10"].map(|day| {
            replace(FACTS, "2027-01-10", day)
                .problem("student-renamed.check_again", [day, "not after", "`2026-07-10`"])
        });

    a_fact_that_is_younger_than_its_source_is_named:
        replace(FACTS, "2026-07-10", "2026-07-11")
            .problem("student-renamed.as_of", ["`2026-07-11`", "`ambassador-programs`", "`2026-07-10`"]);

    an_address_that_leads_nowhere_is_named:
        ["https://", "https://meetup", "https://www.meetup.com/a b"].map(|address| {
            replace(SOURCES, "https://www.meetup.com/", address).problem("meetup", [address, "`https://"])
        });
}
