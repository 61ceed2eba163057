//! What a guide lists and nobody ever sees.

use super::table::{Row, guide, replace};

const GROUPS: &str = "groups.toml";
const GUIDE: &str = "guide.toml";

/// No group links to Meetup.
#[track_caller]
fn without_groups() -> Row {
    replace(GROUPS, r#", "meetup"]"#, "]")
}

table! {
    // Nobody has written words for what is new, which is reported as well.
    what_nothing_uses_is_named_with_what_could_use_it: [
        (guide().append("facts.toml", "[[fact]]\nid = \"new\"\nsource = \"vienna-site\"\nas_of = \"2026\"\n\
                check_again = \"2027-06-22\""), "fact", "no group, no stage and no page has it"),
        (guide().append("sources.toml", "[[link]]\nid = \"new\"\nurl = \"https://example.org/\"\nseen = \"2026\""),
            "link", "no question, task, step, group, stage, page or plan has it"),
        (guide().append(GROUPS, "[[policy]]\nid = \"new\"\nshows = [\"open\", \"closed\"]"),
            "policy", "no option and no rule"),
        (guide().append(GROUPS, "[[group]]\nid = \"new\"\nkind = \"programme\""), "group", "no option and no rule"),
        (guide().append(GROUPS, "[[group]]\nid = \"new\"\nkind = \"track\""), "group", "no option and no rule"),
        (replace(GROUPS, r#""people", "organisation"]"#, r#""people", "organisation", "new"]"#),
            "families", "no group is listed"),
        (replace(GUIDE, r#""sponsors", "existing"]"#, r#""sponsors", "existing", "new"]"#),
            "considerations", "no reason has it"),
        (replace(GUIDE, r#""medium", "low"]"#, r#""medium", "low", "new"]"#), "confidences", "no rule gives it"),
        (replace(GUIDE, "  \"join\",\n", "  \"join\",\n  \"new\",\n"), "actions", "no rule gives it"),
    ].map(|(edits, key, unused)| {
        edits.problem(key, ["`new`", unused, "delete it"]).among_others_in("languages/")
    });

    a_link_is_used_by_whatever_shows_it:
        without_groups().fine(),
        without_groups().replace("plan.toml", "links = [\"meetup\"]\n", "")
            .problem_in("sources.toml", "link", ["`meetup`"]);
}
