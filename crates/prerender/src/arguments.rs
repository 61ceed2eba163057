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
        /// Whether what is due is listed.
        lists_due: bool,
        /// The folder of another guide, whose words this one should not have.
        other: Option<PathBuf>,
    },
    /// Write a small guide into an empty folder.
    New {
        folder: PathBuf,
        name: String,
        language: String,
        /// The folder of the schemas of content files, for editors.
        schemas: Option<PathBuf>,
    },
    /// List every address, or write the list to a file as HTML.
    Links {
        content: PathBuf,
        html: Option<PathBuf>,
    },
    Decisions {
        content: PathBuf,
    },
    /// Write the schemas of content files into a folder, and the table of keys into a
    /// page.
    Schema {
        folder: PathBuf,
        page: PathBuf,
    },
    /// List every text, or what those that are filled say once they are, in one
    /// language or in all.
    Words {
        content: PathBuf,
        filled: bool,
        language: Option<String>,
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

const USAGE: &str =
    "usage: prerender check --content DIR [--on DAY] [--no-due] [--compare-with DIR]
       prerender new --content DIR --name NAME --language TAG [--schema DIR]
       prerender links --content DIR [--html FILE]
       prerender decisions --content DIR
       prerender schema --schema DIR --page FILE
       prerender words --content DIR [--filled] [--language TAG]
       prerender build --content DIR --assets FILE --inline FILE --dist DIR
                       --hosting DIR [--base PATH] [--site ADDRESS] [--fonts DIR]";

pub(crate) fn parse() -> Result<Command, Box<dyn Error>> {
    let mut parser = lexopt::Parser::from_env();
    let mut command = None;
    let mut content = PathBuf::from("content");
    let mut on = None;
    let mut html = None;
    let mut page = None;
    let mut filled = false;
    let mut assets = None;
    let mut inline = None;
    let mut dist = None;
    let mut hosting = None;
    let mut base = String::new();
    let mut site = None;
    let mut fonts = None;
    let mut lists_due = true;
    let mut other = None;
    let mut name = None;
    let mut language = None;
    let mut schemas = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Value(value) if command.is_none() => command = Some(value.string()?),
            Long("content") => content = parser.value()?.into(),
            Long("on") => on = Some(parser.value()?.string()?.parse()?),
            Long("compare-with") => other = Some(PathBuf::from(parser.value()?)),
            Long("no-due") => lists_due = false,
            Long("name") => name = Some(parser.value()?.string()?),
            Long("language") => language = Some(parser.value()?.string()?),
            Long("schema") => schemas = Some(PathBuf::from(parser.value()?)),
            Long("html") => html = Some(PathBuf::from(parser.value()?)),
            Long("page") => page = Some(PathBuf::from(parser.value()?)),
            Long("filled") => filled = true,
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
        Some("check") => Ok(Command::Check {
            content,
            on,
            lists_due,
            other,
        }),
        Some("new") => Ok(Command::New {
            folder: content,
            name: name.ok_or(USAGE)?,
            language: language.ok_or(USAGE)?,
            schemas,
        }),
        Some("links") => Ok(Command::Links { content, html }),
        Some("decisions") => Ok(Command::Decisions { content }),
        Some("schema") => Ok(Command::Schema {
            folder: schemas.ok_or(USAGE)?,
            page: page.ok_or(USAGE)?,
        }),
        Some("words") => Ok(Command::Words {
            content,
            filled,
            language,
        }),
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
