//! Comparing, planning and searching have their words in every language.

use super::Checker;
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn compare(&mut self) {
        let (rows, words) = (&self.structure.compare, &self.words.compare);
        let ids = rows.iter().map(|row| row.id.as_str());
        self.require_same_ids("compare", "rows.", ids, words.rows.keys());
        let values = rows.iter().flat_map(|row| &row.values);
        let values = values.map(|value| value.id.as_str());
        self.require_same_ids("compare", "values.", values, words.values.keys());
    }

    pub(super) fn plan(&mut self) {
        let (plan, words) = (&self.structure.plan, &self.words.plan);
        let parts = plan.parts.iter().map(|part| part.id.as_str());
        self.require_same_ids("plan", "parts.", parts, words.parts.keys());
        let formats = plan.formats.iter().map(|format| format.id.as_str());
        self.require_same_ids("plan", "formats.", formats, words.formats.keys());
        let reminders = plan.reminders.iter().map(|each| each.id.as_str());
        self.require_same_ids("plan", "reminders.", reminders, words.reminders.keys());
    }

    /// What means the same is listed together, and a word in one list only; what
    /// says nothing is listed once.
    pub(super) fn search(&mut self) {
        let mut seen = BTreeSet::new();
        for (index, names) in self.words.search.same.iter().enumerate() {
            let key = format!("same.{index}");
            if names.len() < 2 {
                self.problems.add(
                    self.file("search"),
                    &key,
                    "has fewer than two names",
                    "write what means the same as it, or delete the list",
                );
            }
            for name in names {
                if !seen.insert(name.to_lowercase()) {
                    self.problems.add(
                        self.file("search"),
                        &key,
                        format!("has `{name}` once more"),
                        "write each name once; put what means the same into one list",
                    );
                }
            }
        }
        let mut seen = BTreeSet::new();
        for (index, word) in self.words.search.filler.iter().enumerate() {
            if !seen.insert(word.to_lowercase()) {
                self.problems.add(
                    self.file("search"),
                    format!("filler.{index}"),
                    format!("has `{word}` once more"),
                    "write each word once",
                );
            }
        }
    }
}
