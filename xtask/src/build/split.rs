//! Splits the browser's program into the parts that its pages load when they are visited.
//!
//! The splitter reads what the compiler has linked, and has to run before wasm-bindgen. Trunk calls
//! wasm-bindgen right after the compiler, and has no hook between the two; but it takes the program
//! of that name from its `PATH`. So there this program stands, under that name: it splits, and then
//! calls the real one for the first part.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::files;
use crate::process;
use crate::setup::Toolbox;

/// The name of the program that this one stands in for.
const NAME: &str = "wasm-bindgen";

/// The variable that says into which folder the parts are written.
const FOLDER: &str = "COMMUNITY_GUIDE_PARTS";

/// Whether the program was called under the name that it stands in for.
pub(crate) fn is_meant(program: &OsStr) -> bool {
    Path::new(program).file_stem() == Some(OsStr::new(NAME))
}

/// Puts this program under the other's name into a folder, and returns what Trunk is to have in its
/// environment, so that the parts are written into `parts`.
pub(super) fn prepare(stand_ins: &Path, parts: &Path) -> anyhow::Result<(&'static str, OsString)> {
    let this = env::current_exe().context("cannot find this program")?;
    let copy = stand_ins.join(format!("{NAME}{}", env::consts::EXE_SUFFIX));
    files::write(&copy, b"")?;
    fs::copy(&this, &copy).with_context(|| format!("cannot write {}", copy.display()))?;
    Ok((FOLDER, parts.as_os_str().to_owned()))
}

/// Does what wasm-bindgen was called for, with the program split before.
pub(crate) fn run(arguments: Vec<OsString>) -> anyhow::Result<()> {
    let toolbox = Toolbox::inherited()?;
    let Some(call) = Call::read(&arguments)? else {
        // Trunk asks for the version.
        return process::run(toolbox.command(NAME).args(&arguments));
    };
    let parts = PathBuf::from(env::var_os(FOLDER).context("nobody said where parts go")?);
    if parts.exists() {
        fs::remove_dir_all(&parts).with_context(|| format!("cannot empty {}", parts.display()))?;
    }
    let mut split = toolbox.command("wasm-split-cli");
    split
        .arg(&call.input)
        .arg(&parts)
        .args(["--target", "web", "--out-name", &call.name]);
    process::run(&mut split)?;
    let first = parts.join(format!("{}.wasm", call.name));
    let mut bind = toolbox.command(NAME);
    bind.args(&call.others)
        .arg(&first)
        // The other parts use what the linker exports from the first one.
        .arg("--keep-lld-exports");
    process::run(&mut bind)?;
    // The program is the bound one; this is none of its parts.
    fs::remove_file(&first).with_context(|| format!("cannot remove {}", first.display()))
}

/// A call of wasm-bindgen that binds a program.
#[derive(Debug, PartialEq)]
struct Call {
    input: OsString,
    /// What the files are called that it makes.
    name: String,
    /// All arguments but the input.
    others: Vec<OsString>,
}

impl Call {
    /// Reads the arguments of a call; none where nothing is to be bound.
    fn read(arguments: &[OsString]) -> anyhow::Result<Option<Self>> {
        let is_input =
            |argument: &&OsString| Path::new(argument).extension() == Some(OsStr::new("wasm"));
        let Some(input) = arguments.iter().find(is_input) else {
            return Ok(None);
        };
        let name = arguments.iter().find_map(|argument| {
            let name = argument.to_str()?.strip_prefix("--out-name=")?;
            Some(name.to_owned())
        });
        let Some(name) = name else {
            bail!("{NAME} was called without --out-name=, in another way than Trunk does");
        };
        Ok(Some(Self {
            input: input.clone(),
            name,
            others: arguments
                .iter()
                .filter(|each| *each != input)
                .cloned()
                .collect(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> anyhow::Result<Option<Call>> {
        let arguments: Vec<_> = arguments.iter().map(OsString::from).collect();
        Call::read(&arguments)
    }

    #[test]
    fn it_is_meant_under_the_others_name_only() {
        assert!(is_meant(OsStr::new("/a/b/wasm-bindgen")));
        assert!(is_meant(OsStr::new("wasm-bindgen.exe")));
        assert!(!is_meant(OsStr::new("/target/debug/xtask")));
        assert!(!is_meant(OsStr::new("")));
    }

    #[test]
    fn a_call_of_trunks_is_understood() {
        let call = read(&[
            "--target=web",
            "--out-dir=/o",
            "--out-name=guide",
            "/in/guide.wasm",
        ]);
        let expected = Call {
            input: "/in/guide.wasm".into(),
            name: "guide".to_owned(),
            others: ["--target=web", "--out-dir=/o", "--out-name=guide"]
                .map(OsString::from)
                .to_vec(),
        };
        assert_eq!(call.unwrap(), Some(expected));
        assert_eq!(read(&["--version"]).unwrap(), None);
        let error = read(&["/in/guide.wasm"]).unwrap_err().to_string();
        assert!(error.contains("--out-name="), "{error}");
    }
}
