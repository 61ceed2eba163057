//! Every id that a structure file uses exists.

use crate::content::{
    Choice, Condition, GroupKind, Question, Rule, Structure, Subject, UNSURE,
    read::{Problems, closest},
};
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    let mut checker = Checker {
        structure,
        problems,
    };
    checker.ids();
    checker.guide();
    checker.questions();
    checker.tables();
    checker.explanations();
    checker.groups();
    checker.facts();
}

struct Checker<'a> {
    structure: &'a Structure,
    problems: &'a mut Problems,
}

/// The ids of a list.
macro_rules! ids {
    ($list:expr) => {
        $list
            .iter()
            .map(|item| item.id.as_str())
            .collect::<Vec<_>>()
    };
}

/// Keys of the address that no question may take.
const ADDRESS_KEYS: [&str; 3] = ["q", "types", "with"];

impl<'a> Checker<'a> {
    /// Says that `name` is not among `known`, unless it is.
    fn known(&mut self, file: &str, key: &str, what: &str, name: &str, known: &[&str]) {
        if !known.contains(&name) {
            self.problems.add(
                file,
                key,
                format!("names {what} `{name}`, which does not exist"),
                closest(name, known.iter().copied()),
            );
        }
    }

    /// Ids are written in addresses and marks, so they are plain and unique.
    fn ids(&mut self) {
        let structure = self.structure;
        let lists = [
            ("questions.toml", "question", ids!(structure.questions)),
            ("decisions.toml", "table", ids!(structure.tables)),
            (
                "decisions.toml",
                "table.rule",
                structure
                    .tables
                    .iter()
                    .flat_map(|table| ids!(table.rules))
                    .collect(),
            ),
            ("outcomes.toml", "outcome", ids!(structure.outcomes)),
            ("reasons.toml", "reason", ids!(structure.reasons)),
            ("tasks.toml", "task", ids!(structure.tasks)),
            ("steps.toml", "step", ids!(structure.steps)),
            ("groups.toml", "group", ids!(structure.groups)),
            ("groups.toml", "policy", ids!(structure.policies)),
            ("facts.toml", "fact", ids!(structure.facts)),
            ("sources.toml", "source", ids!(structure.sources)),
            ("sources.toml", "link", ids!(structure.links)),
        ];
        for (file, key, ids) in lists {
            self.unique(file, key, &ids);
        }
        for question in &structure.questions {
            self.unique("questions.toml", &question.id, &ids!(question.options));
        }
    }

    fn unique(&mut self, file: &str, key: &str, ids: &[&str]) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let plain = !id.is_empty()
                && id
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if !plain {
                self.problems.add(
                    file,
                    key,
                    format!("has the id `{id}`"),
                    "an id is made of a-z, 0-9 and `-`",
                );
            }
            if !seen.insert(id) {
                self.problems.add(
                    file,
                    key,
                    format!("has the id `{id}` twice"),
                    "give one of them another id",
                );
            }
        }
    }

    fn guide(&mut self) {
        let links = ids!(self.structure.links);
        self.known(
            "guide.toml",
            "directory",
            "the link",
            &self.structure.guide.directory,
            &links,
        );
    }

    fn questions(&mut self) {
        let structure = self.structure;
        for (place, question) in structure.questions.iter().enumerate() {
            let file = "questions.toml";
            let key = &question.id;
            if Subject::RESERVED.contains(&key.as_str()) || ADDRESS_KEYS.contains(&key.as_str()) {
                self.problems.add(
                    file,
                    key,
                    "has a name that conditions or addresses use for something else",
                    "give the question another id",
                );
            }
            if question.option(UNSURE).is_none() {
                self.problems.add(
                    file,
                    key,
                    "has no option `unsure`",
                    "every question can be answered with \"not sure\": add `{ id = \"unsure\" }`",
                );
            }
            let earlier = &structure.questions[..place];
            self.condition(file, key, &question.when, earlier, false);
            self.link(file, key, question.link.as_deref());
            for option in &question.options {
                self.option(question, option, earlier);
            }
        }
    }

    fn option(&mut self, question: &Question, option: &Choice, earlier: &[Question]) {
        let file = "questions.toml";
        let key = format!("{}.{}", question.id, option.id);
        self.condition(file, &key, &option.when, earlier, false);
        let groups = self.groups_of(&[GroupKind::Group, GroupKind::Programme]);
        if let Some(focus) = &option.focus {
            self.known(file, &key, "the focus", focus, &groups);
        }
        if let Some(policy) = &option.policy {
            let policies = ids!(self.structure.policies);
            self.known(file, &key, "the policy", policy, &policies);
        }
        if let Some(track) = &option.track {
            let all = ids!(self.structure.groups);
            self.known(file, &key, "the track", track, &all);
        }
        if let Some(door) = &option.second_door {
            self.known(file, &key, "the second door", door, &ids!(question.options));
        }
    }

    fn groups_of(&self, kinds: &[GroupKind]) -> Vec<&'a str> {
        self.structure
            .groups
            .iter()
            .filter(|group| kinds.contains(&group.kind))
            .map(|group| group.id.as_str())
            .collect()
    }

    fn link(&mut self, file: &str, key: &str, link: Option<&str>) {
        if let Some(link) = link {
            let links = ids!(self.structure.links);
            self.known(file, key, "the link", link, &links);
        }
    }

    /// Every subject is a known question (of `questions`), every value an
    /// option of it, a group or an action.
    fn condition(
        &mut self,
        file: &str,
        key: &str,
        condition: &Condition,
        questions: &[Question],
        with_outputs: bool,
    ) {
        for test in condition.tests() {
            let (what, known) = match &test.subject {
                Subject::Question(id) => {
                    let Some(question) = questions.iter().find(|each| each.id == *id) else {
                        self.problems.add(
                            file,
                            key,
                            format!("tests `{id}`, which is no question asked before"),
                            closest(id, ids!(questions)),
                        );
                        continue;
                    };
                    ("the option", ids!(question.options))
                }
                Subject::Focus => (
                    "the group",
                    self.groups_of(&[GroupKind::Group, GroupKind::Programme]),
                ),
                outputs if !with_outputs => {
                    self.problems.add(
                        file,
                        key,
                        format!("tests `{}`, which is not known yet", outputs.name()),
                        "test answers or `focus` here",
                    );
                    continue;
                }
                Subject::Type => (
                    "the type",
                    self.groups_of(&[GroupKind::Group, GroupKind::Programme]),
                ),
                Subject::Track => ("the track", ids!(self.structure.groups)),
                Subject::Action => (
                    "the action",
                    self.structure
                        .guide
                        .actions
                        .iter()
                        .map(String::as_str)
                        .collect(),
                ),
            };
            let is_question = matches!(test.subject, Subject::Question(_));
            for value in &test.values {
                let special = match value.as_str() {
                    "*" => true,
                    "none" | "{focus}" => !is_question,
                    _ => false,
                };
                if !special {
                    let key = format!("{key}.{}", test.subject.name());
                    self.known(file, &key, what, value, &known);
                }
            }
        }
    }

    fn tables(&mut self) {
        let structure = self.structure;
        let file = "decisions.toml";
        if structure.tables.is_empty() {
            self.problems.add(
                file,
                "table",
                "is missing",
                "the first table is the entry of the decisions",
            );
        }
        for table in &structure.tables {
            for question in [&table.rows, &table.columns].into_iter().flatten() {
                let questions = ids!(structure.questions);
                self.known(file, &table.id, "the question", question, &questions);
            }
            for rule in &table.rules {
                self.condition(file, &rule.id, &rule.when, &structure.questions, false);
                self.outputs(rule);
                for used in &rule.uses {
                    self.known(file, &rule.id, "the table", used, &ids!(structure.tables));
                }
            }
        }
        self.circles();
    }

    fn outputs(&mut self, rule: &Rule) {
        let structure = self.structure;
        let types = self.groups_of(&[GroupKind::Group, GroupKind::Programme]);
        let all = ids!(structure.groups);
        let policies = ids!(structure.policies);
        let strings = |list: &'a [String]| list.iter().map(String::as_str).collect::<Vec<_>>();
        let then = &rule.then;
        let written = [
            ("type", &then.group, types.clone(), &["{focus}"][..]),
            ("policy", &then.policy, policies, &["{policy}"][..]),
            ("track", &then.track, all, &["{focus}", "{track}"][..]),
            (
                "action",
                &then.action,
                strings(&structure.guide.actions),
                &[][..],
            ),
            (
                "confidence",
                &then.confidence,
                strings(&structure.guide.confidences),
                &[][..],
            ),
            ("runner_up", &then.runner_up, types, &["{focus}"][..]),
        ];
        for (output, value, mut known, given) in written {
            if let Some(value) = value {
                known.extend(given);
                let key = format!("{}.then.{output}", rule.id);
                self.known("decisions.toml", &key, "the value", value, &known);
            }
        }
    }

    /// A table that leads back to itself would never end.
    fn circles(&mut self) {
        for table in &self.structure.tables {
            let mut open: Vec<&str> = used_by(self.structure, &table.id);
            let mut seen = BTreeSet::new();
            while let Some(id) = open.pop() {
                if id == table.id {
                    self.problems.add(
                        "decisions.toml",
                        &table.id,
                        "uses itself, directly or through other tables",
                        "a table may only use tables that do not lead back to it",
                    );
                    break;
                }
                if seen.insert(id) {
                    open.extend(used_by(self.structure, id));
                }
            }
        }
    }

    fn explanations(&mut self) {
        let structure = self.structure;
        let questions = &structure.questions;
        for outcome in &structure.outcomes {
            self.condition("outcomes.toml", &outcome.id, &outcome.when, questions, true);
        }
        for reason in &structure.reasons {
            let file = "reasons.toml";
            self.condition(file, &reason.id, &reason.answers, questions, false);
            self.condition(file, &reason.id, &reason.when, questions, true);
            let considerations: Vec<_> = structure
                .guide
                .considerations
                .iter()
                .map(String::as_str)
                .collect();
            self.known(
                file,
                &reason.id,
                "the consideration",
                &reason.consideration,
                &considerations,
            );
            if reason
                .answers
                .tests()
                .any(|test| test.values.iter().any(|value| value == UNSURE))
            {
                self.problems.add(
                    file,
                    &reason.id,
                    "cites the answer `unsure`",
                    "\"not sure\" is no evidence; make it a task",
                );
            }
        }
        for task in &structure.tasks {
            let file = "tasks.toml";
            self.condition(file, &task.id, &task.when, questions, false);
            self.known(
                file,
                &task.id,
                "the question",
                &task.question,
                &ids!(questions),
            );
            if let Some(leads_to) = &task.leads_to {
                self.known(file, &task.id, "the question", leads_to, &ids!(questions));
            }
            self.link(file, &task.id, task.link.as_deref());
        }
        for step in &structure.steps {
            self.condition("steps.toml", &step.id, &step.when, questions, true);
            self.link("steps.toml", &step.id, step.link.as_deref());
        }
    }

    fn groups(&mut self) {
        let structure = self.structure;
        let file = "groups.toml";
        let families: Vec<_> = structure.families.iter().map(String::as_str).collect();
        for group in &structure.groups {
            match &group.family {
                Some(family) => self.known(file, &group.id, "the family", family, &families),
                None if group.kind == GroupKind::Group => self.problems.add(
                    file,
                    &group.id,
                    "has no `family`",
                    closest("", families.iter().copied()),
                ),
                None => {}
            }
            for link in &group.links {
                self.link(file, &group.id, Some(link));
            }
            for fact in &group.facts {
                self.known(file, &group.id, "the fact", fact, &ids!(structure.facts));
            }
        }
        for policy in &structure.policies {
            for shown in &policy.shows {
                let policies = ids!(structure.policies);
                self.known(file, &policy.id, "the policy", shown, &policies);
            }
        }
    }

    fn facts(&mut self) {
        let structure = self.structure;
        for fact in &structure.facts {
            let file = "facts.toml";
            self.known(
                file,
                &fact.id,
                "the source",
                &fact.source,
                &ids!(structure.sources),
            );
            self.date(file, &fact.id, "as_of", &fact.as_of, false);
            self.date(file, &fact.id, "check_again", &fact.check_again, true);
        }
        for source in &structure.sources {
            self.date("sources.toml", &source.id, "seen", &source.seen, false);
            if let Some(url) = &source.url {
                self.url(&source.id, url);
            }
        }
        for link in &structure.links {
            self.date("sources.toml", &link.id, "seen", &link.seen, false);
            self.url(&link.id, &link.url);
        }
    }

    fn url(&mut self, key: &str, url: &str) {
        if !url.starts_with("https://") {
            self.problems.add(
                "sources.toml",
                key,
                format!("has the address `{url}`"),
                "an address begins with `https://`",
            );
        }
    }

    fn date(&mut self, file: &str, id: &str, key: &str, date: &str, whole: bool) {
        if !is_date(date, whole) {
            self.problems.add(
                file,
                format!("{id}.{key}"),
                format!("is `{date}`"),
                if whole {
                    "write a day: `2027-01-31`"
                } else {
                    "write a day, a month or a year: `2026-09-22`, `2026-09`, `2026`"
                },
            );
        }
    }
}

fn used_by<'a>(structure: &'a Structure, table: &str) -> Vec<&'a str> {
    structure
        .table(table)
        .into_iter()
        .flat_map(|table| &table.rules)
        .flat_map(|rule| &rule.uses)
        .map(String::as_str)
        .collect()
}

/// Whether this is a day, or where `whole` is not asked for a month or a year.
fn is_date(date: &str, whole: bool) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    let number = |part: &str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == digits && part.parse().is_ok_and(|number| range.contains(&number))
    };
    let lengths = if whole { 3..=3 } else { 1..=3 };
    lengths.contains(&parts.len())
        && parts
            .first()
            .is_some_and(|year| number(year, 4, 1990..=2200))
        && parts.get(1).is_none_or(|month| number(month, 2, 1..=12))
        && parts.get(2).is_none_or(|day| number(day, 2, 1..=31))
}
