//! The project's commands, run as `cargo xtask <command>`: set up, build, serve, test.
//!
//! The commands are one program in Rust, so that a contributor needs nothing but cargo, Node and,
//! for the browser tests, apt. Everything that it makes stays below `target/`, apart from `dist/`,
//! the finished site; the tools that it installs are in the user's cache folder, for every clone.
//!
//! | module | what it does |
//! |---|---|
//! | `arguments` | reads the command line |
//! | `setup` | finds the tools, and installs those that are missing |
//! | `build` | makes the site |
//! | `serve` | builds, serves, and builds again when a source changes |
//! | `test` | runs every check |
//! | `bench` | measures what the site costs |
//! | `check_hosting` | checks what hosts are given with the tools that know them |
//! | [`hosts`] | renders what is pasted into other sites; public, because a test compares what is kept |
//! | [`nginx`] | nginx with the configuration that is kept; public, because the browser tests start it |
//! | [`server`] | the web server; public, because the browser tests start it as well |
//!
//! Progress goes to standard error and results to standard output, so that
//! `cargo xtask decisions > decisions.csv` holds the table and nothing else.

#![allow(
    clippy::print_stdout,
    reason = "results on standard output are what this program is for"
)]

mod announce;
mod arguments;
mod bench;
mod build;
mod check_hosting;
pub mod hosts;
mod native;
pub mod nginx;
mod prerender;
mod process;
mod project;
mod public_url;
mod serve;
pub mod server;
mod setup;
mod test;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::arguments::Command;
use crate::build::site::{self, Compression};
use crate::project::Project;

/// Runs the command that `arguments` name; the first of them is the program's own name, under
/// which it may stand in for another program.
///
/// The exit status is 0 on success, 2 for arguments that cannot be understood, the status of a
/// program that was run and failed, and 1 for every other error. The error is printed.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut arguments = arguments.into_iter();
    let name = arguments.next().unwrap_or_default();
    if build::split::is_meant(&name) {
        return exit(build::split::run(arguments.collect()));
    }
    let command = match arguments::parse(arguments) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{}", arguments::HELP);
            return ExitCode::from(2);
        }
    };
    exit(execute(command))
}

fn exit(result: anyhow::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            process::exit_code(&error)
        }
    }
}

fn execute(command: Command) -> anyhow::Result<()> {
    let project = Project::locate();
    match command {
        Command::Help => println!("{}", arguments::HELP),
        Command::New(new) => prerender::new(&project, &new)?,
        Command::Build(request) => {
            // A mistake in the content is said before minutes of set-up and compiling.
            prerender::require_fine(&project, &request.content)?;
            let toolbox = setup::for_build(&project)?;
            build::program::build(&project, &toolbox)?;
            site::build(&project, &toolbox, &request, Compression::Smallest)?;
            build::summary::print(&request.dist)?;
            for sentence in build::missing::missing(&request.public_url) {
                println!("\n{sentence}");
            }
        }
        Command::Serve(request) => match serve::serve(&project, &request)? {},
        Command::Test => test::test(&project)?,
        Command::Bench(request) => bench::bench(&project, &request)?,
        Command::CheckHosting { dist } => check_hosting::check(&project, &dist)?,
        Command::Hosts => hosts::hosts(&project)?,
        Command::CheckContent { content, on } => {
            prerender::check(&project, &content, on.as_deref())?;
        }
        Command::Links { content, html } => {
            prerender::links(&project, &content, html.as_deref())?;
        }
        Command::Decisions { content } => prerender::decisions(&project, &content)?,
        Command::Schema => prerender::schema(&project)?,
        Command::Words {
            content,
            filled,
            language,
        } => prerender::words(&project, &content, filled, language.as_deref())?,
    }
    Ok(())
}
