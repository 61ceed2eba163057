//! Runs every check of the project: format, lints, native tests, builds, browser journeys.

mod budgets;
mod journey_times;
mod suite;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::arguments::NewGuide;
use crate::build::site::{self, Compression, SiteRequest};
use crate::build::{program, summary};
use crate::nginx;
use crate::prerender;
use crate::process;
use crate::project::Project;
use crate::public_url::PublicUrl;
use crate::setup::{self, TestTools};
use suite::Suite;

/// The address of the site that is built to stand below a path.
const SUB_PATH_URL: &str = "https://example.org/some/path/";

/// Another community's content, which shows that the guide is not tied to its own.
const SECOND_CONTENT: &str = "tests/fixtures/guide";

/// Runs every check, also after one has failed, and says in the end which have.
///
/// # Errors
///
/// When a check has failed.
pub(crate) fn test(project: &Project) -> anyhow::Result<()> {
    let mut suite = Suite::default();
    let toolbox = suite.step("tools to build with", || setup::for_build(project));
    let tools = suite.step("browsers and a server to test with", setup::for_test);

    let warnings = ["--", "-D", "warnings"];
    suite.step("format", || cargo(project, &["fmt", "--all", "--check"]));
    suite.step("lints", || {
        let clippy = ["clippy", "--workspace", "--all-targets"];
        cargo(project, &[&clippy[..], &warnings].concat())
    });
    suite.step_after("lints of the browser's program", toolbox.as_ref(), |_| {
        let clippy = ["clippy", "--target", "wasm32-unknown-unknown"];
        let program = ["--bin", "community-guide"];
        cargo(project, &[&clippy[..], &program, &warnings].concat())
    });
    suite.step("types of scripts", || {
        // Pages and service workers have other names around them.
        let checker = setup::type_checker()?;
        ["tsconfig.json", "tsconfig.worker.json"]
            .iter()
            .try_for_each(|config| {
                let mut checker = Command::new(&checker);
                process::run(checker.arg("--project").arg(project.path(config)))
            })
    });
    suite.step("native tests", || {
        cargo(project, &["test", "--workspace", "--no-fail-fast"])
    });

    let program = suite.step_after("browser's program", toolbox.as_ref(), |toolbox| {
        program::build(project, toolbox)
    });
    let toolbox = toolbox.as_ref().filter(|_| program.is_some());
    let sites = Sites::new(project)?;
    let guide = suite.step_after("the guide", toolbox, |toolbox| {
        site::build(project, toolbox, &sites.guide, Compression::Smallest)?;
        summary::print(&sites.guide.dist)
    });
    suite.step_after("budgets", guide.as_ref(), |()| {
        budgets::check(&sites.guide.dist)
    });
    let sub = suite.step_after("the guide below a path", toolbox, |toolbox| {
        site::build(project, toolbox, &sites.sub, Compression::Fast)
    });
    let second = suite.step_after("another guide", toolbox, |toolbox| {
        site::build(project, toolbox, &sites.second, Compression::Fast)
    });

    let new = suite.step_after("a new guide in each language", toolbox, |toolbox| {
        sites.new.iter().try_for_each(|(language, request)| {
            new_guide(project, language, &request.content)?;
            site::build(project, toolbox, request, Compression::Fast)
        })
    });

    let built = [
        guide.is_some(),
        sub.is_some(),
        second.is_some(),
        new.is_some(),
    ];
    let ready = tools.filter(|_| built.iter().all(|is_built| *is_built));
    suite.step_after("browser journeys", ready.as_ref(), |tools| {
        journeys(project, &sites, tools)
    });
    suite.finish()
}

/// The sites that the journeys visit.
struct Sites {
    guide: SiteRequest,
    sub: SiteRequest,
    second: SiteRequest,
    /// What `new` writes, by the tag of its language.
    new: Vec<(&'static str, SiteRequest)>,
}

/// The languages in which a guide can be begun: a journey visits each that there is, and
/// fails where one is missing here.
const NEW_LANGUAGES: [&str; 4] = ["de", "en", "pt-BR", "zh-CN"];

/// The folder of the sites of new guides, each in a folder named by its language.
const NEW_SITES: &str = "new";

/// Writes a new guide in place of that of an earlier run.
fn new_guide(project: &Project, language: &str, folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let new = NewGuide {
        folder: folder.to_owned(),
        name: "Lindental".to_owned(),
        language: language.to_owned(),
    };
    prerender::write_new(project, &new)
}

impl Sites {
    fn new(project: &Project) -> anyhow::Result<Self> {
        let request = |content: &str, name: &str, public_url: PublicUrl| SiteRequest {
            content: project.path(content),
            dist: project.work().join(name),
            public_url,
        };
        Ok(Self {
            guide: request("content", "guide", PublicUrl::default()),
            sub: request("content", "sub", SUB_PATH_URL.parse()?),
            second: request(SECOND_CONTENT, "second", PublicUrl::default()),
            new: NEW_LANGUAGES
                .map(|language| {
                    let folder = project.work().join(NEW_SITES);
                    let request = SiteRequest {
                        content: folder.join(format!("{language}-content")),
                        dist: folder.join(language),
                        public_url: PublicUrl::default(),
                    };
                    (language, request)
                })
                .into(),
        })
    }
}

fn journeys(project: &Project, sites: &Sites, tools: &TestTools) -> anyhow::Result<()> {
    let browsers = &tools.browsers;
    let new_sites = project.work().join(NEW_SITES);
    let variables: [(&str, &PathBuf); 8] = [
        ("GUIDE_NEW_DISTS", &new_sites),
        ("GUIDE_DIST", &sites.guide.dist),
        ("GUIDE_SUB_DIST", &sites.sub.dist),
        ("GUIDE_SECOND_DIST", &sites.second.dist),
        ("CHROMIUM", &browsers.chromium),
        ("CHROMEDRIVER", &browsers.chromedriver),
        ("FIREFOX", &browsers.firefox),
        (nginx::VARIABLE, &tools.nginx),
    ];
    let mut command = cargo_in(project.root());
    // For the whole workspace, as the native tests: for one package alone, cargo would choose other
    // features of some crates, and compile them and all that use them once more.
    command
        .args(["test", "--workspace", "--test", "journeys"])
        .envs(variables);
    let times = project.work().join("journey-times.txt");
    command.env(journey_times::VARIABLE, &times);
    journey_times::with_slowest(&times, || process::run(&mut command))
}

fn cargo(project: &Project, arguments: &[&str]) -> anyhow::Result<()> {
    process::run(cargo_in(project.root()).args(arguments))
}

fn cargo_in(folder: &Path) -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(folder);
    cargo
}
