//! What stands inside pages, so that they are painted at once: the style that each needs, and the
//! scripts that run before a page is painted. The prerender chooses what a page needs; the policy
//! allows it by its hash.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::ensure;
use serde_json::json;

use super::style::Style;
use super::{files, references};

/// The scripts that stand inside pages, by their names in `scripts/`.
pub(super) const SCRIPTS: [&str; 3] = ["early.js", "language.js", "not-found.js"];

/// Writes into `file`, as JSON: the order of the layers, the parts of the style, and the text of
/// each script.
pub(super) fn write(style: &Style, scripts: &Path, file: &Path) -> anyhow::Result<()> {
    let parts: Vec<_> = style
        .parts
        .iter()
        .map(|part| json!({ "within": part.within, "text": part.text, "classes": part.classes }))
        .collect();
    let mut texts = BTreeMap::new();
    for name in SCRIPTS {
        let text = files::read_text(&scripts.join(name))?;
        texts.insert(name, without_comments(name, &text)?);
    }
    let content = json!({ "order": style.order, "parts": parts, "scripts": texts });
    files::write(file, content.to_string())
}

/// The script without its indentation, empty lines and lines of comments.
///
/// # Errors
///
/// When the script has what this could damage, or what cannot stand inside a page.
fn without_comments(name: &str, script: &str) -> anyhow::Result<String> {
    ensure!(
        references::find(script).is_empty(),
        "scripts/{name} stands inside pages and cannot refer to an asset"
    );
    // A text in backquotes may have lines that look like comments; the others would end the script,
    // or change how it is read.
    for mark in ["`", "/*", "</", "<!--"] {
        ensure!(
            !script.contains(mark),
            "scripts/{name} stands inside pages and cannot have {mark} in it"
        );
    }
    let lines = script.lines().map(str::trim);
    let lines: Vec<_> = lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_keeps_its_lines() {
        let script =
            "// Why.\n(() => {\n  const a = \"//\"; // Here.\n\n  // There.\n  b();\n})();\n";
        let text = without_comments("a.js", script).unwrap();
        assert_eq!(text, "(() => {\nconst a = \"//\"; // Here.\nb();\n})();");
    }

    #[test]
    fn what_cannot_stand_inside_a_page_is_an_error() {
        for script in [
            "import './b.js'",
            "`a`",
            "a /* b */",
            "'</script>'",
            "'<!--'",
        ] {
            let error = without_comments("a.js", script).unwrap_err().to_string();
            assert!(
                error.contains("scripts/a.js stands inside pages"),
                "{error}"
            );
        }
    }
}
