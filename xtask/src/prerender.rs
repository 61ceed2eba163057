//! The guide's own native program, which reads the content: it checks it, lists what is due and
//! its addresses, prints its decisions, and writes its pages.

use std::path::Path;
use std::process::Command;

use anyhow::ensure;

use crate::native;
use crate::process;
use crate::project::Project;
use crate::public_url::PublicUrl;

/// The program's name.
const NAME: &str = "prerender";

/// What [`build`] is given.
#[derive(Debug)]
pub(crate) struct Pages<'a> {
    /// The content folder.
    pub(crate) content: &'a Path,
    /// The file that maps the plain name of each asset to its place in the site.
    pub(crate) assets: &'a Path,
    /// The file that has what may stand inside pages.
    pub(crate) inline: &'a Path,
    /// The folder to write to.
    pub(crate) dist: &'a Path,
    /// The folder to write to what hosts need and do not serve.
    pub(crate) hosting: &'a Path,
    /// Where the site will stand.
    pub(crate) public_url: &'a PublicUrl,
    /// The folder of the fonts of preview images, if there are to be any.
    pub(crate) fonts: Option<&'a Path>,
}

/// Writes every page of the site, and what belongs to them.
pub(crate) fn build(project: &Project, pages: &Pages<'_>) -> anyhow::Result<()> {
    let mut command = command(project, "build", pages.content)?;
    command
        .arg("--assets")
        .arg(pages.assets)
        .arg("--inline")
        .arg(pages.inline)
        .arg("--dist")
        .arg(pages.dist)
        .arg("--hosting")
        .arg(pages.hosting)
        .arg("--base")
        .arg(pages.public_url.path().trim_end_matches('/'))
        .arg("--site")
        .arg(pages.public_url.to_string().trim_end_matches('/'));
    if let Some(fonts) = pages.fonts {
        command.arg("--fonts").arg(fonts);
    }
    process::run(&mut command)
}

/// Checks the content folder, and lists what is due on a day; today, if none is given.
pub(crate) fn check(project: &Project, content: &Path, on: Option<&str>) -> anyhow::Result<()> {
    let mut command = command(project, "check", content)?;
    if let Some(day) = on {
        command.arg("--on").arg(day);
    }
    process::run(&mut command)
}

/// Lists the addresses in the content folder, in a file if one is given.
pub(crate) fn links(project: &Project, content: &Path, html: Option<&Path>) -> anyhow::Result<()> {
    let mut command = command(project, "links", content)?;
    if let Some(file) = html {
        command.arg("--html").arg(file);
    }
    process::run(&mut command)
}

/// Prints the advice for every complete set of answers.
pub(crate) fn decisions(project: &Project, content: &Path) -> anyhow::Result<()> {
    process::run(&mut command(project, "decisions", content)?)
}

fn command(project: &Project, what: &str, content: &Path) -> anyhow::Result<Command> {
    ensure!(
        content.is_dir(),
        "there is no content folder {}; name one with --content",
        content.display()
    );
    let mut command = Command::new(native::compiled(project, NAME)?);
    command
        .current_dir(project.root())
        .arg(what)
        .arg("--content")
        .arg(content);
    Ok(command)
}
