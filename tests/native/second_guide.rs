//! Another community's guide is another folder: one about choirs, in two
//! languages, with questions, groups and rules of its own.

use crate::{
    proofs::texts::missing_texts,
    support::{assert_none, read_and_check, structure},
};
use guide_compiler::read::Content;
use guide_content::Structure;
use guide_engine::Answers;
use guide_routes::{Page, Route};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide")
}

pub(crate) fn guide() -> Content {
    read_and_check(&folder()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_guide_about_something_else_has_nothing_wrong() {
    let guide = guide();
    assert_eq!(guide.languages.keys().collect::<Vec<_>>(), ["de", "en"]);
    assert_eq!(guide.structure.guide.home_language, "de");
    assert!(guide.structure.policies.is_empty());
}

#[test]
fn its_decisions_are_listed_with_its_own_questions() {
    let csv = guide_engine::decisions_csv(&guide().structure);
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some(
            "plan,music,notes,evenings,conductor,type,policy_result,track,action,confidence,runner_up"
        )
    );
    // Singing, or not sure: 5 kinds of music, 4 of reading, 3 of evenings.
    // Founding: 5 kinds of music, 4 of reading, 4 conductors.
    assert_eq!(lines.count(), 2 * 5 * 4 * 3 + 5 * 4 * 4);
    for row in [
        "sing,classical,fluent,weekly,,chamber,,,audition,sure,open-singing",
        "sing,classical,by-ear,weekly,,open-singing,,,visit,likely,chamber",
        "found,gospel,slow,,nobody,open-singing,,gospel,gather,likely,gospel",
        "unsure,unsure,unsure,unsure,,open-singing,,,visit,open,",
    ] {
        assert!(csv.lines().any(|line| line == row), "{row} is missing");
    }
}

#[test]
fn every_advice_it_can_give_is_put_into_words_in_both_languages() {
    let guide = guide();
    let sets = guide_engine::complete_answer_sets(&guide.structure);
    for (language, words) in &guide.languages {
        assert_none(
            &format!("silent in {language}"),
            &missing_texts(&guide.structure, &sets, words),
        );
    }
}

#[test]
fn its_explanations_work_as_those_of_any_guide() {
    let guide = guide().structure;
    let given = Answers::read(
        &guide,
        "?music=pop&plan=found&conductor=nobody&notes=fluent&demand=small",
    );
    assert_eq!(
        given.write(&guide),
        "plan=found&music=pop&notes=fluent&conductor=nobody"
    );
    let changes = guide_engine::changes(&guide, &given);
    let changes: Vec<_> = changes.iter().map(|change| change.query()).collect();
    assert_eq!(changes, ["conductor=trained"]);
    let tasks = guide_engine::tasks(&guide, &given);
    let tasks: Vec<_> = tasks
        .iter()
        .map(|task| (&*task.id, task.leads_to.as_deref()))
        .collect();
    assert_eq!(tasks, [("conductor-nobody", Some("music"))]);

    let unsure = Answers::read(
        &guide,
        "plan=unsure&music=gospel&notes=slow&evenings=weekly",
    );
    let door = guide_engine::second_door(&guide, &unsure).expect("founding is the second door");
    assert_eq!(
        door.answers.write(&guide),
        "plan=found&music=gospel&notes=slow"
    );
}

#[test]
fn it_has_a_page_for_each_of_its_questions_and_groups_in_each_language() {
    let guide = guide().structure;
    let routes = Route::all(&guide, ["de", "en"]);
    let paths: BTreeSet<_> = routes.iter().map(Route::path).collect();
    assert_eq!(paths.len(), routes.len(), "no two pages have one address");
    for (page, path) in [
        (Page::Question("conductor".into()), "/de/choose/conductor/"),
        (
            Page::Group("open-singing".into()),
            "/de/groups/open-singing/",
        ),
        (Page::Decisions, "/de/decisions/"),
    ] {
        assert_eq!(Route::new("de", page).path(), path);
        assert!(
            paths.contains(path) && paths.contains(&path.replace("/de/", "/en/")),
            "{path}"
        );
    }
}

/// The ids of questions, groups, rules and explanations.
fn ids(guide: &Structure) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> = guide.questions.iter().map(|each| &*each.id).collect();
    ids.extend(guide.groups.iter().map(|each| &*each.id));
    ids.extend(guide.tables.iter().map(|each| &*each.id));
    ids.extend(
        guide
            .tables
            .iter()
            .flat_map(|table| &table.rules)
            .map(|each| &*each.id),
    );
    ids.extend(guide.reasons.iter().map(|each| &*each.id));
    ids.extend(guide.steps.iter().map(|each| &*each.id));
    ids.extend(guide.guide.actions.iter().map(String::as_str));
    ids.extend(guide.guide.confidences.iter().map(String::as_str));
    ids.extend(guide.guide.considerations.iter().map(String::as_str));
    ids
}

#[test]
fn it_shares_no_id_and_no_subject_with_the_guide_that_ships() {
    let guide = guide().structure;
    let shared: Vec<_> = ids(&guide)
        .intersection(&ids(structure()))
        .map(ToString::to_string)
        .collect();
    assert_none("ids of both guides", &shared);

    let mut files = 0;
    for below in ["", "languages/de", "languages/en"] {
        for entry in fs::read_dir(folder().join(below)).expect("a readable folder") {
            let path = entry.expect("a readable file").path();
            if path.is_file() {
                files += 1;
                let text = fs::read_to_string(&path).expect("a readable text");
                for word in [
                    "AWS",
                    "Amazon",
                    "user group",
                    "User group",
                    "meetup",
                    "cloud",
                ] {
                    assert!(!text.contains(word), "{} says `{word}`", path.display());
                }
            }
        }
    }
    assert!(files > 30, "only {files} files were read");
}
