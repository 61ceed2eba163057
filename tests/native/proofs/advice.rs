//! What the rules give: total, alive, monotone and local.

use crate::support::{advice, answers, assert_none, sets, structure};
use guide_content::GroupKind;
use guide_engine::{Answers, Recommendation};
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) fn advise(set: &Answers) -> Recommendation {
    guide_engine::recommend(structure(), set)
        .unwrap_or_else(|| panic!("`{}` has no recommendation", set.write(structure())))
}

#[test]
fn every_complete_set_of_answers_reaches_one_recommendation() {
    let mut wrong = Vec::new();
    for set in sets() {
        let complete = guide_engine::next_question(structure(), set).is_none();
        let first = guide_engine::recommend(structure(), set);
        if !complete || first.is_none() || first != guide_engine::recommend(structure(), set) {
            wrong.push(set.write(structure()));
        }
    }
    assert_none("sets without one recommendation", &wrong);
}

#[test]
fn an_open_question_means_that_there_is_no_recommendation_yet() {
    let mut early = Vec::new();
    for set in sets() {
        let query = set.write(structure());
        let without_last = query.rsplit_once('&').map_or("", |(before, _)| before);
        if guide_engine::recommend(structure(), &answers(without_last)).is_some() {
            early.push(without_last.to_owned());
        }
    }
    assert_none("incomplete sets with a recommendation", &early);
}

#[test]
fn every_rule_type_policy_action_confidence_track_and_runner_up_is_reached() {
    let guide = structure();
    let mut reached: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut note = |what, ids: Vec<String>| reached.entry(what).or_default().extend(ids);
    for set in sets() {
        let advice = advice(guide, set);
        let reasons = advice.reasons();
        note(
            "reasons",
            reasons.iter().map(|each| each.rule.id.clone()).collect(),
        );
        let steps = advice.steps();
        note("steps", steps.iter().map(|each| each.id.clone()).collect());
        let tasks = guide_engine::tasks(guide, set);
        note("tasks", tasks.iter().map(|each| each.id.clone()).collect());
        let outcome = advice.outcome();
        note(
            "outcomes",
            outcome.iter().map(|each| each.id.clone()).collect(),
        );
        let advice = advice.recommendation;
        note("rules", advice.rules);
        note("types", vec![advice.group]);
        note("policies", advice.policy.into_iter().collect());
        note("actions", vec![advice.action]);
        note("confidences", vec![advice.confidence]);
        note("tracks", advice.track.into_iter().collect());
    }

    let types = guide
        .groups
        .iter()
        .filter(|group| group.kind != GroupKind::Track);
    let tracks = guide
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Track);
    let rules = guide.tables.iter().flat_map(|table| &table.rules);
    let listed: [(&str, Vec<&String>); 10] = [
        ("rules", rules.map(|each| &each.id).collect()),
        ("types", types.map(|each| &each.id).collect()),
        ("tracks", tracks.map(|each| &each.id).collect()),
        (
            "policies",
            guide.policies.iter().map(|each| &each.id).collect(),
        ),
        ("actions", guide.guide.actions.iter().collect()),
        ("confidences", guide.guide.confidences.iter().collect()),
        (
            "reasons",
            guide.reasons.iter().map(|each| &each.id).collect(),
        ),
        ("tasks", guide.tasks.iter().map(|each| &each.id).collect()),
        ("steps", guide.steps.iter().map(|each| &each.id).collect()),
        (
            "outcomes",
            guide.outcomes.iter().map(|each| &each.id).collect(),
        ),
    ];
    for (what, ids) in listed {
        assert!(!ids.is_empty(), "there are {what}");
        let idle: Vec<_> = ids
            .into_iter()
            .filter(|id| !reached[what].contains(*id))
            .cloned()
            .collect();
        assert_none(&format!("{what} never reached"), &idle);
    }
}

/// All that a visitor is told for a complete set, for comparison.
fn explanation(set: &Answers) -> (Recommendation, Vec<String>, Vec<String>) {
    let advice = advice(structure(), set);
    let reasons = advice
        .reasons()
        .iter()
        .map(|reason| reason.rule.id.clone())
        .collect();
    let tasks = guide_engine::tasks(structure(), set);
    let tasks = tasks.iter().map(|task| task.id.clone()).collect();
    (
        Recommendation {
            rules: Vec::new(),
            ..advice.recommendation
        },
        reasons,
        tasks,
    )
}

#[test]
fn any_two_options_of_a_question_differ_in_recommendation_reasons_or_tasks() {
    let mut alike: BTreeSet<(String, String, String)> = BTreeSet::new();
    for question in &structure().questions {
        for (index, one) in question.options.iter().enumerate() {
            for other in &question.options[index + 1..] {
                alike.insert((question.id.clone(), one.id.clone(), other.id.clone()));
            }
        }
    }
    let pairs = alike.len();
    for set in sets() {
        for answer in set.iter(structure()) {
            let open: Vec<_> = alike
                .iter()
                .filter(|(question, one, _)| question == answer.question && one == answer.option)
                .cloned()
                .collect();
            for pair in open {
                let (changed, dropped) = set.with(structure(), &pair.0, &pair.2);
                let comparable = dropped.is_empty()
                    && changed.option(structure(), &pair.0) == Some(&*pair.2)
                    && guide_engine::next_question(structure(), &changed).is_none();
                if comparable && explanation(set) != explanation(&changed) {
                    alike.remove(&pair);
                }
            }
        }
    }
    // These choose between different questions, so no two sets can be compared.
    // That each is reached and what it leads to is in the table of all sets.
    alike.retain(|(question, one, other)| {
        ![
            ("intent", "start"),
            ("purpose", "technology"),
            ("purpose", "organisation"),
        ]
        .iter()
        .chain(&[("purpose", "women"), ("purpose", "campus")])
        .any(|(id, option)| question == id && (one == option || other == option))
    });
    let alike: Vec<_> = alike.iter().map(|pair| format!("{pair:?}")).collect();
    assert!(pairs > 80, "there are options to compare");
    assert_none("options that nothing tells apart", &alike);
}

#[test]
fn every_option_of_intent_and_purpose_leads_to_advice_of_its_own() {
    for question in ["intent", "purpose"] {
        let mut explanation_by_option: HashMap<&str, BTreeSet<String>> = HashMap::new();
        for set in sets() {
            let option = set
                .option(structure(), question)
                .expect("it is always asked");
            explanation_by_option
                .entry(option)
                .or_default()
                .insert(format!("{:?}", explanation(set)));
        }
        let mut seen: Vec<(&str, &BTreeSet<String>)> = Vec::new();
        for (option, explanation) in &explanation_by_option {
            for (other, same) in &seen {
                assert_ne!(
                    explanation, *same,
                    "{question}={option} is no different from {other}"
                );
            }
            seen.push((option, explanation));
        }
        assert_eq!(
            seen.len(),
            structure()
                .question(question)
                .map_or(0, |each| each.options.len())
        );
    }
}

#[test]
fn more_speakers_or_more_demand_never_moves_the_type_away_from_the_focus() {
    let mut moved = Vec::new();
    let mut compared = 0;
    for set in sets() {
        let Some(focus) = set.focus(structure()) else {
            continue;
        };
        if advise(set).group != focus {
            continue;
        }
        for (question, rising) in [
            ("speakers", ["none", "few", "enough"]),
            ("demand", ["small", "mixed", "focused"]),
        ] {
            let now = set.option(structure(), question);
            let Some(index) = rising.iter().position(|option| now == Some(*option)) else {
                continue;
            };
            for more in &rising[index + 1..] {
                let (raised, dropped) = set.with(structure(), question, more);
                assert!(dropped.is_empty(), "raising {question} drops nothing");
                compared += 1;
                if advise(&raised).group != focus {
                    moved.push(format!("{} with {question}={more}", set.write(structure())));
                }
            }
        }
    }
    assert!(compared > 1000, "only {compared} sets were compared");
    assert_none("sets moved away from their focus by more", &moved);
}

#[test]
fn another_policy_answer_changes_the_policy_and_never_the_type() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for set in sets() {
        let Some(now) = set.option(structure(), "policy") else {
            continue;
        };
        let before = advise(set);
        let question = structure()
            .question("policy")
            .expect("the guide asks for a policy");
        for option in question.options.iter().filter(|option| option.id != now) {
            let (changed, dropped) = set.with(structure(), "policy", &option.id);
            if changed == *set {
                continue; // Not on offer here.
            }
            let after = advise(&changed);
            compared += 1;
            let local = before.group == after.group
                && before.policy != after.policy
                && (&before.action, &before.track, &before.runner_up)
                    == (&after.action, &after.track, &after.runner_up);
            if !local || !dropped.is_empty() {
                wrong.push(format!(
                    "{} with policy={}",
                    set.write(structure()),
                    option.id
                ));
            }
        }
    }
    assert!(compared > 1000, "only {compared} sets were compared");
    assert_none("policies that change something else", &wrong);
}
