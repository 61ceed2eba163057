//! The files of the structure: what holds in every language.

use super::{Reader, StructureFile};
use guide_content::{
    CompareRow, Fact, Group, Link, Listing, Outcome, Policy, Question, ReasonRule, Source,
    StepRule, Structure, Table, TaskRule, Topic,
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
    listing: Option<Listing>,
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
        let groups: GroupsFile = self.structure_file(StructureFile::Groups);
        let sources: SourcesFile = self.structure_file(StructureFile::Sources);
        Structure {
            guide: self.structure_file(StructureFile::Guide),
            questions: self
                .structure_file::<QuestionsFile>(StructureFile::Questions)
                .question,
            tables: self
                .structure_file::<DecisionsFile>(StructureFile::Decisions)
                .table
                .into(),
            outcomes: self
                .structure_file::<OutcomesFile>(StructureFile::Outcomes)
                .outcome
                .into(),
            reasons: self
                .structure_file::<ReasonsFile>(StructureFile::Reasons)
                .reason
                .into(),
            tasks: self
                .structure_file::<TasksFile>(StructureFile::Tasks)
                .task
                .into(),
            steps: self
                .structure_file::<StepsFile>(StructureFile::Steps)
                .step
                .into(),
            families: groups.families.into(),
            groups: groups.group.into(),
            listing: groups.listing.into(),
            policies: groups.policy.into(),
            facts: self
                .structure_file::<FactsFile>(StructureFile::Facts)
                .fact
                .into(),
            sources: sources.source.into(),
            links: sources.link,
            path: self.structure_file(StructureFile::Path),
            topics: self
                .structure_file::<PagesFile>(StructureFile::Pages)
                .page
                .into(),
            compare: self
                .structure_file::<CompareFile>(StructureFile::Compare)
                .row
                .into(),
            plan: self.structure_file(StructureFile::Plan),
        }
    }
}
