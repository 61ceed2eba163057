//! The order of the questions: what is next, how many are left, which may
//! follow which, and the second door.

use crate::{
    model::{QUESTIONS, Set, complete_sets},
    support::{answers, assert_none, sets, structure},
};
use guide_engine::{Answers, Graph};
use std::collections::{BTreeMap, BTreeSet};

/// The questions of a set that have an answer, by index.
fn answered(set: &Set) -> Vec<usize> {
    let cells = set.cells();
    (0..cells.len())
        .filter(|index| !cells[*index].is_empty())
        .collect()
}

/// Every set of answers on the way to a complete one, in the order of the
/// questions: its query, and the complete sets it can still become.
fn prefixes(complete: &[Set]) -> BTreeMap<String, Vec<Set>> {
    let mut prefixes: BTreeMap<String, Vec<Set>> = BTreeMap::new();
    for set in complete {
        let mut prefix = Set::default();
        prefixes.entry(String::new()).or_default().push(*set);
        for index in answered(set) {
            prefix.set(QUESTIONS[index], set.cells()[index]);
            prefixes.entry(prefix.query()).or_default().push(*set);
        }
    }
    prefixes
}

#[test]
fn the_next_question_is_the_first_open_one_and_the_one_before_is_the_way_back() {
    let mut wrong = Vec::new();
    for set in complete_sets() {
        let mut prefix = Set::default();
        let mut before = None;
        for index in answered(&set) {
            let given = answers(&prefix.query());
            let next =
                guide_engine::next_question(structure(), &given).map(|each| each.id.as_str());
            let back = guide_engine::previous_question(structure(), &given, QUESTIONS[index]);
            if next != Some(QUESTIONS[index]) || back.map(|each| each.id.as_str()) != before {
                wrong.push(format!("{} at {}", prefix.query(), QUESTIONS[index]));
            }
            before = Some(QUESTIONS[index]);
            prefix.set(QUESTIONS[index], set.cells()[index]);
        }
    }
    assert_none("answers with another next or previous question", &wrong);
}

#[test]
fn at_most_so_many_questions_left_is_exact_at_every_step() {
    let mut wrong = Vec::new();
    for (query, become_sets) in prefixes(&complete_sets()) {
        let given = answers(&query);
        let count = given.iter(structure()).count();
        let most = become_sets
            .iter()
            .map(|set| answered(set).len() - count)
            .max();
        let left = guide_engine::most_questions_left(structure(), &given);
        let after = guide_engine::next_question(structure(), &given)
            .map(|next| guide_engine::most_questions_left_after(structure(), &given, &next.id) + 1);
        if most != Some(left) || after.unwrap_or_default() != left {
            wrong.push(format!(
                "`{query}`: {left} and {after:?}, but it is {most:?}"
            ));
        }
    }
    assert_none("wrong numbers of questions left", &wrong);
}

/// Options by their indices, 0 where there is no answer: quick to compare.
type OptionIndices = [usize; 10];

fn option_indices<'a>(option_of: impl Fn(&str) -> Option<&'a str>) -> OptionIndices {
    QUESTIONS.map(|question| {
        let options = &structure()
            .question(question)
            .expect("the model's question")
            .options;
        option_of(question)
            .and_then(|option| options.iter().position(|each| each.id == option))
            .map_or(0, |index| index + 1)
    })
}

/// The most questions that can come, by looking at every complete set that
/// keeps the given answers, apart from those it does not ask for.
fn most_left_by_search(given: &Answers, complete: &[OptionIndices]) -> Option<usize> {
    let given = option_indices(|question| given.option(structure(), question));
    let become_it = |set: &&OptionIndices| {
        let mut cells = set.iter().zip(given);
        cells.all(|(option, given)| *option == 0 || given == 0 || given == *option)
    };
    let sets = complete.iter().filter(become_it);
    let left = sets.map(|set| {
        set.iter()
            .zip(given)
            .filter(|(option, given)| **option != 0 && *given == 0)
            .count()
    });
    left.max()
}

#[test]
fn at_most_so_many_questions_left_is_exact_where_an_earlier_answer_is_missing_or_edited() {
    let complete: Vec<_> = sets()
        .iter()
        .map(|set| option_indices(|question| set.option(structure(), question)))
        .collect();
    let mut tried = BTreeSet::new();
    let mut wrong = Vec::new();
    for set in sets().iter().step_by(7) {
        for taken in set.iter(structure()) {
            let left = set.iter(structure()).filter(|answer| *answer != taken);
            let left: Vec<_> = left.map(|answer| answer.to_string()).collect();
            let given = answers(&left.join("&"));
            if !tried.insert(given.write(structure())) {
                continue;
            }
            let left = guide_engine::most_questions_left(structure(), &given);
            let most = most_left_by_search(&given, &complete);
            // Editing the question: whatever is answered to it now.
            let question = structure()
                .question(taken.question)
                .expect("it was answered");
            let edited = question
                .options
                .iter()
                .filter(|option| given.offers(structure(), option))
                .map(|option| given.with(structure(), taken.question, &option.id).0)
                .filter_map(|edited| most_left_by_search(&edited, &complete))
                .max();
            let after =
                guide_engine::most_questions_left_after(structure(), &given, taken.question);
            if most != Some(left) || edited != Some(after) {
                wrong.push(format!(
                    "`{}` without {taken}: {left} and {after}, but it is {most:?} and {edited:?}",
                    given.write(structure())
                ));
            }
        }
    }
    assert!(tried.len() > 500, "only {} sets were tried", tried.len());
    assert_none("wrong numbers of questions left", &wrong);
}

#[test]
fn the_order_of_the_options_does_not_change_how_many_questions_are_left() {
    let mut reversed = structure().clone();
    for question in &mut reversed.questions {
        question.options.reverse();
    }
    let mut wrong = Vec::new();
    for query in prefixes(&complete_sets()).into_keys() {
        let one = guide_engine::most_questions_left(structure(), &answers(&query));
        let other = guide_engine::most_questions_left(&reversed, &Answers::read(&reversed, &query));
        if one != other {
            wrong.push(format!("`{query}`: {one} and {other}"));
        }
    }
    assert_none("numbers that depend on the order of options", &wrong);
}

#[test]
fn the_map_of_the_questions_has_exactly_the_ways_that_answers_take() {
    let graph = Graph::new(structure());
    let advice = QUESTIONS.len();
    let mut wanted = BTreeSet::new();
    for set in complete_sets() {
        let mut visited = answered(&set);
        visited.push(advice);
        wanted.extend(visited.windows(2).map(|pair| (pair[0], pair[1])));
        assert_eq!(
            Graph::visited_nodes(structure(), &answers(&set.query())),
            visited,
            "{}",
            set.query()
        );
    }
    let drawn: BTreeSet<_> = graph
        .edges
        .iter()
        .map(|edge| (edge.from, edge.to))
        .collect();
    assert_eq!(drawn, wanted);
    assert_eq!(drawn.len(), graph.edges.len(), "no edge is drawn twice");
    for edge in &graph.edges {
        let (from, to) = (graph.nodes[edge.from], graph.nodes[edge.to]);
        assert!(from.layer < to.layer, "{from:?} is drawn above {to:?}");
    }
}

#[test]
fn not_knowing_the_intent_opens_a_second_door_and_nothing_else_does() {
    let mut wrong = Vec::new();
    for set in complete_sets() {
        let given = answers(&set.query());
        let door = guide_engine::second_door(structure(), &given);
        if set.intent != "unsure" {
            if door.is_some() {
                wrong.push(format!("{} has a second door", set.query()));
            }
            continue;
        }
        let Some(door) = door else {
            wrong.push(format!("{} has no second door", set.query()));
            continue;
        };
        // All answers kept: those that starting does not ask for fall away.
        let mut kept = Set {
            intent: "start",
            ..Set::default()
        };
        for question in QUESTIONS.into_iter().skip(1) {
            let index = QUESTIONS.iter().position(|each| *each == question);
            let option = set.cells()[index.expect("it is one of them")];
            if kept.options(question).contains(&option) {
                kept.set(question, option);
            }
        }
        let written = door.answers.write(structure());
        let starts = matches!(
            &*door.advice.recommendation.action,
            "start" | "start-with-track" | "track-in-existing" | "co-organise" | "student-program"
        );
        if written != kept.query() || door.advice.steps().is_empty() || !starts {
            wrong.push(format!("{}: the door leads to {written}", set.query()));
        }
    }
    assert_none("wrong second doors", &wrong);
}
