//! What no set of answers ever uses.

use crate::read::{Problems, StructureFile};
use guide_content::Structure;
use guide_engine::Answers;
use std::collections::BTreeSet;

/// What was used by some set of answers.
#[derive(Default)]
pub(super) struct Coverage<'a> {
    /// Options, each with its question before it.
    pub(super) options: BTreeSet<(&'a str, &'a str)>,
    pub(super) rules: BTreeSet<String>,
    pub(super) outcomes: BTreeSet<&'a str>,
    pub(super) reasons: BTreeSet<&'a str>,
    pub(super) tasks: BTreeSet<&'a str>,
    pub(super) steps: BTreeSet<&'a str>,
    pub(super) path_entries: BTreeSet<&'a str>,
    /// What of the plan is shown, by list and id.
    pub(super) plan: BTreeSet<(PlanList, &'a str)>,
}

/// A list of the plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PlanList {
    Part,
    Programme,
    Format,
    Reminder,
}

impl PlanList {
    /// The key of the list in `plan.toml`.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Programme => "programme",
            Self::Format => "format",
            Self::Reminder => "reminder",
        }
    }
}

impl Coverage<'_> {
    /// Reports questions that are never asked and options never on offer.
    pub(super) fn report_unreachable(&self, structure: &Structure, problems: &mut Problems) {
        for question in &structure.questions {
            let unreachable: Vec<_> = question
                .options
                .iter()
                .filter(|option| !self.options.contains(&(&*question.id, &*option.id)))
                .collect();
            if unreachable.len() == question.options.len() {
                problems.add(
                    StructureFile::Questions,
                    &question.id,
                    "is never asked",
                    "no answers before it meet its `when`: change it or delete the question",
                );
                continue;
            }
            for option in unreachable {
                problems.add(
                    StructureFile::Questions,
                    format!("{}={}", question.id, option.id),
                    "can never be chosen",
                    "no answers before it meet its `when`: change it or delete the option",
                );
            }
        }
    }

    /// Reports rules, words and explanations that were never used.
    pub(super) fn report_unused(
        &self,
        structure: &Structure,
        sets: &[Answers],
        problems: &mut Problems,
    ) {
        let before = problems.0.len();
        self.rules(structure, sets, problems);
        // What only advice of such a rule uses is not to be deleted for it.
        if problems.0.len() > before {
            return;
        }
        for outcome in &structure.outcomes {
            if !self.outcomes.contains(&*outcome.id) {
                problems.add(
                    StructureFile::Outcomes,
                    &outcome.id,
                    "is never used",
                    "an earlier outcome takes every case, or no advice meets its `when`: \
                     change them or delete it",
                );
            }
        }
        for reason in &structure.reasons {
            if !self.reasons.contains(&*reason.id) {
                problems.add(
                    StructureFile::Reasons,
                    &reason.id,
                    "is never given",
                    "no advice after one of its `answers` meets its `when`: \
                     change them or delete it",
                );
            }
        }
        let tasks = structure.tasks.iter().map(|task| &task.id);
        for task in tasks.filter(|task| !self.tasks.contains(task.as_str())) {
            never_given(StructureFile::Tasks, task, "no answers meet", problems);
        }
        let steps = structure.steps.iter().map(|step| &step.id);
        for step in steps.filter(|step| !self.steps.contains(step.as_str())) {
            never_given(StructureFile::Steps, step, "no advice meets", problems);
        }
        for entry in &structure.path.entries {
            if !self.path_entries.contains(&*entry.id) {
                problems.add(
                    StructureFile::Path,
                    &entry.id,
                    "is never used",
                    "an earlier entry takes every case, or no advice meets its `when`: \
                     change them or delete it",
                );
            }
        }
    }

    fn rules(&self, structure: &Structure, sets: &[Answers], problems: &mut Problems) {
        let rules = || structure.tables.iter().flat_map(|table| &table.rules);
        for (index, table) in structure.tables.iter().enumerate() {
            if index > 0 && !rules().any(|rule| rule.uses.contains(&table.id)) {
                problems.add(
                    StructureFile::Decisions,
                    &table.id,
                    "is used by no rule",
                    "name it in the `use` of a rule, or delete the table",
                );
                continue;
            }
            for (place, rule) in table.rules.iter().enumerate() {
                if !self.rules.contains(&rule.id) {
                    let right = match takers(structure, sets, (index, place)).join("`, `") {
                        none if none.is_empty() => "no answers meet its `when`: change it or \
                             delete the rule; a question that was not asked meets no test"
                            .to_owned(),
                        takers => format!(
                            "`{takers}` takes all of its cases: move this rule above, or delete it"
                        ),
                    };
                    problems.add(StructureFile::Decisions, &rule.id, "never fires", right);
                }
            }
        }
    }
}

fn never_given(file: StructureFile, id: &str, nothing_meets: &str, problems: &mut Problems) {
    problems.add(
        file,
        id,
        "is never given",
        format!("{nothing_meets} its `when`: change it or delete it"),
    );
}

/// The rules of a table that fire where the one at this place would, if it came first.
/// `place` is the index of the table and of the rule in it.
fn takers(structure: &Structure, sets: &[Answers], place: (usize, usize)) -> Vec<String> {
    let (table, rule) = place;
    let mut first = structure.clone();
    let rules = &mut first.tables[table].rules;
    let moved = rules.remove(rule);
    let id = moved.id.clone();
    rules.insert(0, moved);
    let rules = &structure.tables[table].rules;
    let mut takers = Vec::new();
    for answers in sets {
        let would_fire = guide_engine::recommend(&first, answers)
            .is_some_and(|recommendation| recommendation.rules.contains(&id));
        let fired = guide_engine::recommend(structure, answers).filter(|_| would_fire);
        let fired = fired
            .into_iter()
            .flat_map(|recommendation| recommendation.rules);
        for taker in fired.filter(|fired| rules.iter().any(|rule| rule.id == *fired)) {
            if !takers.contains(&taker) {
                takers.push(taker);
            }
        }
    }
    takers
}
