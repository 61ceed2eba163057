//! Holds what hosts are given against the tools that know these hosts, and measures nginx.
//!
//! The tests look at what is sent, and need none of these tools; a person who changes `hosting/`
//! runs this.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

use crate::announce;
use crate::build::staging;
use crate::nginx::Nginx;
use crate::process;
use crate::project::Project;
use crate::setup;

/// How long each file is asked for.
const SECONDS: u32 = 10;
/// How many ask at once.
const CONNECTIONS: u32 = 64;

/// Checks the template and the workflow, and measures what nginx sends a second of the site in
/// `dist`, which stands at the root of its host.
///
/// # Errors
///
/// When a tool finds something, or nginx does not send what it is asked for.
pub(crate) fn check(project: &Project, dist: &Path) -> anyhow::Result<()> {
    let tools = setup::for_hosting()?;
    let template = staging::hosting_of(dist)?.join("cloudfront.yaml");
    ensure!(
        template.is_file(),
        "{} is not there; build the site with `cargo xtask build`",
        project.display(&template)
    );
    announce::step("cfn-lint: the template for CloudFront", || {
        process::run(tools.cfn_lint.command().arg(&template))
    })?;
    announce::step("zizmor: the workflow for GitHub Pages", || {
        let mut zizmor = tools.zizmor.command();
        zizmor.args(["--offline", "--persona", "pedantic"]);
        process::run(zizmor.arg(project.path("hosting/github-pages/pages.yml")))
    })?;

    let work = project.work().join("nginx");
    let nginx = Nginx::start(&tools.nginx, dist, "", &work)?;
    for path in [page(dist)?, program(dist)?] {
        let url = format!("http://{}/{path}", nginx.address());
        let load = announce::step(format!("wrk: {SECONDS} seconds of /{path}"), || load(&url))?;
        println!("{load}");
    }
    Ok(())
}

/// The home page of the first language.
fn page(dist: &Path) -> anyhow::Result<String> {
    let mut languages = Vec::new();
    for entry in std::fs::read_dir(dist)? {
        let path = entry?.path();
        if path.join("choose/index.html").is_file() {
            languages.push(path);
        }
    }
    languages.sort();
    let first = languages.first().and_then(|path| path.file_name());
    let first = first.context("the site has no language")?;
    Ok(format!("{}/", first.display()))
}

/// The program's first part.
fn program(dist: &Path) -> anyhow::Result<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dist.join("assets"))? {
        let name = entry?.file_name().display().to_string();
        if name.starts_with("community-guide-") && name.ends_with(".wasm") {
            found.push(format!("assets/{name}"));
        }
    }
    found.pop().context("the site has no program")
}

/// Asks for a file as browsers do, as often as it is sent; what wrk says about that.
fn load(url: &str) -> anyhow::Result<String> {
    let mut wrk = Command::new("wrk");
    wrk.args(["--threads", "1", "--latency", "--timeout", "10s"])
        .arg(format!("--connections={CONNECTIONS}"))
        .arg(format!("--duration={SECONDS}s"))
        .args(["--header", "Accept-Encoding: br", url]);
    let said = process::output(&mut wrk)?;
    ensure!(
        !said.contains("Non-2xx") && !said.contains("Socket errors"),
        "not every request was answered:\n{said}"
    );
    Ok(said)
}
