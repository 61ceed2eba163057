//! The words of setting groups side by side.

use super::ById;
use serde::{Deserialize, Serialize};

words! {
    /// `compare.toml`.
    CompareWords {
        rows: ById<CompareRowWords>,
        values: ById<String>,
    }

    CompareRowWords { heading: String, }
}
