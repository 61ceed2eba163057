//! The words of the path in a language.

use crate::content_errors::{assert_problem, problems_after};

const FILE: &str = "languages/fr/path.toml";

#[test]
fn words_that_one_language_lacks_or_has_too_many_are_named() {
    let names = [
        ("stages.speaker", "stages.speakr"),
        ("camps.city-organiser", "camps.city-organizer"),
        ("lists.hero-local", "lists.hero-locale"),
        ("items.monthly-call", "items.monthly-cal"),
        ("entries.join", "entries.jion"),
    ];
    let problems = problems_after(|copy| {
        for (name, other) in names {
            copy.replace(FILE, &format!("[{name}]"), &format!("[{other}]"));
        }
    });
    for (name, other) in names {
        assert_problem(&problems, FILE, name, &["is missing"]);
        assert_problem(&problems, FILE, other, &["one too many", "did you mean"]);
    }
    assert_eq!(problems.0.len(), 2 * names.len(), "{problems}");
}

#[test]
fn words_that_the_structure_does_not_ask_for_are_named() {
    let problems = problems_after(|copy| {
        for (old, new) in [
            ("[items.badge]\n", "[items.badge]\nname = \"Badge\"\n"),
            (
                "[items.recognition]\n",
                "[items.recognition]\naction = \"Ask for it.\"\n",
            ),
            (
                "[stages.speaker]\n",
                "[stages.speaker.programme]\nname = \"A\"\noverview = \"B\"\n\n[stages.speaker]\n",
            ),
        ] {
            copy.replace(FILE, old, new);
        }
    });
    for key in [
        "items.badge.name",
        "items.recognition.action",
        "stages.speaker.programme",
    ] {
        assert_problem(
            &problems,
            FILE,
            key,
            &["one too many", "does not ask for it"],
        );
    }
    assert_eq!(problems.0.len(), 3, "{problems}");
}

#[test]
fn words_that_the_structure_asks_for_are_named() {
    let problems = problems_after(|copy| {
        copy.replace(FILE, "[items.hero-data]\nname", "[items.hero-data]\n# name");
        // An item that is ticked has something to do this week.
        let text = copy.text(FILE);
        let at = text.find("[items.monthly-call]").expect("the item");
        let (before, after) = text.split_at(at);
        let after = after.replacen("\naction", "\n# action", 1);
        copy.write(FILE, &format!("{before}{after}"));
        copy.replace(
            "path.toml",
            "id = \"volunteer\"\n",
            &format!("id = \"volunteer\"\n{PROGRAMME}"),
        );
    });
    for key in [
        "items.hero-data.name",
        "items.monthly-call.action",
        "stages.volunteer.programme",
    ] {
        assert_problem(&problems, FILE, key, &["is missing", "asks for it"]);
    }
    // Both languages lack the words of the new programme.
    assert_eq!(problems.0.len(), 4, "{problems}");
}

const PROGRAMME: &str = "programme = { source = \"member-handbook\", as_of = \"2024-02\", check_again = \"2027-02-01\" }\n";
