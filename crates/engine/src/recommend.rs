//! The decision tables: the first rule that holds.

use super::{Answers, condition::EvaluationContext, next_question};
use guide_content::{Outputs, Structure, Table};

/// What the guide advises for a complete set of answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Recommendation {
    /// The type of group: the id of a group or a programme.
    pub group: String,
    pub policy: Option<String>,
    /// A topic kept alive inside the group.
    pub track: Option<String>,
    pub action: String,
    /// In the focus, never in success.
    pub confidence: String,
    pub runner_up: Option<String>,
    /// The rules that fired, the one of the entry table first.
    pub rules: Vec<String>,
    /// The rule that named the runner-up.
    pub runner_up_rule: Option<String>,
}

impl Recommendation {
    /// What counts as another outcome: another type or another action.
    #[must_use]
    pub fn outcome(&self) -> (&str, &str) {
        (&self.group, &self.action)
    }
}

/// The recommendation for a complete set of answers.
///
/// `None` while a question is open. Content that passed the check has a rule
/// for every complete set.
#[must_use]
pub fn recommend(structure: &Structure, answers: &Answers) -> Option<Recommendation> {
    if next_question(structure, answers).is_some() {
        return None;
    }
    let mut result = TableOutputs::default();
    result.apply(structure, answers, structure.tables.first()?);
    Some(Recommendation {
        group: result.outputs.group?,
        policy: result.outputs.policy,
        track: result.outputs.track,
        action: result.outputs.action?,
        confidence: result.outputs.confidence?,
        runner_up: result.outputs.runner_up,
        rules: result.rules,
        runner_up_rule: result.runner_up_rule,
    })
}

/// What the tables gave so far.
#[derive(Default)]
struct TableOutputs {
    outputs: Outputs,
    rules: Vec<String>,
    runner_up_rule: Option<String>,
}

impl TableOutputs {
    fn apply(&mut self, structure: &Structure, answers: &Answers, table: &Table) {
        let context = EvaluationContext::of_answers(structure, answers);
        let Some(rule) = table.rules.iter().find(|rule| context.holds(&rule.when)) else {
            return;
        };
        self.rules.push(rule.id.clone());
        let value_of = |written: &Option<String>| resolve(structure, answers, written.as_deref());
        let outputs = &mut self.outputs;
        set_if_none(&mut outputs.group, || value_of(&rule.then.group));
        set_if_none(&mut outputs.policy, || value_of(&rule.then.policy));
        set_if_none(&mut outputs.track, || value_of(&rule.then.track));
        set_if_none(&mut outputs.action, || value_of(&rule.then.action));
        set_if_none(&mut outputs.confidence, || value_of(&rule.then.confidence));
        if outputs.runner_up.is_none() && rule.then.runner_up.is_some() {
            outputs.runner_up = value_of(&rule.then.runner_up);
            self.runner_up_rule = Some(rule.id.clone());
        }
        for used in &rule.uses {
            // The check refuses tables that use each other in a circle.
            if let Some(table) = structure.table(used) {
                self.apply(structure, answers, table);
            }
        }
    }
}

fn set_if_none(output: &mut Option<String>, value: impl FnOnce() -> Option<String>) {
    if output.is_none() {
        *output = value();
    }
}

/// The value of an output as a rule writes it: a literal, or what the answers
/// gave as a focus, a policy or a track.
fn resolve(structure: &Structure, answers: &Answers, written: Option<&str>) -> Option<String> {
    let given = |field: fn(&guide_content::Choice) -> Option<&String>| {
        answers
            .choices(structure)
            .find_map(|(_, option)| field(option))
            .cloned()
    };
    match written? {
        "{focus}" => given(|option| option.focus.as_ref()),
        "{policy}" => given(|option| option.policy.as_ref()),
        "{track}" => given(|option| option.track.as_ref()),
        literal => Some(literal.to_owned()),
    }
}
