//! The sources as these tests see them: without comments and without tests.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file below `src/`.
pub(super) struct Source {
    /// The path below `src/`: `engine/answers.rs`.
    pub(super) path: String,
    /// The modules it stands in: `engine`, `answers`.
    pub(super) modules: Vec<String>,
    /// The code without comments and without `#[cfg(test)]` modules.
    pub(super) code: String,
    /// The code without texts in quotes as well.
    pub(super) names: String,
}

/// Every Rust file below `src/`.
pub(super) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    gather(&root, &mut files);
    files.sort();
    assert!(
        files.len() > 20,
        "only {} files were found in src/",
        files.len()
    );
    files.iter().map(|file| source(&root, file)).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src/ can be read") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn source(root: &Path, file: &Path) -> Source {
    let path = file.strip_prefix(root).expect("it is below src/");
    let path = path.to_str().expect("a plain name").replace('\\', "/");
    let modules = path.trim_end_matches(".rs").split('/');
    let modules = modules
        .filter(|name| !matches!(*name, "mod" | "lib"))
        .map(str::to_owned)
        .collect();
    let text = fs::read_to_string(file).expect("a readable source");
    let code = without_tests(&strip(&text, false));
    let names = without_tests(&strip(&text, true));
    Source {
        path,
        modules,
        code,
        names,
    }
}

/// The text without comments, and if asked for without what stands in quotes.
pub(super) fn strip(text: &str, quotes_too: bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let quoted = quoted_length(rest, kept.chars().last());
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("/*") {
            rest = &rest[block_comment_length(rest)..];
        } else if let Some(length) = quoted {
            kept.push_str(if quotes_too { "\"\"" } else { &rest[..length] });
            rest = &rest[length..];
        } else {
            kept.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    kept
}

fn block_comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        match &text.as_bytes()[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// How long the text in quotes is that stands at the beginning, if one does.
fn quoted_length(text: &str, before: Option<char>) -> Option<usize> {
    let inside_a_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if text.starts_with('\'') {
        // A character, unlike a lifetime, is closed again at once.
        let escaped = text.starts_with("'\\");
        let close = text
            .char_indices()
            .skip(if escaped { 3 } else { 2 })
            .find(|(_, c)| *c == '\'');
        let close = close.map(|(place, _)| place)?;
        let is_character = if escaped {
            close <= 12
        } else {
            text[1..close].chars().count() == 1
        };
        return is_character.then_some(close + 1);
    }
    if text.starts_with('r') && !inside_a_name {
        let hashes = text[1..].chars().take_while(|c| *c == '#').count();
        if text[1 + hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            return text[start..]
                .find(&end)
                .map(|length| start + length + end.len());
        }
        return None;
    }
    if !text.starts_with('"') {
        return None;
    }
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let closes = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        closes
    });
    end.map(|(place, _)| place + 1)
}

/// The code without the modules that are compiled for tests only.
fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        let body = &rest[at..];
        let mut depth = 0_usize;
        let end = body.char_indices().find(|(_, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && matches!(c, '}' | ';')
        });
        rest = end.map_or("", |(place, _)| &body[place + 1..]);
    }
    kept.push_str(rest);
    kept
}

/// The names in a piece of code, in order.
pub(super) fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
}

#[test]
fn comments_quotes_and_tests_are_told_from_code() {
    let text = "a // b\n/* c /* d */ e */ f(\"g // \\\" h\", r#\"i \" j\"#, 'k', '\\'', '\\u{1F600}') <'l>\n\
                #[cfg(test)]\nmod tests { fn m() {} }\nn";
    let names = without_tests(&strip(text, true));
    assert_eq!(words(&names).collect::<Vec<_>>(), ["a", "f", "l", "n"]);
    let code = without_tests(&strip(text, false));
    assert!(code.contains("g // \\\" h") && code.contains("i \" j") && !code.contains('b'));
}
