//! Empties functions that are compiled in but that this program never calls.
//!
//! The compiler keeps what a table of functions names, called or not. The optimiser afterwards
//! drops all that only these functions reached. One that is called after all stops the program with
//! an error in the console, on which every browser test fails.

use std::collections::BTreeSet;

use anyhow::Context;
use wasm_encoder::{CodeSection, Function, Instruction, Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// What the names of such functions have in them.
///
/// Every view can be hydrated in one go, or waiting in its middle for what is loaded later. This
/// program loads everything first. Leptos 0.8 has both in each kind of view, a tenth of the program;
/// 0.9 no longer has. What is named here is the second, where it is polled.
///
/// Every route can list the paths that it has, for a server that writes them all.
const UNUSED: [&str; 2] = ["::hydrate_async::{{closure}}", "::generate_routes::"];

/// The smallest body that is emptied, in bytes: of functions with the same code the compiler keeps
/// one, under any of their names, and the code of a short one may be that of anything.
const SMALLEST: usize = 200;

/// Whether nothing calls a function of this name.
fn is_unused(name: &str) -> bool {
    UNUSED.iter().any(|unused| name.contains(unused)) && !name.contains("drop_in_place")
}

/// The program without the bodies of functions that are never called.
///
/// # Errors
///
/// When it is no program that can be read.
pub(super) fn empty(program: &[u8]) -> anyhow::Result<Vec<u8>> {
    let unused = unused(program).context("cannot read the names of the program's functions")?;
    let mut module = Module::new();
    let mut code = CodeSection::new();
    let mut index = 0;
    let mut bodies_left = 0;
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    index += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { count, .. } => {
                bodies_left = *count;
                continue;
            }
            Payload::CodeSectionEntry(body) => {
                if unused.contains(&index) && body.range().len() >= SMALLEST {
                    let mut stop = Function::new([]);
                    stop.instruction(&Instruction::Unreachable);
                    stop.instruction(&Instruction::End);
                    code.function(&stop);
                } else {
                    code.raw(&program[body.range()]);
                }
                index += 1;
                bodies_left -= 1;
                if bodies_left == 0 {
                    module.section(&code);
                }
                continue;
            }
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            let data = &program[range];
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// The indexes of the functions whose names tell that they are not called.
fn unused(program: &[u8]) -> anyhow::Result<BTreeSet<u32>> {
    let mut unused = BTreeSet::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CustomSection(section) = payload? else {
            continue;
        };
        let KnownCustom::Name(names) = section.as_known() else {
            continue;
        };
        for name in names {
            // Tools write kinds of names of their own.
            let Ok(Name::Function(functions)) = name else {
                continue;
            };
            for function in functions {
                let function = function?;
                if is_unused(function.name) {
                    unused.insert(function.index);
                }
            }
        }
    }
    Ok(unused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        EntityType, FunctionSection, ImportSection, NameMap, NameSection, SectionId, TypeSection,
    };

    /// A program with one function that is imported and three of its own, whose bodies have
    /// about as many bytes.
    fn program(names: [&str; 4], size: usize) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("other", "function", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for _ in 1..names.len() {
            functions.function(0);
            let mut body = Function::new([]);
            for _ in 0..size / 2 {
                body.instruction(&Instruction::Call(0));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut map = NameMap::new();
        for (index, name) in (0..).zip(names) {
            map.append(index, name);
        }
        let mut section = NameSection::new();
        section.functions(&map);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&code)
            .section(&section);
        module.finish()
    }

    /// For each function of its own, whether it stops the program.
    fn stops(program: &[u8]) -> Vec<bool> {
        let payloads = Parser::new(0).parse_all(program);
        let bodies = payloads.filter_map(|payload| match payload.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        bodies
            .map(|body| {
                let mut operators = body.get_operators_reader().unwrap();
                matches!(operators.read().unwrap(), wasmparser::Operator::Unreachable)
            })
            .collect()
    }

    #[test]
    fn only_functions_that_are_never_called_are_emptied() {
        let name = "a::hydrate_async::{{closure}}";
        let names = [
            name,
            "a::hydrate",
            name,
            "drop_in_place<a::hydrate_async::{{closure}}>",
        ];
        let long = program(names, 2 * SMALLEST);
        assert_eq!(stops(&long), [false, false, false]);
        assert_eq!(stops(&empty(&long).unwrap()), [false, true, false]);
        let short = program(names, SMALLEST / 2);
        assert_eq!(empty(&short).unwrap(), short);
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        assert!(empty(b"no program").is_err());
    }

    #[test]
    fn code_stands_where_it_stood() {
        let program = program(
            ["import", "a", "b::hydrate_async::{{closure}}", "c"],
            2 * SMALLEST,
        );
        let sections = |program: &[u8]| -> Vec<u8> {
            let payloads = Parser::new(0).parse_all(program);
            payloads
                .filter_map(|payload| payload.unwrap().as_section())
                .map(|(id, _)| id)
                .collect()
        };
        let emptied = empty(&program).unwrap();
        assert_eq!(sections(&emptied), sections(&program));
        assert!(sections(&emptied).contains(&(SectionId::Code as u8)));
    }
}
