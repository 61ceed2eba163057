//! The words of two organisers' answers side by side.

use serde::{Deserialize, Serialize};

words! {
    /// Two organisers' answers side by side.
    AnswersComparisonWords {
        heading: String,
        text: String,
        action: String,
        share: String,
        copied: String,
        copy_failed: String,
        invited: String,
        compared_heading: String,
        question: String,
        yours: String,
        theirs: String,
        not_asked: String,
        effect: String,
        effect_none: String,
        /// With `{headline}`.
        effect_advice: String,
        /// With `{confidence}`.
        effect_confidence: String,
        effect_policy: String,
        effect_open: String,
        same_answers: String,
        same_advice: String,
        /// With `{headline}`.
        their_advice: String,
        stop: String,
    }
}
