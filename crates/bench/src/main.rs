//! Measures the built site in a browser, and says what it costs. `cargo xtask bench` builds,
//! serves and calls it.
//!
//! | module | what it does |
//! |---|---|
//! | `comparison` | writes the pages that the guide is measured against |
//! | `browser`, `devtools` | a browser of our own, and its protocol |
//! | `tab`, `record` | one visit under the profile, and what it comes to |
//! | `visits` | all visits, run by run |
//! | `lighthouse`, `engine`, `assets`, `machine` | what else is said |
//! | `report` | the tables and the targets |

#![allow(
    clippy::print_stdout,
    reason = "results on standard output are what this program is for"
)]

mod arguments;
mod assets;
mod browser;
mod comparison;
mod devtools;
mod engine;
mod lighthouse;
mod machine;
mod record;
mod report;
mod statistics;
mod tab;
mod visits;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use guide_compiler::read::{Content, read};
use guide_content::Words;
use guide_routes::{Page, Route};

use crate::arguments::{Command, Measure};
use crate::browser::Browser;
use crate::machine::Machine;
use crate::report::Report;
use crate::visits::Places;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    match arguments::parse(lexopt::Parser::from_env())? {
        Command::Pages {
            content,
            dist,
            guide,
        } => {
            let content = read_content(&content)?;
            let (language, words) = home(&content)?;
            let wizard = Route {
                frame: true,
                ..Route::new(language, Page::Choose)
            };
            let framed = format!("{guide}{}", wizard.path());
            comparison::write(&content.structure, language, words, &framed, &dist)
        }
        Command::Measure(request) => measure(&request),
    }
}

fn measure(request: &Measure) -> anyhow::Result<()> {
    let content = read_content(&request.content)?;
    let (language, _) = home(&content)?;
    let engine = match &request.engine {
        Some(file) => {
            let explain = || format!("in {}", file.display());
            let printed = fs::read_to_string(file).with_context(explain)?;
            Some(engine::timings(&printed).with_context(explain)?)
        }
        None => None,
    };
    let machine = Machine::now();
    let mut browser = Browser::start(&request.chromium)?;
    let places = Places {
        guide: &request.guide,
        comparison: &request.comparison,
        language,
        structure: &content.structure,
    };
    let visits = if request.runs > 0 {
        Some(visits::measure(&mut browser, &places, request.runs)?)
    } else {
        None
    };
    let lighthouse = match &request.lighthouse {
        Some(program) => {
            let languages = content.languages.keys().map(String::as_str);
            let paths = lighthouse::paths(&content.structure, languages);
            Some(lighthouse::audit(
                program,
                &browser,
                &request.guide,
                &paths,
            )?)
        }
        None => None,
    };
    let report = Report {
        day: chrono::Utc::now().date_naive().to_string(),
        machine,
        browser: browser.version.clone(),
        runs: request.runs,
        visits,
        engine,
        lighthouse,
        assets: assets::assets(&request.dist)?,
        pages: [
            Page::Choose,
            Page::Home,
            Page::Result,
            Page::Path,
            Page::Search,
        ]
        .map(|page| Route::new(language, page).path())
        .iter()
        .map(|path| assets::page(&request.dist, path))
        .collect::<anyhow::Result<_>>()?,
    };
    // Its browser's end may take a moment; what was found should not wait for it.
    let text = report.document();
    print!("{text}");
    if let Some(file) = &request.document {
        let explain = || format!("cannot write {}", file.display());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(explain)?;
        }
        fs::write(file, text).with_context(explain)?;
        eprintln!("the findings are in {}", file.display());
    }
    Ok(())
}

fn read_content(folder: &Path) -> anyhow::Result<Content> {
    read(folder).map_err(|problems| anyhow!("{} has problems:\n{problems}", folder.display()))
}

/// The guide's home language, and its words.
fn home(content: &Content) -> anyhow::Result<(&str, &Words)> {
    let home = &content.structure.guide.home_language;
    let words = content.languages.get(home);
    let words = words.with_context(|| format!("there are no words in `{home}`"))?;
    Ok((home, words))
}
