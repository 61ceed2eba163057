//! Mistakes in what holds in every language: ids, questions, facts.

use super::table::{guide, replace};

const GROUPS: &str = "groups.toml";
const PAGES: &str = "pages.toml";
const QUESTIONS: &str = "questions.toml";
const STEPS: &str = "steps.toml";

table! {
    a_missing_file_of_the_structure_is_named:
        guide().remove("facts.toml")
            .problem_in("groups.toml", "general", ["the fact `group-count`", "does not exist"]).among_others();

    an_unknown_id_is_named_with_the_one_that_was_meant:
        replace("guide.toml", r#"directory = "group-directory""#, r#"directory = "group-directry""#)
            .problem("directory", ["`group-directry`", "did you mean `group-directory`?"]);

    an_id_far_from_every_other_is_answered_with_all_there_are:
        replace(GROUPS, r#"family = "people""#, r#"family = "xyz""#)
            .problem("women", ["`xyz`", "one of", "`general`", "`technology`", "`people`", "`organisation`"]);

    an_id_given_twice_is_named:
        replace(STEPS, r#"id = "go-once""#, r#"id = "offer-a-hand""#)
            .problem("step.offer-a-hand", ["steps.toml:98:", "there twice", "another id"]).among_others();

    a_thing_that_is_there_twice_is_one_mistake:
        guide().append(STEPS, "[[step]]\nid = \"go-once\"\nwhen = { action = \"join\" }")
            .problem("step.go-once", ["steps.toml:", "there twice", "another id"]),
        replace(QUESTIONS, "  { id = \"exploring\" },\n", "  { id = \"exploring\" },\n  { id = \"exploring\" },\n")
            .problem("depth.exploring", ["questions.toml:", "there twice"]);

    an_id_that_an_address_could_not_carry_is_named:
        replace(STEPS, r#"id = "go-once""#, r#"id = "Go once!""#)
            .problem("step", ["`Go once!`", "a-z"]).among_others();

    an_extra_key_of_the_structure_is_named_with_its_line:
        guide().add_below(STEPS, r#"id = "go-once""#, r#"lnk = "meetup""#)
            .problem("step.go-once.lnk", ["steps.toml:", "no key", "did you mean `link`?"]).among_others();

    everything_that_does_not_fit_is_named_at_once_with_what_is_right:
        guide().write(STEPS, "[[step]]\nwhen = 1\n[[step]]\nid = \"b\"\nlink = [\"meetup\"]\nlnk = 2\n")
            .problem("step.1.id", ["steps.toml:1: ", "is missing", "\n    id = \"…\""])
            .problem("step.1.when", ["steps.toml:2: ", "is the number 1"])
            .problem("step.b.when", ["steps.toml:3: ", "is missing", "below `[[step]]`, line 3", "\n    when = { question = \"answer\" }"])
            .problem("step.b.link", ["steps.toml:5: ", "is a list", "write a text in quotation marks"])
            .problem("step.b.lnk", ["steps.toml:6: ", "no key"])
            .among_others();

    a_key_of_the_file_that_stands_below_brackets_is_named:
        guide().append(GROUPS, "families = [\"general\"]")
            .problem("policy.*", ["stands below a line in square brackets", "move it above"]).among_others();

    brackets_that_are_one_or_two_where_they_are_not_are_named:
        guide().write(STEPS, "[step]\nid = \"a\"\n")
            .problem("step", ["steps.toml:1: ", "written once", "`[[step]]`"]).among_others(),
        replace(GROUPS, "[listing]", "[[listing]]").problem("listing", ["written as a list", "`[listing]`"]).among_others();

    a_question_that_tests_a_later_question_is_named:
        guide().add_below(QUESTIONS, r#"id = "purpose""#, r#"when = { nearby = "none" }"#)
            .problem("purpose", ["`nearby`", "asked later", "above"]);

    a_question_that_tests_the_advice_is_named:
        replace(QUESTIONS, r#"when = { purpose = "women" }"#, r#"when = { type = "women" }"#)
            .problem("policy", ["`type`", "not known yet", "`focus`"]);

    a_question_without_an_answer_for_the_unsure_is_named:
        replace(QUESTIONS, r#"{ id = "unsure", second_door = "start" }"#, r#"{ id = "perhaps" }"#)
            .problem("intent", ["no option `unsure`", "add"]).among_others();

    an_answer_for_the_unsure_that_is_missing_is_one_mistake_though_words_and_tasks_have_it:
        replace(QUESTIONS, "  { id = \"deep\" },\n  { id = \"unsure\" },\n", "  { id = \"deep\" },\n")
            .problem("depth", ["questions.toml:", "no option `unsure`", "`{ id = \"unsure\" }`"]);

    a_question_with_a_name_that_means_something_else_is_named:
        replace(QUESTIONS, r#"id = "depth""#, r#"id = "focus""#).problem("focus", ["another id"]).among_others();

    an_option_that_can_never_be_chosen_is_named:
        replace(QUESTIONS, r#"{ id = "same", when = { focus"#, r#"{ id = "same", when = { purpose = "broad", focus"#)
            .problem("nearby=same", ["never be chosen"]).among_others();

    an_option_that_gives_what_does_not_exist_is_named:
        replace(QUESTIONS, r#"focus = "containers""#, r#"focus = "container""#)
            .problem("technology.containers", ["the focus `container`", "did you mean `containers`?"]);

    a_test_that_mixes_options_and_exceptions_is_named:
        replace(QUESTIONS, r#"purpose = ["technology", "organisation"]"#, r#"purpose = ["technology", "!women"]"#)
            .problem("question", ["`purpose`", "`!`"]).among_others();

    a_question_that_tests_itself_or_nothing_that_is_asked_is_named:
        replace(QUESTIONS, r#"when = { purpose = "women" }"#, r#"when = { policy = "women" }"#)
            .problem("policy", ["`policy`", "itself"]),
        replace(QUESTIONS, r#"when = { purpose = "women" }"#, r#"when = { purpos = "women" }"#)
            .problem("policy", ["`purpos`", "no question", "did you mean `purpose`?"]);

    an_answer_for_the_unsure_that_is_hidden_or_not_the_last_is_named: [
        ("  { id = \"unsure\" },\n  { id = \"deep\" },\n", "not the last"),
        ("  { id = \"deep\" },\n  { id = \"unsure\", when = { purpose = \"technology\" } },\n", "has a `when`"),
    ].map(|(last, expected)| {
        let exploring = "  { id = \"exploring\" },\n";
        let old = format!("{exploring}  {{ id = \"deep\" }},\n  {{ id = \"unsure\" }},\n");
        replace(QUESTIONS, &old, &format!("{exploring}{last}")).problem("depth.unsure", [expected])
    });

    a_second_door_that_leads_back_or_nowhere_is_named:
        replace(QUESTIONS, r#"second_door = "start""#, r#"second_door = "unsure""#)
            .problem("intent.unsure", ["itself"]),
        replace(QUESTIONS, r#"second_door = "start""#, r#"second_door = "begin""#)
            .problem("intent.unsure", ["`begin`"]),
        replace(QUESTIONS, r#", second_door = "start""#, "")
            .replace(QUESTIONS, r#"policy = "undecided""#, r#"policy = "undecided", second_door = "ally""#)
            .problem("policy.unsure", ["`ally`", "cannot be opened", "intent=start&purpose=women"]);

    a_guide_that_asks_nothing_is_named:
        guide().write(QUESTIONS, "question = []").problem("question", ["is missing"]).among_others();

    a_part_of_a_group_that_nobody_sees_is_named: [
        ("programme", r#"family = "people""#, "student", "`family`"),
        ("programme", "policies = true", "student", "`policies`"),
        ("track", r#"links = ["meetup"]"#, "other", "`links`"),
        ("track", r#"facts = ["group-count"]"#, "other", "`facts`"),
    ].map(|(kind, line, key, part)| {
        guide().add_below(GROUPS, &format!("\nkind = \"{kind}\""), line).problem(key, [part, "nobody sees"])
    });

    what_a_group_has_twice_is_named:
        replace(GROUPS, r#"facts = ["hpc-count"]"#, r#"facts = ["hpc-count", "hpc-count"]"#)
            .problem("hpc", ["the fact `hpc-count` twice"]);

    policies_that_show_nothing_are_named:
        replace(GROUPS, r#"shows = ["closed"]"#, "shows = []")
            .problem("closed", ["shows neither", r#"`shows = ["closed"]`"#]).among_others(),
        guide().replace_span(GROUPS, "[[policy]]", "no end", "").problem("women", ["none to show"]).among_others();

    a_mark_that_is_no_path_is_named:
        replace(GROUPS, "mark.line = \"M12 2.5v18", "mark.line = \"12 2.5v18").problem("general", ["`12 2.5v18", "no path"]),
        replace(GROUPS, "mark.line = \"M12 2.5v18", "mark.line = \"M12 2.5w18").problem("general", ["`M12 2.5w18", "no path"]);

    what_was_counted_and_cannot_be_is_named:
        replace(GROUPS, "focused = 75", "focused = 600").problem("listing", ["600 of 576"]).among_others(),
        replace(GROUPS, "focused = 75", "focused = 13").problem("listing", ["13", "51"]).among_others(),
        replace(GROUPS, r#"fact = "focus-share""#, r#"fact = "focus-shares""#)
            .problem("listing", ["`focus-shares`", "did you mean `focus-share`?"]),
        guide().replace_span(GROUPS, "[listing]", "[[group]]", "").problem("hpc", ["`listed`", "add `[listing]`"]).among_others(),
        replace(GROUPS, r#"fact = "hpc-count" }"#, r#"fact = "sagemaker-name" }"#)
            .problem("hpc", ["another day", "focus-share"]).among_others();

    a_figure_that_its_fact_does_not_say_is_named:
        replace(GROUPS, "count = 10,", "count = 11,")
            .problem_in("languages/en/facts.toml", "security-count", ["does not say 11"]).among_others(),
        replace(GROUPS, "all = 576", "all = 577")
            .problem_in("languages/fr/facts.toml", "focus-share", ["does not say 577"]).among_others();

    what_the_foot_of_every_page_cannot_lead_to_is_named:
        replace("guide.toml", r#"about = "about""#, r#"about = "abuot""#)
            .problem("about", ["the page `abuot`", "did you mean `about`?"]),
        guide().append("guide.toml", "source_code = \"example.org\"").problem("source_code", ["`example.org`", "https://"]);

    a_part_of_the_community_that_meets_no_part_of_the_path_is_named:
        replace(PAGES, r#"stages = ["member", "user-group-leader"]"#, r#"stages = ["member", "leader"]"#)
            .problem("user-groups", ["the stage `leader`"]).among_others(),
        replace(PAGES, r#"stages = ["member", "user-group-leader"]"#, r#"stages = ["hero", "member"]"#)
            .problem("user-groups", ["from `hero` back to `member`"]),
        guide().replace_all(PAGES, "diagram = true", "").problem("user-groups", ["no page shows the diagram"]);
}
