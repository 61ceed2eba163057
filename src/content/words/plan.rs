//! The words of the plan for the first year.

use super::ById;
use crate::content::Prose;
use serde::{Deserialize, Serialize};

words! {
    /// `plan.toml`.
    PlanWords {
        parts: ById<PlanPartWords>,
        formats: ById<FormatWords>,
        reminders: ById<String>,
    }

    PlanPartWords { heading: String, text: Prose, }

    /// What a meeting can be.
    FormatWords { name: String, text: String, }
}
