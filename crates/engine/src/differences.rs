//! Where two people's answers differ, and what that does to the advice.

use super::{Advice, Answers, Recommendation, recommend};
use guide_content::Structure;

/// A question that the two answer differently, or that only one is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    pub question: &'a str,
    /// The options; `None` where the question is not asked, or still open.
    pub mine: Option<&'a str>,
    pub theirs: Option<&'a str>,
    pub impact: AdviceImpact<'a>,
}

/// What their answer would do to the advice for me, everything else as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdviceImpact<'a> {
    /// Nothing can be said: the question is not asked of one of the two.
    NotAsked,
    /// Other questions would have to be answered first.
    Open,
    Nothing,
    /// Another type, track or action.
    Advice(Advice<'a>),
    /// The same advice for another kind of space.
    Policy,
    /// The same advice, surer or less sure.
    Confidence(String),
}

/// Every difference, in the order of the questions.
#[must_use]
pub fn differences<'a>(
    structure: &'a Structure,
    mine: &Answers,
    theirs: &Answers,
) -> Vec<Difference<'a>> {
    let now = recommend(structure, mine);
    structure
        .questions
        .iter()
        .map(|question| Difference {
            question: &question.id,
            mine: mine.option(structure, &question.id),
            theirs: theirs.option(structure, &question.id),
            impact: AdviceImpact::NotAsked,
        })
        .filter(|difference| difference.mine != difference.theirs)
        .map(|difference| Difference {
            impact: impact(structure, mine, now.as_ref(), &difference),
            ..difference
        })
        .collect()
}

fn impact<'a>(
    structure: &'a Structure,
    mine: &Answers,
    now: Option<&Recommendation>,
    difference: &Difference<'_>,
) -> AdviceImpact<'a> {
    let (Some(now), Some(_), Some(theirs)) = (now, difference.mine, difference.theirs) else {
        return AdviceImpact::NotAsked;
    };
    let (changed, _) = mine.with(structure, difference.question, theirs);
    // An option that is not on offer among my answers changes nothing.
    if changed == *mine {
        return AdviceImpact::NotAsked;
    }
    let Some(advice) = Advice::new(structure, changed) else {
        return AdviceImpact::Open;
    };
    let then = &advice.recommendation;
    if (&then.group, &then.track, &then.action) != (&now.group, &now.track, &now.action) {
        AdviceImpact::Advice(advice)
    } else if then.policy != now.policy {
        AdviceImpact::Policy
    } else if then.confidence != now.confidence {
        AdviceImpact::Confidence(then.confidence.clone())
    } else {
        AdviceImpact::Nothing
    }
}
