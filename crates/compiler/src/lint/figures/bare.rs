//! Figures that are written as one language writes them, where a format should
//! write them for every language.

use crate::{lint::visible, read::Text};
use guide_content::Numbers;
use std::ops::Range;

/// A figure without a format.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BareFigure {
    /// As it stands in the text.
    pub(super) written: String,
    /// As it should.
    pub(super) right: String,
}

/// The marks that some language has between groups of three digits.
const GROUP_SEPARATORS: [char; 6] = [',', '.', '’', '\u{a0}', '\u{202f}', '\u{2009}'];

/// The first figure of a text that is money, a per cent or in groups of digits.
/// Small numbers are words like others; years are not told from other numbers.
pub(super) fn bare_figure(text: &Text, numbers: &Numbers) -> Option<BareFigure> {
    let lines = visible::lines_without_figures(text);
    lines.iter().find_map(|line| bare_figure_in(line, numbers))
}

fn bare_figure_in(line: &str, numbers: &Numbers) -> Option<BareFigure> {
    if !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let line: Vec<_> = line.chars().collect();
    number_ranges(&line, numbers).into_iter().find_map(|range| {
        let number: String = line[range.clone()].iter().collect();
        let before: String = line[..range.start].iter().collect();
        let after: String = line[range.end..].iter().collect();
        let digits = plain(&number);
        let (format, sign_before, sign_after) =
            if let Some((sign_before, sign_after)) = money(&before, &after, numbers) {
                ("usd", sign_before, sign_after)
            } else if let Some(sign) = starts_with(&after, &["%", "％"]) {
                ("percent", String::new(), sign)
            } else if is_grouped(&number) {
                ("number", String::new(), String::new())
            } else {
                return None;
            };
        Some(BareFigure {
            written: format!("{sign_before}{number}{sign_after}"),
            right: format!("{{{format}:{digits}}}"),
        })
    })
}

/// Where numbers stand: digits, with marks between them.
fn number_ranges(line: &[char], numbers: &Numbers) -> Vec<Range<usize>> {
    let is_mark = |c: char| GROUP_SEPARATORS.contains(&c) || numbers.group.contains(c);
    let is_digit = |at: usize| line.get(at).is_some_and(char::is_ascii_digit);
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < line.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while is_digit(at) || (at < line.len() && is_mark(line[at]) && is_digit(at + 1)) {
            at += 1;
        }
        ranges.push(start..at);
    }
    ranges
}

/// The sign of money before or after a number, with the space between.
fn money(before: &str, after: &str, numbers: &Numbers) -> Option<(String, String)> {
    let (sign_before, sign_after) = numbers.usd.split_once("{number}").unwrap_or_default();
    let ends = ["US$", sign_before.trim(), "$", "＄"];
    let mut signs = ends.iter().filter(|sign| !sign.is_empty());
    if let Some(sign) = signs.find(|sign| before.trim_end().ends_with(**sign)) {
        let start = before.trim_end().len() - sign.len();
        return Some((before[start..].to_owned(), String::new()));
    }
    let found = starts_with(after, &[sign_after.trim(), "$", "＄", "美元"])?;
    Some((String::new(), found))
}

/// One of the signs, with the space before it.
fn starts_with(after: &str, signs: &[&str]) -> Option<String> {
    let trimmed = after.trim_start();
    let sign = signs
        .iter()
        .find(|sign| !sign.is_empty() && trimmed.starts_with(**sign))?;
    Some(after[..after.len() - trimmed.len() + sign.len()].to_owned())
}

/// Whether this is a number of a thousand or more with a mark between its
/// groups: `1,000`, not `1.5` and no version.
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split(|c: char| !c.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let rest: Vec<_> = groups.collect();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3)
}

/// The number as a format takes it.
fn plain(number: &str) -> String {
    if is_grouped(number) {
        number.chars().filter(char::is_ascii_digit).collect()
    } else {
        number.replace(',', ".")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(usd: &str, line: &str) -> Option<(String, String)> {
        let numbers = Numbers {
            usd: usd.into(),
            ..Numbers::default()
        };
        bare_figure_in(line, &numbers).map(|bare| (bare.written, bare.right))
    }

    #[test]
    fn money_per_cents_and_groups_of_digits_are_figures() {
        for (usd, line, written, right) in [
            ("${number}", "costs $500 a year", "$500", "{usd:500}"),
            ("US$ {number}", "custa US$ 2.000", "US$ 2.000", "{usd:2000}"),
            ("{number}美元", "每年500美元的", "500美元", "{usd:500}"),
            ("{number} $", "kostet 2,50 $", "2,50 $", "{usd:2.50}"),
            ("${number}", "about 13% of", "13%", "{percent:13}"),
            ("${number}", "etwa 12,5 %", "12,5 %", "{percent:12.5}"),
            ("${number}", "all 3,036 of", "3,036", "{number:3036}"),
            (
                "${number}",
                "1\u{202f}234\u{202f}567",
                "1\u{202f}234\u{202f}567",
                "{number:1234567}",
            ),
        ] {
            assert_eq!(
                bare(usd, line),
                Some((written.to_owned(), right.to_owned())),
                "{line}"
            );
        }
    }

    #[test]
    fn small_numbers_years_and_versions_are_no_figures() {
        for line in [
            "75 of 576 groups, 1, 2, 3",
            "in 2026, 30 of them",
            "Apache-2.0, 1.5, 0.125, 127.0.0.1",
            "\u{fffc}% of them",
        ] {
            assert_eq!(bare("${number}", line), None, "{line}");
        }
    }
}
