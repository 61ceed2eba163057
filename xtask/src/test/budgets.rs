//! What the guide that ships may weigh, in bytes as they are sent: after brotli, without headers.
//!
//! What grows past its budget fails the tests; so does a file that nobody gave one. Times are no
//! budgets, because they differ from computer to computer: `cargo xtask bench` measures them.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::build::summary::{Row, measure_all};
use crate::server::headers::matches;

/// For each file of this name the most that it may have.
const FILES: &[(&str, u64)] = &[
    // The program: its first part, with the wizard, and the parts of other pages.
    ("assets/community-guide-*.wasm", 166_500),
    ("assets/split_result-*.wasm", 48_800),
    ("assets/split_reading-*.wasm", 21_700),
    ("assets/split_path-*.wasm", 71_000),
    ("assets/split_tools-*.wasm", 124_000),
    ("assets/split_embed-*.wasm", 32_500),
    ("assets/chunk_*.wasm", 33_000),
    // Scripts.
    ("assets/community-guide-*.js", 5_500),
    ("assets/start-*.js", 900),
    // What the browser keeps for times without a network, once a page is idle.
    ("assets/offline-*.js", 1_600),
    ("sw.js", 7_000),
    ("sw-off.js", 500),
    // What other sites load.
    ("embed.js", 3_000),
    // Style.
    ("assets/main-*.css", 4_000),
    ("assets/pages-*.css", 12_000),
    // The content, of each language.
    ("assets/*-advice-*.pack", 13_000),
    ("assets/*-path-*.pack", 9_500),
    ("assets/*-topics-*.pack", 8_500),
    ("assets/*-group-details-*.pack", 6_500),
    ("assets/*-questions-*.pack", 5_000),
    ("assets/*-plan-*.pack", 5_600),
    ("assets/*-search-*.pack", 4_000),
    ("assets/*.pack", 3_500),
    // Pages.
    ("*/frame/path/index.html", 21_600),
    ("*/frame/path/*/index.html", 12_700),
    ("*/path/index.html", 20_300),
    ("*/decisions/index.html", 18_000),
    ("*/plan/index.html", 13_700),
    ("*.html", 12_200),
];

/// For each page of this address the most that a first visit to it may load: the page and every file
/// that it names.
const VISITS: &[(&str, u64)] = &[
    // With the script that speaks with the page around, and what that page's owner may have to
    // change.
    ("*/frame/choose/index.html", 191_500),
    ("*/frame/choose/*/index.html", 191_500),
    ("*/choose/index.html", 189_990),
    ("*/choose/*/index.html", 189_990),
];

/// Checks every file and every page of the site in `dist`.
///
/// # Errors
///
/// With every file and visit that is past its budget, or has none.
pub(super) fn check(dist: &Path) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for extension in ["wasm", "js", "css", "pack", "html"] {
        rows.extend(measure_all(dist, extension)?);
    }
    let mut wrong = Vec::new();
    for row in &rows {
        let name = place(dist, &row.file);
        wrong.extend(compare(&name, row.brotli, FILES));
        if VISITS.iter().any(|(pattern, _)| matches(pattern, &name)) {
            let page = std::fs::read_to_string(&row.file)
                .with_context(|| format!("cannot read {}", row.file.display()))?;
            let visit = row.brotli + named(&page, dist, &rows);
            wrong.extend(compare(&name, visit, VISITS).map(|what| format!("a visit to {what}")));
        }
    }
    ensure!(!rows.is_empty(), "{} has no files to weigh", dist.display());
    ensure!(wrong.is_empty(), "past its budget:\n{}", wrong.join("\n"));
    println!(
        "{} files and the visits to the wizard are within their budgets.",
        rows.len()
    );
    Ok(())
}

/// What is wrong with a size, by the first budget for the name.
fn compare(name: &str, size: u64, budgets: &[(&str, u64)]) -> Option<String> {
    match budgets.iter().find(|(pattern, _)| matches(pattern, name)) {
        Some((_, budget)) if size <= *budget => None,
        Some((_, budget)) => Some(format!("{name} has {size} bytes of {budget}")),
        None => Some(format!("{name} has no budget")),
    }
}

/// The bytes of all assets that a page names, each once.
fn named(page: &str, dist: &Path, rows: &[Row]) -> u64 {
    let names: BTreeSet<_> = page
        .split('"')
        .filter_map(|text| text.find("assets/").map(|start| &text[start..]))
        .collect();
    let is_named = |row: &&Row| names.contains(place(dist, &row.file).as_str());
    rows.iter().filter(is_named).map(|row| row.brotli).sum()
}

/// Where a file is in the site, with slashes.
fn place(dist: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(dist).unwrap_or(file);
    let parts: Vec<_> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn write(folder: &Path, name: &str, text: &str, brotli: usize) {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        fs::write(folder.join(format!("{name}.br")), vec![0; brotli]).unwrap();
    }

    #[test]
    fn a_file_past_its_budget_and_one_without_are_named() {
        let folder = tempfile::TempDir::new().unwrap();
        write(folder.path(), "assets/start-1.js", "", 900);
        check(folder.path()).unwrap();
        write(folder.path(), "assets/start-1.js", "", 901);
        write(folder.path(), "assets/other.js", "", 1);
        let error = check(folder.path()).unwrap_err().to_string();
        assert!(
            error.contains("assets/start-1.js has 901 bytes of 900"),
            "{error}"
        );
        assert!(error.contains("assets/other.js has no budget"), "{error}");
    }

    #[test]
    fn a_visit_counts_the_page_and_what_it_names_once() {
        let folder = tempfile::TempDir::new().unwrap();
        let page = "<link href=\"/some/path/assets/community-guide-1.wasm\"><a href=\"/en/\">\
                    <link href=\"/some/path/assets/community-guide-1.wasm\">\
                    <link href=\"/some/path/assets/chunk_1.wasm\">";
        write(folder.path(), "en/choose/index.html", page, 6_000);
        write(folder.path(), "assets/community-guide-1.wasm", "", 160_000);
        write(folder.path(), "assets/split_path-1.wasm", "", 70_000);
        let mut visits = VISITS.iter();
        let (_, budget) = visits
            .find(|(page, _)| *page == "*/choose/index.html")
            .unwrap();
        let rest = usize::try_from(*budget).unwrap() - 166_000;
        write(folder.path(), "assets/chunk_1.wasm", "", rest);
        check(folder.path()).unwrap();
        write(folder.path(), "assets/chunk_1.wasm", "", rest + 1);
        let error = check(folder.path()).unwrap_err().to_string();
        let past = format!("en/choose/index.html has {} bytes of {budget}", budget + 1);
        assert!(error.contains(&format!("a visit to {past}")), "{error}");
    }
}
