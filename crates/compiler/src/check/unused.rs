//! Everything that the structure lists is used somewhere: what is not would be
//! translated, dated and looked after, and nobody would ever see it.

use super::{ids, names};
use crate::claims;
use crate::read::{Problems, StructureFile};
use guide_content::{Choice, GroupKind, Outputs, PartKind, Structure};
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    let guide = &structure.guide;
    let with_page = structure
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Group);

    let lists = [
        (
            StructureFile::Guide,
            "considerations",
            names(&guide.considerations),
            set(structure.reasons.iter().map(|each| &each.consideration)),
            "no reason has it",
        ),
        (
            StructureFile::Guide,
            "confidences",
            names(&guide.confidences),
            outputs(structure, |then| &then.confidence),
            "no rule gives it",
        ),
        (
            StructureFile::Guide,
            "actions",
            names(&guide.actions),
            outputs(structure, |then| &then.action),
            "no rule gives it",
        ),
        (
            StructureFile::Groups,
            "families",
            names(&structure.families),
            set(with_page.filter_map(|group| group.family.as_ref())),
            "no group is listed under it",
        ),
        (
            StructureFile::Facts,
            "fact",
            ids!(structure.facts),
            facts(structure),
            "no group, no stage and no page has it",
        ),
        (
            StructureFile::Sources,
            "source",
            ids!(structure.sources),
            sources(structure),
            "no fact, no stage, no page and no plan has it",
        ),
        (
            StructureFile::Sources,
            "link",
            ids!(structure.links),
            links(structure),
            "no question, task, step, group, stage, page or plan has it",
        ),
    ];
    for (file, key, listed, used, wrong) in lists {
        for id in listed.into_iter().filter(|id| !used.contains(id)) {
            add(problems, file, key, id, wrong);
        }
    }
    unseen_groups(structure, problems);
    unseen_policies(structure, problems);
}

fn add(problems: &mut Problems, file: StructureFile, key: &str, id: &str, wrong: &str) {
    problems.add(
        file,
        key,
        format!("has `{id}`, and {wrong}"),
        "use it, or delete it together with its words",
    );
}

/// Groups without a page are seen only where the advice names them.
fn unseen_groups(structure: &Structure, problems: &mut Problems) {
    let mut named = options(structure, |option| &option.focus);
    named.extend(options(structure, |option| &option.track));
    named.extend(outputs(structure, |then| &then.group));
    named.extend(outputs(structure, |then| &then.track));
    named.extend(outputs(structure, |then| &then.runner_up));
    for group in &structure.groups {
        if group.kind != GroupKind::Group && !named.contains(group.id.as_str()) {
            let wrong = "it has no page, and no option and no rule names it";
            add(problems, StructureFile::Groups, "group", &group.id, wrong);
        }
    }
}

/// A policy is seen as the advice, beside others, or on the page of a group.
fn unseen_policies(structure: &Structure, problems: &mut Problems) {
    let mut seen = options(structure, |option| &option.policy);
    seen.extend(outputs(structure, |then| &then.policy));
    let has_page = structure.groups.iter().any(|group| group.policies);
    let advised = seen.clone();
    for policy in &structure.policies {
        if advised.contains(policy.id.as_str()) {
            seen.extend(names(&policy.shows));
        } else if has_page && policy.is_standalone() {
            seen.insert(&policy.id);
        }
    }
    for policy in &structure.policies {
        if !seen.contains(policy.id.as_str()) {
            let wrong = "no option and no rule gives it, and no other shows it";
            add(problems, StructureFile::Groups, "policy", &policy.id, wrong);
        }
    }
}

fn facts(structure: &Structure) -> BTreeSet<&str> {
    let mut used = set(structure.groups.iter().flat_map(|group| &group.facts));
    used.extend(set(structure
        .path
        .stages
        .iter()
        .flat_map(|stage| &stage.facts)));
    used.extend(set(structure.topics.iter().flat_map(|topic| &topic.facts)));
    used.extend(set(structure.listing.iter().map(|listing| &listing.fact)));
    used
}

fn sources(structure: &Structure) -> BTreeSet<&str> {
    let mut parts = structure.topics.iter().flat_map(|topic| &topic.parts);
    // A page that lists them all uses them all.
    if parts.any(|part| part.kind == PartKind::Sources) {
        return set(structure.sources.iter().map(|source| &source.id));
    }
    claims(structure).map(|claim| claim.source).collect()
}

fn links(structure: &Structure) -> BTreeSet<&str> {
    let questions = structure.questions.iter();
    let mut used = set(structure.groups.iter().flat_map(|group| &group.links));
    used.extend(structure.guide.directory.as_deref());
    used.extend(set(structure.topics.iter().flat_map(|topic| &topic.links)));
    let parts = structure.topics.iter().flat_map(|topic| &topic.parts);
    let items = parts.flat_map(|part| &part.items);
    used.extend(set(items.filter_map(|item| item.link.as_ref())));
    used.extend(set(structure
        .path
        .stages
        .iter()
        .flat_map(|stage| &stage.links)));
    let parts = structure.plan.parts.iter();
    used.extend(set(parts.flat_map(|part| &part.links)));
    used.extend(questions.filter_map(|each| each.link.as_deref()));
    used.extend(
        structure
            .outcomes
            .iter()
            .filter_map(|each| each.link.as_deref()),
    );
    used.extend(
        structure
            .tasks
            .iter()
            .filter_map(|each| each.link.as_deref()),
    );
    used.extend(
        structure
            .steps
            .iter()
            .filter_map(|each| each.link.as_deref()),
    );
    used
}

/// What the options give of one kind.
fn options(structure: &Structure, field: fn(&Choice) -> &Option<String>) -> BTreeSet<&str> {
    let options = structure.questions.iter().flat_map(|each| &each.options);
    set(options.filter_map(|option| field(option).as_ref()))
}

/// What the rules give of one kind.
fn outputs(structure: &Structure, field: fn(&Outputs) -> &Option<String>) -> BTreeSet<&str> {
    let rules = structure.tables.iter().flat_map(|table| &table.rules);
    set(rules.filter_map(|rule| field(&rule.then).as_ref()))
}

fn set<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    ids.map(String::as_str).collect()
}
