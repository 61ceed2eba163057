//! Shortens the names under which the program imports functions from its script.
//!
//! wasm-bindgen makes long ones, with a hash each, so that none is met twice while it links. Then
//! nothing reads them but the browser, and they are a twentieth of what a visitor loads.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// How the program calls the module of the functions that its script has.
const MODULE: &str = "./community-guide_bg.js";

/// The short name of that module.
const SHORT_MODULE: &str = "g";

/// The program and its script, with short names between them.
///
/// # Errors
///
/// When it is no program that can be read.
pub(super) fn shorten(program: &[u8], script: &str) -> anyhow::Result<(Vec<u8>, String)> {
    let short = short_names(program)?;
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload?;
        if let Payload::ImportSection(section) = &payload {
            let mut imports = ImportSection::new();
            for import in section.clone().into_imports() {
                let import = import?;
                let ty = RoundtripReencoder.entity_type(import.ty)?;
                match short.get(import.name).filter(|_| import.module == MODULE) {
                    Some(name) => imports.import(SHORT_MODULE, name, ty),
                    None => imports.import(import.module, import.name, ty),
                };
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let data = &program[range];
            module.section(&RawSection { id, data });
        }
    }
    let script = script.replace(&format!("\"{MODULE}\""), &format!("\"{SHORT_MODULE}\""));
    Ok((module.finish(), rename(&script, &short)))
}

/// A short name for each function that the program imports from its script.
fn short_names(program: &[u8]) -> anyhow::Result<BTreeMap<&str, String>> {
    let mut imported = Vec::new();
    let mut exported = BTreeSet::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if import.module == MODULE {
                        imported.push(import.name);
                    }
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    exported.insert(export?.name);
                }
            }
            _ => {}
        }
    }
    // The script asks for what is exported by its name.
    imported.retain(|name| !exported.contains(name));
    let names = imported.into_iter().enumerate();
    Ok(names
        .map(|(index, name)| (name, short_name(index)))
        .collect())
}

/// `a`, `b`, … `z`, `A`, … `Z`, `ab`, …: no word that a script could not have as a key.
fn short_name(mut index: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    loop {
        name.push(LETTERS[index % LETTERS.len()].into());
        index /= LETTERS.len();
        if index == 0 {
            return name;
        }
    }
}

/// A script with every word that has a short name replaced by it.
fn rename(script: &str, short: &BTreeMap<&str, String>) -> String {
    let is_in_word = |character: char| character.is_alphanumeric() || "_$".contains(character);
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_in_word) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|character| !is_in_word(character));
        let (word, after) = from.split_at(end.unwrap_or(from.len()));
        renamed.push_str(before);
        renamed.push_str(short.get(word).map_or(word, String::as_str));
        rest = after;
    }
    renamed + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, ExportSection, TypeSection};

    const SCRIPT: &str = "const a = { __wbg_new_1: f, __wbg_new_12() {}, \"__wbg_new_1x\": 1 };\n\
                          return { \"./community-guide_bg.js\": a, \"./parts.js\": b };";

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for (module, name) in [
            (MODULE, "__wbg_new_1"),
            ("./parts.js", "__wbg_new_1"),
            (MODULE, "__wbg_new_12"),
            (MODULE, "both"),
        ] {
            imports.import(module, name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        exports.export("both", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    fn imports(program: &[u8]) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            if let Payload::ImportSection(section) = payload.unwrap() {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    found.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
        }
        found
    }

    #[test]
    fn the_program_and_its_script_have_the_same_short_names() {
        let (program, script) = shorten(&program(), SCRIPT).unwrap();
        let expected = [
            ("g", "a"),
            ("./parts.js", "__wbg_new_1"),
            ("g", "b"),
            (MODULE, "both"),
        ]
        .map(|(module, name)| (module.to_owned(), name.to_owned()));
        assert_eq!(imports(&program), expected);
        assert_eq!(
            script,
            "const a = { a: f, b() {}, \"__wbg_new_1x\": 1 };\n\
             return { \"g\": a, \"./parts.js\": b };"
        );
    }

    #[test]
    fn no_two_short_names_are_the_same() {
        let names: BTreeSet<_> = (0..10_000).map(short_name).collect();
        assert_eq!(names.len(), 10_000);
    }
}
