//! What stands inside pages, so that they are painted at once: the style that each needs, and the
//! scripts that run before a page is painted. The prerender chooses what a page needs; the policy
//! allows it by its hash.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::ensure;
use serde_json::json;

use super::style::Style;
use super::{files, minify, references};
use crate::setup::Toolbox;

/// The scripts that stand inside pages, the one that other sites load and those of service workers,
/// which the prerender completes: by their names in `scripts/`.
pub(super) const SCRIPTS: [&str; 7] = [
    "early.js",
    "embed.js",
    "frame.js",
    "language.js",
    "not-found.js",
    "worker-off.js",
    "worker.js",
];

/// Writes into `file`, as JSON: the order of the layers, the parts of the style, and the text of
/// each script.
pub(super) fn write(
    toolbox: &Toolbox,
    style: &Style,
    scripts: &Path,
    file: &Path,
) -> anyhow::Result<()> {
    let parts: Vec<_> = style
        .parts
        .iter()
        .map(|part| json!({ "within": part.within, "text": part.text, "classes": part.classes }))
        .collect();
    let mut texts = BTreeMap::new();
    for name in SCRIPTS {
        let text = minify::script(toolbox, &scripts.join(name))?;
        texts.insert(name, inline(name, text)?);
    }
    let content = json!({ "order": style.order, "parts": parts, "scripts": texts });
    files::write(file, content.to_string())
}

/// The script, if it can stand inside a page.
///
/// # Errors
///
/// When it refers to an asset, or has what ends a script of a page or changes how it is read.
fn inline(name: &str, script: String) -> anyhow::Result<String> {
    ensure!(
        references::find(&script).is_empty(),
        "scripts/{name} stands inside pages and cannot refer to an asset"
    );
    for mark in ["</", "<!--"] {
        ensure!(
            !script.contains(mark),
            "scripts/{name} stands inside pages and cannot have {mark} in it"
        );
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_stand_inside_a_page_is_an_error() {
        assert!(inline("a.js", "a < b".to_owned()).is_ok());
        for script in ["import './b.js'", "'</script>'", "'<!--'"] {
            let error = inline("a.js", script.to_owned()).unwrap_err().to_string();
            assert!(
                error.contains("scripts/a.js stands inside pages"),
                "{error}"
            );
        }
    }
}
