//! Why the guide advises what it does, and what to do next.

use super::{Advice, Answer, Answers, condition::EvaluationContext, next_question};
use guide_content::{
    Outcome, PathEntry, Polarity, Question, ReasonRule, StepRule, Structure, Subject, TaskRule,
    UNSURE,
};
use std::{collections::BTreeSet, iter};

/// A reason for or against the recommended type, tied to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    pub rule: &'a ReasonRule,
    /// The answer it cites: one that was given, never "not sure".
    pub answer: Answer<'a>,
}

impl<'a> Advice<'a> {
    /// The reasons that the answers give, in the order of the considerations.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason<'a>> {
        let structure = self.structure;
        let context = self.context();
        let mut reasons: Vec<_> = structure
            .reasons
            .iter()
            .filter(|rule| context.holds(&rule.when))
            .filter_map(|rule| {
                let answer = rule
                    .answers
                    .tests()
                    .filter(|test| context.passes(test))
                    .find_map(|test| match &test.subject {
                        Subject::Question(question) => {
                            let asked = structure.question(question)?;
                            let option = self.answers.option(structure, question)?;
                            (option != UNSURE).then_some(Answer {
                                question: &asked.id,
                                option,
                            })
                        }
                        _ => None,
                    })?;
                Some(Reason { rule, answer })
            })
            .collect();
        reasons.sort_by_key(|reason| {
            structure
                .guide
                .considerations
                .iter()
                .position(|id| *id == reason.rule.consideration)
        });
        reasons
    }

    /// The questions whose answers the rules that fired tested, in the order of the
    /// questions: what the recommendation turned on. Of a rule that tests the focus,
    /// these are the question that chose it and those that led to that question.
    #[must_use]
    pub fn decisive_questions(&self) -> Vec<&'a str> {
        let structure = self.structure;
        let context = self.context();
        let focus = self
            .answers
            .choices(structure)
            .find(|(_, option)| option.focus.is_some())
            .map(|(question, _)| question);
        let rules = structure.tables.iter().flat_map(|table| &table.rules);
        let tested: BTreeSet<&str> = rules
            .filter(|rule| self.recommendation.rules.contains(&rule.id))
            .flat_map(|rule| context.tests_that_hold(&rule.when))
            .flat_map(|test| match &test.subject {
                Subject::Question(question) => vec![question.as_str()],
                Subject::Focus => focus.map(chosen_by).unwrap_or_default(),
                Subject::Type | Subject::Action | Subject::Track => Vec::new(),
            })
            .collect();
        self.answers
            .iter(structure)
            .map(|answer| answer.question)
            .filter(|question| tested.contains(question))
            .collect()
    }

    /// The first steps after a recommendation.
    #[must_use]
    pub fn steps(&self) -> Vec<&'a StepRule> {
        let structure = self.structure;
        let context = self.context();
        structure
            .steps
            .iter()
            .filter(|step| context.holds(&step.when))
            .collect()
    }

    /// How the recommendation is put into words: the first outcome that holds.
    /// Content that passed the check has one for every recommendation.
    #[must_use]
    pub fn outcome(&self) -> Option<&'a Outcome> {
        let structure = self.structure;
        let context = self.context();
        structure
            .outcomes
            .iter()
            .find(|outcome| context.holds(&outcome.when))
    }

    /// Where the recommendation leads on to the growth path: the first entry that
    /// holds. Content that passed the check has one for every recommendation.
    #[must_use]
    pub fn path_entry(&self) -> Option<&'a PathEntry> {
        let structure = self.structure;
        let context = self.context();
        let mut entries = structure.path.entries.iter();
        entries.find(|entry| context.holds(&entry.when))
    }
}

/// The question, and those that had to be answered for it to be asked.
fn chosen_by(question: &Question) -> Vec<&str> {
    let led_to_it = question
        .when
        .tests()
        .filter_map(|test| match &test.subject {
            Subject::Question(id) => Some(id.as_str()),
            _ => None,
        });
    iter::once(question.id.as_str()).chain(led_to_it).collect()
}

impl Reason<'_> {
    /// Whether the reason speaks for the recommended type.
    #[must_use]
    pub fn is_for(&self) -> bool {
        self.rule.polarity == Polarity::For
    }
}

/// What is not known yet, in the order of the questions.
#[must_use]
pub fn tasks<'a>(structure: &'a Structure, answers: &Answers) -> Vec<&'a TaskRule> {
    let context = EvaluationContext::of_answers(structure, answers);
    structure
        .tasks
        .iter()
        .filter(|task| context.holds(&task.when))
        .collect()
}

/// Another option of a question the visitor was not sure about, shown as an
/// equal door beside the recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondDoor<'a> {
    /// The question, and the option behind the door.
    pub choice: (&'a str, &'a str),
    /// The answers behind the door, every one that still applies kept; some
    /// questions may be open.
    pub answers: Answers,
    /// What would be recommended, taking each open question as "not sure".
    pub advice: Advice<'a>,
}

/// The second door that the answers open, if any.
#[must_use]
pub fn second_door<'a>(structure: &'a Structure, answers: &Answers) -> Option<SecondDoor<'a>> {
    let (question, option) = answers
        .choices(structure)
        .find_map(|(question, option)| Some((question, option.second_door.as_deref()?)))?;
    let (behind, _) = answers.with(structure, &question.id, option);
    let mut complete = behind.clone();
    while let Some(question) = next_question(structure, &complete) {
        let (next, _) = complete.with(structure, &question.id, UNSURE);
        if next == complete {
            return None;
        }
        complete = next;
    }
    Some(SecondDoor {
        choice: (&question.id, option),
        advice: Advice::new(structure, complete)?,
        answers: behind,
    })
}
