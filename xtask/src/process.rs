//! Runs other programs, and describes their failures.

use std::ffi::OsString;
use std::fmt;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus, Stdio};

use anyhow::Context;

/// How many words of a command line a message shows; the rest is mostly paths.
const WORDS: usize = 6;

/// A program that was run and did not succeed.
#[derive(Debug)]
pub(crate) struct Failed {
    command: String,
    status: ExitStatus,
}

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` failed ({})", self.command, self.status)
    }
}

impl std::error::Error for Failed {}

/// The cargo that runs this program, so that its children use the same toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs `command` with its output passed through.
///
/// # Errors
///
/// When it cannot be started, and [`Failed`] when it does not succeed.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start `{}`", describe(command)))?;
    check(command, status)
}

/// Runs `command` and returns its standard output; its standard error is dropped.
///
/// # Errors
///
/// When it cannot be started, and [`Failed`] when it does not succeed.
pub(crate) fn output(command: &mut Command) -> anyhow::Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{}`", describe(command)))?;
    check(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether this is the user who may do everything.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The exit status to end with after `error`: a failed program's own, else 1.
pub(crate) fn exit_code(error: &anyhow::Error) -> ExitCode {
    error
        .downcast_ref::<Failed>()
        .and_then(|failed| failed.status.code())
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from)
}

fn check(command: &Command, status: ExitStatus) -> anyhow::Result<()> {
    if status.success() {
        Ok(())
    } else {
        let command = describe(command);
        Err(Failed { command, status }.into())
    }
}

/// The start of the command line, with the program's name rather than its whole path.
fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut words: Vec<_> = std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .take(WORDS + 1)
        .collect();
    if words.len() > WORDS {
        words[WORDS] = "…".into();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_and_keeps_its_status() {
        let error = run(Command::new("sh").args(["-c", "exit 7"])).unwrap_err();
        assert_eq!(error.to_string(), "`sh -c exit 7` failed (exit status: 7)");
        assert_eq!(exit_code(&error), ExitCode::from(7));
    }

    #[test]
    fn a_long_command_is_cut() {
        let mut command = Command::new("/bin/cargo");
        command.args([
            "run",
            "--bin",
            "prerender",
            "--",
            "build",
            "--content",
            "/a/b",
        ]);
        assert_eq!(describe(&command), "cargo run --bin prerender -- build …");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(error.to_string().contains("`no-such-program`"));
        assert_eq!(exit_code(&error), ExitCode::FAILURE);
    }
}
