//! Every claim of a guide that comes from a source, with the day on which to check
//! it again.

use crate::read::StructureFile;
use guide_content::{Date, Day, Fact, Provenance, Structure, Words};

/// Something that a source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
    pub subject: ClaimSubject<'a>,
    /// The id of the source that says so.
    pub source: &'a str,
    /// When it was true, if the source has a date.
    pub as_of: Option<Date>,
    /// The day on which somebody should check it again.
    pub check_again: Option<Day>,
}

/// What a claim is about, by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimSubject<'a> {
    Fact(&'a str),
    /// How the growth path goes.
    Path,
    /// The lists of a stage.
    Stage(&'a str),
    /// The programme behind a stage.
    Programme(&'a str),
    /// A page that tells what the community is.
    Topic(&'a str),
    /// A part of the plan for the first year.
    PlanPart(&'a str),
    /// What to do before a meeting of the plan.
    Reminder(&'a str),
}

/// Every claim that comes from a source, in the order in which it stands in the
/// files. What is checked about sources and dates, and what is due, is read
/// from here; a test counts that nothing is left out.
pub fn claims(structure: &Structure) -> impl Iterator<Item = Claim<'_>> {
    let path = &structure.path;
    let stages = path.stages.iter().flat_map(|stage| {
        let programme = stage.programme.iter();
        let programme =
            programme.map(|provenance| Claim::new(ClaimSubject::Programme(&stage.id), provenance));
        let said = stage.provenance.iter();
        said.map(|provenance| Claim::new(ClaimSubject::Stage(&stage.id), provenance))
            .chain(programme)
    });
    let topics = structure.topics.iter();
    let topics = topics.filter_map(|topic| {
        let provenance = topic.provenance.as_ref()?;
        Some(Claim::new(ClaimSubject::Topic(&topic.id), provenance))
    });
    let parts = structure.plan.parts.iter().flat_map(|part| {
        let provenance = part.provenance.iter();
        provenance.map(|provenance| Claim::new(ClaimSubject::PlanPart(&part.id), provenance))
    });
    let reminders = structure.plan.reminders.iter().filter_map(|reminder| {
        let provenance = reminder.provenance.as_ref()?;
        Some(Claim::new(ClaimSubject::Reminder(&reminder.id), provenance))
    });
    let facts = structure.facts.iter().map(Claim::fact);
    let said = path.provenance.iter();
    facts
        .chain(said.map(|provenance| Claim::new(ClaimSubject::Path, provenance)))
        .chain(stages)
        .chain(topics)
        .chain(parts)
        .chain(reminders)
}

impl<'a> Claim<'a> {
    fn new(subject: ClaimSubject<'a>, provenance: &'a Provenance) -> Self {
        Self {
            subject,
            source: &provenance.source,
            as_of: provenance.as_of,
            check_again: provenance.check_again,
        }
    }

    fn fact(fact: &'a Fact) -> Self {
        Self {
            subject: ClaimSubject::Fact(&fact.id),
            source: &fact.source,
            as_of: Some(fact.as_of),
            check_again: Some(fact.check_again),
        }
    }
}

impl ClaimSubject<'_> {
    /// The file of the structure that it stands in.
    #[must_use]
    pub fn file(self) -> StructureFile {
        match self {
            Self::Fact(_) => StructureFile::Facts,
            Self::Path | Self::Stage(_) | Self::Programme(_) => StructureFile::Path,
            Self::Topic(_) => StructureFile::Pages,
            Self::PlanPart(_) | Self::Reminder(_) => StructureFile::Plan,
        }
    }

    /// Its key inside the file.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Path => "said".to_owned(),
            Self::Programme(id) => format!("{id}.programme"),
            Self::Fact(id)
            | Self::Stage(id)
            | Self::Topic(id)
            | Self::PlanPart(id)
            | Self::Reminder(id) => id.to_owned(),
        }
    }

    /// Whether it may come from a source without a date.
    #[must_use]
    pub fn may_be_undated(self) -> bool {
        matches!(self, Self::Topic(_) | Self::PlanPart(_) | Self::Reminder(_))
    }

    /// What it says in a language, in short; empty where there are no words.
    #[must_use]
    pub fn text(self, words: &Words) -> String {
        let text = match self {
            Self::Fact(id) => words.facts.get(id).cloned(),
            Self::Path => Some(words.interface.path.title.clone()),
            Self::Stage(id) => words
                .path
                .stages
                .get(id)
                .map(|stage| joined(&stage.name, &stage.summary)),
            Self::Programme(id) => words
                .path
                .stages
                .get(id)
                .and_then(|stage| stage.programme.as_ref())
                .map(|about| joined(&about.name, &about.overview.plain())),
            Self::Topic(id) => words
                .topics
                .pages
                .get(id)
                .map(|page| joined(&page.title, &page.description)),
            Self::PlanPart(id) => words
                .plan
                .parts
                .get(id)
                .map(|part| joined(&part.heading, &part.text.plain())),
            Self::Reminder(id) => words.plan.reminders.get(id).cloned(),
        };
        text.unwrap_or_default()
    }
}

fn joined(name: &str, text: &str) -> String {
    format!("{name} · {text}")
}
