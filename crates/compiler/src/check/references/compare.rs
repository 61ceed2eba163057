//! Setting groups side by side: every row says something in every column.

use super::{Checker, ids};
use crate::read::StructureFile;
use guide_content::{CompareRow, ShownWords};

const FILE: StructureFile = StructureFile::Compare;

impl Checker<'_> {
    pub(super) fn compare(&mut self) {
        let structure = self.structure;
        let rows = &structure.compare;
        if !rows.is_empty() && !structure.has_comparison() {
            let right = "add another group, or delete the rows";
            self.problems
                .add(FILE, "row", "compares a single group", right);
        }
        let values: Vec<_> = rows.iter().flat_map(|row| &row.values).collect();
        for (key, ids) in [("row", ids!(rows)), ("row.value", ids!(values))] {
            self.require_plain_ids(FILE, key, &ids);
            self.require_unique_ids(FILE, key, &ids);
        }
        let groups: Vec<_> = structure.pages().collect();
        let columns: Vec<_> = groups
            .iter()
            .flat_map(|group| structure.compare_columns(&group.id))
            .collect();
        let names: Vec<_> = columns.iter().map(|column| column.id()).collect();
        for row in rows {
            self.columns(row, &names);
            for column in &columns {
                // What a row takes from groups and policies they always have.
                let is_shown = match row.shows {
                    Some(ShownWords::Audience | ShownWords::Topics) => true,
                    Some(ShownWords::Speakers) => column.policy.is_some(),
                    None => false,
                };
                if !is_shown && row.value(column.id()).is_none() {
                    self.problems.add(
                        FILE,
                        &row.id,
                        format!("says nothing in the column `{}`", column.id()),
                        "name the column in one of the row's values",
                    );
                }
            }
        }
    }

    /// A row's values name columns that there are, each once.
    fn columns(&mut self, row: &CompareRow, names: &[&str]) {
        let mut named = Vec::new();
        for value in &row.values {
            for column in &value.columns {
                self.require_known(FILE, &value.id, "the column", column, names);
                named.push(column.as_str());
            }
        }
        self.require_unique(FILE, &row.id, "the column", &named);
    }
}
