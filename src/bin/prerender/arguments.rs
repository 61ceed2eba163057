//! The command line.

use lexopt::prelude::*;
use std::{error::Error, path::PathBuf};

/// What to do.
pub(crate) enum Command {
    Check { content: PathBuf },
    Decisions { content: PathBuf },
    Build(Build),
}

/// What to build, from what, where to.
pub(crate) struct Build {
    pub(crate) content: PathBuf,
    /// The list of the assets' names, plain and hashed.
    pub(crate) assets: PathBuf,
    pub(crate) dist: PathBuf,
    pub(crate) public_url: PublicUrl,
}

/// Where the guide will be hosted: its origin, if it is known, and its path
/// without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicUrl {
    pub(crate) origin: Option<String>,
    pub(crate) base: String,
}

impl PublicUrl {
    /// Reads `/`, `/some/path/` or `https://host/some/path/`.
    fn parse(url: &str) -> Result<Self, String> {
        let (origin, path) = match url.split_once("://") {
            Some((scheme, rest)) => {
                let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
                if !matches!(scheme, "http" | "https") || host.is_empty() {
                    return Err(wrong(url));
                }
                (Some(format!("{scheme}://{host}")), format!("/{path}"))
            }
            None => (None, url.to_owned()),
        };
        if !path.starts_with('/') || path.contains(['?', '#']) {
            return Err(wrong(url));
        }
        Ok(Self {
            origin,
            base: path.trim_end_matches('/').to_owned(),
        })
    }

    /// What the address of a page begins with.
    pub(crate) fn site(&self) -> String {
        format!(
            "{}{}",
            self.origin.as_deref().unwrap_or_default(),
            self.base
        )
    }
}

fn wrong(url: &str) -> String {
    format!("--public-url is `{url}`; write `/`, `/some/path/` or `https://host/some/path/`")
}

const USAGE: &str = "usage: prerender check|decisions --content DIR
       prerender build --content DIR --assets FILE --dist DIR [--public-url URL]";

pub(crate) fn parse() -> Result<Command, Box<dyn Error>> {
    let mut parser = lexopt::Parser::from_env();
    let mut command = None;
    let mut content = PathBuf::from("content");
    let mut assets = None;
    let mut dist = None;
    let mut public_url = PublicUrl::parse("/")?;
    while let Some(argument) = parser.next()? {
        match argument {
            Value(value) if command.is_none() => command = Some(value.string()?),
            Long("content") => content = parser.value()?.into(),
            Long("assets") => assets = Some(PathBuf::from(parser.value()?)),
            Long("dist") => dist = Some(PathBuf::from(parser.value()?)),
            Long("public-url") => public_url = PublicUrl::parse(&parser.value()?.string()?)?,
            other => return Err(format!("{}\n{USAGE}", other.unexpected()).into()),
        }
    }
    match command.as_deref() {
        Some("check") => Ok(Command::Check { content }),
        Some("decisions") => Ok(Command::Decisions { content }),
        Some("build") => Ok(Command::Build(Build {
            content,
            assets: assets.ok_or(USAGE)?,
            dist: dist.ok_or(USAGE)?,
            public_url,
        })),
        _ => Err(USAGE.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_a_path_or_a_whole_address() {
        let root = PublicUrl::parse("/").unwrap();
        assert_eq!((root.origin.clone(), root.base.as_str()), (None, ""));
        let path = PublicUrl::parse("/a/b/").unwrap();
        assert_eq!(path.site(), "/a/b");
        let whole = PublicUrl::parse("https://example.org/a/").unwrap();
        assert_eq!(whole.site(), "https://example.org/a");
        assert_eq!(whole.base, "/a");
        for wrong in ["a/", "ftp://host/", "https://", "/a?b"] {
            assert!(PublicUrl::parse(wrong).is_err(), "{wrong}");
        }
    }
}
