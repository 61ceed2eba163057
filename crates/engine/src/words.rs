//! What texts about a recommendation may name.

use super::{Answers, Recommendation, outcome};
use guide_content::{Names, Structure, Words};

/// The groups that texts about these answers may name.
#[must_use]
pub fn names<'a>(
    structure: &Structure,
    words: &'a Words,
    answers: &Answers,
    recommendation: Option<&Recommendation>,
) -> Names<'a> {
    let groups = &words.groups;
    let optional = |id: Option<&String>| id.and_then(|id| groups.get(id));
    Names {
        focus: answers.focus(structure).and_then(|id| groups.get(id)),
        group: recommendation.and_then(|recommendation| groups.get(&recommendation.group)),
        runner_up: optional(
            recommendation.and_then(|recommendation| recommendation.runner_up.as_ref()),
        ),
        track: optional(recommendation.and_then(|recommendation| recommendation.track.as_ref())),
    }
}

/// The headline of the recommendation for these answers.
#[must_use]
pub fn headline(
    structure: &Structure,
    words: &Words,
    answers: &Answers,
    recommendation: &Recommendation,
) -> String {
    let names = names(structure, words, answers, Some(recommendation));
    outcome(structure, answers, recommendation)
        .and_then(|outcome| words.outcomes.get(&outcome.id))
        .map(|words| names.fill(&words.headline))
        .unwrap_or_default()
}
