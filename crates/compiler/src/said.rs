//! Everything in a guide that somebody has said, with the day on which to check
//! it again.

use guide_content::{Fact, Provenance, Structure, Words};

/// Something that somebody has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    pub what: What<'a>,
    /// The id of the source that says so.
    pub source: &'a str,
    /// The day, month or year on which it was true.
    pub as_of: &'a str,
    /// The day on which somebody should check it again.
    pub check_again: &'a str,
}

/// What is said, by the id of what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
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

/// Everything that somebody has said, in the order in which it stands in the
/// files. What is checked about sources and dates, and what is due, is read
/// from here; a test counts that nothing is left out.
pub fn said(structure: &Structure) -> impl Iterator<Item = Said<'_>> {
    let path = &structure.path;
    let stages = path.stages.iter().flat_map(|stage| {
        let programme = stage.programme.iter();
        let programme = programme.map(|by| Said::by(What::Programme(&stage.id), by));
        std::iter::once(Said::by(What::Stage(&stage.id), &stage.said)).chain(programme)
    });
    let topics = structure.topics.iter();
    let topics = topics.map(|topic| Said::by(What::Topic(&topic.id), &topic.said));
    let parts = structure.plan.parts.iter().flat_map(|part| {
        let said = part.said.iter();
        said.map(|by| Said::by(What::PlanPart(&part.id), by))
    });
    let reminders = structure.plan.reminders.iter().filter_map(|reminder| {
        let said = reminder.said.as_ref()?;
        Some(Said::by(What::Reminder(&reminder.id), said))
    });
    let facts = structure.facts.iter().map(Said::fact);
    facts
        .chain([Said::by(What::Path, &path.said)])
        .chain(stages)
        .chain(topics)
        .chain(parts)
        .chain(reminders)
}

impl<'a> Said<'a> {
    fn by(what: What<'a>, by: &'a Provenance) -> Self {
        Self {
            what,
            source: &by.source,
            as_of: &by.as_of,
            check_again: &by.check_again,
        }
    }

    fn fact(fact: &'a Fact) -> Self {
        Self {
            what: What::Fact(&fact.id),
            source: &fact.source,
            as_of: &fact.as_of,
            check_again: &fact.check_again,
        }
    }
}

impl What<'_> {
    /// The file of the structure that it stands in.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Fact(_) => "facts.toml",
            Self::Path | Self::Stage(_) | Self::Programme(_) => "path.toml",
            Self::Topic(_) => "pages.toml",
            Self::PlanPart(_) | Self::Reminder(_) => "plan.toml",
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

    /// Whether it may come from a source without a date. It then says so by an
    /// empty one.
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
