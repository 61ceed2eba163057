//! Every plan has its steps, its meetings and nothing idle.

use super::{Coverage, Proof, coverage::PlanList};
use crate::read::{Problems, StructureFile};
use guide_content::{PlanPartKind, Structure};
use guide_engine::{Advice, Answers};

const FILE: StructureFile = StructureFile::Plan;

impl<'a> Proof<'a, '_> {
    pub(super) fn plan(&mut self, advice: &Advice<'a>, coverage: &mut Coverage<'a>) {
        if !self.structure.has_plan() {
            return;
        }
        let plan = advice.plan();
        for step in advice.steps() {
            let is_shown = plan
                .parts
                .iter()
                .any(|planned| planned.steps.contains(&step));
            if !is_shown {
                self.add_finding(
                    (FILE, "part.steps"),
                    format!("hides the step `{}`, whose part is not shown", step.id),
                    "show the part wherever the step is, or move the step to another part",
                );
            }
        }
        if plan.formats.is_empty() {
            self.add_finding(
                (FILE, "programme"),
                "has none that holds",
                "end the list with a programme without a condition",
            );
        }
        let meetings = plan.parts.iter();
        let meetings = meetings.filter(|planned| planned.part.kind == PlanPartKind::Meetings);
        if meetings.count() != 1 {
            self.add_finding(
                (FILE, "part"),
                "shows the meetings in no part, or in several",
                "let exactly one part of this kind hold",
            );
        }
        coverage.plan.extend(
            plan.parts
                .iter()
                .map(|planned| (PlanList::Part, planned.part.id.as_str())),
        );
        coverage.plan.extend(
            plan.programme
                .map(|programme| (PlanList::Programme, programme.id.as_str())),
        );
        for planned in plan.formats {
            coverage
                .plan
                .insert((PlanList::Format, planned.format.id.as_str()));
            let reminders = planned.reminders.iter();
            coverage
                .plan
                .extend(reminders.map(|each| (PlanList::Reminder, each.id.as_str())));
        }
    }
}

/// The example is a complete set of answers.
pub(super) fn example(structure: &Structure, problems: &mut Problems) {
    if !structure.has_plan() {
        return;
    }
    let example = &structure.plan.example;
    let answers = Answers::read(structure, example);
    let is_complete = guide_engine::next_question(structure, &answers).is_none();
    if !is_complete || answers.write(structure) != *example {
        problems.add(
            FILE,
            "example",
            format!("is `{example}`, which is no complete set of answers"),
            "write answers as they stand in the address of a result",
        );
    }
}

impl Coverage<'_> {
    /// Says what of the plan is never shown.
    pub(super) fn report_unused_plan(&self, structure: &Structure, problems: &mut Problems) {
        let plan = &structure.plan;
        let parts = plan.parts.iter().map(|each| (PlanList::Part, &each.id));
        let programmes = plan
            .programmes
            .iter()
            .map(|each| (PlanList::Programme, &each.id));
        let formats = plan.formats.iter().map(|each| (PlanList::Format, &each.id));
        let reminders = plan
            .reminders
            .iter()
            .map(|each| (PlanList::Reminder, &each.id));
        let all = parts.chain(programmes).chain(formats).chain(reminders);
        for (list, id) in all {
            if !self.plan.contains(&(list, id.as_str())) {
                problems.add(
                    FILE,
                    list.key(),
                    format!("has `{id}`, which is never shown"),
                    "change its condition, use it, or delete it",
                );
            }
        }
    }
}
