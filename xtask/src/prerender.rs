//! The guide's own native program, which reads the content: it checks it, lists what is due, its
//! addresses and its texts, prints its decisions, says what may stand in it, and writes its pages.

use std::path::Path;
use std::process::Command;

use anyhow::ensure;

use crate::arguments::NewGuide;
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

/// Writes a small guide into an empty folder, and says how to go on.
pub(crate) fn new(project: &Project, new: &NewGuide) -> anyhow::Result<()> {
    write_new(project, new)?;
    let folder = project.display(&new.folder);
    println!(
        "A small guide is in {folder}. Edit its files, and look at what you do:\n\n    \
         cargo xtask serve --content {folder}\n    \
         cargo xtask check-content --content {folder}\n\n\
         docs/your-guide.md leads on from here."
    );
    Ok(())
}

/// Writes a small guide into an empty folder.
pub(crate) fn write_new(project: &Project, new: &NewGuide) -> anyhow::Result<()> {
    let mut command = Command::new(native::compiled(project, NAME)?);
    command
        .current_dir(project.root())
        .arg("new")
        .arg("--content")
        .arg(&new.folder)
        .arg("--name")
        .arg(&new.name)
        .arg("--language")
        .arg(&new.language)
        .arg("--schema")
        .arg(project.path("schema"));
    process::run(&mut command)
}

/// Stops with everything that is wrong with the content folder, if anything is.
pub(crate) fn require_fine(project: &Project, content: &Path) -> anyhow::Result<()> {
    process::run(command(project, "check", content)?.arg("--no-due"))
}

/// Checks the content folder, warns of words that it has from the guide that ships, and
/// lists what is due on a day; today, if none is given.
pub(crate) fn check(project: &Project, content: &Path, on: Option<&str>) -> anyhow::Result<()> {
    let mut command = command(project, "check", content)?;
    let shipped = project.path("content");
    if content != shipped {
        command.arg("--compare-with").arg(shipped);
    }
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

/// Writes the JSON Schemas of content files, and the table of their keys.
pub(crate) fn schema(project: &Project) -> anyhow::Result<()> {
    let mut command = Command::new(native::compiled(project, NAME)?);
    command
        .current_dir(project.root())
        .arg("schema")
        .arg("--schema")
        .arg(project.path("schema"))
        .arg("--page")
        .arg(project.path("docs/your-guide.md"));
    process::run(&mut command)
}

/// Lists the texts in the content folder, as they stand there or as they read once they are
/// filled; of one language, if one is given.
pub(crate) fn words(
    project: &Project,
    content: &Path,
    filled: bool,
    language: Option<&str>,
) -> anyhow::Result<()> {
    let mut command = command(project, "words", content)?;
    if filled {
        command.arg("--filled");
    }
    if let Some(tag) = language {
        command.arg("--language").arg(tag);
    }
    process::run(&mut command)
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
