//! The engine with the shipped content says what the model says, for every
//! complete set of answers.

use super::{QUESTIONS, Set, advise, changes::changes, complete_sets, reasons};
use crate::support::{advice, answers, assert_none, sets, structure};
use guide_engine::Advice;
use std::collections::BTreeSet;

/// The complete sets of the model, each with the engine's advice.
fn each() -> impl Iterator<Item = (Set, Advice<'static>)> {
    complete_sets().into_iter().map(|set| {
        let query = set.query();
        let answers = answers(&query);
        assert_eq!(
            answers.write(structure()),
            query,
            "the engine keeps every answer of the model"
        );
        (set, advice(structure(), &answers))
    })
}

#[test]
fn there_are_4775_complete_sets_of_answers_and_no_two_are_the_same() {
    let model: BTreeSet<_> = complete_sets().iter().map(Set::query).collect();
    assert_eq!(complete_sets().len(), 4775);
    assert_eq!(model.len(), 4775);
    let engine: BTreeSet<_> = sets().iter().map(|set| set.write(structure())).collect();
    let different: Vec<_> = model.symmetric_difference(&engine).cloned().collect();
    assert_none("sets that only one of model and engine has", &different);
}

#[test]
fn the_csv_has_the_header_and_every_row_of_the_model() {
    let csv = guide_engine::decisions_csv(structure());
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some(
            "intent,purpose,technology,organisation,policy,demand,speakers,sponsors,nearby,depth,\
             type,policy_result,track,action,confidence,runner_up"
        )
    );
    let rows: Vec<_> = lines.collect();
    assert_eq!(rows.len(), 4775);
    let mut different = Vec::new();
    for (row, set) in rows.iter().zip(complete_sets()) {
        let model = [&set.cells()[..], &advise(&set).cells()].concat().join(",");
        if *row != model {
            different.push(format!("the guide: {row}\n  the model: {model}"));
        }
    }
    assert_none("rows that differ", &different);
    assert!(csv.ends_with('\n') && !csv.contains("\n\n") && !csv.contains('"'));
}

#[test]
fn the_reasons_are_those_of_the_model() {
    let mut different = Vec::new();
    for (set, advice) in each() {
        let engine: BTreeSet<_> = advice
            .reasons()
            .iter()
            .map(|reason| {
                format!(
                    "{} {} {}",
                    reason.answer,
                    reason.rule.consideration,
                    reason.rule.polarity.id()
                )
            })
            .collect();
        let model: BTreeSet<_> = reasons::reasons(&set, &advise(&set))
            .into_iter()
            .map(|(answer, consideration, polarity)| format!("{answer} {consideration} {polarity}"))
            .collect();
        if engine != model {
            different.push(format!(
                "{}: only the guide says {:?}, only the model {:?}",
                set.query(),
                engine.difference(&model).collect::<Vec<_>>(),
                model.difference(&engine).collect::<Vec<_>>()
            ));
        }
    }
    assert_none("sets with other reasons", &different);
}

#[test]
fn no_answer_is_cited_by_two_reasons() {
    let mut twice = Vec::new();
    for (set, advice) in each() {
        let mut cited = BTreeSet::new();
        for reason in advice.reasons() {
            if !cited.insert(reason.answer.to_string()) {
                twice.push(format!("{}: {}", set.query(), reason.answer));
            }
        }
    }
    assert_none("answers cited twice", &twice);
}

#[test]
fn the_tasks_are_those_of_the_model_in_the_order_of_the_questions() {
    let mut different = Vec::new();
    for (set, advice) in each() {
        let engine: Vec<_> = guide_engine::tasks(structure(), &advice.answers)
            .iter()
            .map(|task| {
                let leads_to = task.leads_to.as_ref().unwrap_or(&task.question);
                (task.question.as_str(), leads_to.as_str())
            })
            .collect();
        let model = reasons::tasks(&set);
        if engine != model {
            different.push(format!(
                "{}: guide {engine:?}, model {model:?}",
                set.query()
            ));
        }
    }
    assert_none("sets with other tasks", &different);
}

#[test]
fn what_would_change_the_advice_is_exactly_what_the_model_finds_by_brute_force() {
    let mut different = Vec::new();
    for (set, advice) in each() {
        let changes_of_engine = guide_engine::changes(structure(), &advice.answers);
        let engine: Vec<_> = changes_of_engine
            .iter()
            .map(|change| (change.query(), change.advice.recommendation.outcome()))
            .collect();
        let model = changes(&set);
        let same = engine.len() == model.len()
            && engine
                .iter()
                .zip(&model)
                .all(|(one, other)| one.0 == other.0 && one.1 == other.1);
        if !same {
            different.push(format!(
                "{}: guide {engine:?}, model {model:?}",
                set.query()
            ));
        }
    }
    assert_none("sets with other changes", &different);
}

#[test]
fn a_change_comes_with_all_answers_after_it() {
    let mut wrong = Vec::new();
    for (set, advice) in each() {
        let before = advice.answers;
        for change in guide_engine::changes(structure(), &before) {
            let changed = |question| {
                let to = change.to.iter().find(|answer| answer.question == question);
                to.map(|answer| answer.option)
            };
            let kept = QUESTIONS.into_iter().all(|question| {
                let wanted = changed(question).or(before.option(structure(), question));
                change.advice.answers.option(structure(), question) == wanted
            });
            let advice = guide_engine::recommend(structure(), &change.advice.answers);
            if !kept || advice.as_ref() != Some(&change.advice.recommendation) {
                wrong.push(format!("{}: {}", set.query(), change.query()));
            }
        }
    }
    assert_none("changes whose answers or advice are others", &wrong);
}
