//! What belongs into the plan for the first year.

use super::{Advice, Answers};
use guide_content::{
    MeetingFormat, MeetingProgramme, PlanPart, PlanStructure, Reminder, StepRule, Structure,
};

/// The parts of a plan, chosen for a recommendation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan<'a> {
    pub parts: Vec<PlannedPart<'a>>,
    /// The first programme that holds.
    pub programme: Option<&'a MeetingProgramme>,
    /// What its meetings are, in order; where there are more meetings, the list
    /// begins again.
    pub formats: Vec<PlannedFormat<'a>>,
}

/// A part of a plan, with those of the first steps that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPart<'a> {
    pub part: &'a PlanPart,
    pub steps: Vec<&'a StepRule>,
}

/// What a meeting of a plan is, with what to do before it, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedFormat<'a> {
    pub format: &'a MeetingFormat,
    pub reminders: Vec<&'a Reminder>,
}

impl<'a> Advice<'a> {
    /// The plan that follows from a recommendation.
    #[must_use]
    pub fn plan(&self) -> Plan<'a> {
        let context = self.context();
        let steps = self.steps();
        let content = &self.structure.plan;
        let parts = content
            .parts
            .iter()
            .filter(|part| context.holds(&part.when))
            .map(|part| {
                let belong = |step: &&&StepRule| part.steps.contains(&step.id);
                PlannedPart {
                    part,
                    steps: steps.iter().filter(belong).copied().collect(),
                }
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
            .map(|format| PlannedFormat {
                format,
                reminders: reminders(content, format),
            })
            .collect();
        Plan {
            parts,
            programme,
            formats,
        }
    }

    /// The topics that the group's meetings can be about: the ids of the groups
    /// whose topics they are, the track's after the group's.
    #[must_use]
    pub fn plan_topics(&self) -> Vec<&str> {
        let recommendation = &self.recommendation;
        let track = recommendation.track.as_deref();
        std::iter::once(recommendation.group.as_str())
            .chain(track)
            .collect()
    }
}

/// What to do before a meeting, the earliest first.
fn reminders<'a>(content: &'a PlanStructure, format: &MeetingFormat) -> Vec<&'a Reminder> {
    let belongs = |reminder: &&Reminder| format.reminders.contains(&reminder.id);
    let mut reminders: Vec<_> = content.reminders.iter().filter(belongs).collect();
    reminders.sort_by_key(|reminder| std::cmp::Reverse(reminder.days));
    reminders
}

/// The advice whose plan is shown to who has none. Content that passed the check
/// has it.
#[must_use]
pub fn plan_example(structure: &Structure) -> Option<Advice<'_>> {
    // As the program writes them: it takes nothing to read them.
    let pairs = form_urlencoded::parse(structure.plan.example.as_bytes());
    let pairs: Vec<_> = pairs.into_owned().collect();
    Advice::new(structure, Answers::from_pairs(structure, &pairs))
}
