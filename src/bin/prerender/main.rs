//! The native entry: checks a guide's content, prints its decisions, and
//! writes every route as a file. `cargo xtask` calls it.

mod arguments;
mod artwork;
mod document;
mod site_files;
mod write;

use arguments::Command;
use community_guide::{
    content::{
        Pack,
        check::check,
        read::{Content, read},
    },
    engine::decisions_csv,
    routes::is_page,
};
use std::{error::Error, path::Path, process::ExitCode};

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
        Command::Check { content } => {
            let checked = checked(&content)?;
            let languages: Vec<_> = checked.languages.keys().map(String::as_str).collect();
            eprintln!(
                "{} is fine: {} questions, {} languages ({})",
                content.display(),
                checked.structure.questions.len(),
                languages.len(),
                languages.join(", ")
            );
            Ok(())
        }
        Command::Decisions { content } => {
            use std::io::Write;
            let csv = decisions_csv(&checked(&content)?.structure);
            match std::io::stdout().write_all(csv.as_bytes()) {
                // Whoever reads may stop early: `| head`.
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
                _ => Ok(()),
            }
        }
        Command::Build(build) => {
            let content = checked(&build.content)?;
            // The packs live as long as the program, as in the browser.
            write::site(packs(&content).leak(), build)?;
            Ok(())
        }
    }
}

/// The content of a folder, read and checked; every problem is in the error.
fn checked(folder: &Path) -> Result<Content, Box<dyn Error>> {
    let explain = |problems| format!("{} has problems:\n{problems}", folder.display());
    let content = read(folder).map_err(explain)?;
    check(&content, |address| is_page(&content.structure, address)).map_err(explain)?;
    Ok(content)
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
        .map(|(tag, words)| Pack {
            locale: tag.clone(),
            languages: names.clone(),
            structure: content.structure.clone(),
            words: words.clone(),
        })
        .collect()
}
