//! The native entry: checks a guide's content, lists what is due and every
//! address, prints its decisions, and writes every route as a file. `cargo xtask`
//! calls it.

mod arguments;
mod artwork;
mod digests;
mod document;
mod hosting;
mod icons;
mod inline;
mod oembed;
mod offline;
mod preview;
mod sharing;
mod site_files;
mod tree;
mod write;

use arguments::Command;
use guide_compiler::{
    check::check,
    read::{Content, read},
    upkeep,
};
use guide_content::{Day, Pack, Words};
use guide_engine::decisions_csv;
use guide_routes::is_page;
use std::{error::Error, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    match arguments::parse()? {
        Command::Check { content, on } => {
            let guide = read_and_check(&content)?;
            let languages: Vec<_> = guide.languages.keys().map(String::as_str).collect();
            eprintln!(
                "{} is fine: {} questions, {} languages ({})",
                content.display(),
                guide.structure.questions.len(),
                languages.len(),
                languages.join(", ")
            );
            // What is due is no mistake: a build that was fine stays fine overnight.
            let on = on.map_or_else(today, Ok)?;
            let due = upkeep::due(&guide.structure, on);
            print(&due.as_text(home_words(&guide)?))
        }
        Command::Links { content, html } => {
            let guide = read_and_check(&content)?;
            let addresses = upkeep::addresses(&guide);
            let Some(file) = html else {
                return print(&upkeep::as_text(&addresses));
            };
            let page = upkeep::as_html(&addresses, &guide.structure.guide.home_language);
            let explain = |error| format!("{}: {error}", file.display());
            fs::write(&file, page).map_err(explain)?;
            eprintln!("the list is in {}", file.display());
            Ok(())
        }
        Command::Decisions { content } => {
            print(&decisions_csv(&read_and_check(&content)?.structure))
        }
        Command::Build(build) => {
            let content = read_and_check(&build.content)?;
            // The packs live as long as the program, as in the browser.
            write::site(packs(&content).leak(), build)?;
            Ok(())
        }
    }
}

/// The content of a folder, read and checked; every problem is in the error.
fn read_and_check(folder: &Path) -> Result<Content, Box<dyn Error>> {
    let explain = |problems| format!("{} has problems:\n{problems}", folder.display());
    let content = read(folder).map_err(explain)?;
    check(&content, |address| is_page(&content.structure, address)).map_err(explain)?;
    Ok(content)
}

/// Today, by the clock of this computer, in UTC. The one place that asks for it.
fn today() -> Result<Day, Box<dyn Error>> {
    let today = chrono::Utc::now().date_naive().to_string();
    let wrong = |error| format!("by this computer's clock, {error}");
    Ok(today.parse().map_err(wrong)?)
}

/// The words of the guide's home language.
fn home_words(content: &Content) -> Result<&Words, Box<dyn Error>> {
    let home = &content.structure.guide.home_language;
    let words = content.languages.get(home);
    Ok(words.ok_or_else(|| format!("there are no words in `{home}`"))?)
}

/// Prints to standard output.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    use std::io::Write;
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads may stop early: `| head`.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// A pack for each language, the home language first.
fn packs(content: &Content) -> Vec<Pack> {
    let home = &content.structure.guide.home_language;
    let mut languages: Vec<_> = content.languages.iter().collect();
    languages.sort_by_key(|(tag, _)| (*tag != home, *tag));
    let names: Vec<_> = languages
        .iter()
        .map(|(tag, words)| ((*tag).clone(), words.interface.language.name.clone()))
        .collect();
    languages
        .into_iter()
        .map(|(tag, words)| {
            Pack::whole(tag, names.clone(), content.structure.clone(), words.clone())
        })
        .collect()
}
