//! Every complete set of answers with its recommendation, for anyone to audit.

use super::{complete_answer_sets, recommend};
use guide_content::Structure;

/// The outputs as they are headed. A question may be called `policy`, so the
/// output is not.
const OUTPUTS: [&str; 6] = [
    "type",
    "policy_result",
    "track",
    "action",
    "confidence",
    "runner_up",
];

/// The decisions as CSV (RFC 4180, lines ended by a line feed): a header, then
/// a row for every complete set of answers in the order of questions and
/// options. A cell is empty where a question is not asked or a value is none.
#[must_use]
pub fn decisions_csv(structure: &Structure) -> String {
    let questions = structure.questions.iter().map(|question| &*question.id);
    let mut csv = line(questions.chain(OUTPUTS));
    for answers in complete_answer_sets(structure) {
        let given = structure
            .questions
            .iter()
            .map(|question| answers.option(structure, &question.id).unwrap_or_default());
        let recommendation = recommend(structure, &answers);
        let outputs = recommendation.as_ref().map(|recommendation| {
            let or_empty = |value: &'_ Option<String>| value.clone().unwrap_or_default();
            [
                recommendation.group.clone(),
                or_empty(&recommendation.policy),
                or_empty(&recommendation.track),
                recommendation.action.clone(),
                recommendation.confidence.clone(),
                or_empty(&recommendation.runner_up),
            ]
        });
        let outputs = outputs.unwrap_or_default();
        csv.push_str(&line(given.chain(outputs.iter().map(String::as_str))));
    }
    csv
}

/// Ids hold no comma, quote or line break, so no cell needs quoting.
fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let mut line = cells.collect::<Vec<_>>().join(",");
    line.push('\n');
    line
}
