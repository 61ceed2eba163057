//! The files of the structure: what holds in every language.

use super::{Reader, StructureFile, glossary::GlossaryFile};
use crate::schema::schema_of;
use guide_content::{
    CompareRow, Fact, Group, Guide, Link, Listing, Outcome, Path, PlanStructure, Policy, Question,
    ReasonRule, Source, StepRule, Structure, Table, TaskRule, Topic,
};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value as Json;

/// The questions, in the order in which they are asked.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct QuestionsFile {
    /// A question of the wizard; each ends with an option `unsure`.
    question: Vec<Question>,
}

/// The decision tables: which answers lead to which advice.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct DecisionsFile {
    /// A decision table; the first one is the entry.
    table: Vec<Table>,
}

/// How a recommendation is put into words.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct OutcomesFile {
    /// Words for a recommendation: the first that holds.
    outcome: Vec<Outcome>,
}

/// What each answer speaks for or against.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct ReasonsFile {
    /// A reason for or against what is recommended.
    reason: Vec<ReasonRule>,
}

/// What is to be found out by who was not sure.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct TasksFile {
    /// Something to find out.
    task: Vec<TaskRule>,
}

/// First steps after a recommendation.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct StepsFile {
    /// A first step.
    step: Vec<StepRule>,
}

/// The types of groups, in the order in which they are listed.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct GroupsFile {
    /// The heads under which groups are listed, by their ids.
    families: Vec<String>,
    /// A type that can be recommended, or a topic that can be a track.
    group: Vec<Group>,
    /// What the directory of groups was counted to list.
    listing: Option<Listing>,
    /// A way to run a group: who may come, who speaks and what for.
    policy: Vec<Policy>,
}

/// Facts that age, each with the day to check it again.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct FactsFile {
    /// A fact that ages.
    fact: Vec<Fact>,
}

/// Where facts come from, and addresses of other sites.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct SourcesFile {
    /// Where facts come from.
    source: Vec<Source>,
    /// An address that the guide sends people to.
    link: Vec<Link>,
}

/// The pages that tell what the community is.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct PagesFile {
    /// A page: a sequence of parts.
    page: Vec<Topic>,
}

/// On what groups are set side by side.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct CompareFile {
    /// A row of the comparison.
    row: Vec<CompareRow>,
}

impl StructureFile {
    /// The JSON Schema of what is read from the file.
    pub(crate) fn json_schema(self) -> Json {
        match self {
            Self::Guide => schema_of::<Guide>(),
            Self::Questions => schema_of::<QuestionsFile>(),
            Self::Decisions => schema_of::<DecisionsFile>(),
            Self::Outcomes => schema_of::<OutcomesFile>(),
            Self::Reasons => schema_of::<ReasonsFile>(),
            Self::Tasks => schema_of::<TasksFile>(),
            Self::Steps => schema_of::<StepsFile>(),
            Self::Groups => schema_of::<GroupsFile>(),
            Self::Facts => schema_of::<FactsFile>(),
            Self::Sources => schema_of::<SourcesFile>(),
            Self::Path => schema_of::<Path>(),
            Self::Pages => schema_of::<PagesFile>(),
            Self::Compare => schema_of::<CompareFile>(),
            Self::Plan => schema_of::<PlanStructure>(),
            Self::Glossary => schema_of::<GlossaryFile>(),
        }
    }
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
