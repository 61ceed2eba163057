//! The files of the structure: what holds in every language.

use super::Reader;
use guide_content::{
    CompareRow, Fact, Group, Link, Outcome, Policy, Question, ReasonRule, Source, StepRule,
    Structure, Table, TaskRule, Topic,
};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionsFile {
    question: Vec<Question>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionsFile {
    table: Vec<Table>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomesFile {
    outcome: Vec<Outcome>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonsFile {
    reason: Vec<ReasonRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TasksFile {
    task: Vec<TaskRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepsFile {
    step: Vec<StepRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupsFile {
    families: Vec<String>,
    group: Vec<Group>,
    #[serde(default)]
    policy: Vec<Policy>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsFile {
    #[serde(default)]
    fact: Vec<Fact>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    #[serde(default)]
    source: Vec<Source>,
    #[serde(default)]
    link: Vec<Link>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PagesFile {
    #[serde(default)]
    page: Vec<Topic>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CompareFile {
    #[serde(default)]
    row: Vec<CompareRow>,
}

impl Reader {
    pub(super) fn structure(&mut self) -> Structure {
        let groups: GroupsFile = self.file("groups.toml");
        let sources: SourcesFile = self.file("sources.toml");
        Structure {
            guide: self.file("guide.toml"),
            questions: self.file::<QuestionsFile>("questions.toml").question,
            tables: self.file::<DecisionsFile>("decisions.toml").table,
            outcomes: self.file::<OutcomesFile>("outcomes.toml").outcome,
            reasons: self.file::<ReasonsFile>("reasons.toml").reason,
            tasks: self.file::<TasksFile>("tasks.toml").task,
            steps: self.file::<StepsFile>("steps.toml").step,
            families: groups.families,
            groups: groups.group,
            policies: groups.policy,
            facts: self.file::<FactsFile>("facts.toml").fact,
            sources: sources.source,
            links: sources.link,
            path: self.file("path.toml"),
            topics: self.file::<PagesFile>("pages.toml").page,
            compare: self.file::<CompareFile>("compare.toml").row,
            plan: self.file("plan.toml"),
        }
    }
}
