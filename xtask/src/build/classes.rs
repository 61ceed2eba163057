//! Takes out the classes that wasm-bindgen offers to the scripts of a page.
//!
//! This site's scripts use none. Leptos brings some all the same, for streams from a server, and what
//! a program exports is kept by whatever makes it smaller.

use std::collections::BTreeSet;

use anyhow::{Context, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// What a class begins with in the script.
const CLASS: &str = "export class ";

/// How the script calls a function of the program.
const CALL: &str = "wasm.";

/// The program and its script, without classes and without what only they call.
///
/// # Errors
///
/// When it is no program that can be read, or the script needs one of the classes.
pub(super) fn remove(program: &[u8], script: &str) -> anyhow::Result<(Vec<u8>, String)> {
    let (kept, removed) = split(script)?;
    let kept_words: BTreeSet<_> = words(&kept).collect();
    for name in names(&removed) {
        ensure!(
            !kept_words.contains(name),
            "the script needs the class {name}"
        );
    }
    let called = called(&kept);
    let unused: BTreeSet<_> = called_in(&removed, &called).collect();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload?;
        if let Payload::ExportSection(section) = &payload {
            let mut exports = ExportSection::new();
            for export in section.clone() {
                let export = export?;
                if !unused.contains(export.name) {
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    exports.export(export.name, kind, export.index);
                }
            }
            module.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            let data = &program[range];
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), kept))
}

/// The script without its classes, and what was taken out of it.
fn split(script: &str) -> anyhow::Result<(String, String)> {
    let classes: Vec<_> = names(script).collect();
    let mut kept = String::new();
    let mut removed = String::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let is_of = |name: &&str| {
            line.starts_with(&format!("{CLASS}{name} "))
                || line.starts_with(&format!("const {name}Finalization "))
                || line.starts_with(&format!("if (Symbol.dispose) {name}."))
        };
        if !classes.iter().any(is_of) {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        removed.push_str(line);
        removed.push('\n');
        let end = match line {
            _ if line.starts_with(CLASS) => "}",
            _ if line.ends_with(';') => continue,
            _ => ";",
        };
        loop {
            let line = lines.next().context("a class has no end")?;
            removed.push_str(line);
            removed.push('\n');
            if line == end || (end == ";" && line.ends_with(';')) {
                break;
            }
        }
    }
    Ok((kept, removed))
}

/// The names of the classes in a script.
fn names(script: &str) -> impl Iterator<Item = &str> {
    let classes = script.lines().filter_map(|line| line.strip_prefix(CLASS));
    classes.filter_map(|class| class.split(' ').next())
}

/// The functions of the program that a script calls.
fn called(script: &str) -> BTreeSet<&str> {
    let calls = script.split(CALL).skip(1);
    calls.filter_map(|call| words(call).next()).collect()
}

/// Those that a script calls and that are none of `others`.
fn called_in<'a>(script: &'a str, others: &BTreeSet<&str>) -> impl Iterator<Item = &'a str> {
    let called = called(script).into_iter();
    called.filter(|name| !others.contains(name))
}

fn words(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_' && sign != '$')
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, ExportKind, Function, FunctionSection, TypeSection};

    const SCRIPT: &str = "\
import * as parts from \"./parts.js\";
export class Stream {
    free() {
        StreamFinalization.unregister(this);
        wasm.__wbg_stream_free(this.pointer, 0);
    }
    get size() {
        return wasm.stream_size(wasm.shared(this.pointer));
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;
function start() {
    wasm.shared(1);
    wasm.stream();
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_stream_free(ptr, 1));
export { start as default };
";

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        for name in ["__wbg_stream_free", "stream_size", "shared", "stream"] {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn classes_go_with_what_only_they_call() {
        let (program, script) = remove(&program(), SCRIPT).unwrap();
        assert_eq!(
            script,
            "import * as parts from \"./parts.js\";\n\
             function start() {\n    wasm.shared(1);\n    wasm.stream();\n}\n\
             export { start as default };\n"
        );
        let mut exported = Vec::new();
        for payload in Parser::new(0).parse_all(&program) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                exported.extend(section.into_iter().map(|each| each.unwrap().name));
            }
        }
        assert_eq!(exported, ["shared", "stream"]);
    }

    #[test]
    fn a_script_without_classes_stays_as_it_is() {
        let script = "export { start as default };\n";
        let (same, kept) = remove(&program(), script).unwrap();
        assert_eq!((same, kept.as_str()), (program(), script));
    }

    #[test]
    fn a_class_that_is_needed_is_an_error() {
        let script = format!("{SCRIPT}const stream = new Stream();\n");
        let error = remove(&program(), &script).unwrap_err();
        assert_eq!(error.to_string(), "the script needs the class Stream");
        let error = remove(&program(), "export class Stream {\n").unwrap_err();
        assert_eq!(error.to_string(), "a class has no end");
    }
}
