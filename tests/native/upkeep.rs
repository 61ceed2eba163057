//! What is due, and the list of addresses, of the guide that ships, of another
//! one, and of a guide that has addresses everywhere.

use crate::support::{GuideCopy, content_folder, read_and_check};
use guide_compiler::{
    read::Content,
    upkeep::{Address, addresses, as_html, as_text, due},
};
use guide_content::Day;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The guide that ships, and another one.
fn folders() -> [PathBuf; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    [content_folder(), root.join("tests/fixtures/guide")]
}

fn guide(folder: &Path) -> Content {
    read_and_check(folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// What is due, as it is printed.
fn due_text(content: &Content, on: &str) -> String {
    let home = &content.structure.guide.home_language;
    due(&content.structure, day(on)).as_text(&content.languages[home])
}

/// Every file of a content folder, the languages' too.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// How often a key stands in a file, however deep, with something written to it.
fn count(value: &toml::Value, key: &str) -> usize {
    match value {
        toml::Value::Table(table) => table
            .iter()
            .map(|(name, value)| {
                let is_it = name == key && value.as_str().is_some_and(|text| !text.is_empty());
                usize::from(is_it) + count(value, key)
            })
            .sum(),
        toml::Value::Array(items) => items.iter().map(|item| count(item, key)).sum(),
        _ => 0,
    }
}

#[test]
fn a_day_is_one_of_the_calendar() {
    for text in ["1990-01-01", "2028-02-29", "2200-12-31"] {
        assert_eq!(day(text).to_string(), text);
    }
    for text in [
        "2027-02-29",
        "2027-3-1",
        "2027-03",
        "1989-12-31",
        "today",
        "",
    ] {
        let error = text.parse::<Day>().unwrap_err().to_string();
        assert!(error.contains(&format!("`{text}` is not a day")), "{error}");
        assert!(error.contains("`2027-03-01`"), "{error}");
    }
}

#[test]
fn everything_with_a_day_to_check_it_again_is_due_once_and_nothing_before() {
    for folder in folders() {
        let content = guide(&folder);
        let written: usize = files(&folder)
            .iter()
            .filter(|file| !file.starts_with(folder.join("languages")))
            .map(|file| {
                let text = fs::read_to_string(file).expect("a readable text");
                let table: toml::Table = text.parse().expect("a TOML file");
                count(&toml::Value::Table(table), "check_again")
            })
            .sum();
        assert!(written > 5, "{} has dates", folder.display());

        let (first, last) = (day("1990-01-01"), day("2200-12-31"));
        let none = due(&content.structure, first);
        assert_eq!((none.now.len(), none.later.len()), (0, written));
        let all = due(&content.structure, last);
        assert_eq!((all.now.len(), all.later.len()), (written, 0));
        let days: Vec<_> = all.now.iter().map(|claim| claim.check_again).collect();
        assert!(days.is_sorted(), "the longest ago comes first: {days:?}");
        let locations: BTreeSet<_> = all
            .now
            .iter()
            .map(|claim| (claim.subject.file(), claim.subject.key(), claim.source))
            .collect();
        assert_eq!(locations.len(), written, "each has a place of its own");
        for words in content.languages.values() {
            for claim in &all.now {
                assert!(!claim.subject.text(words).is_empty(), "{:?}", claim.subject);
            }
        }
    }
}

#[test]
fn what_is_due_from_today_on_was_not_due_yesterday() {
    let content = guide(&content_folder());
    let at = |on: &str| {
        let due = due(&content.structure, day(on));
        let keys: Vec<_> = due.now.iter().map(|claim| claim.subject.key()).collect();
        keys
    };
    assert_eq!(at("2027-01-09"), ["builder-application"]);
    assert_eq!(at("2027-01-10"), ["builder-application", "student-renamed"]);
}

#[test]
fn what_is_due_says_where_it_stands_what_it_says_and_where_to_look_it_up() {
    let content = guide(&content_folder());
    let words = &content.languages["en"];
    let structure = &content.structure;
    let source = structure.source("member-handbook").expect("the source");
    let expected = format!(
        "Due on 2027-01-09: 1 of {}.\n\n2027-01-05  facts.toml: `builder-application`\n  {}\n  \
         as of 2024-02, {}\n  {}\n",
        due(structure, day("2200-12-31")).now.len(),
        words.facts["builder-application"],
        words.sources["member-handbook"],
        source.url.as_ref().expect("its address"),
    );
    assert_eq!(due_text(&content, "2027-01-09"), expected);
    let nothing = due_text(&content, "2027-01-04");
    let begin = "Nothing is due on 2027-01-04.\nNext:\n\n2027-01-05  facts.toml: ";
    assert!(nothing.starts_with(begin), "{nothing}");

    // Another guide speaks the language of its home, and may name no address.
    let other = guide(&folders()[1]);
    let nothing = due_text(&other, "1990-01-01");
    assert!(nothing.contains("path.toml: `said`"), "{nothing}");
    assert!(
        nothing.contains("as of 2026-03, Vereinsregister"),
        "{nothing}"
    );
    assert!(nothing.contains("(the source has no address)"), "{nothing}");
    let all = due_text(&other, "2200-12-31");
    assert!(all.contains(".programme`"), "{all}");
    assert!(all.contains("pages.toml: `town`"), "{all}");
}

#[test]
fn holidays_are_due_before_plans_reach_beyond_the_last_of_them() {
    let content = guide(&content_folder());
    let at = |on: &str| due(&content.structure, day(on)).ending_holidays;
    assert_eq!(at("2029-12-31"), []);
    let ending = [("pt-BR", day("2031-04-11")), ("zh-CN", day("2031-01-29"))];
    assert_eq!(at("2030-01-01"), ending);
    // Nothing but these: then it is not said that nothing is due.
    let mut holidays = due(&content.structure, day("2030-01-01"));
    holidays.now.clear();
    let text = holidays.as_text(&content.languages["en"]);
    assert!(text.starts_with("Due on 2030-01-01: 0 of "), "{text}");
    let text = due_text(&content, "2030-01-01");
    for (language, last) in ending {
        let line = format!("{last}  plan.toml: `holiday`\n  The holidays of `{language}` end");
        assert!(text.contains(&line), "{text}");
    }
    // Those of every year never end.
    let other = guide(&folders()[1]);
    assert_eq!(due(&other.structure, day("2200-12-31")).ending_holidays, []);
}

#[test]
fn a_page_without_a_date_may_say_when_to_check_it_again_and_has_to_say_a_day() {
    let undated = r#"said = { source = "brazilian-groups", as_of = "", check_again = "" }

[[page.part]]
id = "beginning""#;
    let with = |day: &str| {
        let copy = GuideCopy::with_languages(&["en"]);
        let dated = undated.replace(r#"check_again = """#, &format!("check_again = \"{day}\""));
        copy.replace("pages.toml", undated, &dated);
        read_and_check(copy.folder())
    };
    let content = with("2026-12-24").expect("a day is fine");
    let text = due_text(&content, "2026-12-24");
    assert!(text.contains("2026-12-24  pages.toml: `about`"), "{text}");
    assert!(text.contains("without a date, "), "{text}");
    let problems = with("some day").expect_err("that is no day").to_string();
    assert!(problems.contains("`about.check_again`"), "{problems}");
}

/// The locations where an address stands.
#[track_caller]
fn locations<'a>(addresses: &'a [Address], url: &str) -> Vec<(&'a str, &'a str, &'a [String])> {
    let found = addresses.iter().find(|address| address.url == url);
    let found = found.unwrap_or_else(|| panic!("{url} is not listed"));
    let locations = found.locations.iter();
    locations
        .map(|location| (&*location.file, &*location.key, &*location.pages))
        .collect()
}

#[test]
fn every_address_in_every_file_is_listed_once_and_sorted_by_host() {
    for folder in folders() {
        let listed = addresses(&guide(&folder));
        let urls: Vec<_> = listed.iter().map(|each| each.url.as_str()).collect();
        for file in files(&folder) {
            let text = fs::read_to_string(&file).expect("a readable text");
            for (at, _) in text.match_indices("https://") {
                let rest = &text[at..];
                let end = rest.find(|c: char| c.is_whitespace() || "\"')>".contains(c));
                let url = &rest[..end.unwrap_or(rest.len())];
                assert!(urls.contains(&url), "{}: {url}", file.display());
            }
        }
        let once: BTreeSet<_> = urls.iter().collect();
        assert_eq!(once.len(), urls.len());
        assert!(listed.is_sorted_by_key(|each| (each.host().to_owned(), each.url.clone())));
        let (text, html) = (as_text(&listed), as_html(&listed, "en"));
        for address in &listed {
            assert!(text.contains(&format!("\n  {}\n", address.url)));
            assert!(html.contains(&format!("<a href=\"{}\"", address.url)));
            assert!(!address.locations.is_empty());
            for location in &address.locations {
                // A text does not say when somebody last saw what it links to.
                let is_text = location.file.starts_with("languages/");
                assert!(
                    is_text || location.seen.is_some(),
                    "{} has a date",
                    location.key
                );
                assert!(!location.pages.is_empty(), "{} is shown", location.key);
            }
        }
    }
}

#[test]
fn links_and_sources_name_the_pages_that_show_them() {
    let listed = addresses(&guide(&folders()[1]));
    let [(file, key, pages)] = locations(&listed, "https://choirs.example.org/")[..] else {
        panic!("one link and no source");
    };
    assert_eq!((file, key), ("sources.toml", "link.choir-list"));
    for page in [
        "/choose/evenings/",
        "/result/",
        "/groups/open-singing/",
        "/groups/pop/",
        "/path/singer/",
        "/town/",
    ] {
        assert!(pages.iter().any(|each| each == page), "{page}: {pages:?}");
    }
    let listed = addresses(&guide(&content_folder()));
    let locations = locations(
        &listed,
        "https://github.com/aws-user-group-toolkit/otto-taxonomy",
    );
    let keys: Vec<_> = locations.iter().map(|(_, key, _)| *key).collect();
    assert_eq!(
        keys,
        [
            "source.leadership-overview",
            "source.community-overview",
            "source.group-types",
            "source.planning-timeline"
        ]
    );
    assert_eq!(locations[1].2, ["/ecosystem/", "/about/"]);
}

#[test]
fn addresses_in_the_texts_of_every_language_count_too() {
    let copy = GuideCopy::with_languages(&["en", "fr"]);
    let name = |language: &str| format!("languages/{language}/interface.toml");
    copy.replace(&name("fr"), "name = \"English\"", "name = \"Français\"");
    // In prose, a link and an address that is written out; in a plain text, one.
    let topics = "languages/fr/pages.toml";
    let text = copy.text(topics);
    let (key, rest) = text.split_once("[parts.parts]\n").expect("a part");
    let (heading, rest) = rest.split_once('\n').expect("its heading");
    let (_, rest) = rest.split_once("\n\n").expect("the next part");
    let prose = "text = \"[Un](https://b.example/un?a=1&b=2) et <https://a.example/>.\"";
    copy.write(
        topics,
        &format!("{key}[parts.parts]\n{heading}\n{prose}\n\n{rest}"),
    );
    let fact = ["so about 600,", "so about 600 (https://a.example/),"];
    copy.replace("languages/en/facts.toml", fact[0], fact[1]);

    let content = guide(copy.folder());
    let listed = addresses(&content);
    let ecosystem = ["/ecosystem/".to_owned()];
    assert_eq!(
        locations(&listed, "https://b.example/un?a=1&b=2"),
        [(topics, "parts.parts.text", &ecosystem[..])]
    );
    let twice = locations(&listed, "https://a.example/");
    let files: Vec<_> = twice.iter().map(|(file, key, _)| (*file, *key)).collect();
    assert_eq!(
        files,
        [
            ("languages/en/facts.toml", "group-count"),
            (topics, "parts.parts.text")
        ]
    );
    assert_eq!(
        twice[0].2,
        [
            "/groups/general/",
            "/path/user-group-leader/",
            "/ecosystem/"
        ]
    );
    assert_eq!(listed[0].host(), "a.example");

    let html = as_html(&listed, "en");
    assert!(html.contains(r#"<a href="https://b.example/un?a=1&amp;b=2""#));
    assert!(!html.contains("<script") && !html.contains("style"));
    let text = as_text(&listed);
    let location =
        "    in a text, languages/fr/pages.toml: `parts.parts.text`\n      on /ecosystem/\n";
    assert!(text.contains(location), "{text}");
}
