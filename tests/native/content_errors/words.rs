//! Mistakes in the words of a language.

use super::{assert_only_problem, assert_problem, problems_after};

#[test]
fn a_missing_key_is_named_with_its_file_and_part() {
    let problems = problems_after(|copy| {
        copy.replace("languages/fr/interface.toml", "skip = ", "# skip = ");
    });
    assert_only_problem(
        &problems,
        "languages/fr/interface.toml",
        "site",
        &["missing", "`skip`"],
    );
}

#[test]
fn an_extra_key_is_named_with_its_line_and_the_keys_there_are() {
    let problems = problems_after(|copy| {
        copy.replace(
            "languages/fr/interface.toml",
            "skip = ",
            "skop = \"x\"\nskip = ",
        );
    });
    let file = "languages/fr/interface.toml";
    assert_only_problem(
        &problems,
        file,
        "site",
        &["interface.toml:", "`skop`", "`skip`"],
    );
}

#[test]
fn a_text_that_one_language_lacks_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "languages/fr/reasons.toml",
            "women-for = ",
            "# women-for = ",
        );
    });
    assert_only_problem(
        &problems,
        "languages/fr/reasons.toml",
        "women-for",
        &["is missing"],
    );
}

#[test]
fn a_text_too_many_is_named_with_the_one_that_was_meant() {
    let problems = problems_after(|copy| {
        copy.append(
            "languages/fr/considerations.toml",
            "[impakt]\nname = \"I\"\nquestion = \"Q?\"",
        );
    });
    let file = "languages/fr/considerations.toml";
    assert_only_problem(
        &problems,
        file,
        "impakt",
        &["one too many", "did you mean `impact`?"],
    );
}

#[test]
fn a_missing_option_is_named_under_its_question() {
    let problems = problems_after(|copy| {
        copy.replace(
            "languages/fr/questions.toml",
            "[technology.options.hpc]",
            "[technology.options.hcp]",
        );
    });
    let file = "languages/fr/questions.toml";
    assert_problem(&problems, file, "technology.options.hpc", &["is missing"]);
    assert_problem(
        &problems,
        file,
        "technology.options.hcp",
        &["one too many", "`hpc`"],
    );
    assert_eq!(problems.0.len(), 2, "{problems}");
}

#[test]
fn a_missing_file_is_named() {
    let problems = problems_after(|copy| copy.remove("languages/fr/families.toml"));
    assert_problem(&problems, "languages/fr/families.toml", "", &["is missing"]);
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let problems = problems_after(|copy| {
        let file = copy.folder().join("languages/fr/families.toml");
        std::fs::write(file, [0xff, 0xfe, 0x00]).expect("a file to break");
    });
    assert_problem(&problems, "languages/fr/families.toml", "", &["UTF-8"]);
}

#[test]
fn a_mistake_in_the_notation_is_named_with_its_line() {
    let problems = problems_after(|copy| {
        copy.write(
            "languages/fr/families.toml",
            "[general]\nname = \"A\"\n\n[people\nname = \"B\"\n",
        );
    });
    let file = "languages/fr/families.toml";
    assert_only_problem(&problems, file, "general", &["families.toml:4:", "[people"]);
}

#[test]
fn a_home_language_without_a_folder_is_named_with_the_languages_there_are() {
    let problems = problems_after(|copy| {
        copy.replace(
            "guide.toml",
            r#"home_language = "en""#,
            r#"home_language = "de""#,
        );
    });
    assert_only_problem(
        &problems,
        "guide.toml",
        "home_language",
        &["`de`", "no folder", "`en`", "`fr`"],
    );
}

#[test]
fn a_folder_that_is_no_language_is_named() {
    for name in ["french_1", "english", "12", "FR", "fr--x", "f"] {
        let problems = problems_after(|copy| {
            let languages = copy.folder().join("languages");
            std::fs::rename(languages.join("fr"), languages.join(name)).expect("a new name");
        });
        let wanted = ["not the tag of a language", "`pt-BR`"];
        assert_only_problem(&problems, &format!("languages/{name}"), "", &wanted);
    }
}

#[test]
fn two_languages_with_one_name_are_named() {
    let file = "languages/fr/interface.toml";
    let problems = problems_after(|copy| copy.replace(file, "\"Français\"", "\"English\""));
    assert_only_problem(
        &problems,
        file,
        "language.name",
        &["`English`", "as in `en`"],
    );
}

#[test]
fn a_group_with_a_page_and_no_words_for_it_is_named() {
    let problems = problems_after(|copy| {
        copy.replace(
            "groups.toml",
            "id = \"student\"\nkind = \"programme\"",
            "id = \"student\"\nfamily = \"people\"",
        );
    });
    for language in ["en", "fr"] {
        for part in ["purpose", "audience", "topics", "benefits"] {
            let file = format!("languages/{language}/groups.toml");
            assert_problem(
                &problems,
                &file,
                &format!("student.{part}"),
                &["is missing"],
            );
        }
    }
    // A group with a page is set beside the others, too.
    for row in ["speakers", "sponsors", "demand", "format", "hard"] {
        assert_problem(&problems, "compare.toml", row, &["`student`"]);
    }
    assert_eq!(problems.0.len(), 8 + 5, "{problems}");
}

#[test]
fn words_for_a_case_that_the_structure_does_not_have_are_named() {
    let problems =
        problems_after(|copy| copy.replace("questions.toml", ", words_without_focus = true", ""));
    let key = "sponsors.options.focused.without_focus";
    assert_problem(
        &problems,
        "languages/fr/questions.toml",
        key,
        &["one too many", "delete it"],
    );
}
