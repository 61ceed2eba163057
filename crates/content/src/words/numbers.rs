//! How a language writes numbers. Only the build writes figures into texts, so that
//! no pack has it.

use serde::Deserialize;

words! {
    /// `[numbers]` of `interface.toml`.
    Numbers {
        /// Between groups of three digits; empty where nothing is.
        group: String,
        /// Between a whole number and its fraction.
        decimal: String,
        percent: String { needs "number" },
        /// An amount in dollars of the United States.
        usd: String { needs "number" },
    }
}
