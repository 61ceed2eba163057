//! Decision tables and their rules.

use super::{Checker, Scope, ids, names};
use guide_content::{Choice, Rule, Structure, Table, Test};
use std::collections::BTreeSet;

const FILE: &str = "decisions.toml";

impl Checker<'_> {
    pub(super) fn tables(&mut self) {
        let structure = self.structure;
        if structure.tables.is_empty() {
            self.problems.add(
                FILE,
                "table",
                "is missing",
                "the first table is the entry of the decisions",
            );
        }
        for table in &structure.tables {
            self.grid(table);
            for rule in &table.rules {
                self.condition(FILE, &rule.id, &rule.when, Scope::Answers);
                self.outputs(rule);
                for used in &rule.uses {
                    self.require_known(FILE, &rule.id, "the table", used, &ids!(structure.tables));
                }
            }
        }
        self.cycles();
    }

    /// A grid shows a rule in one cell: under one answer to each of its two
    /// questions. A rule without such a cell would not be shown at all.
    fn grid(&mut self, table: &Table) {
        let questions = ids!(self.structure.questions);
        for question in [&table.rows, &table.columns].into_iter().flatten() {
            self.require_known(FILE, &table.id, "the question", question, &questions);
        }
        let (rows, columns) = match (&table.rows, &table.columns) {
            (None, None) => return,
            (Some(rows), Some(columns)) if rows != columns => (rows, columns),
            _ => {
                self.problems.add(
                    FILE,
                    &table.id,
                    "is a grid that lacks a side",
                    "name two different questions as `rows` and `columns`, or none",
                );
                return;
            }
        };
        for rule in &table.rules {
            let mut cells: Vec<_> = rule
                .when
                .alternatives
                .iter()
                .map(|tests| Some((one_option(tests, rows)?, one_option(tests, columns)?)))
                .collect();
            cells.dedup();
            if !matches!(cells[..], [Some(_)]) {
                self.problems.add(
                    FILE,
                    &rule.id,
                    format!("has no cell of its own in the grid `{}`", table.id),
                    format!(
                        "every alternative tests the same one option of `{rows}` and of `{columns}`"
                    ),
                );
            }
        }
    }

    fn outputs(&mut self, rule: &Rule) {
        let guide = &self.structure.guide;
        let all = ids!(self.structure.groups);
        let policies = ids!(self.structure.policies);
        let then = &rule.then;
        let written = [
            ("type", &then.group, self.types(), &["{focus}"][..]),
            ("policy", &then.policy, policies, &["{policy}"]),
            ("track", &then.track, all, &["{focus}", "{track}"]),
            ("action", &then.action, names(&guide.actions), &[]),
            (
                "confidence",
                &then.confidence,
                names(&guide.confidences),
                &[],
            ),
            ("runner_up", &then.runner_up, self.types(), &["{focus}"]),
        ];
        for (output, value, mut known, from_answers) in written {
            let Some(value) = value else {
                continue;
            };
            let key = format!("{}.then.{output}", rule.id);
            if !from_answers.contains(&value.as_str()) {
                known.extend(from_answers);
                self.require_known(FILE, &key, "the value", value, &known);
            } else if !is_given(self.structure, value) {
                let field = value.trim_matches(['{', '}']);
                self.problems.add(
                    FILE,
                    key,
                    format!("is `{value}`, which no answer gives"),
                    format!("give an option of questions.toml a `{field}`, or write the id itself"),
                );
            }
        }
    }

    /// A table that leads back to itself would never end.
    fn cycles(&mut self) {
        for table in &self.structure.tables {
            let mut open: Vec<&str> = used_by(self.structure, &table.id);
            let mut seen = BTreeSet::new();
            while let Some(id) = open.pop() {
                if id == table.id {
                    self.problems.add(
                        FILE,
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
}

/// The only option of a question that these tests let pass.
fn one_option<'a>(tests: &'a [Test], question: &str) -> Option<&'a str> {
    let test = tests
        .iter()
        .find(|test| test.subject.name() == question && !test.negated)?;
    match &test.values[..] {
        [option] if option != "*" => Some(option),
        _ => None,
    }
}

/// Whether some option gives what a rule takes from the answers.
fn is_given(structure: &Structure, value: &str) -> bool {
    let field: fn(&Choice) -> &Option<String> = match value {
        "{focus}" => |option| &option.focus,
        "{policy}" => |option| &option.policy,
        _ => |option| &option.track,
    };
    let mut options = structure.questions.iter().flat_map(|each| &each.options);
    options.any(|option| field(option).is_some())
}

fn used_by<'a>(structure: &'a Structure, table: &str) -> Vec<&'a str> {
    structure
        .table(table)
        .into_iter()
        .flat_map(|table| &table.rules)
        .flat_map(|rule| names(&rule.uses))
        .collect()
}
