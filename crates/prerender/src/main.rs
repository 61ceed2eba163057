//! The native entry: checks a guide's content, lists what is due, every
//! address and every text, prints its decisions, and writes every route as a file. `cargo xtask`
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
mod schema;
mod sharing;
mod site_files;
mod tree;
mod write;

use arguments::Command;
use guide_compiler::{
    borrowed,
    check::check,
    filled as words,
    read::{Content, read},
    starter, upkeep, warnings,
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
        Command::New {
            folder,
            name,
            language,
            schemas,
        } => Ok(starter::write(
            &folder,
            &name,
            &language,
            schemas.as_deref(),
        )?),
        Command::Check {
            content,
            on,
            lists_due,
            other,
        } => {
            let guide = read_and_check(&content)?;
            let languages: Vec<_> = guide.languages.keys().map(String::as_str).collect();
            eprintln!(
                "{} is fine: {}, {} ({})",
                content.display(),
                counted(guide.structure.questions.len(), "question"),
                counted(languages.len(), "language"),
                languages.join(", ")
            );
            let mut warnings = warnings(&guide).0;
            if let Some(other) = other {
                warnings.extend(borrowed(&guide, &read_and_check(&other)?).0);
            }
            for warning in warnings {
                eprintln!("warning: {warning}");
            }
            if !lists_due {
                return Ok(());
            }
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
        Command::Schema { folder, page } => schema::write(&folder, &page),
        Command::Words {
            content: folder,
            filled,
            language,
        } => {
            // Who mends a text reads it before all else is right.
            let explain = |problems| format!("{} has problems:\n{problems}", folder.display());
            let content = read(&folder).map_err(explain)?;
            let mut texts = if filled {
                words::filled(&content).map_err(explain)?
            } else {
                words::unfilled(&content)
            };
            if let Some(language) = language {
                let known: Vec<_> = content.languages.keys().map(String::as_str).collect();
                if !known.contains(&language.as_str()) {
                    let known = known.join(", ");
                    return Err(
                        format!("there are no words in `{language}`, but in {known}").into(),
                    );
                }
                texts.retain(|text| text.language == language);
            }
            print(&words::as_text(&texts))
        }
        Command::Build(build) => {
            let content = read_and_check(&build.content)?;
            // The packs live as long as the program, as in the browser.
            write::site(packs(&content).leak(), build)?;
            Ok(())
        }
    }
}

/// A number of things: `1 question`, `2 questions`.
fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
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
