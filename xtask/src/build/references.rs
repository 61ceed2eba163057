//! References between scripts: string literals such as `"./community-guide.js"` where a script
//! imports something or makes an address. Elsewhere such a literal may be anything: for instance
//! the name under which the program asks for a module.
//!
//! The sources name each other by their plain names. In the built site every name has a hash, so
//! the build rewrites the literals.

use std::ops::Range;

/// One literal that starts with `./`.
#[derive(Debug, PartialEq)]
pub(super) struct Reference<'a> {
    /// What follows `./`.
    pub(super) name: &'a str,
    /// Where `name` stands in the script.
    range: Range<usize>,
}

/// What stands before a reference.
const BEFORE: [&str; 4] = ["from", "import", "import(", "URL("];

/// Every reference in `script`.
pub(super) fn find(script: &str) -> Vec<Reference<'_>> {
    let mut references = Vec::new();
    for quote in ['"', '\''] {
        let opening = format!("{quote}./");
        for (position, _) in script.match_indices(&opening) {
            let before = script[..position].trim_end();
            if !BEFORE.iter().any(|word| before.ends_with(word)) {
                continue;
            }
            let start = position + opening.len();
            let tail = &script[start..];
            // A literal ends on its own line; without that, this was no literal.
            let Some(length) = tail
                .find([quote, '\n'])
                .filter(|end| tail[*end..].starts_with(quote))
            else {
                continue;
            };
            references.push(Reference {
                name: &tail[..length],
                range: start..start + length,
            });
        }
    }
    references.sort_by_key(|reference| reference.range.start);
    references
}

/// `script` with the name in each reference replaced by what `new_name` returns, if anything.
pub(super) fn rewrite(script: &str, new_name: impl Fn(&str) -> Option<String>) -> String {
    let mut rewritten = String::with_capacity(script.len());
    let mut copied = 0;
    for Reference { name, range } in find(script) {
        if let Some(new_name) = new_name(name) {
            rewritten.push_str(&script[copied..range.start]);
            rewritten.push_str(&new_name);
            copied = range.end;
        }
    }
    rewritten.push_str(&script[copied..]);
    rewritten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_in_both_quotes() {
        let script = "import a from'./a.js';\nnew URL(\"./dir/b.wasm\", x); import('./c.js');\n\
                      import \"./d.js\"; import '../e.js'; import './f\n'";
        let names: Vec<_> = find(script).into_iter().map(|r| r.name).collect();
        assert_eq!(names, ["a.js", "dir/b.wasm", "c.js", "d.js"]);
    }

    #[test]
    fn a_text_that_only_looks_like_one_is_none() {
        assert_eq!(find("const names = {'./a.js': a, b: \"./b.js\"};"), []);
    }

    #[test]
    fn only_known_names_are_rewritten() {
        let script = "import './a.js'; import \"./b.js\"; import './a.js.map'; './a.js'";
        let rewritten = rewrite(script, |name| (name == "a.js").then(|| "a-1.js".to_owned()));
        let expected = "import './a-1.js'; import \"./b.js\"; import './a.js.map'; './a.js'";
        assert_eq!(rewritten, expected);
    }
}
