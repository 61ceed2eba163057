//! What only Chinese has: wide marks, double dashes and dots, and no spaces.

use super::{Finding, Rules, excerpt, is_space};
use crate::check::words::{script::is_han, visible::SLOT};

/// Marks of alphabets, each with the wide one that Chinese has instead.
const NARROW: [(char, char); 8] = [
    (',', '，'),
    ('.', '。'),
    (';', '；'),
    (':', '：'),
    ('!', '！'),
    ('?', '？'),
    ('(', '（'),
    (')', '）'),
];

/// A narrow mark beside Chinese, or at the end of a line that has Chinese.
pub(super) fn narrow_mark(line: &[char], _: &Rules) -> Option<Finding> {
    let has_han = line.iter().copied().any(is_han);
    line.iter().enumerate().find_map(|(at, mark)| {
        let (_, wide) = NARROW.iter().find(|(narrow, _)| narrow == mark)?;
        let before = line[..at].iter().rev().find(|c| !is_space(**c));
        let after = line[at + 1..].iter().find(|c| !is_space(**c));
        let ends_line = after.is_none() && has_han;
        let is_beside = [before, after].into_iter().flatten().any(|c| is_wide(*c));
        (is_beside || ends_line).then(|| Finding {
            wrong: format!("has the narrow mark `{mark}` in {}", excerpt(line, at)),
            right: format!("write `{wide}`"),
        })
    })
}

/// A space beside Chinese. The browser sets Latin words and figures apart, so
/// that texts need not, and all texts look the same.
pub(super) fn space(line: &[char], _: &Rules) -> Option<Finding> {
    let at = (1..line.len().saturating_sub(1)).find(|at| {
        let beside = [line[at - 1], line[at + 1]];
        is_space(line[*at]) && beside.into_iter().any(is_wide)
    })?;
    Some(Finding {
        wrong: format!("has a space in {}", excerpt(line, at)),
        right: "delete it: Chinese has no spaces, and the browser sets Latin words and figures \
                apart"
            .into(),
    })
}

/// Dots or dashes that are not two.
pub(super) fn dots_and_dashes(line: &[char], rules: &Rules) -> Option<Finding> {
    for (mark, name, right) in [
        ('…', "an ellipsis", rules.ellipsis),
        ('—', "a dash", rules.dash),
    ] {
        let mut at = 0;
        for run in line.chunk_by(|one, other| (*one == mark) == (*other == mark)) {
            if run[0] == mark && run.len() != 2 {
                return Some(Finding {
                    wrong: format!("has {name} of {} in {}", run.len(), excerpt(line, at)),
                    right: format!("write `{right}`"),
                });
            }
            at += run.len();
        }
    }
    None
}

/// Whether this is as wide as a Chinese character: one itself, a mark of
/// Chinese, or a placeholder, which stands for Chinese or for a number.
fn is_wide(character: char) -> bool {
    is_han(character)
        || matches!(
            character,
            SLOT | '…'
                | '—'
                | '\u{3001}'..='\u{3004}'
                | '\u{3008}'..='\u{303f}'
                | '\u{ff01}'..='\u{ff0f}'
                | '\u{ff1a}'..='\u{ff20}'
                | '\u{ff3b}'..='\u{ff40}'
                | '\u{ff5b}'..='\u{ff65}'
        )
}
