//! One order of steps: the result and the plan say alike what comes first, and the
//! first meetup is what the steps say.

use crate::support::{advice as advice_of, assert_none, sets, structure};
use guide_engine::Plan;

/// The steps of a plan, part after part.
fn steps<'a>(plan: &Plan<'a>) -> Vec<&'a str> {
    let steps = plan.parts.iter().flat_map(|planned| &planned.steps);
    steps.map(|step| step.id.as_str()).collect()
}

#[test]
fn the_plan_shows_the_first_steps_in_the_order_of_the_result() {
    let mut wrong = Vec::new();
    for set in sets() {
        let advice = advice_of(structure(), set);
        let result: Vec<_> = advice.steps().iter().map(|step| step.id.as_str()).collect();
        let plan = steps(&advice.plan());
        if plan != result {
            let set = set.write(structure());
            wrong.push(format!("{set}: {plan:?}, not {result:?}"));
        }
    }
    assert_none("plans in another order than the result", &wrong);
}

#[test]
fn a_quiet_group_is_looked_for_first_and_conduct_is_settled_before_any_meeting() {
    let sequences = [
        &["look-for-quiet-groups", "find-co-organiser"][..],
        &["find-co-organiser", "agree-on-conduct"],
        &[
            "agree-on-conduct",
            "fix-four-dates",
            "meet-without-a-speaker",
        ],
        &["publish-the-policy", "fix-four-dates"],
        &[
            "ask-whether-allies-are-welcome",
            "talk-to-the-organisers",
            "meet-without-a-speaker",
        ],
        &[
            "ask-whether-allies-are-welcome",
            "visit-the-general-group",
            "go-once",
            "offer-a-hand",
        ],
        &["ask-for-its-policy", "go-once"],
    ];
    let mut wrong = Vec::new();
    let mut starts = 0;
    for set in sets() {
        let advice = advice_of(structure(), set);
        let steps = steps(&advice.plan());
        let place = |id: &&str| steps.iter().position(|step| step == id);
        for sequence in sequences {
            let places: Vec<_> = sequence.iter().filter_map(place).collect();
            if !places.is_sorted() {
                wrong.push(format!("{steps:?} for {}", set.write(structure())));
            }
        }
        if let Some(quiet) = place(&"look-for-quiet-groups") {
            starts += 1;
            if quiet > 0 {
                wrong.push(format!("{steps:?} for {}", set.write(structure())));
            }
        }
    }
    assert!(starts > 100, "only {starts} look for a quiet group");
    assert_none("steps that come too early", &wrong);
}

#[test]
fn where_a_meeting_without_a_speaker_is_advised_the_first_one_needs_none() {
    let needs_a_speaker = ["talk", "short-talks"];
    let mut wrong = Vec::new();
    let mut plans = 0;
    for set in sets() {
        let advice = advice_of(structure(), set);
        let plan = advice.plan();
        if !steps(&plan).contains(&"meet-without-a-speaker") {
            continue;
        }
        plans += 1;
        let first = plan
            .formats
            .first()
            .map(|planned| planned.format.id.as_str());
        if first.is_none_or(|first| needs_a_speaker.contains(&first)) {
            wrong.push(format!("{first:?} for {}", set.write(structure())));
        }
    }
    assert!(plans > 100, "only {plans} plans were looked at");
    assert_none("first meetups that need a speaker", &wrong);
}

#[test]
fn who_joins_begins_with_finding_and_goes_by_weeks_who_organises_by_dates() {
    let organises = [
        "start",
        "start-with-track",
        "track-in-existing",
        "co-organise",
    ];
    let mut wrong = Vec::new();
    for set in sets() {
        let advice = advice_of(structure(), set);
        let is_organiser = organises.contains(&&*advice.recommendation.action);
        let plan = advice.plan();
        let weeks = plan.programme.map_or(0, |programme| programme.weeks.len());
        let first = plan.parts.first().map(|planned| planned.part.id.as_str());
        let begins_by_finding =
            first.is_some_and(|first| ["find", "first-visit", "campus"].contains(&first));
        if is_organiser == begins_by_finding || is_organiser != (weeks == 0) {
            wrong.push(format!("{first:?} for {}", set.write(structure())));
        }
    }
    assert_none("plans that begin elsewhere", &wrong);
}
