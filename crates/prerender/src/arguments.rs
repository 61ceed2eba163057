//! The command line.

use guide_content::Day;
use lexopt::prelude::*;
use std::{error::Error, path::PathBuf};

/// What to do.
pub(crate) enum Command {
    /// Check the content, and list what is due on a day; today, if none is given.
    Check {
        content: PathBuf,
        on: Option<Day>,
    },
    /// List every address, or write the list to a file as HTML.
    Links {
        content: PathBuf,
        html: Option<PathBuf>,
    },
    Decisions {
        content: PathBuf,
    },
    Build(Build),
}

/// What to build, from what, where to.
pub(crate) struct Build {
    pub(crate) content: PathBuf,
    /// The list of the assets' names, plain and hashed.
    pub(crate) assets: PathBuf,
    /// What may stand inside pages.
    pub(crate) inline: PathBuf,
    pub(crate) dist: PathBuf,
    /// Where what hosts need and do not serve is written.
    pub(crate) hosting: PathBuf,
    /// The path that the guide is hosted at, without a slash at the end.
    pub(crate) base: String,
    /// The whole address that the guide is hosted at, likewise, when it is
    /// known; else the path alone.
    pub(crate) site: String,
    /// The folder of the fonts of preview images, if there are to be any.
    pub(crate) fonts: Option<PathBuf>,
}

const USAGE: &str = "usage: prerender check --content DIR [--on DAY]
       prerender links --content DIR [--html FILE]
       prerender decisions --content DIR
       prerender build --content DIR --assets FILE --inline FILE --dist DIR
                       --hosting DIR [--base PATH] [--site ADDRESS] [--fonts DIR]";

pub(crate) fn parse() -> Result<Command, Box<dyn Error>> {
    let mut parser = lexopt::Parser::from_env();
    let mut command = None;
    let mut content = PathBuf::from("content");
    let mut on = None;
    let mut html = None;
    let mut assets = None;
    let mut inline = None;
    let mut dist = None;
    let mut hosting = None;
    let mut base = String::new();
    let mut site = None;
    let mut fonts = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Value(value) if command.is_none() => command = Some(value.string()?),
            Long("content") => content = parser.value()?.into(),
            Long("on") => on = Some(parser.value()?.string()?.parse()?),
            Long("html") => html = Some(PathBuf::from(parser.value()?)),
            Long("assets") => assets = Some(PathBuf::from(parser.value()?)),
            Long("inline") => inline = Some(PathBuf::from(parser.value()?)),
            Long("dist") => dist = Some(PathBuf::from(parser.value()?)),
            Long("hosting") => hosting = Some(PathBuf::from(parser.value()?)),
            Long("base") => base = parser.value()?.string()?,
            Long("fonts") => fonts = Some(PathBuf::from(parser.value()?)),
            Long("site") => site = Some(parser.value()?.string()?),
            other => return Err(format!("{}\n{USAGE}", other.unexpected()).into()),
        }
    }
    match command.as_deref() {
        Some("check") => Ok(Command::Check { content, on }),
        Some("links") => Ok(Command::Links { content, html }),
        Some("decisions") => Ok(Command::Decisions { content }),
        Some("build") => Ok(Command::Build(Build {
            content,
            assets: assets.ok_or(USAGE)?,
            inline: inline.ok_or(USAGE)?,
            dist: dist.ok_or(USAGE)?,
            hosting: hosting.ok_or(USAGE)?,
            site: site.unwrap_or_else(|| base.clone()),
            base,
            fonts,
        })),
        _ => Err(USAGE.into()),
    }
}
