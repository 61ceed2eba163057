//! Ids are written in addresses and marks, so they are plain, and each stands
//! for one thing.

use super::{Checker, ids, names};
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn lists(&mut self) {
        let structure = self.structure;
        let guide = &structure.guide;
        let rules = structure.tables.iter().flat_map(|table| &table.rules);
        let lists = [
            ("guide.toml", "considerations", names(&guide.considerations)),
            ("guide.toml", "confidences", names(&guide.confidences)),
            ("guide.toml", "actions", names(&guide.actions)),
            ("questions.toml", "question", ids!(structure.questions)),
            ("decisions.toml", "table", ids!(structure.tables)),
            (
                "decisions.toml",
                "table.rule",
                rules.map(|rule| rule.id.as_str()).collect(),
            ),
            ("outcomes.toml", "outcome", ids!(structure.outcomes)),
            ("reasons.toml", "reason", ids!(structure.reasons)),
            ("tasks.toml", "task", ids!(structure.tasks)),
            ("steps.toml", "step", ids!(structure.steps)),
            ("groups.toml", "families", names(&structure.families)),
            ("groups.toml", "group", ids!(structure.groups)),
            ("groups.toml", "policy", ids!(structure.policies)),
            ("facts.toml", "fact", ids!(structure.facts)),
            ("sources.toml", "source", ids!(structure.sources)),
            ("sources.toml", "link", ids!(structure.links)),
        ];
        for (file, key, ids) in lists {
            self.require_plain_ids(file, key, &ids);
            self.require_unique(file, key, "the id", &ids);
        }
        for question in &structure.questions {
            let ids = ids!(question.options);
            self.require_plain_ids("questions.toml", &question.id, &ids);
            self.require_unique("questions.toml", &question.id, "the id", &ids);
        }
    }

    pub(super) fn require_plain_ids(&mut self, file: &str, key: &str, ids: &[&str]) {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        for id in ids {
            if id.is_empty() || !id.chars().all(is_plain) {
                self.problems.add(
                    file,
                    key,
                    format!("has the id `{id}`"),
                    "an id is made of a-z, 0-9 and `-`",
                );
            }
        }
    }

    /// Says which names a list has twice.
    pub(super) fn require_unique(&mut self, file: &str, key: &str, what: &str, list: &[&str]) {
        let mut seen = BTreeSet::new();
        for name in list {
            if !seen.insert(name) {
                self.problems.add(
                    file,
                    key,
                    format!("has {what} `{name}` twice"),
                    "give one of them another id, or delete it",
                );
            }
        }
    }
}
