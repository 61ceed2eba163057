//! Splits the browser's program into the parts that its pages load when they are visited.
//!
//! The splitter reads what the compiler has linked, and has to run before wasm-bindgen. Trunk calls
//! wasm-bindgen right after the compiler, and has no hook between the two; but it takes the program
//! of that name from its `PATH`. So there this program stands, under that name: it splits, and then
//! calls the real one for the first part.

use std::collections::BTreeMap;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};

use super::{files, references};
use crate::process;
use crate::setup::Toolbox;

/// The name of the program that this one stands in for.
const NAME: &str = "wasm-bindgen";

/// The variable that says into which folder the parts are written.
const FOLDER: &str = "COMMUNITY_GUIDE_PARTS";

/// The script that loads parts, as the splitter calls it; the first part imports it.
pub(super) const LOADER: &str = "__wasm_split.js";

/// Of each part of the program the files that loading it takes, by their plain names: its own, and
/// those that it shares with other parts.
pub(super) type Parts = BTreeMap<String, Vec<String>>;

/// The parts, as the splitter has written them into its script.
///
/// # Errors
///
/// When the script has another form than that of the splitter's version.
pub(super) fn parts(loader: &str) -> anyhow::Result<Parts> {
    let mut shared: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut parts = BTreeMap::new();
    // `const __chunk_1 = makeLoad(… "./chunk_1.wasm" …, [])` declares a file that parts share, and
    // `export const __wasm_split_load_result = wrapAsyncCb(makeLoad(… "./split_result.wasm" …,
    // [__chunk_1]))` a part. What stands inside functions is indented.
    let declarations = loader
        .split("\nconst ")
        .flat_map(|text| text.split("\nexport const "));
    for declaration in declarations {
        let Some((name, value)) = declaration.split_once(" = ") else {
            continue;
        };
        let Some(value) = value
            .trim_start_matches("wrapAsyncCb(")
            .strip_prefix("makeLoad(")
        else {
            continue;
        };
        let (own, needed) = value
            .rsplit_once("\n, [")
            .and_then(|(own, needed)| Some((own, needed.split_once(']')?.0)))
            .with_context(|| format!("{LOADER} does not say what {name} needs"))?;
        let own = references::find(own);
        let mut files: Vec<_> = own.iter().map(|found| found.name.to_owned()).collect();
        for name in needed.split(", ").filter(|name| !name.is_empty()) {
            let needed = shared.get(name);
            let needed = needed.with_context(|| format!("{LOADER} does not say what {name} is"))?;
            files.extend(needed.iter().cloned());
        }
        match name.strip_prefix("__wasm_split_load_") {
            Some(part) => {
                parts.insert(part.to_owned(), files);
            }
            None => {
                shared.insert(name, files);
            }
        }
    }
    ensure!(!parts.is_empty(), "{LOADER} declares no part");
    Ok(parts)
}

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
    files::remove(&parts)?;
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
    fn the_files_of_a_part_are_its_own_and_those_it_shares() {
        let load = |file: &str| {
            format!("makeLoad(() => {{\n    const src = fetch(new URL(\"./{file}\", x));\n}}\n, [")
        };
        let loader = format!(
            "function makeLoad(a, b) {{\n    const c = d;\n}}\n/* a, b */\nconst __chunk_1 = {}]);\n\
             const __chunk_2 = {}]);\nexport const __wasm_split_load_a = wrapAsyncCb({}__chunk_1, \
             __chunk_2]));\nexport const __wasm_split_load_b = wrapAsyncCb({}__chunk_2]));\n",
            load("chunk_1.wasm"),
            load("chunk_2.wasm"),
            load("split_a.wasm"),
            load("split_b.wasm")
        );
        let files = |files: &[&str]| files.iter().map(|file| (*file).to_owned()).collect();
        let expected = BTreeMap::from([
            (
                "a".to_owned(),
                files(&["split_a.wasm", "chunk_1.wasm", "chunk_2.wasm"]),
            ),
            ("b".to_owned(), files(&["split_b.wasm", "chunk_2.wasm"])),
        ]);
        assert_eq!(parts(&loader).unwrap(), expected);
        assert!(parts("export const a = 1;").is_err());
        assert!(parts(&loader.replace("const __chunk_1", "const other")).is_err());
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
