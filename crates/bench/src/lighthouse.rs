//! Lighthouse (Google's audit of web pages), as it looks at a phone: four scores a page, and the
//! audits that cost something.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use guide_content::Structure;
use guide_engine::Answers;
use guide_routes::{Page, Route};
use serde_json::Value;

use crate::browser::Browser;

/// The categories, in the order in which they are shown.
pub(crate) const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// What was found of a page.
#[derive(Debug, PartialEq)]
pub(crate) struct Audit {
    /// The page's path and query.
    pub(crate) path: String,
    /// From 0 to 100, in the order of [`CATEGORIES`].
    pub(crate) scores: [f64; CATEGORIES.len()],
    /// What keeps a score below 100.
    pub(crate) costs: Vec<Cost>,
}

/// An audit that did not pass.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cost {
    pub(crate) category: &'static str,
    /// Its name in Lighthouse.
    pub(crate) id: String,
    /// What it found, if it says so in short.
    pub(crate) found: String,
}

/// The paths that are looked at: a page of each listed kind in each language, and the choice of
/// the language.
pub(crate) fn paths<'a>(
    structure: &Structure,
    languages: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let answers = Answers::read(structure, &structure.plan.example).write(structure);
    let mut paths = vec!["/".to_owned()];
    for language in languages {
        for page in pages(structure) {
            let path = Route::new(language, page.clone()).path();
            if page == Page::Result {
                paths.push(format!("{path}?{answers}"));
            }
            paths.push(path);
        }
    }
    paths
}

/// A page of each kind, and a question beside the wizard's begin.
fn pages(structure: &Structure) -> Vec<Page> {
    let question = structure.questions.first().map(|each| each.id.clone());
    let group = structure.pages().next().map(|each| each.id.clone());
    let stage = structure.path.stages.first().map(|each| each.id.clone());
    let topic = structure.topics.first().map(|each| each.id.clone());
    let mut pages = vec![Page::Home, Page::Choose];
    pages.extend(question.map(Page::Question));
    pages.extend([Page::Result, Page::Groups]);
    pages.extend(group.map(Page::Group));
    pages.extend([Page::Compare, Page::Decisions, Page::Plan, Page::Path]);
    pages.extend(stage.map(Page::Stage));
    pages.extend(topic.map(Page::Topic));
    pages.extend([Page::Search, Page::Embed]);
    pages
}

/// Has Lighthouse look at every path of a site.
///
/// # Errors
///
/// When it cannot be run.
pub(crate) fn audit(
    program: &Path,
    browser: &Browser,
    site: &str,
    paths: &[String],
) -> anyhow::Result<Vec<Audit>> {
    let folder = tempfile::Builder::new().prefix("bench-").tempdir()?;
    let report = folder.path().join("report.json");
    let mut audits = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        eprintln!("    page {} of {}: {path}", index + 1, paths.len());
        let status = Command::new(program)
            .arg(format!("{site}{path}"))
            .args(["--quiet", "--output=json", "--output-path"])
            .arg(&report)
            .arg(format!("--port={}", browser.port))
            .arg(format!("--only-categories={}", CATEGORIES.join(",")))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status()
            .with_context(|| {
                format!(
                    "cannot start Lighthouse ({}); it needs Node.js",
                    program.display()
                )
            })?;
        ensure!(status.success(), "Lighthouse failed on {path} ({status})");
        let text = fs::read_to_string(&report).context("Lighthouse has written no report")?;
        audits.push(read(path, &serde_json::from_str(&text)?)?);
        fs::remove_file(&report)?;
    }
    Ok(audits)
}

/// What a report says.
fn read(path: &str, report: &Value) -> anyhow::Result<Audit> {
    let error = &report["runtimeError"]["message"];
    ensure!(error.is_null(), "Lighthouse says of {path}: {error}");
    let mut scores = [0.0; CATEGORIES.len()];
    let mut costs = Vec::new();
    for (score, category) in scores.iter_mut().zip(CATEGORIES) {
        let said = &report["categories"][category];
        let part = said["score"].as_f64();
        *score = part.with_context(|| format!("{path} has no score for {category}"))? * 100.0;
        let parts = said["auditRefs"].as_array().into_iter().flatten();
        for part in parts.filter(|part| part["weight"].as_f64() > Some(0.0)) {
            let id = part["id"].as_str().unwrap_or_default();
            let audit = &report["audits"][id];
            // What does not apply has no score.
            if audit["score"].as_f64().is_some_and(|score| score < 1.0) {
                costs.push(Cost {
                    category,
                    id: id.to_owned(),
                    found: found(audit),
                });
            }
        }
    }
    Ok(Audit {
        path: path.to_owned(),
        scores,
        costs,
    })
}

/// What an audit has found: its value, or why it fails, or the first thing that it names.
fn found(audit: &Value) -> String {
    let first = &audit["details"]["items"][0];
    let candidates = [
        &audit["displayValue"],
        &audit["explanation"],
        &first["node"]["selector"],
        &first["description"],
        &first["source"],
    ];
    let text = candidates.into_iter().find_map(Value::as_str);
    text.unwrap_or_default().replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide_compiler::read::read as read_content;
    use guide_routes::entries;
    use serde_json::json;
    use std::collections::{BTreeSet, HashSet};

    #[test]
    fn every_listed_kind_of_page_is_looked_at_in_every_language() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let guide = read_content(&folder).unwrap_or_else(|problems| panic!("{problems}"));
        let languages: Vec<_> = guide.languages.keys().map(String::as_str).collect();
        let paths = paths(&guide.structure, languages.iter().copied());
        let unique: BTreeSet<_> = paths.iter().collect();
        let pages = pages(&guide.structure);
        // The result is looked at with answers too, and the choice of the language is one page.
        assert_eq!(unique.len(), 1 + languages.len() * (pages.len() + 1));
        assert_eq!(unique.len(), paths.len());
        let looked_at: HashSet<_> = pages.iter().map(Page::kind).collect();
        let every: HashSet<_> = entries(false).map(|entry| entry.kind).collect();
        assert_eq!(looked_at, every);
    }

    #[test]
    fn scores_and_what_they_lack_are_read() {
        let whole = json!({ "score": 1.0, "auditRefs": [] });
        let report = json!({
            "categories": {
                "performance": { "score": 0.89, "auditRefs": [
                    { "id": "largest-contentful-paint", "weight": 25 },
                    { "id": "interactive", "weight": 0 },
                ] },
                "accessibility": whole,
                "best-practices": whole,
                "seo": { "score": 0.92, "auditRefs": [
                    { "id": "canonical", "weight": 1 },
                    { "id": "hreflang", "weight": 1 },
                    { "id": "robots-txt", "weight": 1 },
                ] },
            },
            "audits": {
                "largest-contentful-paint": { "score": 0.6, "displayValue": "3.5\u{a0}s" },
                "interactive": { "score": 0.1 },
                "canonical": { "score": 0, "explanation": "Is not an absolute URL (/en/)" },
                "hreflang": { "score": 1 },
                "robots-txt": { "score": null },
            },
        });
        let audit = read("/en/", &report).unwrap();
        assert_eq!(audit.scores, [89.0, 100.0, 100.0, 92.0]);
        let costs: Vec<_> = audit
            .costs
            .iter()
            .map(|cost| (cost.category, cost.id.as_str(), cost.found.as_str()))
            .collect();
        assert_eq!(
            costs,
            [
                ("performance", "largest-contentful-paint", "3.5 s"),
                ("seo", "canonical", "Is not an absolute URL (/en/)"),
            ]
        );
    }

    #[test]
    fn a_page_that_could_not_be_looked_at_is_an_error() {
        let report = json!({ "runtimeError": { "message": "no page" } });
        assert!(
            read("/en/", &report)
                .unwrap_err()
                .to_string()
                .contains("no page")
        );
        let missing = read("/en/", &json!({})).unwrap_err().to_string();
        assert!(missing.contains("no score for performance"), "{missing}");
    }
}
