//! Compiles the program that runs in the browser.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::{classes, files, imports, parallel, split, unused};
use crate::announce;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;

/// How wasm-opt is called.
///
/// The features are those that rustc enables, one by one: with all of them it makes a program that
/// loads and silently stops reacting. The names that rustc leaves for tools are removed here,
/// because wasm-bindgen needs them: `strip` in Cargo.toml would be too early.
const OPTIMISE: [&str; 11] = [
    "-Os",
    // Instances of one generic function then stand side by side, where compression finds them alike.
    "--reorder-functions-by-name",
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

/// The name of the program's files, of Cargo's binary.
const NAME: &str = "community-guide";

/// Has Trunk compile, split and bind the program, and makes its parts smaller, into [`output`]: the
/// parts, the one script that loads them, and the list of what each takes.
pub(crate) fn build(project: &Project, toolbox: &Toolbox) -> anyhow::Result<()> {
    let bound = project.work().join("trunk");
    let parts = project.work().join("parts");
    announce::step("building the browser's program", || {
        let stand_ins = project.work().join("stand-ins");
        let (folder, value) = split::prepare(&stand_ins, &parts)?;
        let mut trunk = toolbox.trunk(&stand_ins)?;
        trunk
            .current_dir(project.root())
            // Offline, Trunk takes its tools from the PATH and downloads none.
            .args(["build", "--release", "--offline", "--dist"])
            .arg(&bound)
            .env(folder, value);
        process::run(&mut trunk)
    })?;
    announce::step("making its parts smaller", || {
        let output = output(project);
        files::remove(&output)?;
        let loader = files::read_text(&parts.join(split::LOADER))?;
        let list = serde_json::to_vec(&split::parts(&loader)?)?;
        files::write(&output.join("parts.json"), list)?;

        let program = files::read(&bound.join(format!("{NAME}_bg.wasm")))?;
        let script = files::read_text(&bound.join(format!("{NAME}.js")))?;
        let (program, script) = classes::remove(&program, &script)?;
        let (program, script) = imports::shorten(&program, &script)?;
        files::write(&output.join(format!("{NAME}.wasm")), program)?;
        files::write(&parts.join(format!("{NAME}.js")), script)?;
        bundle(toolbox, &parts, &output.join(format!("{NAME}.js")))?;

        for part in files::all_below(&parts)? {
            if part.extension().is_some_and(|found| found == "wasm") {
                let name = part.file_name().context("a part has no name")?;
                files::write(&output.join(name), files::read(&part)?)?;
            }
        }
        let mut programs = files::all_below(&output)?;
        programs.retain(|file| file.extension().is_some_and(|found| found == "wasm"));
        parallel::each(&programs, |program| optimise(toolbox, program))
    })
}

/// Makes one script of wasm-bindgen's and the splitter's, which import each other, without what
/// they export to nobody.
fn bundle(toolbox: &Toolbox, folder: &Path, script: &Path) -> anyhow::Result<()> {
    let entry = folder.join("entry.js");
    files::write(
        &entry,
        format!("export {{ default }} from \"./{NAME}.js\";"),
    )?;
    let mut esbuild = toolbox.command("esbuild");
    esbuild
        .args(["--bundle", "--format=esm", "--minify", "--log-level=error"])
        .arg(format!("--outfile={}", script.display()))
        .arg(entry);
    process::run(&mut esbuild)
}

/// Makes a part, or another program, smaller in its place.
pub(crate) fn optimise(toolbox: &Toolbox, program: &Path) -> anyhow::Result<()> {
    let emptied = unused::empty(&files::read(program)?)
        .with_context(|| format!("cannot take apart {}", program.display()))?;
    files::write(program, emptied)?;
    let mut wasm_opt = toolbox.command("wasm-opt");
    wasm_opt.args(OPTIMISE).arg(program).arg("-o").arg(program);
    process::run(&mut wasm_opt)
}

/// The folder that [`build`] writes to.
pub(super) fn output(project: &Project) -> PathBuf {
    project.work().join("program")
}
