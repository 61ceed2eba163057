//! Breaks a title into lines, at the places where Unicode allows it (UAX #14).

use unicode_linebreak::{BreakOpportunity, linebreaks};

/// What a break inside a clause costs, as a share of the width: a line that ends with
/// a clause may be that much shorter.
const INSIDE_CLAUSE: f64 = 0.22;

/// A text in as few lines as fit the width, of lengths as even as can be, and rather
/// broken behind punctuation than elsewhere; `None` where one word alone is too wide.
///
/// `measure` gives the width of a piece of a line, in the unit of `width`.
pub(super) fn break_lines(
    text: &str,
    width: f64,
    measure: impl Fn(&str) -> f64,
) -> Option<Vec<String>> {
    let mut places = vec![0];
    places.extend(linebreaks(text).filter_map(|(place, kind)| {
        // The end is told as a break that must be.
        (place == text.len() || kind == BreakOpportunity::Allowed).then_some(place)
    }));
    places.dedup();
    let line = |from: usize, to: usize| text[places[from]..places[to]].trim();
    let last = places.len() - 1;
    // The lines are compared with their mean length, so how many there are is found first.
    let fewest = fewest_lines(last, width, |from, to| measure(line(from, to)))?;
    let mean = measure(text.trim()) / fewest as f64;
    // For a number of lines, the best way to each place: what it costs, and where its last line
    // begins.
    let way = |before: &[Option<Way>], to: usize| {
        let ways = before[..to].iter().enumerate().filter_map(|(from, way)| {
            let content = line(from, to);
            let length = measure(content);
            let is_clause = to == last || content.ends_with(is_clause_end);
            let inside = if is_clause {
                0.0
            } else {
                (INSIDE_CLAUSE * width).powi(2)
            };
            let cost = way.as_ref()?.cost + (length - mean).powi(2) + inside;
            (length <= width).then_some(Way { cost, from })
        });
        ways.min_by(|one, other| one.cost.total_cmp(&other.cost))
    };
    let first = (0..=last).map(|to| {
        let way = Way { cost: 0.0, from: 0 };
        (to == 0).then_some(way)
    });
    let mut by_count: Vec<Vec<Option<Way>>> = vec![first.collect()];
    for count in 0..fewest {
        let before = &by_count[count];
        by_count.push((0..=last).map(|to| way(before, to)).collect());
    }
    let mut lines = Vec::new();
    let mut to = last;
    for count in (1..=fewest).rev() {
        let from = by_count[count][to].as_ref()?.from;
        lines.push(line(from, to).to_owned());
        to = from;
    }
    lines.reverse();
    Some(lines)
}

/// A way to break a text up to a place.
struct Way {
    cost: f64,
    /// The place at which its last line begins.
    from: usize,
}

/// How many lines there are when each is filled, for places from 0 to `last`.
fn fewest_lines(last: usize, width: f64, length: impl Fn(usize, usize) -> f64) -> Option<usize> {
    let (mut from, mut count) = (0, 0);
    while from < last {
        let fits = (from + 1..=last).take_while(|to| length(from, *to) <= width);
        from = fits.last()?;
        count += 1;
    }
    Some(count)
}

/// Whether a clause ends with this character.
fn is_clause_end(c: char) -> bool {
    matches!(
        c,
        ',' | ';'
            | ':'
            | '.'
            | '!'
            | '?'
            | '–'
            | '—'
            | '，'
            | '；'
            | '：'
            | '。'
            | '！'
            | '？'
            | '、'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Han and its punctuation one wide, all else half of that.
    fn measure(text: &str) -> f64 {
        let width = |c| if c >= '\u{2e80}' { 1.0 } else { 0.5 };
        text.chars().map(width).sum()
    }

    fn lines(text: &str, width: f64) -> Vec<String> {
        break_lines(text, width, measure).expect("every word fits")
    }

    #[test]
    fn a_text_that_fits_is_one_line() {
        assert_eq!(lines("one two", 3.5), ["one two"]);
        assert_eq!(lines("用户组", 3.0), ["用户组"]);
    }

    #[test]
    fn lines_are_even_and_no_word_is_left_alone() {
        // Filled, the first line would take all words but one.
        let title = "aaaa bbbb cccc dddd eeee";
        assert_eq!(lines(title, 10.0), ["aaaa bbbb", "cccc dddd eeee"]);
    }

    #[test]
    fn a_line_rather_ends_with_a_clause() {
        assert_eq!(
            lines("User groups: which one is yours", 10.0),
            ["User groups:", "which one is yours"]
        );
        assert_eq!(
            lines("发起还是加入，选哪一种？", 9.0),
            ["发起还是加入，", "选哪一种？"]
        );
    }

    #[test]
    fn no_line_begins_with_closing_punctuation_or_ends_with_an_opening_one() {
        let text = "用户组，“你该发起”，还是（先）加入？";
        for width in 4..=16 {
            for line in lines(text, f64::from(width)) {
                assert!(
                    !line.starts_with(['，', '”', '）', '？']),
                    "{width}: {line}"
                );
                assert!(!line.ends_with(['“', '（']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_and_no_line_is_too_wide() {
        let text = "Wer führt den Chor, und wer bringt die Noten mit?";
        for width in 5..=25 {
            let lines = lines(text, f64::from(width));
            assert_eq!(lines.join(" "), text);
            let widest = lines.iter().map(|line| measure(line)).fold(0.0, f64::max);
            assert!(widest <= f64::from(width), "{lines:?}");
        }
    }

    #[test]
    fn a_word_that_is_too_wide_is_not_cut() {
        assert_eq!(break_lines("Genossenschaftschor", 5.0, measure), None);
        assert_eq!(break_lines("der Genossenschaftschor", 5.0, measure), None);
    }
}
