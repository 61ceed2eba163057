//! The command line.

use std::path::PathBuf;

use lexopt::prelude::*;

/// What to do.
#[derive(Debug)]
pub(crate) enum Command {
    /// Write the pages that the guide is measured against.
    Pages {
        /// The content folder, whose questions the survey has too.
        content: PathBuf,
        /// The folder to write to.
        dist: PathBuf,
        /// The address that the guide will be served at, without a slash at the end.
        guide: String,
    },
    /// Measure, and say what was found.
    Measure(Box<Measure>),
}

/// What to measure, and with what.
#[derive(Debug)]
pub(crate) struct Measure {
    /// The content folder that the guide was built from.
    pub(crate) content: PathBuf,
    /// The folder that the guide was built into.
    pub(crate) dist: PathBuf,
    /// The address that the guide is served at, without a slash at the end.
    pub(crate) guide: String,
    /// The same of the pages that it is measured against.
    pub(crate) comparison: String,
    /// The browser's program.
    pub(crate) chromium: PathBuf,
    /// How often each page is visited; never, if visits are not wanted.
    pub(crate) runs: usize,
    /// What the benchmarks of the engine have printed, if they were run.
    pub(crate) engine: Option<PathBuf>,
    /// The program of Lighthouse, if it is to be run.
    pub(crate) lighthouse: Option<PathBuf>,
    /// The file to write the findings to as well.
    pub(crate) document: Option<PathBuf>,
}

const USAGE: &str = "usage: bench pages --content DIR --dist DIR --guide URL
       bench measure --content DIR --dist DIR --guide URL --comparison URL --chromium FILE
             --runs N [--engine FILE] [--lighthouse FILE] [--document FILE]";

/// Reads the command line.
///
/// # Errors
///
/// When it is not a command with its options.
pub(crate) fn parse(mut parser: lexopt::Parser) -> anyhow::Result<Command> {
    let mut command = None;
    let (mut content, mut dist, mut chromium) = (None, None, None);
    let (mut guide, mut comparison, mut runs) = (None, None, None);
    let (mut engine, mut lighthouse, mut document) = (None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Value(value) if command.is_none() => command = Some(value.string()?),
            Long("content") => content = Some(PathBuf::from(parser.value()?)),
            Long("dist") => dist = Some(PathBuf::from(parser.value()?)),
            Long("chromium") => chromium = Some(PathBuf::from(parser.value()?)),
            Long("guide") => guide = Some(address(parser.value()?.string()?)),
            Long("comparison") => comparison = Some(address(parser.value()?.string()?)),
            Long("runs") => runs = Some(parser.value()?.parse()?),
            Long("engine") => engine = Some(PathBuf::from(parser.value()?)),
            Long("lighthouse") => lighthouse = Some(PathBuf::from(parser.value()?)),
            Long("document") => document = Some(PathBuf::from(parser.value()?)),
            other => return Err(anyhow::anyhow!("{}\n{USAGE}", other.unexpected())),
        }
    }
    let usage = || anyhow::anyhow!(USAGE);
    match command.as_deref() {
        Some("pages") => Ok(Command::Pages {
            content: content.ok_or_else(usage)?,
            dist: dist.ok_or_else(usage)?,
            guide: guide.ok_or_else(usage)?,
        }),
        Some("measure") => Ok(Command::Measure(Box::new(Measure {
            content: content.ok_or_else(usage)?,
            dist: dist.ok_or_else(usage)?,
            guide: guide.ok_or_else(usage)?,
            comparison: comparison.ok_or_else(usage)?,
            chromium: chromium.ok_or_else(usage)?,
            runs: runs.ok_or_else(usage)?,
            engine,
            lighthouse,
            document,
        }))),
        _ => Err(usage()),
    }
}

/// An address without the slash at its end.
fn address(mut text: String) -> String {
    text.truncate(text.trim_end_matches('/').len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> anyhow::Result<Command> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn everything_that_a_measurement_needs_is_read() {
        let line = "measure --content a --dist b --guide http://127.0.0.1:1/ --chromium d \
                    --comparison http://127.0.0.1:2 --runs 3 --lighthouse e";
        let Command::Measure(measure) = parsed(line).unwrap() else {
            panic!("not a measurement");
        };
        assert_eq!(measure.guide, "http://127.0.0.1:1");
        assert_eq!(measure.comparison, "http://127.0.0.1:2");
        assert_eq!((measure.runs, measure.engine), (3, None));
        assert_eq!(measure.lighthouse, Some(PathBuf::from("e")));
    }

    #[test]
    fn what_is_missing_or_unknown_is_answered_with_the_usage() {
        for line in [
            "",
            "pages --content a",
            "measure --runs 1",
            "pages --port 1",
        ] {
            let error = parsed(line).unwrap_err().to_string();
            assert!(error.contains("usage: bench"), "{line}: {error}");
        }
        assert!(parsed("measure --runs many").is_err());
    }
}
