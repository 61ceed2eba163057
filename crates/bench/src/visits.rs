//! The visits that are measured, all of them in turn in each run.

use std::collections::BTreeMap;

use anyhow::{Context, bail, ensure};
use guide_content::Structure;
use guide_engine::Answers;
use guide_routes::{Page, Route};
use serde_json::Value;

use crate::browser::Browser;
use crate::comparison;
use crate::record::Sample;
use crate::tab::{Ready, Tab};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// A page of a few words, with its style inside.
    Static,
    /// The wizard's page with scripts turned off.
    WithoutScripts,
    /// The wizard's questions in SurveyJS.
    Survey,
    /// The smallest page that hydrates.
    Leptos,
    Wizard,
    Home,
    Result,
    Path,
    Search,
    /// The wizard in another site's page.
    Frame,
    /// From the wizard to another page.
    SecondPage,
    /// The wizard again, with everything in the cache.
    SecondVisit,
}

impl Subject {
    /// Every subject, in the order in which they are shown.
    pub(crate) const ALL: [Self; 12] = [
        Self::Static,
        Self::WithoutScripts,
        Self::Survey,
        Self::Leptos,
        Self::Wizard,
        Self::Home,
        Self::Result,
        Self::Path,
        Self::Search,
        Self::Frame,
        Self::SecondPage,
        Self::SecondVisit,
    ];

    /// What it is, for people.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Static => "a static page",
            Self::WithoutScripts => "the wizard, scripts turned off",
            Self::Survey => "the same questions in SurveyJS",
            Self::Leptos => "the smallest hydrating Leptos page",
            Self::Wizard => "wizard, first visit",
            Self::Home => "front page",
            Self::Result => "a shared result",
            Self::Path => "growth path",
            Self::Search => "search",
            Self::Frame => "wizard in a frame",
            Self::SecondPage => "second page: wizard to groups",
            Self::SecondVisit => "second visit to the wizard",
        }
    }
}

/// What all runs have found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) samples: BTreeMap<Subject, Vec<Sample>>,
    /// From a tap to the next question painted, in milliseconds.
    pub(crate) steps: Vec<f64>,
    /// From the last tap to the result painted.
    pub(crate) steps_to_result: Vec<f64>,
}

/// Where the visits go.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    /// The address of the guide, without a slash at the end.
    pub(crate) guide: &'a str,
    /// The same of the pages that it is measured against.
    pub(crate) comparison: &'a str,
    /// The language of the visits.
    pub(crate) language: &'a str,
    pub(crate) structure: &'a Structure,
}

impl Places<'_> {
    fn page(&self, page: Page) -> String {
        format!("{}{}", self.guide, self.path(page))
    }

    fn path(&self, page: Page) -> String {
        Route::new(self.language, page).path()
    }

    /// The answers of the visits: those of the plan that is shown to who has none.
    fn answers(&self) -> Answers {
        Answers::read(self.structure, &self.structure.plan.example)
    }

    fn address(&self, subject: Subject) -> String {
        let beside = |page: &str| format!("{}/{page}/", self.comparison);
        match subject {
            Subject::Static => beside(comparison::STATIC),
            Subject::Survey => beside(comparison::SURVEY),
            Subject::Leptos => beside(comparison::LEPTOS),
            Subject::Frame => beside(comparison::HOST),
            Subject::Home => self.page(Page::Home),
            Subject::Path => self.page(Page::Path),
            Subject::Search => self.page(Page::Search),
            Subject::Result => {
                let query = self.answers().write(self.structure);
                format!("{}?{query}", self.page(Page::Result))
            }
            Subject::Wizard
            | Subject::WithoutScripts
            | Subject::SecondPage
            | Subject::SecondVisit => self.page(Page::Choose),
        }
    }
}

/// Visits every page as often as there are runs.
///
/// # Errors
///
/// When a page does not become ready, or does not do what it is measured for.
pub(crate) fn measure(
    browser: &mut Browser,
    places: &Places<'_>,
    runs: usize,
) -> anyhow::Result<Findings> {
    // The first visit of a new browser is like no other.
    let warm_up = Tab::open(browser, Ready::Load, true)?;
    visit(warm_up, places, Subject::Static)?;

    let mut findings = Findings::default();
    for run in 1..=runs {
        for subject in Subject::ALL {
            eprintln!("    run {run} of {runs}: {}", subject.title());
            measure_one(browser, places, subject, &mut findings)
                .with_context(|| format!("measuring {}", subject.title()))?;
        }
    }
    Ok(findings)
}

fn measure_one(
    browser: &mut Browser,
    places: &Places<'_>,
    subject: Subject,
    findings: &mut Findings,
) -> anyhow::Result<()> {
    let (ready, runs_scripts) = match subject {
        Subject::Static => (Ready::Load, true),
        Subject::WithoutScripts => (Ready::Load, false),
        Subject::Survey => (Ready::Element("input[type=radio]"), true),
        _ => (Ready::MARK, true),
    };
    let tab = Tab::open(browser, ready, runs_scripts)?;
    let sample = match subject {
        Subject::Survey => visit_survey(tab, places),
        Subject::Wizard => visit_wizard(tab, places, findings),
        Subject::SecondPage => visit_second_page(tab, places),
        Subject::SecondVisit => visit_again(tab, places),
        _ => visit(tab, places, subject),
    }?;
    findings.samples.entry(subject).or_default().push(sample);
    Ok(())
}

fn visit(mut tab: Tab<'_>, places: &Places<'_>, subject: Subject) -> anyhow::Result<Sample> {
    let sample = load(&mut tab, places, subject)?;
    tab.close()?;
    Ok(sample)
}

fn load(tab: &mut Tab<'_>, places: &Places<'_>, subject: Subject) -> anyhow::Result<Sample> {
    tab.load(&places.address(subject))?;
    let record = &tab.record;
    let is_ready = if matches!(subject, Subject::Static | Subject::WithoutScripts) {
        "load"
    } else {
        "ready"
    };
    let times = record.first("begin").zip(record.first(is_ready));
    let (began, ready) = times.context("the page does not tell when it began")?;
    Ok(record.sample(began, ready, subject == Subject::Frame))
}

/// A radio of the survey is alive when a tap on it is an answer.
fn visit_survey(mut tab: Tab<'_>, places: &Places<'_>) -> anyhow::Result<Sample> {
    let sample = load(&mut tab, places, Subject::Survey)?;
    tab.evaluate("document.querySelector('input[type=radio]').click()")?;
    let answers = tab.evaluate("Object.keys(survey.data).length")?;
    ensure!(answers == 1, "the survey does not take an answer");
    tab.close()?;
    Ok(sample)
}

/// A first visit, which goes on to the result.
fn visit_wizard(
    mut tab: Tab<'_>,
    places: &Places<'_>,
    findings: &mut Findings,
) -> anyhow::Result<Sample> {
    let sample = load(&mut tab, places, Subject::Wizard)?;
    let answers = places.answers();
    // One step for each question, the last of them to the result.
    for _ in 0..places.structure.questions.len() {
        let question =
            tab.evaluate("document.querySelector('form[data-question]').dataset.question")?;
        let Value::String(question) = question else {
            bail!("the wizard shows no question");
        };
        let answer = answers.option(places.structure, &question);
        let answer = answer.with_context(|| format!("the answers have none to {question}"))?;
        tab.evaluate(&format!(
            "document.querySelector('input[name=\"{question}\"][value=\"{answer}\"]').click()"
        ))?;
        let time = tab.step("[data-action=continue]")?;
        let arrived = tab.evaluate("Boolean(document.querySelector('article[data-result]'))")?;
        if arrived == true {
            findings.steps_to_result.push(time);
            tab.close()?;
            return Ok(sample);
        }
        findings.steps.push(time);
    }
    bail!("the wizard does not come to a result")
}

/// The link in the header, from the wizard.
fn visit_second_page(mut tab: Tab<'_>, places: &Places<'_>) -> anyhow::Result<Sample> {
    load(&mut tab, places, Subject::SecondPage)?;
    let link = format!("a[href^=\"{}\"]", places.path(Page::Groups));
    let time = tab.step(&link)?;
    let arrived = tab.record.first("step").context("the step has no time")?;
    let sample = tab.record.sample(arrived - time, arrived, false);
    tab.close()?;
    Ok(sample)
}

fn visit_again(mut tab: Tab<'_>, places: &Places<'_>) -> anyhow::Result<Sample> {
    load(&mut tab, places, Subject::Wizard)?;
    tab.leave()?;
    visit(tab, places, Subject::SecondVisit)
}
