//! The proofs that every guide keeps: its decisions are total, every rule is
//! alive, every recommendation has its words.

use crate::{
    content::{Structure, read::Problems},
    engine::{self, Answers},
};
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    let mut used = Used::default();
    let mut unanswered: Option<(Answers, usize)> = None;
    let mut unspoken: Option<(Answers, usize)> = None;

    for answers in engine::complete_answer_sets(structure) {
        for answer in answers.iter(structure) {
            used.options.insert(answer.to_string());
        }
        used.tasks.extend(
            engine::tasks(structure, &answers)
                .iter()
                .map(|task| &*task.id),
        );
        let Some(recommendation) = engine::recommend(structure, &answers) else {
            unanswered.get_or_insert((answers, 0)).1 += 1;
            continue;
        };
        let reasons = engine::reasons(structure, &answers, &recommendation);
        used.reasons
            .extend(reasons.iter().map(|reason| &*reason.rule.id));
        let steps = engine::steps(structure, &answers, &recommendation);
        used.steps.extend(steps.iter().map(|step| &*step.id));
        match engine::outcome(structure, &answers, &recommendation) {
            Some(outcome) => {
                used.outcomes.insert(&outcome.id);
            }
            None => unspoken.get_or_insert((answers, 0)).1 += 1,
        }
        used.rules.extend(recommendation.rules);
    }

    if let Some((answers, count)) = unanswered {
        problems.add(
            "decisions.toml",
            "table",
            format!(
                "has no recommendation with type, action and confidence for {count} sets of answers, for example `{}`",
                answers.write(structure)
            ),
            "add a rule, or the output that is missing",
        );
    }
    if let Some((answers, count)) = unspoken {
        problems.add(
            "outcomes.toml",
            "outcome",
            format!(
                "has no words for {count} sets of answers, for example `{}`",
                answers.write(structure)
            ),
            "add an outcome whose `when` holds for them",
        );
    }
    used.report_idle(structure, problems);
}

/// What was used by some set of answers.
#[derive(Default)]
struct Used<'a> {
    options: BTreeSet<String>,
    rules: BTreeSet<String>,
    reasons: BTreeSet<&'a str>,
    outcomes: BTreeSet<&'a str>,
    steps: BTreeSet<&'a str>,
    tasks: BTreeSet<&'a str>,
}

impl Used<'_> {
    fn report_idle(&self, structure: &Structure, problems: &mut Problems) {
        for rule in structure.tables.iter().flat_map(|table| &table.rules) {
            if !self.rules.contains(&rule.id) {
                idle(problems, "decisions.toml", &rule.id, "never fires");
            }
        }
        for outcome in &structure.outcomes {
            if !self.outcomes.contains(&*outcome.id) {
                idle(problems, "outcomes.toml", &outcome.id, "is never used");
            }
        }
        for reason in &structure.reasons {
            if !self.reasons.contains(&*reason.id) {
                idle(problems, "reasons.toml", &reason.id, "is never given");
            }
        }
        for task in &structure.tasks {
            if !self.tasks.contains(&*task.id) {
                idle(problems, "tasks.toml", &task.id, "is never given");
            }
        }
        for step in &structure.steps {
            if !self.steps.contains(&*step.id) {
                idle(problems, "steps.toml", &step.id, "is never given");
            }
        }
        for question in &structure.questions {
            for option in &question.options {
                let answer = format!("{}={}", question.id, option.id);
                if !self.options.contains(&answer) {
                    idle(problems, "questions.toml", &answer, "can never be chosen");
                }
            }
        }
    }
}

fn idle(problems: &mut Problems, file: &str, key: &str, wrong: &str) {
    problems.add(
        file,
        key,
        wrong,
        "an earlier entry takes every case, or its conditions exclude each other: change them or delete it",
    );
}
