//! Compiles the program that runs in the browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::{files, parallel, split, unused};
use crate::announce;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;

/// How wasm-opt is called.
///
/// The features are those that rustc enables, one by one: with all of them it makes a program that
/// loads and silently stops reacting. The names that rustc leaves for tools are removed here,
/// because wasm-bindgen needs them: `strip` in Cargo.toml would be too early.
const OPTIMISE: [&str; 10] = [
    "-Os",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Has Trunk compile, split and bind the program, and optimises its parts, into [`output`].
pub(crate) fn build(project: &Project, toolbox: &Toolbox) -> anyhow::Result<()> {
    announce::step("building the browser's program", || {
        let stand_ins = project.work().join("stand-ins");
        let (folder, value) = split::prepare(&stand_ins, &parts(project))?;
        let mut trunk = toolbox.trunk(&stand_ins)?;
        trunk
            .current_dir(project.root())
            // Offline, Trunk takes its tools from the PATH and downloads none.
            .args(["build", "--release", "--offline", "--dist"])
            .arg(output(project))
            .env(folder, value);
        process::run(&mut trunk)
    })?;
    announce::step("making its parts smaller", || {
        for part in files::all_below(&parts(project))? {
            let name = part.file_name().context("a part has no name")?;
            fs::copy(&part, output(project).join(name))
                .with_context(|| format!("cannot copy {}", part.display()))?;
        }
        let loader = files::read_text(&output(project).join(split::LOADER))?;
        let list = serde_json::to_vec(&split::parts(&loader)?)?;
        files::write(&output(project).join("parts.json"), list)?;
        parallel::each(&files::all_below(&output(project))?, |file| {
            match file.extension().and_then(|extension| extension.to_str()) {
                Some("wasm") => optimise(toolbox, file),
                Some("js") => minify(toolbox, file),
                _ => Ok(()),
            }
        })
    })
}

/// Makes a module smaller, in its place.
fn minify(toolbox: &Toolbox, script: &Path) -> anyhow::Result<()> {
    let mut terser = toolbox.command("terser");
    terser.args(["--module", "--compress", "--mangle", "--output"]);
    process::run(terser.arg(script).arg("--").arg(script))
}

/// Makes a part smaller, in its place.
fn optimise(toolbox: &Toolbox, program: &Path) -> anyhow::Result<()> {
    let emptied = unused::empty(&files::read(program)?)
        .with_context(|| format!("cannot take apart {}", program.display()))?;
    files::write(program, emptied)?;
    let mut wasm_opt = toolbox.command("wasm-opt");
    wasm_opt.args(OPTIMISE).arg(program).arg("-o").arg(program);
    process::run(&mut wasm_opt)
}

/// The folder that [`build`] writes to.
pub(super) fn output(project: &Project) -> PathBuf {
    project.work().join("trunk")
}

/// The folder that the splitter writes to.
fn parts(project: &Project) -> PathBuf {
    project.work().join("parts")
}
