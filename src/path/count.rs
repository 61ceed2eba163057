//! How much is met of what stages need: one count, said alike wherever it stands.

use guide_content::fill_in;

/// The pattern with how many items are met, of how many that count.
pub(super) fn met_count(pattern: &str, met: usize, all: usize) -> String {
    fill_in(
        pattern,
        &[("met", &met.to_string()), ("all", &all.to_string())],
    )
}
