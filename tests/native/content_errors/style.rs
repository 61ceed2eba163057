//! Sentences that are hard to read or that the language would not say.

use super::table::{Row, guide, replace};

const STEPS: &str = "languages/fr/steps.toml";
const INTERFACE: &str = "languages/fr/interface.toml";
const PATH: &str = "languages/fr/path.toml";
const STYLE: &str = "languages/fr/style.toml";

/// A step that says this.
#[track_caller]
fn step(text: &str) -> Row {
    let step = format!("[go-once]\ntitle = \"Go once\"\ntext = \"\"\"\n{text}\n\"\"\"\n\n");
    guide().replace_span(STEPS, "[go-once]", "[", &step)
}

/// A step in English, beside which French is not looked at.
#[track_caller]
fn english_step(text: &str) -> Row {
    let step = format!("[go-once]\ntitle = \"Go once\"\ntext = \"\"\"\n{text}\n\"\"\"\n\n");
    guide().replace_span("languages/en/steps.toml", "[go-once]", "[", &step)
}

/// A text of the interface, whatever it says now.
#[track_caller]
fn interface(key: &str, text: &str) -> Row {
    let line = format!("\n{key} = \"{text}\"");
    guide().replace_span(INTERFACE, &format!("\n{key} = \""), "\n", &line)
}

/// As many words.
fn words(count: usize) -> String {
    vec!["Word"; count].join(" ")
}

table! {
    a_sentence_that_is_too_long_is_named:
        step(&format!("{}. {}.", words(32), words(32))).fine(),
        step(&format!("{} {}.", words(16), words(17)))
            .problem("go-once.text", ["33 words", "`Word Word", "divide it", "`long-sentence`"]),
        // A list's items are sentences of their own.
        step(&format!("- {}\n- {}", words(30), words(30))).fine();

    two_colons_in_a_sentence_are_named:
        step("Look: one: two.").problem("go-once.text", ["two colons in `Look: one: two.`"]),
        step("Look: one. Look: two. At 18:30: three.").fine();

    two_colons_that_only_show_once_a_text_is_filled_are_named:
        interface("effect_advice", "See: the advice, now: {headline}")
            .problem("together.effect_advice", ["two colons in `See: the advice, now: {…}`"]),
        guide().replace_span("languages/fr/rules.toml", "\"11\" = \"", "\n", "\"11\" = \"Note: {runner_up.group}: no.\"")
            .problem("11", ["two colons in"]),
        guide()
            .replace_span("languages/fr/groups.toml", "[general]\nshort = \"", "\n", "[general]\nshort = \"General: all\"")
            .replace_span(INTERFACE, "\ngroup_link = \"", "\n", "\ngroup_link = \"More: {type.short}\"")
            .problem("result.group_link", ["two colons once it is filled", "without its colon"]);

    sentences_that_a_comma_joins_are_named:
        english_step("Your group is small, it is new.")
            .problem("go-once.text", ["the comma before `it is`", "full stop", "`comma-splice`"]),
        english_step("If your group is small, it is new.").fine(),
        // In other languages it may be right.
        step("Your group is small, it is new.").fine();

    a_list_whose_items_end_in_two_ways_is_named:
        step("- One thing.\n- Another")
            .problem("go-once.text", ["list of 2 items of which 1 end", "or none", "`list-stops`"]),
        step("- One thing\n- Another").fine(),
        step("- One thing\n- Another. It has two sentences.").fine();

    a_list_of_the_path_whose_items_end_in_two_ways_is_named:
        guide()
            .replace_span(PATH, "[items.find-a-group]", "[", "[items.find-a-group]\ntext = \"You found it.\"\naction = \"Go.\"\n\n")
            .replace_span(PATH, "[items.join-the-channel]", "[", "[items.join-the-channel]\ntext = \"You joined\"\naction = \"Go.\"\n\n")
            .replace_span(PATH, "[items.come-to-an-event]", "[", "[items.come-to-an-event]\ntext = \"You came\"\naction = \"Go.\"\n\n")
            .problem("items.find-a-group.text", ["list of 3 items of which 1 end"]);

    an_article_that_does_not_fit_is_named: [
        ("Start a IoT group.", ["says `a IoT`", "write `an IoT`"]),
        ("Start an group.", ["says `an group.`", "write `a group`"]),
        ("Start a the group.", ["says `a the`", "one article"]),
    ].map(|(text, expected)| english_step(text).problem("go-once.text", expected));

    what_a_template_makes_wrong_of_a_name_is_named:
        replace("languages/en/interface.toml", "[result]\n",
                "[result]\nrunner_up_heading = \"Why not a {runner_up.group}?\"\n")
            .problem("result.runner_up_heading", ["`a a` once it is filled", "one article"])
            .problem("result.runner_up_heading", ["`a` twice once it is filled", "`doubled-word`"]);

    a_phrase_to_avoid_is_named_with_what_to_write:
        guide()
            .append(STYLE, "[[avoid]]\nphrases = [\"zounds\"]\ninstead = \"“oh”\"\nwhy = \"nobody says it\"")
            .replace_span(STEPS, "[go-once]", "[", "[go-once]\ntitle = \"Zounds\"\ntext = \"Go.\"\n\n")
            .problem("go-once.title", ["says `Zounds`", "“oh”", "nobody says it", "`avoided`"]);

    a_benefit_without_a_date_is_named: [
        ("{usd:500} in credits", "`{usd:500}`"),
        ("A voucher for you", "`voucher`"),
    ].map(|(text, expected)| {
        let item = format!("[items.builder-slack]\ntext = \"{text}\"\n\n");
        guide()
            .replace_span(PATH, "[items.builder-slack]", "[", &item)
            .replace_span("languages/en/path.toml", "[items.builder-slack]", "[", &item)
            .problem("items.builder-slack.text", [expected, "without a date", "`undated`"])
            .problem_in(PATH, "items.builder-slack.text", [expected])
    });

    a_benefit_with_its_date_is_fine:
        ["languages/en/path.toml", PATH].into_iter().fold(guide(), |row, file| {
            let item = "[items.builder-slack]\ntext = \"A voucher (as of {date:2024-02})\"\n\n";
            row.replace_span(file, "[items.builder-slack]", "[", item)
        }).fine();

    an_exception_is_one_text_from_one_rule_with_a_reason:
        step("Look: one: two.")
            .append(STYLE, "[[except]]\nrule = \"two-colons\"\ntext = \"steps.go-once.text\"\nwhy = \"A quotation.\"")
            .fine(),
        step("Look: one: two.")
            .append(STYLE, "[[except]]\nrule = \"long-sentence\"\ntext = \"steps.go-once.text\"\nwhy = \"It is long.\"")
            .problem("except", ["`steps.go-once.text`", "`long-sentence`", "nothing is to be excepted"])
            .problem_in(STEPS, "go-once.text", ["two colons"]),
        step("Look: one: two.")
            .append(STYLE, "[[except]]\nrule = \"two-colons\"\ntext = \"steps.go-once.text\"\nwhy = \" \"")
            .problem("except", ["no reason", "`steps.go-once.text`"]),
        guide()
            .append(STYLE, "[[avoid]]\nphrases = [\"zounds\"]\ninstead = \"“oh”\"\nwhy = \"\"")
            .problem("avoid", ["no reason", "`zounds`"]);

    a_style_that_is_misspelt_is_named:
        replace(STYLE, "longest_sentence", "longest").problem("longest", ["`longest_sentence`"]).among_others(),
        guide()
            .append(STYLE, "[[except]]\nrule = \"colons\"\ntext = \"a.b\"\nwhy = \"c\"")
            .problem("except.1.rule", ["`colons`", "`two-colons`"]).among_others();

    a_form_of_a_name_that_one_group_lacks_is_named:
        guide()
            .append("languages/fr/groups.toml", "[iot.forms]\nthe = \"the IoT group\"")
            .problem("general.forms.the", ["is missing", "may name any of them"]).among_others();
}
