//! The structure of a guide: what holds in every language.

use super::{
    CompareRow, Condition, Date, Day, Path, PlanStructure, Provenance, Section, Topic,
    pack::{packed, part},
};
use serde::Deserialize;

/// Everything about a guide but its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    pub guide: Guide,
    pub questions: Vec<Question>,
    /// The first one is the entry.
    pub tables: Section<Vec<Table>, part::Advice>,
    pub outcomes: Section<Vec<Outcome>, part::Advice>,
    pub reasons: Section<Vec<ReasonRule>, part::Advice>,
    pub tasks: Section<Vec<TaskRule>, part::Advice>,
    pub steps: Section<Vec<StepRule>, part::Advice>,
    pub families: Section<Vec<String>, part::Groups>,
    pub groups: Section<Vec<Group>, part::Groups>,
    /// How many groups a directory lists, where somebody counted.
    pub listing: Section<Option<Listing>, part::Groups>,
    pub policies: Section<Vec<Policy>, part::Groups>,
    pub facts: Section<Vec<Fact>, part::Facts>,
    pub sources: Section<Vec<Source>, part::Facts>,
    pub links: Vec<Link>,
    pub path: Section<Path, part::Trail>,
    /// The pages that tell what the community is.
    pub topics: Section<Vec<Topic>, part::Topics>,
    /// On what groups are set side by side.
    pub compare: Section<Vec<CompareRow>, part::GroupDetails>,
    pub plan: Section<PlanStructure, part::Plan>,
}

/// `guide.toml`: the guide as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The language for visitors whose own is not among the guide's.
    pub home_language: String,
    /// The considerations that reasons belong to, in the order shown.
    #[serde(default)]
    pub considerations: Vec<String>,
    /// From the surest to the least sure.
    pub confidences: Vec<String>,
    /// What a recommendation can tell the visitor to do.
    pub actions: Vec<String>,
    /// The link to the directory of existing groups, where there is one.
    #[serde(default)]
    pub directory: Option<String>,
    /// The page that tells about the guide itself.
    #[serde(default)]
    pub about: Option<String>,
    /// Where the guide's source code is.
    #[serde(default)]
    pub source_code: Option<String>,
}

/// A question of the wizard.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    /// When the question is asked; tests look at earlier questions only.
    #[serde(default)]
    pub when: Condition,
    /// Whether "what would change the advice" may change the answer.
    #[serde(default)]
    pub changeable: bool,
    /// A link that helps to answer.
    #[serde(default)]
    pub link: Option<String>,
    /// The answers, in the order shown; the last one is `unsure`.
    #[serde(rename = "option")]
    pub options: Vec<Choice>,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: String,
    /// When the option is offered.
    #[serde(default)]
    pub when: Condition,
    /// The group that choosing this option chooses.
    #[serde(default)]
    pub focus: Option<String>,
    /// The policy that this option gives to a recommendation.
    #[serde(default)]
    pub policy: Option<String>,
    /// The track that this option gives to a recommendation.
    #[serde(default)]
    pub track: Option<String>,
    /// The option of the same question that the result shows as an equal
    /// second door.
    #[serde(default)]
    pub second_door: Option<String>,
    /// Whether the option has other words while no focus is chosen.
    #[serde(default)]
    pub words_without_focus: bool,
}

/// `decisions.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub id: String,
    /// The question whose options head the rows when the table is drawn as a
    /// grid, and the one whose options head its columns.
    #[serde(default)]
    pub rows: Option<String>,
    /// The question whose options head the columns.
    #[serde(default)]
    pub columns: Option<String>,
    /// The rules, of which the first that holds counts.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

/// A rule of a decision table: the first one that holds gives its outputs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub when: Condition,
    /// What the rule gives, each a value or `{focus}`, `{policy}`, `{track}`.
    #[serde(default)]
    pub then: Outputs,
    /// Tables that give the outputs which `then` leaves open.
    #[serde(default, rename = "use")]
    pub uses: Vec<String>,
}

/// The outputs of a rule, each a literal or `{focus}`, `{policy}`, `{track}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outputs {
    /// The recommended type: the id of a group.
    #[serde(default, rename = "type")]
    pub group: Option<String>,
    /// The policy that belongs to it.
    #[serde(default)]
    pub policy: Option<String>,
    /// The topic inside the group: the id of a group or a track.
    #[serde(default)]
    pub track: Option<String>,
    /// What to do: one of the `actions` of `guide.toml`.
    #[serde(default)]
    pub action: Option<String>,
    /// How sure that is: one of the `confidences` of `guide.toml`.
    #[serde(default)]
    pub confidence: Option<String>,
    /// The next best type: the id of a group.
    #[serde(default)]
    pub runner_up: Option<String>,
}

/// How a recommendation is put into words: the first that holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub id: String,
    pub when: Condition,
    /// Where its button leads: a link of the guide's list; without one, to the
    /// plan for the first year.
    #[serde(default)]
    pub link: Option<String>,
    /// Whether the visitor would organise with others, whose answers are worth
    /// setting beside one's own.
    #[serde(default)]
    pub organises: bool,
}

/// What an answer speaks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonRule {
    pub id: String,
    /// The answer that the reason cites; `*` is any option but `unsure`.
    pub answers: Condition,
    #[serde(default)]
    pub when: Condition,
    /// Which of the `considerations` of `guide.toml` it belongs to.
    pub consideration: String,
    pub polarity: Polarity,
}

/// Whether a reason speaks for the recommended type or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    For,
    Against,
}

impl Polarity {
    /// The value of the `data-polarity` mark.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
        }
    }
}

/// Something to find out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskRule {
    pub id: String,
    /// The question that the task is about.
    pub question: String,
    /// The question that settles it, when that is another one.
    #[serde(default)]
    pub leads_to: Option<String>,
    pub when: Condition,
    /// A link that helps with it, by its id in `sources.toml`.
    #[serde(default)]
    pub link: Option<String>,
}

/// A first step after a recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepRule {
    pub id: String,
    pub when: Condition,
    /// A link that helps with it, by its id in `sources.toml`.
    #[serde(default)]
    pub link: Option<String>,
}

/// A type that can be recommended, or a topic that can be a track.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: String,
    #[serde(default)]
    pub kind: GroupKind,
    /// The head under which the group is listed.
    #[serde(default)]
    pub family: Option<String>,
    /// Whether the guide's policies belong to this group.
    #[serde(default)]
    pub policies: bool,
    /// Links on its page, by their ids in `sources.toml`.
    #[serde(default)]
    pub links: Vec<String>,
    /// Facts on its page, by their ids in `facts.toml`.
    #[serde(default)]
    pub facts: Vec<String>,
    /// What it is drawn as.
    #[serde(default)]
    pub mark: Option<Mark>,
    /// How many groups of this type the directory lists.
    #[serde(default)]
    pub listed: Option<Listed>,
}

/// The mark of a group: paths, as `d` of SVG has them, on a grid of 24 by 24.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// What is filled with the colour of land, below the line.
    #[serde(default)]
    pub land: Option<String>,
    /// What is drawn with a line.
    pub line: String,
}

/// The width and height of the grid on which marks are drawn.
pub const MARK_SIZE: u8 = 24;

/// What a directory of groups was counted to list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// All groups.
    pub all: u16,
    /// Those with a focus.
    pub focused: u16,
    /// The fact that says so.
    pub fact: String,
}

/// How many groups of one type the directory was counted to list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// How many.
    pub count: u16,
    /// The fact that says so.
    pub fact: String,
}

/// What a group is to the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum GroupKind {
    /// Has a page of its own.
    #[default]
    Group,
    /// Can be recommended, has no page.
    Programme,
    /// Only ever a track inside another group.
    Track,
}

/// A way to run a group: who may come, who speaks and what for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub id: String,
    /// The policies set side by side when this one is the result.
    pub shows: Vec<String>,
}

impl Policy {
    /// Whether the policy is one of its own, not made of others.
    #[must_use]
    pub fn is_standalone(&self) -> bool {
        self.shows == [self.id.as_str()]
    }
}

/// A fact that ages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: String,
    /// Who says so: the id of a source in `sources.toml`.
    pub source: String,
    /// When it was true: `2026-09-22`.
    pub as_of: Date,
    /// The day on which somebody should check it again.
    pub check_again: Day,
}

impl Fact {
    /// Who says so, and when.
    #[must_use]
    pub fn provenance(&self) -> Provenance {
        Provenance {
            source: self.source.clone(),
            as_of: Some(self.as_of),
            check_again: Some(self.check_again),
        }
    }
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    /// Whether the guide was first written from it; what comes from another
    /// source is marked where that matters.
    #[serde(default)]
    pub founding: bool,
    /// Its address, where it has one: `https://…`.
    #[serde(default)]
    pub url: Option<String>,
    /// The date of the copy that was read.
    pub seen: Date,
}

/// An address that the guide sends people to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub id: String,
    /// The address: `https://…`.
    pub url: String,
    /// When the address was last seen in use.
    pub seen: Date,
}

packed! {
    Structure {
        guide, questions, tables, outcomes, reasons, tasks, steps, families, groups, listing, policies,
        facts, sources, links, path, topics, compare, plan,
    }
    Guide {
        home_language, considerations, confidences, actions, directory, about, source_code,
    }
    Question { id, when, changeable, link, options }
    Choice { id, when, focus, policy, track, second_door, words_without_focus }
    Table { id, rows, columns, rules }
    Rule { id, when, then, uses }
    Outputs { group, policy, track, action, confidence, runner_up }
    Outcome { id, when, link, organises }
    ReasonRule { id, answers, when, consideration, polarity }
    TaskRule { id, question, leads_to, when, link }
    StepRule { id, when, link }
    Group { id, kind, family, policies, links, facts, mark, listed }
    Mark { land, line }
    Listing { all, focused, fact }
    Listed { count, fact }
    Policy { id, shows }
    Fact { id, source, as_of, check_again }
    Source { id, founding, url, seen }
    Link { id, url, seen }
}

packed! {
    enum Polarity { For, Against }
    enum GroupKind { Group, Programme, Track }
}

/// Finds the entry of a list by its id.
macro_rules! find {
    ($(#[$doc:meta])* $name:ident, $list:ident, $item:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(&self, id: &str) -> Option<&$item> {
            self.$list.iter().find(|item| item.id == id)
        }
    };
}

impl Structure {
    /// Whether the guide tells how people grow in the community.
    #[must_use]
    pub fn has_path(&self) -> bool {
        !self.path.stages.is_empty()
    }

    /// Whether the guide makes a plan out of a recommendation.
    #[must_use]
    pub fn has_plan(&self) -> bool {
        !self.plan.parts.is_empty()
    }

    /// Whether groups are set side by side: there is something to say of them, and
    /// more than one of them.
    #[must_use]
    pub fn has_comparison(&self) -> bool {
        !self.compare.is_empty() && self.pages().nth(1).is_some()
    }

    find!(/// The question with this id.
        question, questions, Question);
    find!(/// The decision table with this id.
        table, tables, Table);
    find!(/// The group, programme or track with this id.
        group, groups, Group);
    find!(/// The policy with this id.
        policy, policies, Policy);
    find!(/// The fact with this id.
        fact, facts, Fact);
    find!(/// The source with this id.
        source, sources, Source);
    find!(/// The link with this id.
        link, links, Link);

    /// The groups that have a page of their own, in the order listed.
    pub fn pages(&self) -> impl Iterator<Item = &Group> {
        self.groups
            .iter()
            .filter(|group| group.kind == GroupKind::Group)
    }
}

impl Question {
    /// Names that a question may not have, because pages read something else
    /// under them from the address.
    pub const RESERVED: [&'static str; 10] = [
        "accent", "every", "from", "q", "theme", "time", "types", "week", "weekday", "with",
    ];

    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }
}
