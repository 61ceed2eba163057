//! Words that the glossary avoids, and mistakes in the glossary itself.

use super::table::{Row, guide, guide_in, replace};

const GLOSSARY: &str = "languages/fr/glossary.toml";
const STEPS: &str = "languages/fr/steps.toml";

#[track_caller]
fn in_portuguese(text: &str) -> Row {
    guide_in("pt-BR").replace(
        "languages/pt-BR/steps.toml",
        "Escreva para quem organizava",
        text,
    )
}

#[track_caller]
fn in_chinese(text: &str) -> Row {
    guide_in("zh-CN").replace("languages/zh-CN/steps.toml", "和组织者聊一聊", text)
}

table! {
    an_avoided_word_is_named_with_the_term_that_is_right_and_why:
        replace(STEPS, "Sign up", "Ask an Organizer")
            .problem("go-once.text", ["says `Organizer`", "write `organiser`", "British spelling", "`except`"]);

    a_word_that_stands_twice_in_a_text_is_one_mistake:
        replace(STEPS, "Sign up", "Utilize and utilize")
            .problem("go-once.text", ["says `Utilize`"])
            .problem("go-once.text", ["says `utilize`"])
            .among_others(),
        replace(STEPS, "Sign up", "To utilize and utilize").problem("go-once.text", ["says `utilize`"]);

    an_avoided_word_inside_a_name_an_address_or_another_word_is_fine:
        replace(
            STEPS,
            "Sign up",
            "[Sign up](https://example.org/organizer), see `organizer` \
             on example.org/center and the AWS Developer Center, reprogram",
        ).fine();

    the_generic_masculine_is_avoided_where_the_word_itself_is_right:
        in_portuguese("Escreva para os palestrantes")
            .problem("look-for-quiet-groups.text", ["says `os palestrantes`", "`palestrante`"]).among_others(),
        in_portuguese("Escreva para palestrantes").fine();

    chinese_words_are_found_without_spaces_and_a_longer_right_one_wins:
        in_chinese("在线和组织者聊一聊").problem("talk-to-the-organisers.title", ["says `在线`", "`线上`"]).among_others(),
        in_chinese("在线上和组织者聊一聊").fine(),
        in_chinese("和AWS的组织者聊一聊")
            .problem("talk-to-the-organisers.title", ["says `AWS`", "`亚马逊云科技`"]).among_others(),
        in_chinese("和AWS Heroes聊一聊").fine();

    a_term_that_no_text_says_is_named:
        replace(GLOSSARY, "term = \"ally\"\nforms = [\"allies\"]", r#"term = "confederate""#)
            .problem("ally.term", ["`confederate`", "no text says", "delete the concept"]);

    a_concept_that_one_language_lacks_or_has_too_many_is_named:
        replace(GLOSSARY, "[ally]", "[alley]")
            .problem("alley", ["one too many", "`ally`"]);

    a_concept_that_is_listed_twice_is_named:
        replace("glossary.toml", r#""ally","#, r#""ally", "ally","#).problem("concepts", ["has `ally` twice"]);

    an_avoided_word_that_is_right_elsewhere_is_named:
        replace(GLOSSARY, r#"avoid = ["supporter""#, r#"avoid = ["Volunteers""#)
            .problem("ally.avoid", ["`Volunteers`", "right for `volunteer`"]);

    an_exception_from_nothing_is_named:
        replace(GLOSSARY, r#"["virtual servers"]"#, r#"["virtual servers", "AWS X"]"#)
            .problem("online.except", ["`AWS X`", "none of the avoided words"]);

    a_glossary_that_is_missing_or_misspelt_is_named:
        guide().remove(GLOSSARY)
            .problem("ally", ["is missing", "\n    [ally]\n    term = \"…\""]).among_others(),
        replace(GLOSSARY, r#"term = "ally""#, r#"word = "ally""#)
            .problem("ally.word", ["no key", "`term`"])
            .problem("ally.term", ["is missing", "below `[ally]`", "term = \"…\""]);
}
