//! The proofs that every guide keeps, over every complete set of answers: its
//! decisions are total, everything in it is alive, every recommendation has its
//! words and makes sense.

mod coverage;
mod plan;

use crate::read::{Problems, StructureFile};
use coverage::Coverage;
use guide_content::{Structure, UNSURE};
use guide_engine::{Advice, Answers, Recommendation};

pub(super) fn check(structure: &Structure, sets: &[Answers], problems: &mut Problems) {
    let mut coverage = Coverage::default();
    let mut findings = Findings::default();
    for answers in sets {
        let mut proof = Proof {
            structure,
            answers,
            findings: &mut findings,
        };
        proof.tasks(&mut coverage);
        proof.second_door();
        match Advice::new(structure, answers.clone()) {
            Some(advice) => proof.advice(&advice, &mut coverage),
            None => proof.add_finding(
                (StructureFile::Decisions, "table"),
                "has no recommendation with type, action and confidence",
                "add a rule, or the output that is missing",
            ),
        }
    }
    // What is not asked or offered comes first: the rest may only wait for it.
    coverage.report_unreachable(structure, problems);
    findings.report(structure, problems);
    coverage.report_unused(structure, sets, problems);
    coverage.report_unused_plan(structure, problems);
    // An answer that is gone has been named already.
    if problems.0.is_empty() {
        plan::example(structure, problems);
    }
}

/// What is wrong for some sets of answers, in the order in which it was found.
#[derive(Default)]
struct Findings<'a>(Vec<Finding<'a>>);

struct Finding<'a> {
    file: StructureFile,
    key: String,
    wrong: String,
    right: &'static str,
    /// The first set of answers for which it is wrong, and how many there are.
    example: &'a Answers,
    count: usize,
}

impl Findings<'_> {
    fn report(self, structure: &Structure, problems: &mut Problems) {
        for finding in self.0 {
            let wrong = format!(
                "{} for {} sets of answers, for example `{}`",
                finding.wrong,
                finding.count,
                finding.example.write(structure)
            );
            problems.add(finding.file, finding.key, wrong, finding.right);
        }
    }
}

/// One set of answers under proof.
struct Proof<'a, 'f> {
    structure: &'a Structure,
    answers: &'a Answers,
    findings: &'f mut Findings<'a>,
}

impl<'a> Proof<'a, '_> {
    fn add_finding(
        &mut self,
        (file, key): (StructureFile, &str),
        wrong: impl Into<String>,
        right: &'static str,
    ) {
        let wrong = wrong.into();
        let mut found = self.findings.0.iter_mut();
        match found.find(|each| (each.file, &*each.key, &each.wrong) == (file, key, &wrong)) {
            Some(finding) => finding.count += 1,
            None => self.findings.0.push(Finding {
                file,
                key: key.to_owned(),
                wrong,
                right,
                example: self.answers,
                count: 1,
            }),
        }
    }

    /// Every "not sure" is something to find out, and every task leads to a
    /// question that is asked.
    fn tasks(&mut self, coverage: &mut Coverage<'a>) {
        let tasks = guide_engine::tasks(self.structure, self.answers);
        for answer in self.answers.iter(self.structure) {
            coverage.options.insert((answer.question, answer.option));
            let is_answered = tasks.iter().any(|task| task.question == answer.question);
            // A guide without any tasks lists none.
            let has_tasks = !self.structure.tasks.is_empty();
            if answer.option == UNSURE && has_tasks && !is_answered {
                self.add_finding(
                    (StructureFile::Tasks, "task"),
                    format!("has nothing to find out after `{answer}`"),
                    "add a task for it: \"not sure\" is a good answer",
                );
            }
        }
        for task in tasks {
            coverage.tasks.insert(&task.id);
            let settles = task.leads_to.as_ref().unwrap_or(&task.question);
            if self.answers.option(self.structure, settles).is_none() {
                self.add_finding(
                    (StructureFile::Tasks, &task.id),
                    format!("leads to the question `{settles}`, which is not asked"),
                    "lead to another question, or give the task only where it is asked",
                );
            }
        }
    }

    fn second_door(&mut self) {
        let mut answers = self.answers.choices(self.structure);
        let door = answers
            .find_map(|(question, option)| Some((question, option, option.second_door.as_ref()?)));
        let Some((question, option, door)) = door else {
            return;
        };
        let behind = guide_engine::second_door(self.structure, self.answers);
        if behind.is_none_or(|behind| behind.answers == *self.answers) {
            self.add_finding(
                (
                    StructureFile::Questions,
                    &format!("{}.{}", question.id, option.id),
                ),
                format!("has the second door `{door}`, which cannot be opened"),
                "name an option that is always on offer",
            );
        }
    }

    fn advice(&mut self, advice: &Advice<'a>, coverage: &mut Coverage<'a>) {
        let reasons = advice.reasons();
        coverage
            .reasons
            .extend(reasons.iter().map(|reason| &*reason.rule.id));
        let steps = advice.steps();
        coverage.steps.extend(steps.iter().map(|step| &*step.id));
        if steps.is_empty() {
            self.add_finding(
                (StructureFile::Steps, "step"),
                "has no first step",
                "add a step whose `when` holds for them",
            );
        }
        match advice.outcome() {
            Some(outcome) => {
                coverage.outcomes.insert(&outcome.id);
            }
            None => self.add_finding(
                (StructureFile::Outcomes, "outcome"),
                "has no words",
                "add an outcome whose `when` holds for them",
            ),
        }
        match advice.path_entry() {
            Some(entry) => {
                coverage.path_entries.insert(&entry.id);
            }
            // A path may be one that no advice leads to.
            None if self.structure.path.entries.is_empty() => {}
            None => self.add_finding(
                (StructureFile::Path, "entry"),
                "has no entry to the path",
                "add an entry whose `when` holds for them",
            ),
        }
        self.plan(advice, coverage);
        self.runner_up_and_track(&advice.recommendation);
        coverage
            .rules
            .extend(advice.recommendation.rules.iter().cloned());
    }

    /// The runner-up and the track are there and not the advice itself.
    fn runner_up_and_track(&mut self, recommendation: &Recommendation) {
        let first = recommendation
            .rules
            .first()
            .map(String::as_str)
            .unwrap_or_default();
        let rule = recommendation.runner_up_rule.as_deref();
        if let Some(rule) = rule {
            let key = format!("{rule}.then.runner_up");
            if recommendation.runner_up.is_none() {
                self.add_finding(
                    (StructureFile::Decisions, &key),
                    "is `{focus}`, where no focus is chosen,",
                    "split the rule by `focus`, or name a group",
                );
            } else if recommendation.runner_up.as_ref() == Some(&recommendation.group) {
                self.add_finding(
                    (StructureFile::Decisions, &key),
                    format!("is `{}`, the same as the type,", recommendation.group),
                    "name another group, or none",
                );
            }
        }
        if recommendation.track.as_ref() == Some(&recommendation.group) {
            self.add_finding(
                (StructureFile::Decisions, first),
                format!("gives `{}` both as type and as track", recommendation.group),
                "give another track, or none",
            );
        }
    }
}
