//! The words of two organisers' answers side by side.

use serde::Deserialize;

words! {
    /// Two organisers' answers side by side.
    AnswersComparisonWords {
        heading: String,
        text: String,
        action: String,
        share: String,
        copied: String,
        invited: String,
        compared_heading: String,
        question: String,
        yours: String,
        theirs: String,
        not_asked: String,
        effect: String,
        effect_none: String,
        effect_advice: String { needs "headline" },
        effect_confidence: String { needs "confidence" },
        effect_policy: String,
        effect_open: String,
        same_answers: String,
        same_advice: String,
        their_advice: String { needs "headline" },
        stop: String,
    }
}
