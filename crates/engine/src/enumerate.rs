//! Every complete set of answers.

use super::{Answers, next_question};
use guide_content::Structure;

/// Every complete set of answers, in the order of questions and options.
#[must_use]
pub fn complete_answer_sets(structure: &Structure) -> Vec<Answers> {
    let mut complete = Vec::new();
    extend(structure, &Answers::default(), &mut complete);
    complete
}

fn extend(structure: &Structure, answers: &Answers, complete: &mut Vec<Answers>) {
    let Some(question) = next_question(structure, answers) else {
        complete.push(answers.clone());
        return;
    };
    for option in &question.options {
        if answers.offers(structure, option) {
            let (answers, _) = answers.with(structure, &question.id, &option.id);
            extend(structure, &answers, complete);
        }
    }
}
