//! What a guide lists and nobody ever sees.

use super::{assert_only_problem, copy, problems_after};
use crate::support::{GuideCopy, read_and_check};

#[test]
fn what_nothing_uses_is_named_with_what_could_use_it() {
    for (file, old, new, key, wanted) in [
        (
            "facts.toml",
            "",
            "[[fact]]\nid = \"new\"\nsource = \"vienna-site\"\nas_of = \"2026\"\ncheck_again = \"2027-06-22\"",
            "fact",
            "no group, no stage and no page has it",
        ),
        (
            "sources.toml",
            "",
            "[[link]]\nid = \"new\"\nurl = \"https://example.org/\"\nseen = \"2026\"",
            "link",
            "no question, task, step, group, stage, page or plan has it",
        ),
        (
            "groups.toml",
            "",
            "[[policy]]\nid = \"new\"\nshows = [\"open\", \"closed\"]",
            "policy",
            "no option and no rule",
        ),
        (
            "groups.toml",
            "",
            "[[group]]\nid = \"new\"\nkind = \"programme\"",
            "group",
            "no option and no rule",
        ),
        (
            "groups.toml",
            "",
            "[[group]]\nid = \"new\"\nkind = \"track\"",
            "group",
            "no option and no rule",
        ),
        (
            "groups.toml",
            "\"people\", \"organisation\"]",
            "\"people\", \"organisation\", \"new\"]",
            "families",
            "no group is listed",
        ),
        (
            "guide.toml",
            "\"sponsors\", \"existing\"]",
            "\"sponsors\", \"existing\", \"new\"]",
            "considerations",
            "no reason has it",
        ),
        (
            "guide.toml",
            "\"medium\", \"low\"]",
            "\"medium\", \"low\", \"new\"]",
            "confidences",
            "no rule gives it",
        ),
        (
            "guide.toml",
            "  \"join\",\n",
            "  \"join\",\n  \"new\",\n",
            "actions",
            "no rule gives it",
        ),
    ] {
        let mut problems = problems_after(|copy| {
            if old.is_empty() {
                copy.append(file, new);
            } else {
                copy.replace(file, old, new);
            }
        });
        // Nobody has written words for it, which is said as well.
        problems
            .0
            .retain(|problem| !problem.file.starts_with("languages/"));
        assert_only_problem(&problems, file, key, &["`new`", wanted, "delete it"]);
    }
}

#[test]
fn a_link_is_used_by_whatever_shows_it() {
    let unused_by_groups = |copy: &GuideCopy| copy.replace("groups.toml", ", \"meetup\"]", "]");
    let copy = copy();
    unused_by_groups(&copy);
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    let problems = problems_after(|copy| {
        unused_by_groups(copy);
        copy.replace("plan.toml", "links = [\"meetup\"]\n", "");
    });
    assert_only_problem(&problems, "sources.toml", "link", &["`meetup`"]);
}
