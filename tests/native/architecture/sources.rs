//! The sources as these tests see them: the compiler's tokens, without comments
//! and without what is compiled for tests only.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A Rust file of the app or of one of its crates.
pub(super) struct Source {
    /// The path below the project: `crates/engine/src/answers.rs`.
    pub(super) path: String,
    /// The file as it stands, comments and tests included.
    pub(super) text: String,
    /// Every token, in order, groups opened: names, signs and literals as they
    /// are written.
    pub(super) tokens: Vec<String>,
}

impl Source {
    /// The tokens that are names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().map(String::as_str).filter(is_name)
    }

    /// The texts in quotes, without the quotes.
    pub(super) fn quoted(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter_map(|token| {
            let token = token.trim_start_matches(['b', 'r', '#']);
            token
                .strip_prefix('"')?
                .trim_end_matches('#')
                .strip_suffix('"')
        })
    }

    /// Whether a path stands in the code, as in `std::fs`, alone or in braces.
    pub(super) fn uses(&self, path: &str) -> bool {
        paths(&self.tokens).iter().any(|used| {
            used == path
                || used
                    .strip_prefix(path)
                    .is_some_and(|rest| rest.starts_with("::"))
        })
    }

    /// What follows `crate::`, alone or in braces: the modules of the own crate.
    pub(super) fn own_modules(&self) -> Vec<String> {
        let paths = paths(&self.tokens).into_iter();
        let own = paths.filter_map(|path| path.strip_prefix("crate::").map(str::to_owned));
        own.map(|path| path.split("::").next().unwrap_or_default().to_owned())
            .collect()
    }
}

/// Every Rust file of the app and of its crates, their own tests left out.
pub(super) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let crates = fs::read_dir(root.join("crates")).expect("crates/ can be read");
    folders.extend(crates.map(|each| each.expect("a readable folder").path().join("src")));
    let mut files = Vec::new();
    for folder in &folders {
        gather(folder, &mut files);
    }
    files.sort();
    assert!(files.len() > 100, "only {} files were found", files.len());
    files.iter().map(|file| source(root, file)).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources can be read") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn source(root: &Path, file: &Path) -> Source {
    let path = file.strip_prefix(root).expect("it is below the project");
    let path = path.to_str().expect("a plain name").replace('\\', "/");
    let text = fs::read_to_string(file).expect("a readable source");
    Source {
        tokens: tokens(&text),
        path,
        text,
    }
}

/// The tokens of a text, without what is compiled for tests only.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let stream: TokenStream = text.parse().expect("Rust source");
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    tokens
}

fn flatten(stream: TokenStream, tokens: &mut Vec<String>) {
    let trees: Vec<_> = stream.into_iter().collect();
    let mut rest = &trees[..];
    while let [tree, after @ ..] = rest {
        rest = after;
        match (tree, attribute(tree, after)) {
            // The attribute, and all up to the body or the semicolon of its item.
            (_, Some(attribute)) if attribute.text == "cfg(test)" => {
                let ends = |tree: &TokenTree| match tree {
                    TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                    TokenTree::Punct(sign) => sign.as_char() == ';',
                    _ => false,
                };
                let end = after.iter().position(ends);
                rest = &after[end.map_or(after.len(), |end| end + 1)..];
            }
            // A comment that documents something comes as a text, and is no code.
            (_, Some(attribute)) if attribute.text.starts_with("doc=") => {
                rest = &after[attribute.length..];
            }
            (TokenTree::Group(group), _) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                tokens.push(open.to_owned());
                flatten(group.stream(), tokens);
                tokens.push(close.to_owned());
            }
            (other, _) => tokens.push(other.to_string()),
        }
    }
}

/// An attribute, of an item or of the whole file.
struct Attribute {
    /// What stands in its brackets, without spaces.
    text: String,
    /// How many trees it has after its `#`.
    length: usize,
}

/// The attribute that begins with a tree, if one does.
fn attribute(tree: &TokenTree, after: &[TokenTree]) -> Option<Attribute> {
    let is = |tree: &TokenTree, wanted: char| matches!(tree, TokenTree::Punct(sign) if sign.as_char() == wanted);
    let (brackets, length) = match after {
        _ if !is(tree, '#') => return None,
        [TokenTree::Group(brackets), ..] => (brackets, 1),
        [mark, TokenTree::Group(brackets), ..] if is(mark, '!') => (brackets, 2),
        _ => return None,
    };
    let text = brackets.stream().to_string().replace(' ', "");
    Some(Attribute { text, length })
}

fn is_name(token: &&str) -> bool {
    let first = token.chars().next();
    first.is_some_and(|c| c.is_alphabetic() || c == '_')
        && token.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// Every path of a piece of code, those in braces written out.
fn paths(tokens: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_name(&tokens[at].as_str()) {
            at = path(tokens, at, "", &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads the path that begins at a token; where the next one begins.
fn path(tokens: &[String], mut at: usize, before: &str, found: &mut Vec<String>) -> usize {
    let mut path = format!("{before}{}", tokens[at]);
    at += 1;
    let is_sign = |at: usize| tokens.get(at).is_some_and(|token| token == ":");
    while is_sign(at) && is_sign(at + 1) {
        at += 2;
        match tokens.get(at) {
            Some(token) if is_name(&token.as_str()) => {
                path = format!("{path}::{token}");
                at += 1;
            }
            Some(token) if token == "{" => {
                let prefix = format!("{path}::");
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    if is_name(&tokens[at].as_str()) {
                        at = self::path(tokens, at, &prefix, found);
                    } else {
                        at += 1;
                    }
                }
                return at + 1;
            }
            _ => break,
        }
    }
    found.push(path);
    at
}

#[test]
fn comments_documentation_and_tests_are_told_from_code() {
    let text = "//! x\n/// y\na // b\n/* c */ f(\"g // \\\" h\", r#\"i \" j\"#, 'k') \n\
                #[cfg(test)]\nmod tests { fn m() {} }\nn";
    let source = Source {
        path: String::new(),
        text: String::new(),
        tokens: tokens(text),
    };
    assert_eq!(source.names().collect::<Vec<_>>(), ["a", "f", "n"]);
    assert_eq!(
        source.quoted().collect::<Vec<_>>(),
        ["g // \\\" h", "i \" j"]
    );
}

#[test]
fn a_path_is_found_however_it_is_written() {
    for (text, wanted) in [
        ("use crate::ui::Section;", &["crate::ui::Section"][..]),
        (
            "use crate::{\n    state::{A, B},\n    browser,\n};",
            &["crate::state::A", "crate::state::B", "crate::browser"],
        ),
        (
            "fn f() { crate :: app::run() }",
            &["fn", "f", "crate::app::run"],
        ),
    ] {
        let found = paths(&tokens(text));
        let found: Vec<_> = found.iter().filter(|path| *path != "use").collect();
        assert_eq!(found, wanted, "{text}");
    }
}
