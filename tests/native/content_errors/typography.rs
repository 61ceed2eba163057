//! Texts that are not set as good printers of the language would set them.

use super::{assert_only_problem, copy, problems_after};
use crate::support::{GuideCopy, read_and_check};

const STEPS: &str = "languages/fr/steps.toml";

#[test]
fn a_mark_or_space_that_is_not_set_right_is_named_with_its_place() {
    for (text, wanted) in [
        ("Sign  up", ["two spaces", "`Sign  up for `", "write one"]),
        (
            "Sign up , then",
            ["a space before `,`", "up , then", "delete it"],
        ),
        ("Don't sign up", ["straight mark `'`", "Don't sign", "’"]),
        (
            "Say \\\"yes\\\"",
            ["straight mark `\"`", "Say \"yes", "« »"],
        ),
        ("Sign up...", ["three dots", "Sign up...", "`…`"]),
        (
            "Sign up - now",
            ["a hyphen for a dash", "up - now", "` – `"],
        ),
    ] {
        let problems = problems_after(|copy| copy.replace(STEPS, "Sign up", text));
        assert_only_problem(&problems, STEPS, "go-once.text", &wanted);
    }
}

#[test]
fn code_addresses_and_placeholders_may_have_any_marks() {
    let copy = copy();
    copy.replace(
        STEPS,
        "Sign up",
        "[Sign up](https://example.org/a--b) with `a  \\\"b\\\" - c` on https://example.org/it's",
    );
    let fine = read_and_check(copy.folder());
    assert!(fine.is_err_and(|problems| problems.0.len() == 1));
    copy.replace(STEPS, "/it's", "/its--x");
    read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
}

#[test]
fn chinese_that_is_not_set_as_chinese_is_named() {
    let file = "languages/zh-CN/steps.toml";
    for (text, wanted) in [
        (
            "和组织者聊,聊一聊",
            ["narrow mark `,`", "组织者聊,聊一聊", "`，`"],
        ),
        (
            "和组织者(聊）一聊",
            ["narrow mark `(`", "和组织者(聊）一聊", "`（`"],
        ),
        (
            "和组织者 聊一聊",
            ["a space", "和组织者 聊一聊", "delete it"],
        ),
        (
            "和 DevOps组织者聊一聊",
            ["a space", "和 DevOps", "sets Latin words"],
        ),
        ("和组织者聊一聊…", ["an ellipsis of 1", "聊一聊…", "`……`"]),
        ("和组织者聊—聊", ["a dash of 1", "聊—聊", "`——`"]),
    ] {
        let copy = GuideCopy::with_languages(&["en", "zh-CN"]);
        copy.replace(file, "和组织者聊一聊", text);
        let problems = read_and_check(copy.folder()).expect_err("it is named");
        assert_only_problem(&problems, file, "talk-to-the-organisers.title", &wanted);
    }
}
