//! What the guide is about stands in `content/` and nowhere in the sources, so
//! that another community's guide needs no change to them.

use super::sources::sources;
use crate::support::{assert_none, structure};
use std::collections::BTreeSet;

/// Words of the sources that are ids of the shipped guide by chance: the file,
/// the words, and what the sources mean by them.
const SHARED: [(&str, &[&str], &str); 32] = [
    (
        "crates/compiler/src/filled/values.rs",
        &["open"],
        "what is still to be met, in texts about the trail",
    ),
    (
        "crates/prerender/src/site_files.rs",
        &["open", "policy", "purpose"],
        "what the element says in other sites, and a key of a manifest's icons",
    ),
    (
        "crates/bench/src/comparison.rs",
        &["none"],
        "the value of a test on the focus",
    ),
    ("src/browser/menu.rs", &["open"], "an attribute of HTML"),
    (
        "src/path/checklist.rs",
        &["open"],
        "what is filled into a text",
    ),
    (
        "src/topics/path_diagram.rs",
        &["none"],
        "how a drawing fills its place",
    ),
    (
        "crates/prerender/src/artwork/path_map.rs",
        &["high", "low"],
        "layers of the drawing",
    ),
    (
        "src/ui/artwork.rs",
        &["high", "low"],
        "layers of the drawing",
    ),
    (
        "src/path/picture.rs",
        &["high", "low", "none"],
        "layers of the drawing, and a value of SVG",
    ),
    (
        "src/plan/schedule.rs",
        &["time"],
        "a part of the schedule in the address",
    ),
    (
        "src/path/stage_body.rs",
        &["people"],
        "the last part of a heading's id",
    ),
    (
        "src/path/my_trail/next_steps.rs",
        &["open"],
        "a placeholder of the words",
    ),
    (
        "src/path/my_trail/export.rs",
        &["open"],
        "what a button does",
    ),
    (
        "crates/content/src/words/my_trail.rs",
        &["open"],
        "a placeholder of the words",
    ),
    (
        "crates/content/src/words/path.rs",
        &["open"],
        "a placeholder of the words",
    ),
    (
        "src/decisions/table.rs",
        &["none"],
        "the absence of a value in a condition",
    ),
    (
        "crates/compiler/src/check/references.rs",
        &["none"],
        "the absence of a value in a condition",
    ),
    (
        "crates/compiler/src/check/references/lists.rs",
        &["policy"],
        "a key of a content file",
    ),
    (
        "crates/compiler/src/check/references/plan.rs",
        &["time"],
        "a key of a content file",
    ),
    (
        "crates/compiler/src/check/references/tables.rs",
        &["policy"],
        "an output of every table",
    ),
    (
        "crates/compiler/src/check/unused.rs",
        &["policy"],
        "a key of a content file",
    ),
    (
        "crates/compiler/src/check/words.rs",
        &["purpose", "speakers"],
        "fields of the words",
    ),
    (
        "crates/content/src/lib.rs",
        &["unsure"],
        "the one option that every question has",
    ),
    (
        "crates/content/src/structure.rs",
        &["time"],
        "a part of the schedule in the address",
    ),
    (
        "crates/engine/src/condition.rs",
        &["none"],
        "the absence of a value in a condition",
    ),
    (
        "crates/growth-path/src/progress.rs",
        &["unsure"],
        "one of the three marks of an item",
    ),
    (
        "src/groups/group_page.rs",
        &["purpose"],
        "a field of the words",
    ),
    ("src/home/page.rs", &["hero"], "the large head of a page"),
    (
        "src/path/stage_page.rs",
        &["open"],
        "a placeholder of the words",
    ),
    (
        "crates/plan/src/schedule.rs",
        &["time"],
        "a part of the schedule in the address",
    ),
    (
        "crates/routes/src/page.rs",
        &["time"],
        "a part of the schedule in the address",
    ),
    (
        "crates/search/src/entries.rs",
        &["people"],
        "the last part of a heading's id",
    ),
];

/// Names in the code that are ids of questions or groups by chance: fields of
/// the words that every guide has for its groups and policies.
const SHARED_NAMES: [&str; 4] = ["purpose", "policy", "speakers", "other"];

fn is_shared(file: &str, id: &str) -> bool {
    SHARED
        .iter()
        .any(|(shared, ids, _)| *shared == file && ids.contains(&id))
}

/// The ids of the shipped guide: questions, options, groups, rules and all that
/// explains them.
fn ids() -> BTreeSet<&'static str> {
    let guide = structure();
    let questions = guide.questions.iter();
    let mut ids: BTreeSet<&str> = questions.clone().map(|each| &*each.id).collect();
    ids.extend(
        questions
            .flat_map(|each| &each.options)
            .map(|each| &*each.id),
    );
    ids.extend(guide.groups.iter().map(|each| &*each.id));
    ids.extend(guide.policies.iter().map(|each| &*each.id));
    ids.extend(guide.families.iter().map(|each| &**each));
    ids.extend(guide.guide.actions.iter().map(|each| &**each));
    ids.extend(guide.guide.considerations.iter().map(|each| &**each));
    ids.extend(guide.guide.confidences.iter().map(|each| &**each));
    ids.extend(guide.tables.iter().map(|each| &*each.id));
    ids.extend(guide.reasons.iter().map(|each| &*each.id));
    ids.extend(guide.tasks.iter().map(|each| &*each.id));
    ids.extend(guide.steps.iter().map(|each| &*each.id));
    ids.extend(guide.outcomes.iter().map(|each| &*each.id));
    ids.extend(guide.links.iter().map(|each| &*each.id));
    ids.extend(guide.facts.iter().map(|each| &*each.id));
    ids.extend(guide.sources.iter().map(|each| &*each.id));
    ids.extend(path_ids());
    ids.extend(compare_and_plan_ids());
    ids
}

/// The ids of what is said side by side, and of the plan. Rows and parts are
/// called by everyday words such as `who` and `quiet`, which classes and keys
/// of content files share; so they are left out.
fn compare_and_plan_ids() -> BTreeSet<&'static str> {
    let guide = structure();
    let (rows, plan) = (&guide.compare, &guide.plan);
    let values = rows.iter().flat_map(|row| &row.values);
    let mut ids: BTreeSet<&str> = values.map(|each| &*each.id).collect();
    ids.extend(plan.formats.iter().map(|each| &*each.id));
    ids.extend(plan.programmes.iter().map(|each| &*each.id));
    ids.extend(plan.reminders.iter().map(|each| &*each.id));
    ids
}

/// The ids of the growth path: stages, camps, lists, items, entries.
fn path_ids() -> BTreeSet<&'static str> {
    let path = &structure().path;
    let camps = path.stages.iter().flat_map(|stage| &stage.camps);
    let items = path.lists().flat_map(|list| &list.items);
    let mut ids: BTreeSet<&str> = path.stages.iter().map(|each| &*each.id).collect();
    ids.extend(camps.map(|each| &*each.id));
    ids.extend(path.lists().map(|each| &*each.id));
    ids.extend(items.map(|each| &*each.id));
    ids.extend(path.entries.iter().map(|each| &*each.id));
    ids
}

#[test]
fn no_id_of_the_shipped_guide_stands_in_the_sources() {
    let ids = ids();
    assert!(ids.len() > 150, "the guide has ids");
    let mut found = BTreeSet::new();
    for source in sources() {
        for text in source.quoted() {
            let whole = ids.contains(text).then_some(text);
            let parts = text.split(|c: char| !(c.is_alphanumeric() || c == '-'));
            let telling = parts.filter(|part| part.contains('-') && ids.contains(part));
            for id in whole.into_iter().chain(telling) {
                if !is_shared(&source.path, id) {
                    found.insert(format!("{}: `{id}` in \"{text}\"", source.path));
                }
            }
        }
    }
    let found: Vec<_> = found.into_iter().collect();
    assert_none("ids of the shipped guide in the sources", &found);
}

#[test]
fn no_question_or_group_of_the_shipped_guide_gives_its_name_to_code() {
    let guide = structure();
    let questions = guide.questions.iter().map(|each| &*each.id);
    let ids: BTreeSet<_> = questions
        .chain(guide.groups.iter().map(|each| &*each.id))
        .collect();
    let mut found = Vec::new();
    for source in sources() {
        for name in source.names() {
            if ids.contains(name) && !SHARED_NAMES.contains(&name) {
                found.push(format!("{}: {name}", source.path));
            }
        }
    }
    assert_none("names of the shipped guide in the code", &found);
}

#[test]
fn nothing_in_the_sources_is_about_the_subject_of_the_shipped_guide() {
    let mut found = Vec::new();
    for source in sources() {
        // Comments and tests included: they would go out of date with the guide.
        let words = source
            .text
            .split(|c: char| !(c.is_alphanumeric() || c == '_'));
        for word in words {
            let subject = ["aws", "amazon", "kubernetes", "lambda", "meetup"];
            if subject.contains(&word.to_lowercase().as_str()) {
                found.push(format!("{}: {word}", source.path));
            }
        }
    }
    assert_none(
        "words about the shipped guide's subject in the sources",
        &found,
    );
}
