//! Words that the glossary avoids, and mistakes in the glossary itself.

use super::{assert_only_problem, assert_problem, copy, problems_after};
use crate::support::{GuideCopy, read_and_check};

const GLOSSARY: &str = "languages/fr/glossary.toml";
const STEPS: &str = "languages/fr/steps.toml";

/// What is said about the guide in one language after a text of it has changed.
fn problems_in(language: &str, old: &str, new: &str) -> Option<String> {
    let copy = GuideCopy::with_languages(&["en", language]);
    copy.replace(&format!("languages/{language}/steps.toml"), old, new);
    let problems = read_and_check(copy.folder()).err()?;
    Some(problems.to_string())
}

#[test]
fn an_avoided_word_is_named_with_the_term_that_is_right_and_why() {
    let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", "Ask an Organizer"));
    let wanted = [
        "says `Organizer`",
        "write `organiser`",
        "British spelling",
        "`except`",
    ];
    assert_only_problem(&problems, STEPS, "go-once.text", &wanted);
}

#[test]
fn a_word_that_stands_twice_in_a_text_is_one_mistake() {
    let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", "Utilize and utilize"));
    assert_problem(&problems, STEPS, "go-once.text", &["says `Utilize`"]);
    assert_problem(&problems, STEPS, "go-once.text", &["says `utilize`"]);
    let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", "To utilize and utilize"));
    assert_only_problem(&problems, STEPS, "go-once.text", &["says `utilize`"]);
}

#[test]
fn an_avoided_word_inside_a_name_an_address_or_another_word_is_fine() {
    let copy = copy();
    copy.replace(
        STEPS,
        "Sign up",
        "[Sign up](https://example.org/organizer), see `organizer` \
         on example.org/center and the AWS Developer Center, reprogram",
    );
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}

#[test]
fn the_generic_masculine_is_avoided_where_the_word_itself_is_right() {
    let problems = |new| problems_in("pt-BR", "Escreva para quem organizava", new);
    let masculine = problems("Escreva para os palestrantes").expect("it is named");
    assert!(masculine.contains("says `os palestrantes`"), "{masculine}");
    assert!(masculine.contains("`pessoa palestrante`"), "{masculine}");
    assert_eq!(problems("Escreva para palestrantes"), None);
}

#[test]
fn chinese_words_are_found_without_spaces_and_a_longer_right_one_wins() {
    let problems = |new| problems_in("zh-CN", "和组织者聊一聊", new);
    let avoided = problems("在线和组织者聊一聊").expect("it is named");
    assert!(avoided.contains("says `在线`"), "{avoided}");
    assert!(avoided.contains("`线上`"), "{avoided}");
    assert_eq!(problems("在线上和组织者聊一聊"), None);

    let company = problems("和AWS的组织者聊一聊").expect("it is named");
    assert!(company.contains("says `AWS`"), "{company}");
    assert!(company.contains("`亚马逊云科技`"), "{company}");
    assert_eq!(problems("和AWS Heroes聊一聊"), None);
}

#[test]
fn a_term_that_no_text_says_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            GLOSSARY,
            "term = \"ally\"\nforms = [\"allies\"]",
            "term = \"confederate\"",
        );
    });
    assert_only_problem(
        &problems,
        GLOSSARY,
        "ally.term",
        &["`confederate`", "no text says", "delete the concept"],
    );
}

#[test]
fn a_concept_that_one_language_lacks_or_has_too_many_is_named() {
    let problems = problems_after(|copy| copy.replace(GLOSSARY, "[ally]", "[alley]"));
    assert_problem(&problems, GLOSSARY, "ally", &["is missing"]);
    assert_problem(&problems, GLOSSARY, "alley", &["one too many", "`ally`"]);
    assert_eq!(problems.0.len(), 2, "{problems}");
}

#[test]
fn a_concept_that_is_listed_twice_is_named() {
    let problems =
        problems_after(|copy| copy.replace("glossary.toml", "\"ally\",", "\"ally\", \"ally\","));
    assert_only_problem(
        &problems,
        "glossary.toml",
        "concepts",
        &["has `ally` twice"],
    );
}

#[test]
fn an_avoided_word_that_is_right_elsewhere_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            GLOSSARY,
            "avoid = [\"supporter\"",
            "avoid = [\"Volunteers\"",
        );
    });
    assert_only_problem(
        &problems,
        GLOSSARY,
        "ally.avoid",
        &["`Volunteers`", "right for `volunteer`"],
    );
}

#[test]
fn an_exception_from_nothing_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            GLOSSARY,
            "[\"virtual servers\"]",
            "[\"virtual servers\", \"AWS X\"]",
        );
    });
    assert_only_problem(
        &problems,
        GLOSSARY,
        "online.except",
        &["`AWS X`", "none of the avoided words"],
    );
}

#[test]
fn a_glossary_that_is_missing_or_misspelt_is_named() {
    let problems = problems_after(|copy| copy.remove(GLOSSARY));
    assert_only_problem(&problems, GLOSSARY, "", &["is missing"]);
    let problems =
        problems_after(|copy| copy.replace(GLOSSARY, "term = \"ally\"", "word = \"ally\""));
    assert_only_problem(&problems, GLOSSARY, "ally", &["`word`", "`term`"]);
}
