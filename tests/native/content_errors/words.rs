//! Mistakes in the words of a language.

use super::table::{guide, replace};
use std::fs;

const INTERFACE: &str = "languages/fr/interface.toml";
const FAMILIES: &str = "languages/fr/families.toml";

table! {
    a_missing_key_is_named_with_its_file_and_part:
        replace(INTERFACE, "skip = ", "# skip = ")
            .problem("site.skip", ["is missing", "below `[site]`, line", "\n    skip = \"…\""]);

    a_guide_without_a_name_is_one_mistake_though_many_texts_say_it:
        guide().replace_after(INTERFACE, "[site]\n", "\nname = ", "\n# name = ")
            .problem("site.name", ["is missing", "below `[site]`, line", "\n    name = \"…\""]);

    a_form_that_one_group_has_is_asked_of_the_others_with_the_line_to_write:
        guide().replace_after("languages/fr/groups.toml", "[general]", "\n", "\nforms.the = \"le groupe\"\n")
            .problem("women.forms.the", ["groups.toml:", "is missing", "below `[women]`, line", "\n    forms.the = \"…\""])
            .among_others_in("languages/fr/groups.toml");

    an_extra_key_is_named_with_its_line_and_the_keys_there_are:
        replace(INTERFACE, "skip = ", "skop = \"x\"\nskip = ")
            .problem("site.skop", ["interface.toml:", "no key", "`skip`"]);

    a_key_that_is_mistyped_is_one_mistake:
        replace(INTERFACE, "skip = ", "skop = ").problem("site.skop", ["did you mean `skip`?"]);

    a_text_that_is_no_text_is_named_with_the_line_to_write:
        guide().replace_after("languages/fr/families.toml", "[people]", "name = \"", "name = 2 # \"")
            .problem("people.name", ["families.toml:", "is the number 2", "\n    name = \"2\""]);

    markup_that_prose_may_not_have_is_named_with_its_line:
        guide().replace_after("languages/fr/steps.toml", "[go-once]", "text = \"\"\"\n", "text = \"\"\"\n# Once\n\n")
            .problem("go-once.text", ["steps.toml:", "a heading"]);

    a_text_that_one_language_lacks_is_named:
        replace("languages/fr/reasons.toml", "women-for = ", "# women-for = ").problem("women-for", ["is missing", "\n    women-for = \"…\""]);

    a_text_too_many_is_named_with_the_one_that_was_meant:
        guide().append("languages/fr/considerations.toml", "[impakt]\nname = \"I\"\nquestion = \"Q?\"")
            .problem("impakt", ["one too many", "did you mean `impact`?"]);

    a_missing_option_is_named_under_its_question:
        replace("languages/fr/questions.toml", "[technology.options.hpc]", "[technology.options.hcp]")
            .problem("technology.options.hcp", ["one too many", "`hpc`"]);

    a_missing_file_is_named:
        guide().remove(FAMILIES)
            .problem("people", ["is missing", "\n    people.name = \"…\""]).among_others();

    a_mistake_in_the_notation_is_named_with_its_line:
        guide().write(FAMILIES, "[general]\nname = \"A\"\n\n[people\nname = \"B\"\n")
            .problem("", ["families.toml:4 ", "none that closes it", "`[people`", "\n    [people]"]),
        guide().write(FAMILIES, "[general]\nname = \"A \"B\" C\"\n")
            .problem("", ["families.toml:2 ", "a quotation mark inside it ends it", "\n    name = \"A “B” C\""]);

    a_home_language_without_a_folder_is_named_with_the_languages_there_are:
        replace("guide.toml", r#"home_language = "en""#, r#"home_language = "de""#)
            .problem("home_language", ["`de`", "no folder", "`en`", "`fr`"]);

    two_languages_with_one_name_are_named:
        replace(INTERFACE, "\"Français\"", "\"English\"").problem("language.name", ["`English`", "as in `en`"]);

    // A group with a page is set beside the others, too.
    a_group_with_a_page_that_is_not_compared_is_named:
        replace("groups.toml", "id = \"student\"\nkind = \"programme\"", "id = \"student\"\nfamily = \"people\"")
            .problem_in("compare.toml", "speakers", ["`student`"])
            .problem_in("compare.toml", "sponsors", ["`student`"])
            .problem_in("compare.toml", "demand", ["`student`"])
            .problem_in("compare.toml", "format", ["`student`"])
            .problem_in("compare.toml", "hard", ["`student`"]);

    words_for_a_case_that_the_structure_does_not_have_are_named:
        replace("questions.toml", ", words_without_focus = true", "")
            .problem_in("languages/fr/questions.toml", "sponsors.options.focused.without_focus",
                ["one too many", "delete it"]).among_others();

    a_file_that_is_no_text_is_named:
        guide()
            .edit(FAMILIES, "it becomes bytes that are no text", |copy| {
                fs::write(copy.folder().join(FAMILIES), [0xff, 0xfe, 0x00]).expect("a file to break");
            })
            .problem("", ["UTF-8"]).among_others();

    a_folder_that_is_no_language_is_named:
        ["french_1", "english", "12", "FR", "fr--x", "f"].map(|name| {
            let folder = format!("languages/{name}");
            guide()
                .edit(&folder, "it is the new name of `fr`", |copy| {
                    let [old, new] = ["languages/fr", &*folder].map(|name| copy.folder().join(name));
                    fs::rename(old, new).expect("a new name");
                })
                .problem("", ["not the tag of a language", "`pt-BR`"])
        });
}
