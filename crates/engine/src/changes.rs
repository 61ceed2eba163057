//! What would change the advice.

use super::{
    Advice, Answer, Answers, Recommendation, recommend,
    rule_sets::{AnswerIndex, RemainingRules, RuleSets},
};
use guide_content::{Structure, UNSURE};
use std::collections::{HashMap, HashSet};

/// A smallest set of changes that leads to another type or action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// One or two answers, in the order of the questions.
    pub to: Vec<Answer<'a>>,
    /// What would be advised with the change made.
    pub advice: Advice<'a>,
}

impl Change<'_> {
    /// The changed answers as they stand in a query.
    #[must_use]
    pub fn query(&self) -> String {
        let answers: Vec<_> = self.to.iter().map(ToString::to_string).collect();
        answers.join("&")
    }
}

/// How many changes are shown at the most.
const MOST_CHANGES: usize = 3;

/// The smallest sets of one or two changes to changeable answers, never to
/// "not sure", that lead to another type or action. No part of a set suffices
/// alone; one per outcome, smaller first, then in the order of questions and
/// options; at most three. Exact: every set is looked at, and those of which
/// the tables do not give a known outcome are tried.
#[must_use]
pub fn changes<'a>(structure: &'a Structure, answers: &Answers) -> Vec<Change<'a>> {
    let Some(now) = recommend(structure, answers) else {
        return Vec::new();
    };
    let singles = possible_changes(structure, answers);
    let mut found: Vec<Change<'a>> = Vec::new();
    let mut outcomes = HashSet::from([outcome_key(&now)]);
    let mut sufficient = HashSet::new();

    for (index, single) in singles.iter().enumerate() {
        if let Some(change) = try_change(structure, answers, &[single.answer])
            && change.advice.recommendation.outcome() != now.outcome()
        {
            sufficient.insert(index);
            if outcomes.insert(outcome_key(&change.advice.recommendation)) {
                found.push(change);
            }
        }
    }
    if found.len() >= MOST_CHANGES {
        found.truncate(MOST_CHANGES);
        return found;
    }
    let sets = RuleSets::new(structure, answers);
    let mut remaining: HashMap<[usize; 2], RemainingRules> = HashMap::new();
    for (first_index, first) in singles.iter().enumerate() {
        for (second_index, second) in singles.iter().enumerate().skip(first_index + 1) {
            if found.len() >= MOST_CHANGES {
                return found;
            }
            let questions = [first.index.0, second.index.0];
            if questions[0] == questions[1]
                || sufficient.contains(&first_index)
                || sufficient.contains(&second_index)
            {
                continue;
            }
            let remaining = remaining
                .entry(questions)
                .or_insert_with(|| sets.rules_without(questions));
            let is_known = match sets.outcome(remaining, [first.index, second.index]) {
                Ok(Some((group, action))) => {
                    let mut known = outcomes.iter();
                    known.any(|(known, known_action)| known == group && known_action == action)
                }
                Ok(None) => true,
                Err(_) => false,
            };
            if !is_known
                && let Some(change) = try_change(structure, answers, &[first.answer, second.answer])
                && outcomes.insert(outcome_key(&change.advice.recommendation))
            {
                found.push(change);
            }
        }
    }
    found
}

fn outcome_key(recommendation: &Recommendation) -> (String, String) {
    let (group, action) = recommendation.outcome();
    (group.to_owned(), action.to_owned())
}

/// A change of one answer.
struct SingleChange<'a> {
    answer: Answer<'a>,
    index: AnswerIndex,
}

/// Every single change that may be tried, in the order of questions and options.
fn possible_changes<'a>(structure: &'a Structure, answers: &Answers) -> Vec<SingleChange<'a>> {
    let mut possible = Vec::new();
    for (question_index, question) in structure.questions.iter().enumerate() {
        let Some(chosen) = answers.index_at(question_index) else {
            continue;
        };
        if !question.changeable {
            continue;
        }
        for (index, option) in question.options.iter().enumerate() {
            if index != chosen && option.id != UNSURE && answers.offers(structure, option) {
                possible.push(SingleChange {
                    answer: Answer {
                        question: &question.id,
                        option: &option.id,
                    },
                    index: (question_index, index),
                });
            }
        }
    }
    possible
}

/// The change, if it keeps every other answer and leaves no question open.
fn try_change<'a>(
    structure: &'a Structure,
    answers: &Answers,
    to: &[Answer<'a>],
) -> Option<Change<'a>> {
    let mut changed = answers.clone();
    for answer in to {
        let (next, dropped) = changed.with(structure, answer.question, answer.option);
        if !dropped.is_empty() {
            return None;
        }
        changed = next;
    }
    Some(Change {
        to: to.to_vec(),
        advice: Advice::new(structure, changed)?,
    })
}
