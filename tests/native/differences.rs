//! Two people's answers side by side, and what each difference does to the
//! advice.

use crate::support::{self, answers, cases, sets, structure};
use guide_engine::{
    AdviceImpact, Answers, Difference, Recommendation, differences, next_question, recommend,
};
use proptest::{prelude::*, sample::Index};

/// The answers with one of them replaced, by way of the address.
fn replaced(set: &Answers, difference: &Difference<'_>) -> Option<Answers> {
    let (mine, theirs) = (difference.mine?, difference.theirs?);
    let pair = |option: &str| format!("{}={option}", difference.question);
    let query = format!("&{}&", set.write(structure()));
    let query = query.replace(&format!("&{}&", pair(mine)), &format!("&{}&", pair(theirs)));
    let changed = answers(query.trim_matches('&'));
    let is_there = changed.option(structure(), difference.question) == Some(theirs);
    is_there.then_some(changed)
}

/// What counts as the same advice.
fn advice(recommendation: &Recommendation) -> (&str, Option<&str>, &str) {
    (
        &recommendation.group,
        recommendation.track.as_deref(),
        &recommendation.action,
    )
}

/// The effect of a difference, found by trying.
fn expected_impact(mine: &Answers, difference: &Difference<'_>) -> AdviceImpact<'static> {
    let Some(changed) = replaced(mine, difference) else {
        return AdviceImpact::NotAsked;
    };
    if next_question(structure(), &changed).is_some() {
        return AdviceImpact::Open;
    }
    let before = recommend(structure(), mine).expect("advice");
    let after = recommend(structure(), &changed).expect("advice");
    if advice(&before) != advice(&after) {
        return AdviceImpact::Advice(support::advice(structure(), &changed));
    }
    if before.policy != after.policy {
        return AdviceImpact::Policy;
    }
    if before.confidence != after.confidence {
        return AdviceImpact::Confidence(after.confidence);
    }
    AdviceImpact::Nothing
}

/// The question and both options of each difference.
fn listed<'a>(found: &[Difference<'a>]) -> Vec<(&'a str, Option<&'a str>, Option<&'a str>)> {
    let listed = found.iter();
    listed
        .map(|each| (each.question, each.mine, each.theirs))
        .collect()
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn every_effect_is_what_trying_it_shows(mine in any::<Index>(), theirs in any::<Index>()) {
        let (mine, theirs) = (mine.get(sets()), theirs.get(sets()));
        for difference in differences(structure(), mine, theirs) {
            prop_assert_eq!(&difference.impact, &expected_impact(mine, &difference), "{:?}", difference);
        }
    }

    #[test]
    fn both_see_the_same_differences(mine in any::<Index>(), theirs in any::<Index>()) {
        let (mine, theirs) = (mine.get(sets()), theirs.get(sets()));
        let ours = listed(&differences(structure(), mine, theirs));
        let turned = differences(structure(), theirs, mine);
        let turned = listed(&turned).into_iter().map(|(question, mine, theirs)| (question, theirs, mine));
        prop_assert_eq!(&ours, &turned.collect::<Vec<_>>());
        let indices = ours.iter().map(|(id, _, _)| {
            structure().questions.iter().position(|question| question.id == *id)
        });
        prop_assert!(indices.is_sorted(), "in the order of the questions");
        for question in &structure().questions {
            let is_listed = ours.iter().any(|(id, _, _)| *id == question.id);
            let options = [mine, theirs].map(|set| set.option(structure(), &question.id));
            prop_assert_eq!(is_listed, options[0] != options[1], "{}", question.id);
        }
    }

    #[test]
    fn nobody_differs_from_themselves(set in any::<Index>()) {
        let set = set.get(sets());
        prop_assert_eq!(differences(structure(), set, set), []);
    }

    #[test]
    fn answers_that_are_not_complete_break_nothing(
        mine in any::<Index>(),
        theirs in any::<Index>(),
        kept in 0..6_usize,
    ) {
        let (mine, theirs) = (mine.get(sets()), theirs.get(sets()));
        let query = theirs.write(structure());
        let part: Vec<_> = query.split('&').take(kept).collect();
        let part = answers(&part.join("&"));
        for difference in differences(structure(), mine, &part) {
            if difference.theirs.is_none() {
                prop_assert_eq!(&difference.impact, &AdviceImpact::NotAsked);
            }
        }
        // As long as I have no advice, nothing can change it.
        for difference in differences(structure(), &part, mine) {
            let is_complete = next_question(structure(), &part).is_none();
            prop_assert!(is_complete || difference.impact == AdviceImpact::NotAsked);
        }
    }
}

#[test]
fn each_kind_of_effect_is_there_to_be_seen() {
    let start = "intent=start&purpose=technology&technology=security&demand=focused&speakers=enough&sponsors=general&nearby=none";
    let women = "intent=start&purpose=women&policy=closed&demand=focused&speakers=few&sponsors=general&nearby=none";
    let impact = |mine: &str, question: &str, option: &str| {
        let mine = answers(mine);
        let (theirs, _) = mine.with(structure(), question, option);
        let found = differences(structure(), &mine, &theirs);
        let found = found.into_iter().find(|each| each.question == question);
        found.expect("it differs").impact
    };
    assert!(matches!(
        impact(start, "demand", "small"),
        AdviceImpact::Advice(..)
    ));
    assert_eq!(impact(women, "policy", "open"), AdviceImpact::Policy);
    assert_eq!(
        impact(start, "technology", "unsure"),
        impact_of_answer(start, "technology", "unsure")
    );
    // Whoever joins is asked other questions: no single answer brings me there.
    let joining = answers("intent=join&purpose=broad&nearby=general");
    let found = differences(structure(), &answers(start), &joining);
    let effects: Vec<_> = found
        .iter()
        .map(|each| (each.question, &each.impact))
        .collect();
    assert!(
        effects.contains(&("demand", &AdviceImpact::NotAsked)),
        "{effects:?}"
    );
}

fn impact_of_answer(mine: &str, question: &str, option: &str) -> AdviceImpact<'static> {
    let mine = answers(mine);
    let (theirs, _) = mine.with(structure(), question, option);
    let difference = Difference {
        question: &structure().question(question).expect("a question").id,
        mine: mine.option(structure(), question),
        theirs: theirs.option(structure(), question),
        impact: AdviceImpact::NotAsked,
    };
    expected_impact(&mine, &difference)
}

#[test]
fn every_kind_of_effect_occurs_among_all_pairs_that_differ_in_one_answer() {
    let mut seen = [false; 4];
    for set in sets().iter().step_by(7) {
        for question in &structure().questions {
            for option in &question.options {
                let (other, _) = set.with(structure(), &question.id, &option.id);
                for difference in differences(structure(), set, &other) {
                    let kind = match difference.impact {
                        AdviceImpact::Nothing => 0,
                        AdviceImpact::Advice(..) => 1,
                        AdviceImpact::Policy => 2,
                        AdviceImpact::Confidence(_) => 3,
                        AdviceImpact::NotAsked | AdviceImpact::Open => continue,
                    };
                    seen[kind] = true;
                }
            }
        }
    }
    assert_eq!(seen, [true; 4]);
}
