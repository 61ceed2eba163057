//! Measures what the site costs: builds it and the pages that it is measured against, serves
//! both, and has the bench program visit them.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::announce;
use crate::build::site::{self, Compression, SiteRequest};
use crate::build::{compress, files, program};
use crate::native;
use crate::process;
use crate::project::Project;
use crate::server::{Server, Site};
use crate::setup::{self, BenchTools, Toolbox};

/// The name of the program that measures.
const NAME: &str = "bench";

/// The package of the smallest Leptos page, and its program.
const LEPTOS_PACKAGE: &str = "guide-bench-page";
const LEPTOS_PROGRAM: &str = "bench-page";

/// Where the site says that it stands: search engines, and so Lighthouse, want whole addresses,
/// and compare them with each other and not with where a page was loaded from.
const PUBLIC_URL: &str = "https://guide.example/";

/// The files of SurveyJS that a page loads, as npm has them, and as the page calls them. The style
/// without fonts, because the other one loads them from another host.
const SURVEY_FILES: [(&str, &str); 3] = [
    (
        "survey-core/survey-core.fontless.min.css",
        "survey-core.css",
    ),
    ("survey-core/survey.core.min.js", "survey.core.js"),
    ("survey-js-ui/survey-js-ui.min.js", "survey-js-ui.js"),
];

/// A part of the measurement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Part {
    /// Pages in a browser.
    Visits,
    /// The engine's benchmarks.
    Engine,
    Lighthouse,
}

impl Part {
    /// Every part.
    pub(crate) const ALL: [Self; 3] = [Self::Visits, Self::Engine, Self::Lighthouse];

    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Engine => "engine",
            Self::Lighthouse => "lighthouse",
        }
    }
}

/// What to measure.
#[derive(Debug, PartialEq)]
pub(crate) struct BenchRequest {
    /// How often each page is visited.
    pub(crate) runs: NonZero<usize>,
    pub(crate) parts: Vec<Part>,
    /// Whether the findings go into `docs/performance.md` as well.
    pub(crate) writes_document: bool,
}

impl BenchRequest {
    /// How often each page is visited unless it is said.
    pub(crate) const RUNS: NonZero<usize> = NonZero::new(5).unwrap();

    fn wants(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}

/// Builds, serves and measures.
///
/// # Errors
///
/// When a build fails, or a page does not do what is measured. A target that is missed is no
/// error: times depend on the computer.
pub(crate) fn bench(project: &Project, request: &BenchRequest) -> anyhow::Result<()> {
    let toolbox = setup::for_build(project)?;
    let tools = setup::for_bench(request.wants(Part::Lighthouse))?;
    let listen = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let (guide, comparison) = (listen()?, listen()?);
    let guide_url = format!("http://{}", guide.local_addr()?);

    let content = project.path("content");
    let site = SiteRequest {
        content: content.clone(),
        dist: project.work().join("bench/guide"),
        public_url: PUBLIC_URL.parse()?,
    };
    program::build(project, &toolbox)?;
    site::build(project, &toolbox, &site, Compression::Smallest)?;
    let measuring = native::compiled(project, NAME)?;
    let beside = project.work().join("bench/comparison");
    announce::step("building the pages to measure against", || {
        let mut pages = Command::new(&measuring);
        pages.arg("pages").arg("--content").arg(&content);
        pages.arg("--dist").arg(empty(&beside)?);
        process::run(pages.args(["--guide", &guide_url]))?;
        add_survey(&tools, &beside.join("survey"))?;
        add_leptos(project, &toolbox, &beside.join("leptos"))?;
        compress::compress_all(&beside, Compression::Smallest)
    })?;
    let engine = if request.wants(Part::Engine) {
        Some(measure_engine(project)?)
    } else {
        None
    };

    let runtime = tokio::runtime::Runtime::new().context("cannot start the servers")?;
    let start = |dist: &Path, listener| {
        let site = Site::load(dist, "/")?;
        anyhow::Ok(runtime.block_on(async { Server::start_on(site, listener) })?)
    };
    let guide = start(&site.dist, guide)?;
    let comparison = start(&beside, comparison)?;

    let runs = if request.wants(Part::Visits) {
        request.runs.get()
    } else {
        0
    };
    let mut measure = Command::new(measuring);
    measure.arg("measure").arg("--content").arg(&content);
    measure.arg("--dist").arg(&site.dist);
    measure.args(["--guide", &guide.url()]);
    measure.args(["--comparison", &comparison.url()]);
    measure.arg("--chromium").arg(&tools.chromium);
    measure.args(["--runs", &runs.to_string()]);
    if let Some(file) = &engine {
        measure.arg("--engine").arg(file);
    }
    if let Some(program) = &tools.lighthouse {
        measure.arg("--lighthouse").arg(program);
    }
    if request.writes_document {
        let document = project.path("docs/performance.md");
        measure.arg("--document").arg(document);
    }
    announce::step("measuring, about a minute a run", || {
        process::run(&mut measure)
    })
}

/// The folder, with nothing in it.
fn empty(folder: &Path) -> anyhow::Result<&Path> {
    files::remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

fn add_survey(tools: &BenchTools, folder: &Path) -> anyhow::Result<()> {
    for (from, to) in SURVEY_FILES {
        let content = files::read(&tools.libraries.join(from))?;
        files::write(&folder.join(to), content)?;
    }
    Ok(())
}

/// Compiles the smallest Leptos page as the guide's program is compiled.
fn add_leptos(project: &Project, toolbox: &Toolbox, folder: &Path) -> anyhow::Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let target = project.path("target");
    let mut cargo = process::cargo();
    cargo.current_dir(project.root());
    cargo.args(["build", "--release", "--target", TARGET]);
    cargo.args(["--package", LEPTOS_PACKAGE, "--target-dir"]);
    process::run(cargo.arg(&target))?;

    let mut bindgen = toolbox.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]);
    bindgen.arg(folder);
    let compiled = target.join(TARGET).join("release").join(LEPTOS_PROGRAM);
    process::run(bindgen.arg(compiled.with_extension("wasm")))?;

    program::optimise(toolbox, &folder.join(format!("{LEPTOS_PROGRAM}_bg.wasm")))
}

/// Runs the engine's benchmarks; the file with what they print.
fn measure_engine(project: &Project) -> anyhow::Result<PathBuf> {
    let file = project.work().join("bench/engine.txt");
    announce::step("measuring the engine", || {
        let output =
            File::create(&file).with_context(|| format!("cannot write {}", file.display()))?;
        let mut cargo = process::cargo();
        cargo.current_dir(project.root());
        cargo.args(["bench", "--package", "guide-engine"]);
        process::run(cargo.stdout(output))
    })?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_folder_is_emptied() {
        let parent = tempfile::TempDir::new().unwrap();
        let folder = parent.path().join("pages");
        files::write(&folder.join("old/index.html"), "").unwrap();
        empty(&folder).unwrap();
        assert!(files::all_below(&folder).unwrap().is_empty() && folder.is_dir());
    }
}
