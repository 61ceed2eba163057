//! How the stages are connected.

use super::FILE;
use crate::{
    content_errors::{assert_only_problem, assert_problem, copy, problems_after},
    support::read_and_check,
};

#[test]
fn an_edge_from_or_to_what_is_not_on_the_path_is_named() {
    for (old, new, wanted) in [
        (
            "from = \"speaker\"",
            "from = \"speeker\"",
            ["`speeker`", "did you mean `speaker`?"],
        ),
        (
            "to = \"hero\"",
            "to = \"heroes\"",
            ["`heroes`", "did you mean `hero`?"],
        ),
        // A side trail is on no edge.
        (
            "to = \"hero\"",
            "to = \"ambassador\"",
            ["the stage on the path", "`ambassador`"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(FILE, old, new));
        assert_only_problem(&problems, FILE, "edge", &wanted);
    }
}

#[test]
fn an_edge_given_twice_is_named() {
    let problems = problems_after(|copy| {
        copy.append(FILE, "[[edge]]\nfrom = \"member\"\nto = \"volunteer\"");
    });
    assert_only_problem(&problems, FILE, "edge", &["`member → volunteer` twice"]);
}

#[test]
fn edges_in_a_circle_are_named() {
    for edge in [
        "from = \"hero\"\nto = \"member\"",
        "from = \"hero\"\nto = \"hero\"",
    ] {
        let problems = problems_after(|copy| copy.append(FILE, &format!("[[edge]]\n{edge}")));
        assert_only_problem(&problems, FILE, "edge", &["leads in a circle", "beginning"]);
    }
}

#[test]
fn a_stage_that_no_edge_leads_to_is_named() {
    let problems = problems_after(|copy| copy.replace(FILE, "beside = \"member\"\n", ""));
    assert_only_problem(
        &problems,
        FILE,
        "edge",
        &["without a way to the others", "side trail with `beside`"],
    );
}

#[test]
fn branches_that_join_again_are_fine() {
    let copy = copy();
    copy.replace(FILE, "beside = \"member\"\n", "");
    for edge in [
        "from = \"member\"\nto = \"student-leader\"",
        "from = \"student-leader\"\nto = \"speaker\"",
    ] {
        copy.append(FILE, &format!("[[edge]]\n{edge}"));
    }
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}

#[test]
fn a_side_trail_that_leaves_from_nowhere_is_named() {
    for beside in ["membre", "ambassador", "student-leader"] {
        let problems = problems_after(|copy| {
            copy.replace(
                FILE,
                "beside = \"member\"",
                &format!("beside = \"{beside}\""),
            );
        });
        let wanted = ["the stage on the path", &*format!("`{beside}`")];
        assert_only_problem(&problems, FILE, "student-leader", &wanted);
    }
}

#[test]
fn a_path_without_a_stage_on_it_is_named() {
    let problems = problems_after(|copy| {
        let text = copy.text(FILE);
        let stages = text.find("[[stage]]").expect("there are stages");
        copy.write(
            FILE,
            &text[..stages].replace("edition = 1", "edition = 1\nstage = []"),
        );
    });
    assert_problem(&problems, FILE, "stage", &["no stage", "at least one"]);
}
