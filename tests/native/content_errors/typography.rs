//! Texts that are not set as good printers of the language would set them.

use super::table::{Row, guide_in, replace};

const STEPS: &str = "languages/fr/steps.toml";
const CHINESE_STEPS: &str = "languages/zh-CN/steps.toml";

/// Puts marks of every kind into code and into this address.
#[track_caller]
fn marks_in_code_and(address: &str) -> Row {
    let link = "[Sign up](https://example.org/a--b)";
    let text = format!(r#"{link} with `a  \"b\" - c` on {address}"#);
    replace(STEPS, "Sign up", &text)
}

table! {
    a_mark_or_space_that_is_not_set_right_is_named_with_its_place: [
        ("Sign  up", ["two spaces", "`Sign  up for `", "write one"]),
        ("Sign up , then", ["a space before `,`", "up , then", "delete it"]),
        ("Don't sign up", ["straight mark `'`", "Don't sign", "’"]),
        (r#"Say \"yes\""#, ["straight mark `\"`", "Say \"yes", "« »"]),
        ("Don´t sign up", ["`´` for an apostrophe", "Don´t sign", "write ’"]),
        ("Sign up...", ["three dots", "Sign up...", "`…`"]),
        ("Sign up - now", ["a hyphen for a dash", "up - now", "` – `"]),
    ].map(|(text, expected)| replace(STEPS, "Sign up", text).problem("go-once.text", expected));

    code_addresses_and_placeholders_may_have_any_marks:
        marks_in_code_and("https://example.org/it's").problem("go-once.text", ["straight mark `'`"]),
        marks_in_code_and("https://example.org/its--x").fine();

    chinese_that_is_not_set_as_chinese_is_named: [
        ("和组织者聊,聊一聊", ["narrow mark `,`", "组织者聊,聊一聊", "`，`"]),
        ("和组织者(聊）一聊", ["narrow mark `(`", "和组织者(聊）一聊", "`（`"]),
        ("和组织者 聊一聊", ["a space", "和组织者 聊一聊", "delete it"]),
        ("和 DevOps组织者聊一聊", ["a space", "和 DevOps", "sets Latin words"]),
        ("和组织者聊一聊…", ["an ellipsis of 1", "聊一聊…", "`……`"]),
        ("和组织者聊—聊", ["a dash of 1", "聊—聊", "`——`"]),
    ].map(|(text, expected)| {
        guide_in("zh-CN")
            .replace(CHINESE_STEPS, "和组织者聊一聊", text).problem("talk-to-the-organisers.title", expected)
    });
}
