//! The folders of a guide: which languages it has, and that every file in them
//! is one that the guide reads.

use super::{Reader, StructureFile, WordsFile, closest};
use std::fs;

/// Beside the files of the structure, a content folder has one for the languages.
const LANGUAGES: &str = "languages";

/// What a folder may say about itself, to those who work in it.
const NOTES: &str = "README.md";

impl Reader {
    /// The languages: the folders in `languages/`, in the order of their tags.
    pub(super) fn languages(&mut self) -> Vec<String> {
        let structure = StructureFile::ALL.iter().map(|file| file.file_name());
        self.report_unknown_files("", structure.chain([LANGUAGES]));
        let mut languages = Vec::new();
        for name in self.entries(LANGUAGES) {
            if self.folder.join(LANGUAGES).join(&name).is_dir() {
                let words = WordsFile::ALL.iter().map(|file| file.file_name());
                self.report_unknown_files(&format!("{LANGUAGES}/{name}/"), words);
                languages.push(name);
            } else if name != NOTES {
                self.problems.add(
                    format!("{LANGUAGES}/{name}"),
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
    fn report_unknown_files(&mut self, folder: &str, known: impl Iterator<Item = &'static str>) {
        let known: Vec<_> = known.collect();
        let entries = self.entries(folder);
        for name in entries
            .iter()
            .filter(|name| !known.contains(&name.as_str()) && *name != NOTES)
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
