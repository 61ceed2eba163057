//! The plan for every complete set of answers, in every language: nothing in it
//! is missing, empty or left open.

use super::strategies::{proposed, today};
use crate::{
    second_guide,
    support::{advice as advice_of, assert_none, packed, packs, sets, structure},
};
use guide_content::{Inline, MeetingTopic, Pack, PlanPartKind};
use guide_engine::{Answers, Recommendation, complete_answer_sets};
use guide_plan::{Document, Schedule, document};
use std::collections::{BTreeSet, HashSet};

/// What is wrong with the words of the plans of a guide.
fn silent(pack: &Pack, sets: &[Answers], schedule: &Schedule) -> Vec<String> {
    let mut found = BTreeSet::new();
    // Plans that have the same ingredients have the same words.
    let mut seen = HashSet::new();
    for set in sets {
        let advice = advice_of(&pack.structure, set);
        let plan = advice.plan();
        let steps = plan.parts.iter().flat_map(|planned| {
            let steps = planned.steps.iter().map(|step| &step.id);
            std::iter::once(&planned.part.id).chain(steps)
        });
        let ingredients = (
            steps.collect::<Vec<_>>(),
            plan.programme.map(|programme| &programme.id),
            set.focus(&pack.structure),
            (
                advice.recommendation.group.clone(),
                advice.recommendation.track.clone(),
                advice.recommendation.policy.clone(),
            ),
            advice.outcome().map(|outcome| &outcome.id),
        );
        if !seen.insert(ingredients) {
            continue;
        }
        let written = document(pack, &advice, schedule, Some(today()));
        let topics = |from| topics(pack, &advice.recommendation, from);
        for wrong in wrong(&written, &plan, schedule, topics) {
            found.insert(format!("{wrong}, for {}", set.write(&pack.structure)));
        }
    }
    assert!(seen.len() > 5, "only {} plans were looked at", seen.len());
    found.into_iter().collect()
}

/// The topics that a meeting may have.
fn topics<'a>(pack: &'a Pack, advice: &Recommendation, from: MeetingTopic) -> Vec<&'a String> {
    let (group, track) = (Some(&advice.group), advice.track.as_ref());
    let groups = match from {
        MeetingTopic::None => Vec::new(),
        MeetingTopic::Group => [group, track].into_iter().flatten().collect(),
        MeetingTopic::Track => track.or(group).into_iter().collect(),
    };
    let groups = groups
        .into_iter()
        .filter_map(|id| pack.words.groups.details.get(id));
    groups.flat_map(|group| &group.topics).collect()
}

fn wrong<'a>(
    written: &Document,
    plan: &guide_engine::Plan<'_>,
    schedule: &Schedule,
    topics: impl Fn(MeetingTopic) -> Vec<&'a String>,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut says = |what: &str, text: &str| {
        if text.trim().is_empty() || text.contains(['{', '}']) {
            wrong.push(format!("{what} says {text:?}"));
        }
    };
    says("the headline", &written.headline);
    for part in &written.parts {
        says(&format!("the heading of {}", part.id), &part.heading);
        for text in part.text.inlines().map(Inline::text) {
            says(&format!("the text of {}", part.id), text);
        }
        for step in &part.steps {
            says(&format!("a step of {}", part.id), &step.title);
            says(&format!("a step of {}", part.id), &step.text.plain());
        }
        if part.text.0.is_empty() && part.steps.is_empty() {
            says(&part.id, "");
        }
    }
    for meeting in &written.meetings {
        says("the date of a meeting", &meeting.when);
        says("the format of a meeting", &meeting.format);
        says("the explanation of a meeting", &meeting.how);
        for task in &meeting.tasks {
            says("a task", &task.line);
            says("a task", &task.text);
        }
    }
    let weeks = plan.programme.map_or(0, |programme| programme.weeks.len());
    let wanted = match weeks {
        0 => schedule.count() as usize,
        weeks => weeks,
    };
    if written.meetings.len() != wanted {
        wrong.push(format!("there are {} meetings", written.meetings.len()));
    }
    if written
        .parts
        .iter()
        .filter(|part| part.has_meetings)
        .count()
        != 1
    {
        wrong.push("the meetings stand in no part, or in several".to_owned());
    }
    let formats = plan.formats.iter().cycle();
    for (meeting, planned) in written.meetings.iter().zip(formats) {
        let days: Vec<_> = meeting.tasks.iter().map(|task| task.days).collect();
        let wanted: Vec<_> = planned
            .reminders
            .iter()
            .map(|reminder| reminder.days)
            .collect();
        if days != wanted || !days.is_sorted_by(|one, next| one >= next) {
            wrong.push(format!("tasks stand {days:?} days before"));
        }
        let topics = topics(planned.format.topic);
        let is_right = match &meeting.topic {
            Some(topic) => topics.contains(&topic),
            None => topics.is_empty(),
        };
        if !is_right {
            wrong.push(format!(
                "{} has the topic {:?}",
                planned.format.id, meeting.topic
            ));
        }
    }
    wrong
}

#[test]
fn every_plan_says_everything_in_every_language() {
    for pack in packs() {
        let silent = silent(pack, sets(), &proposed());
        assert_none(&format!("silent plans in {}", pack.locale), &silent);
    }
}

#[test]
fn every_plan_of_another_guide_says_everything_too() {
    for pack in packed(second_guide::guide()) {
        let sets = complete_answer_sets(&pack.structure);
        let schedule = Schedule::proposed(&pack.structure.plan);
        let silent = silent(&pack, &sets, &schedule);
        assert_none(&format!("silent plans in {}", pack.locale), &silent);
    }
}

#[test]
fn every_first_step_stands_in_exactly_one_part() {
    let mut wrong = Vec::new();
    for set in sets() {
        let advice = advice_of(structure(), set);
        let wanted = advice.steps();
        let plan = advice.plan();
        let shown = plan.parts.iter().flat_map(|planned| &planned.steps);
        let mut shown: Vec<_> = shown.map(|step| &step.id).collect();
        let mut wanted: Vec<_> = wanted.iter().map(|step| &step.id).collect();
        shown.sort();
        wanted.sort();
        if shown != wanted {
            wrong.push(format!(
                "{}: {shown:?}, not {wanted:?}",
                set.write(structure())
            ));
        }
    }
    assert_none("steps that are lost or said twice", &wrong);
}

#[test]
fn whoever_has_no_speakers_meets_four_times_without_one() {
    let needs_a_speaker = ["talk", "short-talks"];
    let mut wrong = Vec::new();
    let mut plans = 0;
    for set in sets() {
        let advice = advice_of(structure(), set);
        let has_none = set.option(structure(), "speakers") == Some("none");
        if !has_none || !["start", "start-with-track"].contains(&&*advice.recommendation.action) {
            continue;
        }
        plans += 1;
        let plan = advice.plan();
        let first = plan.formats.iter().cycle().take(4);
        let first = first.map(|planned| planned.format);
        for format in first.filter(|format| needs_a_speaker.contains(&&*format.id)) {
            wrong.push(format!("{} in {}", format.id, set.write(structure())));
        }
    }
    assert!(plans > 100, "only {plans} plans were looked at");
    assert_none("meetings that need a speaker", &wrong);
}

#[test]
fn wordings_stand_in_the_plans_of_who_starts_a_womens_group_and_in_no_others() {
    let mut wrong = Vec::new();
    let mut with_wordings = 0;
    for set in sets() {
        let advice = advice_of(structure(), set);
        let plan = advice.plan();
        let mut parts = plan.parts.iter().map(|planned| planned.part.kind);
        let has_wordings = parts.any(|kind| kind == PlanPartKind::Policies);
        with_wordings += usize::from(has_wordings);
        let recommendation = &advice.recommendation;
        let has_policy = recommendation.policy.is_some();
        let starts = recommendation.group == "women" && recommendation.action == "start";
        if has_wordings != starts || has_wordings && !has_policy {
            wrong.push(set.write(structure()));
        }
    }
    assert!(
        with_wordings > 100,
        "only {with_wordings} plans have wordings"
    );
    assert_none("plans with wordings or without", &wrong);
}
