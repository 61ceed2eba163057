//! What people ask in English.

use super::{assert_found, find, first};

#[test]
fn questions_find_their_answers() {
    assert_found(
        "en",
        &[
            ("how do I find speakers", "plan/#speakers"),
            ("code of conduct", "plan/#conduct"),
            ("what does a hero get", "path/hero/"),
            ("perks of a hero", "path/hero/#hero-benefits"),
            ("cloud club", "path/student-leader/"),
            ("I am a student", "path/student-leader/"),
            ("k8s", "groups/containers/"),
            ("who pays for the room", "plan/#room"),
            ("where do I find a venue?", "plan/#room"),
            ("no-shows", "plan/#turnout"),
            ("how many people do I need", "plan/#team"),
            ("how often should we meet", "plan/#meetups"),
            ("how do I hand over my group", "plan/#handover"),
            ("the group near me is inactive", "plan/#door"),
            ("is there a group near me", "choose/nearby/"),
            ("how do I start a group", "choose/intent/"),
            ("which group should I choose", "choose/"),
            ("what is the difference between the groups", "compare/"),
            ("compare group types", "compare/"),
            (
                "how to become a community builder",
                "path/community-builder/",
            ),
            ("what does a volunteer do", "path/volunteer/"),
            ("I want to give a talk", "path/speaker/"),
            ("can men come to the women's group", "groups/women/"),
            ("infosec", "groups/security/"),
            ("AI", "groups/ml/"),
            (
                "who wrote this guide, what are the sources",
                "about/#where-from",
            ),
            ("first year", "plan/"),
            ("how is the advice made", "decisions/"),
            ("embed", "embed/"),
            ("iframe", "embed/"),
            ("widget", "embed/"),
            ("put it on our website", "embed/"),
        ],
    );
}

#[test]
fn words_of_questions_do_not_drown_what_is_asked_for() {
    for (question, words) in [
        ("how do I find speakers", "find speakers"),
        ("what is a code of conduct?", "code of conduct"),
        ("Who is it that pays for a room", "pays room"),
        ("where can we get sponsors for our group", "sponsors group"),
    ] {
        assert_eq!(find("en", question), find("en", words), "{question}");
    }
}

#[test]
fn a_name_is_looked_for_as_a_whole() {
    // Not every "no", and not everything that shows something.
    assert_eq!(first("en", "no-shows"), ["plan/#turnout"]);
}

#[test]
fn a_word_is_found_before_it_is_typed_to_its_end() {
    for typed in ["kube", "kuberne", "kubernetes"] {
        let first = first("en", typed);
        assert!(
            first.contains(&"groups/containers/".to_owned()),
            "{typed}: {first:?}"
        );
    }
}
