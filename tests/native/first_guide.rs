//! A first guide of one's own takes an afternoon: what `cargo xtask new` writes, and
//! what an organiser then writes.

use crate::support::{GuideCopy, content_folder, read_and_check};
use guide_compiler::{borrowed, starter, warnings};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// As an organiser of board game evenings made it.
const FOLDER: &str = "tests/fixtures/first-guide";
const NAME: &str = "Board games in Bristol";
const LANGUAGE: &str = "en";
/// How many lines such a guide may take to write.
const MOST_LINES: usize = 150;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER)
}

/// The files that the guide was begun with, by their paths, with their texts.
fn begun() -> Vec<(&'static str, String)> {
    starter::files(NAME, LANGUAGE).expect("a known language")
}

/// The lines of a file that say something: neither empty nor comments.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// How many lines of a file are not in what it was begun with; each of those counts for
/// one line only.
fn written(begun: &str, text: &str) -> usize {
    let mut begun_with: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines(begun) {
        *begun_with.entry(line).or_default() += 1;
    }
    lines(text)
        .filter(|line| match begun_with.get_mut(line) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .count()
}

#[test]
fn three_types_and_four_questions_take_few_lines() {
    let guide = read_and_check(&folder()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(guide.structure.groups.len(), 3);
    assert_eq!(guide.structure.questions.len(), 4);
    let shipped = read_and_check(&content_folder()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(borrowed(&guide, &shipped).0, []);
    let count: usize = begun()
        .iter()
        .map(|(path, begun)| {
            let text = fs::read_to_string(folder().join(path)).expect("a file of the guide");
            written(begun, &text)
        })
        .sum();
    assert!((50..=MOST_LINES).contains(&count), "{count} lines");
}

#[test]
fn a_line_counts_unless_the_guide_was_begun_with_it() {
    let begun = "# What it is.\na = 1\nb = 2\n";
    for (text, expected) in [
        (begun, 0),
        ("# Another comment.\n\n  b = 2\n", 0),
        ("a = 1\na = 1\nb = 3\n", 2),
    ] {
        assert_eq!(written(begun, text), expected, "{text}");
    }
}

/// What is said of the guide when something has been done to a copy of it.
#[track_caller]
fn warnings_after(change: impl FnOnce(&GuideCopy)) -> Vec<String> {
    let copy = GuideCopy::of(&folder(), LANGUAGE);
    change(&copy);
    let guide = read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    warnings(&guide).0.iter().map(ToString::to_string).collect()
}

#[test]
fn nothing_is_said_of_guides_that_mean_what_they_say() {
    let folders = [content_folder(), folder(), folder().with_file_name("guide")];
    for folder in folders {
        let guide = read_and_check(&folder).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(warnings(&guide).0, [], "{}", folder.display());
    }
    assert_eq!(warnings_after(|_| ()), [""; 0]);
}

#[test]
fn a_question_that_changes_nothing_is_named() {
    let question =
        "\n[[question]]\nid = \"weather\"\noption = [{ id = \"sun\" }, { id = \"unsure\" }]\n";
    let words = "\n[weather]\ntitle = \"How is it?\"\noptions.sun.label = \"Sunny\"\n\
                 options.unsure.label = \"I don’t know\"\n";
    let said = warnings_after(|copy| {
        copy.append("questions.toml", question);
        copy.append("languages/en/questions.toml", words);
    });
    assert_eq!(said.len(), 1, "{said:?}");
    for part in ["questions.toml:", "`weather` is asked", "change nothing"] {
        assert!(said[0].contains(part), "{said:?}");
    }
}

#[test]
fn a_type_that_is_never_advised_is_named() {
    let words = "\n[cards]\nname = \"Card night\"\nsummary = \"An evening with cards.\"\n";
    let said = warnings_after(|copy| {
        copy.append("groups.toml", "\n[[group]]\nid = \"cards\"\n");
        copy.append("languages/en/groups.toml", words);
    });
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("groups.toml:"), "{said:?}");
    assert!(said[0].contains("`cards` is never advised"), "{said:?}");
}

/// An option chooses it, and the rules send everybody who chooses it elsewhere.
#[test]
fn a_type_that_only_an_option_names_is_never_advised() {
    let words = "\n[cards]\nname = \"Card night\"\nsummary = \"An evening with cards.\"\n";
    let rule = "[[table.rule]]\nid = \"no-cards\"\nwhen = { games = \"cards\" }\n\
                then = { type = \"open\", action = \"join\", confidence = \"low\" }\n\n";
    let said = warnings_after(|copy| {
        copy.append("groups.toml", "\n[[group]]\nid = \"cards\"\n");
        copy.append("languages/en/groups.toml", words);
        let option = "  { id = \"cards\", focus = \"cards\" },\n  { id = \"long\"";
        copy.replace("questions.toml", "  { id = \"long\"", option);
        let words = "options.cards.label = \"Cards\"\noptions.long.label";
        copy.replace("languages/en/questions.toml", "options.long.label", words);
        let first = "[[table.rule]]\nid = \"help-focused\"";
        copy.replace("decisions.toml", first, &format!("{rule}{first}"));
    });
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("`cards` is never advised"), "{said:?}");
}

#[test]
fn a_language_that_is_copied_and_not_translated_is_named() {
    let said = warnings_after(|copy| copy.copy_language(LANGUAGE, "pt-BR"));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("languages/pt-BR"), "{said:?}");
    assert!(said[0].contains("translate them"), "{said:?}");
}

#[test]
fn holidays_of_a_language_that_the_guide_does_not_have_are_named() {
    let copy = GuideCopy::of(&content_folder(), "en");
    let guide = read_and_check(copy.folder()).unwrap_or_else(|problems| panic!("{problems}"));
    let said: Vec<_> = warnings(&guide).0.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    for (line, language) in said.iter().zip(["pt-BR", "zh-CN"]) {
        assert!(line.starts_with("plan.toml:"), "{line}");
        assert!(
            line.contains(&format!("has days of `{language}`")),
            "{line}"
        );
    }
}
