//! Whether a condition holds.

use super::{Advice, Answers, Recommendation};
use guide_content::{Condition, Structure, Subject, Test};

/// What is known when a condition is tested.
#[derive(Clone, Copy)]
pub(crate) struct EvaluationContext<'a> {
    structure: &'a Structure,
    answers: &'a Answers,
    recommendation: Option<&'a Recommendation>,
}

impl<'a> EvaluationContext<'a> {
    /// Only answers are known.
    pub(crate) fn of_answers(structure: &'a Structure, answers: &'a Answers) -> Self {
        Self {
            structure,
            answers,
            recommendation: None,
        }
    }

    /// Answers and what was recommended for them.
    pub(crate) fn of_advice(advice: &'a Advice<'_>) -> Self {
        Self {
            structure: advice.structure,
            answers: &advice.answers,
            recommendation: Some(&advice.recommendation),
        }
    }

    /// Whether one of the alternatives holds; without any, it does.
    pub(crate) fn holds(&self, condition: &Condition) -> bool {
        condition.alternatives.is_empty()
            || condition
                .alternatives
                .iter()
                .any(|tests| tests.iter().all(|test| self.passes(test)))
    }

    /// The tests of the alternatives that hold.
    pub(crate) fn tests_that_hold<'c>(
        &self,
        condition: &'c Condition,
    ) -> impl Iterator<Item = &'c Test> + use<'c, '_, 'a> {
        condition
            .alternatives
            .iter()
            .filter(|tests| tests.iter().all(|test| self.passes(test)))
            .flatten()
    }

    /// Whether a test passes. A test on a question without an answer never does.
    pub(crate) fn passes(&self, test: &Test) -> bool {
        let value = match &test.subject {
            Subject::Question(id) => match self.answers.option(self.structure, id) {
                None => return false,
                some => some,
            },
            Subject::Focus => self.answers.focus(self.structure),
            Subject::Type => self
                .recommendation
                .map(|recommendation| recommendation.group.as_str()),
            Subject::Action => self
                .recommendation
                .map(|recommendation| recommendation.action.as_str()),
            Subject::Track => self
                .recommendation
                .and_then(|recommendation| recommendation.track.as_deref()),
        };
        value_passes(test, value, || self.answers.focus(self.structure))
    }
}

/// Whether a test passes on a value of its subject, with what the answers chose
/// as their focus.
pub(crate) fn value_passes<'f>(
    test: &Test,
    value: Option<&str>,
    focus: impl Fn() -> Option<&'f str>,
) -> bool {
    let is_question = matches!(test.subject, Subject::Question(_));
    let listed = test
        .values
        .iter()
        .any(|wanted| match (wanted.as_str(), value) {
            ("*", value) => value.is_some(),
            // `none` is an ordinary option of a question.
            ("none", None) if !is_question => true,
            ("{focus}", Some(value)) => focus() == Some(value),
            (wanted, Some(value)) => wanted == value,
            (_, None) => false,
        });
    listed != test.negated
}
