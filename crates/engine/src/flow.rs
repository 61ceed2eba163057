//! The order of the questions.

use super::Answers;
use guide_content::{Choice, Question, Structure, Subject};
use std::collections::BTreeSet;

/// The first question that is asked and has no answer.
#[must_use]
pub fn next_question<'a>(structure: &'a Structure, answers: &Answers) -> Option<&'a Question> {
    let mut questions = structure.questions.iter().enumerate();
    let open = questions.find(|(index, question)| {
        answers.index_at(*index).is_none() && answers.asks(structure, question)
    });
    open.map(|(_, question)| question)
}

/// The last question before the one with this id that is asked.
#[must_use]
pub fn previous_question<'a>(
    structure: &'a Structure,
    answers: &Answers,
    question: &str,
) -> Option<&'a Question> {
    structure
        .questions
        .iter()
        .take_while(|each| each.id != question)
        .filter(|each| answers.asks(structure, each))
        .last()
}

/// The most questions that can still come before there is a recommendation,
/// over every way of answering them: exact, not an estimate.
#[must_use]
pub fn most_questions_left(structure: &Structure, answers: &Answers) -> usize {
    next_question(structure, answers).map_or(0, |question| {
        1 + most_questions_left_after(structure, answers, &question.id)
    })
}

/// The most questions that can still come after this one is answered, whatever
/// the answer is. Zero for a question that is not there.
#[must_use]
pub fn most_questions_left_after(
    structure: &Structure,
    answers: &Answers,
    question: &str,
) -> usize {
    let Some(question) = structure.question(question) else {
        return 0;
    };
    // Options that no condition tells apart lead to the same questions.
    let mut seen = BTreeSet::new();
    question
        .options
        .iter()
        .filter(|option| answers.offers(structure, option))
        .filter(|option| seen.insert(distinguishing_tests(structure, question, option)))
        .map(|option| {
            let (answers, _) = answers.with(structure, &question.id, &option.id);
            most_questions_left(structure, &answers)
        })
        .max()
        .unwrap_or_default()
}

/// What the conditions of questions and options can tell about an option.
fn distinguishing_tests<'a>(
    structure: &'a Structure,
    question: &Question,
    option: &'a Choice,
) -> (Vec<bool>, Option<&'a str>) {
    let subject = Subject::Question(question.id.clone());
    let tests = structure
        .questions
        .iter()
        .flat_map(|each| {
            let options = each.options.iter().flat_map(|option| option.when.tests());
            each.when.tests().chain(options)
        })
        .filter(|test| test.subject == subject)
        .map(|test| test.values.contains(&option.id))
        .collect();
    (tests, option.focus.as_deref())
}
