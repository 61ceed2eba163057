//! The folders of a guide: which languages it has, and that every file in them
//! is one that the guide reads.

use super::{Reader, closest};
use std::fs;

/// What a content folder has.
const STRUCTURE: [&str; 16] = [
    "guide.toml",
    "questions.toml",
    "decisions.toml",
    "outcomes.toml",
    "reasons.toml",
    "tasks.toml",
    "steps.toml",
    "groups.toml",
    "facts.toml",
    "sources.toml",
    "path.toml",
    "pages.toml",
    "compare.toml",
    "plan.toml",
    "glossary.toml",
    "languages",
];

/// What the folder of a language has.
const WORDS: [&str; 23] = [
    "interface.toml",
    "questions.toml",
    "groups.toml",
    "policies.toml",
    "outcomes.toml",
    "reasons.toml",
    "tasks.toml",
    "steps.toml",
    "rules.toml",
    "tables.toml",
    "facts.toml",
    "sources.toml",
    "links.toml",
    "considerations.toml",
    "confidences.toml",
    "actions.toml",
    "families.toml",
    "path.toml",
    "pages.toml",
    "compare.toml",
    "plan.toml",
    "search.toml",
    "glossary.toml",
];

impl Reader {
    /// The languages: the folders in `languages/`, in the order of their tags.
    pub(super) fn languages(&mut self) -> Vec<String> {
        self.report_unknown_files("", &STRUCTURE);
        let mut languages = Vec::new();
        for name in self.entries("languages") {
            if self.folder.join("languages").join(&name).is_dir() {
                self.report_unknown_files(&format!("languages/{name}/"), &WORDS);
                languages.push(name);
            } else {
                self.problems.add(
                    format!("languages/{name}"),
                    "",
                    "is not a file that the guide reads",
                    "`languages/` has a folder for each language and nothing else",
                );
            }
        }
        languages
    }

    /// A file nobody reads is a mistake in its name or its place, and what it
    /// says is missed.
    fn report_unknown_files(&mut self, folder: &str, known: &[&str]) {
        let entries = self.entries(folder);
        for name in entries
            .iter()
            .filter(|name| !known.contains(&name.as_str()))
        {
            let known = known.iter().map(|name| name.trim_end_matches(".toml"));
            self.problems.add(
                format!("{folder}{name}"),
                "",
                "is not a file that the guide reads",
                closest(name.trim_end_matches(".toml"), known),
            );
        }
    }

    /// The names in a folder, sorted, without the hidden files that editors and
    /// systems leave there.
    fn entries(&mut self, folder: &str) -> Vec<String> {
        let entries = match fs::read_dir(self.folder.join(folder)) {
            Ok(entries) => entries,
            Err(error) => {
                self.problems.add(
                    folder,
                    "",
                    format!("cannot be read ({error})"),
                    "a content folder has `languages/` with a folder for each language",
                );
                return Vec::new();
            }
        };
        let names = entries
            .filter_map(Result::ok)
            .map(|entry| entry.file_name());
        let mut names: Vec<_> = names
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| !name.starts_with('.'))
            .collect();
        names.sort();
        names
    }
}
