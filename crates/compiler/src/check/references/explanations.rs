//! Outcomes, reasons, tasks and steps.

use super::{Checker, Scope, ids, names};
use crate::read::StructureFile;
use guide_content::{ReasonRule, Subject, UNSURE};

impl Checker<'_> {
    pub(super) fn explanations(&mut self) {
        let structure = self.structure;
        for outcome in &structure.outcomes {
            self.condition(
                StructureFile::Outcomes,
                &outcome.id,
                &outcome.when,
                Scope::Advice,
            );
            self.link(
                StructureFile::Outcomes,
                &outcome.id,
                outcome.link.as_deref(),
            );
        }
        for reason in &structure.reasons {
            self.reason(reason);
        }
        for task in &structure.tasks {
            let file = StructureFile::Tasks;
            self.condition(file, &task.id, &task.when, Scope::Answers);
            for question in [Some(&task.question), task.leads_to.as_ref()]
                .into_iter()
                .flatten()
            {
                let questions = ids!(structure.questions);
                self.require_known(file, &task.id, "the question", question, &questions);
            }
            self.link(file, &task.id, task.link.as_deref());
        }
        for step in &structure.steps {
            self.condition(StructureFile::Steps, &step.id, &step.when, Scope::Advice);
            self.link(StructureFile::Steps, &step.id, step.link.as_deref());
        }
    }

    fn reason(&mut self, reason: &ReasonRule) {
        let file = StructureFile::Reasons;
        self.condition(file, &reason.id, &reason.answers, Scope::Answers);
        self.condition(file, &reason.id, &reason.when, Scope::Advice);
        let considerations = names(&self.structure.guide.considerations);
        let consideration = &reason.consideration;
        self.require_known(
            file,
            &reason.id,
            "the consideration",
            consideration,
            &considerations,
        );
        for test in reason.answers.tests() {
            if !matches!(test.subject, Subject::Question(_)) {
                self.problems.add(
                    file,
                    &reason.id,
                    format!("cites `{}`, which is no answer", test.subject.name()),
                    "test it in `when`",
                );
            }
            if test.values.iter().any(|value| value == UNSURE) {
                self.problems.add(
                    file,
                    &reason.id,
                    format!("cites the answer `{UNSURE}`"),
                    "\"not sure\" is no evidence; make it a task",
                );
            }
        }
    }
}
