//! What belongs into the plan for the first year.

use super::{Answers, Recommendation, condition::EvaluationContext, recommend, steps};
use guide_content::{
    MeetingFormat, MeetingProgramme, PlanPart, PlanStructure, Reminder, StepRule, Structure,
};

/// The parts of a plan, chosen for a recommendation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan<'a> {
    /// Each with those of the first steps that belong to it.
    pub parts: Vec<(&'a PlanPart, Vec<&'a StepRule>)>,
    /// The first programme that holds.
    pub programme: Option<&'a MeetingProgramme>,
    /// What its meetings are, in order, each with what to do before it, the
    /// earliest first; where there are more meetings, the list begins again.
    pub formats: Vec<(&'a MeetingFormat, Vec<&'a Reminder>)>,
}

/// The plan that follows from a recommendation.
#[must_use]
pub fn plan<'a>(
    structure: &'a Structure,
    answers: &Answers,
    recommendation: &Recommendation,
) -> Plan<'a> {
    let context = EvaluationContext::of_recommendation(structure, answers, recommendation);
    let steps = steps(structure, answers, recommendation);
    let content = &structure.plan;
    let parts = content
        .parts
        .iter()
        .filter(|part| context.holds(&part.when))
        .map(|part| {
            let belong = |step: &&&StepRule| part.steps.contains(&step.id);
            (part, steps.iter().filter(belong).copied().collect())
        })
        .collect();
    let programme = content
        .programmes
        .iter()
        .find(|programme| context.holds(&programme.when));
    let formats = programme
        .into_iter()
        .flat_map(|programme| &programme.formats)
        .filter_map(|id| content.format(id))
        .map(|format| (format, reminders(content, format)))
        .collect();
    Plan {
        parts,
        programme,
        formats,
    }
}

/// What to do before a meeting, the earliest first.
fn reminders<'a>(content: &'a PlanStructure, format: &MeetingFormat) -> Vec<&'a Reminder> {
    let belongs = |reminder: &&Reminder| format.reminders.contains(&reminder.id);
    let mut reminders: Vec<_> = content.reminders.iter().filter(belongs).collect();
    reminders.sort_by_key(|reminder| std::cmp::Reverse(reminder.days));
    reminders
}

/// The topics that the group's meetings can be about: the ids of the groups
/// whose topics they are, the track's after the group's.
#[must_use]
pub fn plan_topics(recommendation: &Recommendation) -> Vec<&str> {
    let track = recommendation.track.as_deref();
    std::iter::once(recommendation.group.as_str())
        .chain(track)
        .collect()
}

/// The answers whose plan is shown to who has none, and what is recommended for
/// them. Content that passed the check has them.
#[must_use]
pub fn plan_example(structure: &Structure) -> Option<(Answers, Recommendation)> {
    let answers = Answers::read(structure, &structure.plan.example);
    let recommendation = recommend(structure, &answers)?;
    Some((answers, recommendation))
}
