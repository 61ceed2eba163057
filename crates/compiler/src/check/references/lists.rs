//! Ids are written in addresses and marks, so they are plain, and each stands
//! for one thing.

use super::{Checker, ids, names};
use crate::read::StructureFile;
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn lists(&mut self) {
        let structure = self.structure;
        let guide = &structure.guide;
        let rules = structure.tables.iter().flat_map(|table| &table.rules);
        let lists = [
            (
                StructureFile::Guide,
                "considerations",
                names(&guide.considerations),
            ),
            (
                StructureFile::Guide,
                "confidences",
                names(&guide.confidences),
            ),
            (StructureFile::Guide, "actions", names(&guide.actions)),
            (
                StructureFile::Questions,
                "question",
                ids!(structure.questions),
            ),
            (StructureFile::Decisions, "table", ids!(structure.tables)),
            (
                StructureFile::Decisions,
                "table.rule",
                rules.map(|rule| rule.id.as_str()).collect(),
            ),
            (StructureFile::Outcomes, "outcome", ids!(structure.outcomes)),
            (StructureFile::Reasons, "reason", ids!(structure.reasons)),
            (StructureFile::Tasks, "task", ids!(structure.tasks)),
            (StructureFile::Steps, "step", ids!(structure.steps)),
            (
                StructureFile::Groups,
                "families",
                names(&structure.families),
            ),
            (StructureFile::Groups, "group", ids!(structure.groups)),
            (StructureFile::Groups, "policy", ids!(structure.policies)),
            (StructureFile::Facts, "fact", ids!(structure.facts)),
            (StructureFile::Sources, "source", ids!(structure.sources)),
            (StructureFile::Sources, "link", ids!(structure.links)),
        ];
        for (file, key, ids) in lists {
            self.require_plain_ids(file, key, &ids);
            self.require_unique_ids(file, key, &ids);
        }
        for question in &structure.questions {
            let ids = ids!(question.options);
            self.require_plain_ids(StructureFile::Questions, &question.id, &ids);
            self.require_unique_ids(StructureFile::Questions, &question.id, &ids);
        }
    }

    pub(super) fn require_plain_ids(&mut self, file: StructureFile, key: &str, ids: &[&str]) {
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

    /// Says which ids stand for two things.
    pub(super) fn require_unique_ids(&mut self, file: StructureFile, key: &str, ids: &[&str]) {
        for id in repeated(ids) {
            let key = format!("{key}.{id}");
            self.problems.add(file, key, "is there twice", CHANGE_ONE);
        }
    }

    /// Says which names a list has twice.
    pub(super) fn require_unique(
        &mut self,
        file: StructureFile,
        key: &str,
        what: &str,
        list: &[&str],
    ) {
        for name in repeated(list) {
            let wrong = format!("has {what} `{name}` twice");
            self.problems.add(file, key, wrong, CHANGE_ONE);
        }
    }
}

const CHANGE_ONE: &str = "give one of them another id, or delete it";

/// Each name that a list has had before.
fn repeated<'a>(list: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let mut seen = BTreeSet::new();
    list.iter().copied().filter(move |name| !seen.insert(*name))
}
