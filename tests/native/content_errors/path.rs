//! Mistakes in the growth path.

use super::table::{Row, guide, replace};

const PATH: &str = "path.toml";
const WORDS: &str = "languages/fr/path.toml";

// How the stages are connected.
table! {
    an_edge_from_or_to_what_is_not_on_the_path_is_named: [
        (r#"from = "speaker""#, r#"from = "speeker""#, ["`speeker`", "did you mean `speaker`?"]),
        (r#"to = "hero""#, r#"to = "heroes""#, ["`heroes`", "did you mean `hero`?"]),
        // A side trail is on no edge.
        (r#"to = "hero""#, r#"to = "ambassador""#, ["the stage on the path", "`ambassador`"]),
    ].map(|(old, new, expected)| replace(PATH, old, new).problem("edge", expected));

    an_edge_given_twice_is_named:
        guide().append(PATH, "[[edge]]\nfrom = \"member\"\nto = \"volunteer\"")
            .problem("edge", ["`member → volunteer` twice"]);

    edges_in_a_circle_are_named:
        guide().append(PATH, "[[edge]]\nfrom = \"hero\"\nto = \"member\"")
            .problem("edge", ["leads in a circle", "beginning"]),
        guide().append(PATH, "[[edge]]\nfrom = \"hero\"\nto = \"hero\"")
            .problem("edge", ["leads in a circle", "beginning"]);

    a_stage_that_no_edge_leads_to_is_named:
        replace(PATH, "beside = \"member\"\n", "")
            .problem("edge", ["without a way to the others", "side trail with `beside`"]);

    branches_that_join_again_are_fine:
        replace(PATH, "beside = \"member\"\n", "")
            .append(PATH, "[[edge]]\nfrom = \"member\"\nto = \"student-leader\"")
            .append(PATH, "[[edge]]\nfrom = \"student-leader\"\nto = \"speaker\"")
            .fine();

    a_side_trail_that_leaves_from_nowhere_is_named:
        ["membre", "ambassador", "student-leader"].map(|beside| {
            replace(PATH, r#"beside = "member""#, &format!(r#"beside = "{beside}""#))
                .problem("student-leader", ["the stage on the path", &*format!("`{beside}`")])
        });

    words_of_a_path_that_there_is_not_are_named:
        guide().replace_span(PATH, "[[stage]]", "no end", "")
            .replace(PATH, "edition = 1", "edition = 1\nstage = []")
            .problem_in(WORDS, "stages.member", ["one too many"]).among_others();
}

// Where recommendations lead on to the path.
table! {
    an_entry_that_leads_nowhere_is_named:
        guide().replace_after(PATH, r#"id = "organise""#, "user-group-leader", "user-group-leder")
            .problem("organise", ["the stage `user-group-leder`", "did you mean `user-group-leader`?"]),
        replace(PATH, r#"checklist = "city-organiser-duties""#, r#"checklist = "city-organiser-dutys""#)
            .problem("organise", ["the list to tick `city-organiser-dutys`", "`city-organiser-duties`"]),
        // Nobody ticks benefits.
        replace(PATH, r#"checklist = "city-organiser-duties""#, r#"checklist = "leader-benefits""#)
            .problem("organise", ["the list to tick `leader-benefits`", "does not exist"]),
        replace(PATH, r#"when = { type = "student" }"#, r#"when = { type = "studnt" }"#)
            .problem("student.type", ["the type `studnt`", "did you mean `student`?"]),
        replace(PATH, r#"when = { type = "student" }"#, r#"when = { typ = "student" }"#)
            .problem("student", ["`typ`", "no question"]);

    an_entry_with_a_list_of_another_stage_is_named:
        guide().replace_after(PATH, r#"id = "organise""#, "user-group-leader", "speaker")
            .problem("organise", ["the list to tick `city-organiser-duties`", "does not exist"]);

    a_recommendation_that_leads_on_to_no_stage_is_named:
        replace(PATH, "when = {}", r#"when = { action = "join" }"#)
            .problem("entry", ["no entry to the path", "sets of answers", "add an entry"]);

    an_entry_that_no_recommendation_uses_is_named:
        replace(PATH, r#"when = { type = "student" }"#, "when = {}")
            .problem("start", ["never used", "earlier entry"])
            .problem("organise", ["never used", "earlier entry"])
            .problem("join", ["never used", "earlier entry"]);
}

/// Adds a key to an item of a list.
#[track_caller]
fn add_to_item(id: &str, added: &str) -> Row {
    replace(
        PATH,
        &format!(r#"id = "{id}" }}"#),
        &format!(r#"id = "{id}", {added} }}"#),
    )
}

// Ids, the ids that came before them, and editions.
table! {
    an_id_that_an_address_could_not_carry_is_named:
        [
            ("city-organiser", "City organiser", "stage.camp"),
            ("volunteer-duties", "volunteer_duties", "stage.list"),
            ("preparation", "préparation", "stage.list.item"),
            ("join", "", "entry"),
        ].map(|(old, new, key)| {
            replace(PATH, &format!(r#"id = "{old}""#), &format!(r#"id = "{new}""#))
                .problem(key, ["a-z"]).among_others()
        }),
        add_to_item("preparation", r#"aliases = ["Pre"]"#).problem("preparation", ["`Pre`", "a-z"]);

    an_id_given_twice_is_named_wherever_in_the_path_it_is: [
        ("ambassador", "student-leader", "stage"),
        ("join", "organise", "entry"),
        ("hero-traits", "hero-goals", "stage.list"),
        // In the camp of one stage and a list of another.
        ("monthly-call", "badge", "stage.list.item"),
    ].map(|(old, new, key)| {
        replace(PATH, &format!(r#"id = "{old}""#), &format!(r#"id = "{new}""#))
            .problem(&format!("{key}.{new}"), ["there twice", "another id"]).among_others()
    });

    an_older_id_that_something_else_has_is_named:
        add_to_item("badge", r#"aliases = ["monthly-call"]"#)
            .problem("badge", ["`monthly-call`", "both as an id and as an alias", "another id"]),
        add_to_item("badge", r#"aliases = ["badge"]"#)
            .problem("badge", ["`badge`", "both as an id and as an alias", "another id"]),
        guide().add_below(PATH, "id = \"hero\"", r#"aliases = ["member"]"#)
            .problem("hero", ["`member`", "both as an id and as an alias", "another id"]),
        // A stage and an item may have one id: nothing confuses them.
        add_to_item("badge", r#"aliases = ["member", "x y"]"#).problem("badge", ["`x y`"]);

    two_ids_whose_short_codes_are_the_same_are_named:
        add_to_item("badge", r#"aliases = ["green-guides", "red-paper-here"]"#)
            .problem("badge", ["`green-guides`", "`red-paper-here`", "codes are the same"]);

    an_item_from_an_edition_that_there_is_not_is_named:
        add_to_item("monthly-call", "since = 2").problem("monthly-call", ["edition 2", "from 1 to `edition`"]),
        add_to_item("monthly-call", "since = 0").problem("monthly-call", ["edition 0", "from 1 to `edition`"]);

    a_plus_that_nobody_asks_for_is_named:
        add_to_item("badge", "optional = true").problem("badge", ["`optional`", "nobody asks for it"]);
}

/// Changes who describes the programme of the last stage, or when.
#[track_caller]
fn in_programme(old: &str, new: &str) -> Row {
    let programme = "programme = { source = \"leadership-overview\", as_of = \"2025-03-02\", \
        check_again = \"2027-03-02\" }\nfacts = [\"ambassadors-listed\"]";
    replace(PATH, programme, &programme.replace(old, new))
}

// Who says what the path says, and when it was true.
table! {
    a_source_of_the_path_that_does_not_exist_is_named:
        guide().replace_after(PATH, r#"id = "volunteer""#, "member-handbook", "member-handbok")
            .problem("volunteer", ["the source `member-handbok`", "did you mean `member-handbook`?"]),
        guide().replace_after(PATH, "edition = 1", "member-handbook", "member-handbok")
            .problem("said", ["the source `member-handbok`", "did you mean `member-handbook`?"]),
        in_programme("leadership", "readership")
            .problem("ambassador.programme", ["`readership-overview`", "did you mean `leadership-overview`?"]);

    a_date_of_the_path_that_is_none_or_cannot_be_is_named:
        in_programme("2027-03-02", "2025-03-02")
            .replace_after(PATH, r#"id = "volunteer""#, "2024-02", "2024-13")
            .replace_after(PATH, r#"id = "member""#, "2027-02-01", "2027-02")
            .replace_after(PATH, r#"id = "hero""#, "2027-02-01", "2024-01-31")
            .replace_after(PATH, r#"id = "community-builder""#, "2024-02", "2026-01")
            .replace_after(PATH, "edition = 1", "2024-02", "Feb 2024")
            .problem("volunteer.as_of", ["is `2024-13`", "`2026-09`"])
            .problem("member.check_again", ["is `2027-02`", "write a day"])
            .problem("hero.check_again", ["not after", "`2024-02`"])
            .problem("community-builder.as_of", ["later than the source", "`member-handbook`"])
            .problem("said.as_of", ["is `Feb 2024`", "write a day, a month or a year"])
            .problem("ambassador.programme.check_again", ["not after", "`2025-03-02`"]);

    a_stage_without_a_date_to_check_it_again_is_named:
        guide().replace_after(PATH, r#"id = "volunteer""#, r#", check_again = "2027-02-01""#, "")
            .problem("stage.volunteer.said.check_again", ["path.toml:", "is missing", "braces", "check_again = \"2027-01-31\""]).among_others();

    a_programme_that_nobody_describes_is_named:
        guide().replace_after(
            PATH,
            r#"id = "ambassador""#,
            "programme = { source = \"leadership-overview\", as_of = \"2025-03-02\", check_again = \"2027-03-02\" }\n",
            "",
        )
            .problem("ambassador-goals", ["tells of a programme", "`programme = "]).among_others();
}

// What stages and their lists have to tell.
table! {
    a_stage_that_is_a_kind_of_nothing_or_of_itself_is_named: [
        ("user-group-leeder", "did you mean `user-group-leader`?"),
        ("speaker", "does not exist"),
    ].map(|(kind, expected)| {
        let old = "id = \"speaker\"\nkind_of = \"user-group-leader\"";
        replace(PATH, old, &format!("id = \"speaker\"\nkind_of = \"{kind}\""))
            .problem("speaker", ["the other stage", &*format!("`{kind}`"), expected])
    });

    a_list_without_items_is_named:
        replace(PATH, "item = [\n  { id = \"recommendation\" },\n]", "item = []")
            .problem("hero-requirements", ["no item", "delete the list"]).among_others();

    a_kind_of_list_or_a_key_that_there_is_not_is_named_with_its_line:
        guide().replace_after(PATH, r#"id = "volunteer-duties""#, r#"kind = "duties""#, r#"kind = "tasks""#)
            .problem("stage.volunteer.list.volunteer-duties.kind", ["path.toml:", "`tasks`", "`duties`"]).among_others(),
        replace(PATH, r#"beside = "member""#, r#"besides = "member""#)
            .problem("stage.*", ["path.toml:", ".besides`", "did you mean `beside`?"]).among_others(),
        replace(PATH, r#"{ id = "badge" }"#, r#"{ id = "badge", alias = [] }"#)
            .problem("stage.*", ["path.toml:", ".badge.alias`", "did you mean `aliases`?"]).among_others();

    a_fact_or_a_link_that_does_not_exist_or_stands_twice_is_named:
        replace(PATH, r#""builder-count-2024","#, r#""builder-count-2042","#)
            .problem("community-builder", ["the fact `builder-count-2042`", "did you mean `builder-count-2024`?"]),
        replace(PATH, r#""builder-count-2024","#, r#""builder-count-2024", "builder-count-2024","#)
            .problem("community-builder", ["the fact `builder-count-2024` twice"]),
        replace(PATH, r#"links = ["ambassadors"]"#, r#"links = ["ambassadors", "ambasadors"]"#)
            .problem("ambassador", ["the link `ambasadors`", "did you mean `ambassadors`?"]),
        replace(PATH, r#"links = ["ambassadors"]"#, r#"links = ["ambassadors", "ambassadors"]"#)
            .problem("ambassador", ["the link `ambassadors` twice"]);

    what_only_the_path_used_is_named_when_it_does_no_more:
        replace(PATH, r#""builder-count-2024", "#, "")
            .replace(PATH, r#"links = ["ambassadors"]"#, "")
            .problem_in("facts.toml", "fact", ["`builder-count-2024`", "no stage"])
            .problem_in("sources.toml", "link", ["`ambassadors`", "stage"]);
}

// The words of the path in a language.
table! {
    words_that_one_language_lacks_or_has_too_many_are_named: [
        ("stages.speaker", "stages.speakr"),
        ("camps.city-organiser", "camps.city-organizer"),
        ("lists.hero-local", "lists.hero-locale"),
        ("items.monthly-call", "items.monthly-cal"),
        ("entries.join", "entries.jion"),
    ].map(|(name, other)| {
        replace(WORDS, &format!("[{name}]"), &format!("[{other}]"))
            .problem(other, ["one too many", "did you mean"])
    });

    words_that_one_language_lacks_are_named_with_the_lines_to_write:
        guide().replace_span(WORDS, "[camps.city-organiser]", "\n[", "")
            .problem("camps.city-organiser", [
                "is missing", "\n    [camps.city-organiser]\n    name = \"…\"\n    summary = \"…\"",
            ]),
        // What only some items have is among the lines of those that have it.
        guide().replace_span(WORDS, "[items.monthly-call]", "\n[", "")
            .problem("items.monthly-call", [
                "is missing", "\n    [items.monthly-call]\n    text = \"…\"\n    action = \"…\"",
            ]);

    words_that_the_structure_does_not_ask_for_are_named:
        guide().add_below(WORDS, "[items.badge]", r#"name = "Badge""#)
            .problem("items.badge.name", ["one too many", "does not ask for it"]),
        guide().add_below(WORDS, "[items.recognition]", r#"action = "Ask for it.""#)
            .problem("items.recognition.action", ["one too many", "does not ask for it"]),
        replace(
            WORDS,
            "[stages.speaker]\n",
            "[stages.speaker.programme]\nname = \"A\"\noverview = \"B\"\n\n[stages.speaker]\n",
        )
            .problem("stages.speaker.programme", ["one too many", "does not ask for it"]);

    words_that_the_structure_asks_for_are_named:
        replace(WORDS, "[items.hero-data]\nname", "[items.hero-data]\n# name")
            .problem("items.hero-data.name", ["is missing", "asks for it"]),
        // An item that is ticked has something to do this week.
        guide().replace_after(WORDS, "[items.monthly-call]", "\naction", "\n# action")
            .problem("items.monthly-call.action", ["is missing", "asks for it"]),
        guide().add_below(
            PATH,
            r#"id = "volunteer""#,
            r#"programme = { source = "member-handbook", as_of = "2024-02", check_again = "2027-02-01" }"#,
        )
            .problem_in(WORDS, "stages.volunteer.programme", ["is missing", "asks for it"])
            .problem_in("languages/en/path.toml", "stages.volunteer.programme", ["is missing", "asks for it"]);
}
