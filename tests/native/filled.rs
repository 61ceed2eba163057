//! What texts say once they are filled: with all that the guide can fill in, and as
//! the pages fill it.

use crate::support::{GuideCopy, content_folder};
use guide_compiler::{
    filled::{FilledText, as_text, filled, unfilled},
    read::{Content, WordsFile, read},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// The guide that ships, and another one.
fn folders() -> [PathBuf; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    [content_folder(), root.join("tests/fixtures/guide")]
}

fn guide(folder: &Path) -> Content {
    read(folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn filled_texts(content: &Content) -> Vec<FilledText> {
    filled(content).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The lines of a text in a language.
fn lines<'a>(texts: &'a [FilledText], language: &str, file: WordsFile, key: &str) -> &'a [String] {
    let is_it =
        |text: &&FilledText| text.language == language && text.file == file && text.key == key;
    let text = texts.iter().find(is_it);
    &text
        .unwrap_or_else(|| panic!("{language} fills no {key}"))
        .lines
}

#[test]
fn every_text_with_a_placeholder_is_filled_with_something_and_has_none_left() {
    for folder in folders() {
        let content = guide(&folder);
        let texts = filled_texts(&content);
        // Numbers' patterns are filled where figures stand.
        let templates = content
            .texts
            .iter()
            .filter(|text| text.raw.contains('{') && !text.key.starts_with("numbers."));
        for text in templates {
            let lines = lines(&texts, &text.language, text.file, &text.key);
            // A guide with one path has no stages beside it, and the like.
            let may_be_empty = folder != content_folder();
            assert!(
                may_be_empty || !lines.is_empty(),
                "{} {}",
                text.path(),
                text.key
            );
            for line in lines {
                assert!(
                    !line.contains(['{', '}']),
                    "{} {}: {line}",
                    text.path(),
                    text.key
                );
            }
        }
    }
}

#[test]
fn each_line_is_listed_once() {
    for text in filled_texts(&guide(&content_folder())) {
        let once: BTreeSet<_> = text.lines.iter().collect();
        assert_eq!(once.len(), text.lines.len(), "{}", text.key);
    }
}

#[test]
fn dates_have_the_first_day_as_the_language_writes_it() {
    let texts = filled_texts(&guide(&content_folder()));
    for (language, first, second) in [
        ("en", "1 March 2027", "2 January 2027"),
        ("pt-BR", "1º de março de 2027", "2 de janeiro de 2027"),
        ("zh-CN", "2027年3月1日", "2027年1月2日"),
    ] {
        let lines = lines(&texts, language, WordsFile::Interface, "dates.day");
        for date in [first, second] {
            assert!(lines.iter().any(|line| line == date), "{date}: {lines:?}");
        }
    }
}

#[test]
fn a_headline_is_listed_with_every_group_that_it_is_shown_with_and_no_other() {
    let content = guide(&content_folder());
    let texts = filled_texts(&content);
    let lines = lines(&texts, "en", WordsFile::Outcomes, "join-focus.headline");
    let groups = &content.languages["en"].groups;
    let names = |id: &str| groups.of(id).group.as_str();
    for (id, is_there) in [("iot", true), ("containers", true), ("general", false)] {
        let name = names(id);
        let found = lines.iter().any(|line| line.contains(name));
        assert_eq!(found, is_there, "{name}: {lines:?}");
    }
}

#[test]
fn a_form_of_a_name_is_filled_in_where_a_text_asks_for_it() {
    let copy = GuideCopy::with_languages(&["en"]);
    let file = "languages/en/groups.toml";
    let mut groups = copy.text(file);
    let content = copy.read().unwrap_or_else(|problems| panic!("{problems}"));
    for id in content.languages["en"].groups.keys() {
        groups.push_str(&format!("\n[{id}.forms]\nthe = \"the {id} one\"\n"));
    }
    copy.write(file, &groups);
    let outcomes = "languages/en/outcomes.toml";
    copy.write(
        outcomes,
        &copy.text(outcomes).replace("{focus.group}", "{focus.the}"),
    );
    let content = copy.read().unwrap_or_else(|problems| panic!("{problems}"));
    let texts = filled_texts(&content);
    let lines = lines(&texts, "en", WordsFile::Outcomes, "join-focus.headline");
    assert!(
        lines.iter().any(|line| line.contains("the iot one")),
        "{lines:?}"
    );
}

#[test]
fn the_list_names_the_file_and_the_key_of_each_text() {
    let content = guide(&content_folder());
    let texts = filled_texts(&content);
    let printed = as_text(&texts);
    assert!(
        printed.starts_with("languages/en/interface.toml\n  "),
        "{printed:.60}"
    );
    for text in &texts {
        assert!(
            printed.contains(&format!("\n  {}\n", text.key)),
            "{}",
            text.key
        );
    }
    let all = unfilled(&content);
    assert_eq!(all.len(), content.texts.len());
    assert!(
        all.iter()
            .any(|text| text.lines == ["{day} de {month} de {year}"])
    );
}
