//! How the advice is explained: by nothing but the visitor's own answers, and
//! with first steps for everybody.

use crate::support::{advice, assert_none, sets, structure};
use guide_content::UNSURE;
use guide_engine::Answers;
use std::collections::BTreeSet;

#[test]
fn no_reason_cites_an_answer_that_was_not_given_or_was_not_sure() {
    let mut wrong = Vec::new();
    for set in sets() {
        for reason in advice(structure(), set).reasons() {
            let given = set.option(structure(), reason.answer.question);
            if given != Some(reason.answer.option) || reason.answer.option == UNSURE {
                wrong.push(format!("{}: {}", set.write(structure()), reason.answer));
            }
        }
    }
    assert_none("reasons for answers that were not given", &wrong);
}

#[test]
fn reasons_come_in_the_order_of_their_considerations_in_whichever_order_they_are_written() {
    let mut reversed = structure().clone();
    reversed.reasons.reverse();
    let order = &structure().guide.considerations;
    let mut wrong = Vec::new();
    for guide in [structure(), &reversed] {
        for set in sets() {
            let reasons = advice(guide, set).reasons();
            let indices: Vec<_> = reasons
                .iter()
                .map(|reason| order.iter().position(|id| *id == reason.rule.consideration))
                .collect();
            if !indices.is_sorted() || indices.contains(&None) {
                wrong.push(set.write(guide));
            }
        }
    }
    assert_none("sets with reasons out of order", &wrong);
}

#[test]
fn everybody_is_told_a_first_step_and_each_step_once() {
    let mut wrong = Vec::new();
    for set in sets() {
        let steps = advice(structure(), set).steps();
        let ids: BTreeSet<_> = steps.iter().map(|step| &step.id).collect();
        if steps.is_empty() || ids.len() != steps.len() {
            wrong.push(set.write(structure()));
        }
    }
    assert_none("sets without first steps, or with one twice", &wrong);
}

#[test]
fn starting_with_few_people_or_no_speaker_goes_from_a_co_organiser_to_an_evening_without_talks() {
    let mut wrong = Vec::new();
    for set in sets() {
        let advice = advice(structure(), set);
        let option = |question| set.option(structure(), question);
        let thin = option("demand") == Some("small") || option("speakers") == Some("none");
        if !thin || !matches!(&*advice.recommendation.action, "start" | "start-with-track") {
            continue;
        }
        let steps = advice.steps();
        let steps: Vec<_> = steps.iter().map(|step| step.id.as_str()).collect();
        let place = |id| steps.iter().position(|step| *step == id);
        let places = [
            "find-co-organiser",
            "agree-on-conduct",
            "fix-four-dates",
            "meet-without-a-speaker",
        ];
        let places = places.map(place);
        // Before all, at most the quiet group and the topic's name.
        let is_early = places[0] <= Some(2);
        if places.contains(&None) || !places.is_sorted() || !is_early {
            wrong.push(format!("{}: {steps:?}", set.write(structure())));
        }
    }
    assert_none("sets that begin with something else", &wrong);
}

#[test]
fn what_a_recommendation_turned_on_are_answers_that_its_rules_tested() {
    let mut wrong = Vec::new();
    for set in sets() {
        let advice = advice(structure(), set);
        let decisive = advice.decisive_questions();
        let answered: Vec<_> = set
            .iter(structure())
            .map(|answer| answer.question)
            .collect();
        let is_sorted = decisive
            .is_sorted_by_key(|question| answered.iter().position(|answered| answered == question));
        if decisive.is_empty()
            || !is_sorted
            || !decisive.iter().all(|question| answered.contains(question))
        {
            wrong.push(format!("{}: {decisive:?}", set.write(structure())));
        }
    }
    assert_none("sets whose rules tested what was not answered", &wrong);
}

#[test]
fn a_recommendation_turned_on_the_focus_with_what_led_to_it_and_on_nothing_else() {
    let decisive = |query: &str| {
        let answers = Answers::read(structure(), query);
        advice(structure(), &answers).decisive_questions()
    };
    assert_eq!(decisive("intent=join&purpose=campus"), ["purpose"]);
    assert_eq!(
        decisive(
            "intent=start&purpose=technology&technology=security&demand=mixed&speakers=few\
             &sponsors=focused&nearby=general"
        ),
        [
            "intent",
            "purpose",
            "technology",
            "demand",
            "speakers",
            "nearby"
        ]
    );
    assert_eq!(
        decisive(
            "intent=start&purpose=women&policy=open&demand=small&speakers=none&sponsors=none&nearby=none"
        ),
        ["intent", "purpose", "policy"]
    );
}
