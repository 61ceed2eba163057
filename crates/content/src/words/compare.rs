//! The words of setting groups side by side.

use super::ById;
use serde::Deserialize;

words! {
    /// `compare.toml`.
    CompareWords {
        /// The rows.
        #[serde(default)]
        rows: ById<CompareRowWords>,
        /// The texts that columns share.
        #[serde(default)]
        values: ById<String>,
    }

    CompareRowWords {
        /// What the row is about.
        heading: String,
    }

    /// Setting groups side by side.
    ComparePageWords {
        title: String,
        description: String,
        lead: String,
        choose_heading: String,
        choose_text: String,
        policies_text: String,
        too_few: String,
        /// The count is the most that fit.
        too_many: String { needs "count" },
        table_heading: String,
        same: String,
        differs: String,
        source_text: String,
        overview_heading: String,
        overview_text: String,
    }
}
