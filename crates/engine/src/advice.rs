//! A recommendation together with what it rests on.

use super::{Answers, Recommendation, condition::EvaluationContext, recommend};
use guide_content::{Names, Structure, Words};

/// What is recommended for a complete set of answers to the questions of a
/// structure. Everything that explains the recommendation is asked of this.
#[derive(Clone, Debug)]
pub struct Advice<'a> {
    pub structure: &'a Structure,
    pub answers: Answers,
    pub recommendation: Recommendation,
}

impl<'a> Advice<'a> {
    /// The advice for these answers; `None` while a question is open.
    #[must_use]
    pub fn new(structure: &'a Structure, answers: Answers) -> Option<Self> {
        let recommendation = recommend(structure, &answers)?;
        Some(Self {
            structure,
            answers,
            recommendation,
        })
    }

    /// What is known when a condition on the result is tested.
    pub(crate) fn context(&self) -> EvaluationContext<'_> {
        EvaluationContext::of_advice(self)
    }

    /// The groups that texts about this advice may name.
    #[must_use]
    pub fn names<'w>(&self, words: &'w Words) -> Names<'w> {
        let of = |id: &String| words.groups.get(id);
        let focus = self.answers.focus(self.structure);
        let recommendation = &self.recommendation;
        Names {
            focus: focus.and_then(|id| words.groups.get(id)),
            group: of(&recommendation.group),
            runner_up: recommendation.runner_up.as_ref().and_then(of),
            track: recommendation.track.as_ref().and_then(of),
        }
    }

    /// The headline of the recommendation.
    #[must_use]
    pub fn headline(&self, words: &Words) -> String {
        let names = self.names(words);
        self.outcome()
            .and_then(|outcome| words.outcomes.get(&outcome.id))
            .map(|words| names.fill(&words.headline))
            .unwrap_or_default()
    }
}

impl PartialEq for Advice<'_> {
    /// Whether both recommend the same for the same answers in one structure,
    /// which is compared by where it is: it is large, and there is one of it.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.structure, other.structure)
            && self.answers == other.answers
            && self.recommendation == other.recommendation
    }
}

impl Eq for Advice<'_> {}
