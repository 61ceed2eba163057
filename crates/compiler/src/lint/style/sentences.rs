//! The sentences of a line.

use crate::lint::script::{is_han, is_word_part};

/// The sentences of a line, with their marks.
pub(super) fn of(line: &str, is_chinese: bool) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut letters = line.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let is_end = matches!(letter, '.' | '!' | '?' | '…' | '。' | '！' | '？')
            || (is_chinese && letter == '；');
        if !is_end {
            continue;
        }
        // Quotation marks and brackets that close belong to the sentence before.
        while letters
            .next_if(|(_, next)| "”’\"»）)]】』」*".contains(*next))
            .is_some()
        {}
        let Some(&(next, follower)) = letters.peek() else {
            break;
        };
        let ends = matches!(letter, '。' | '！' | '？' | '；') || {
            let after = line[next..].trim_start();
            follower.is_whitespace() && !after.starts_with(char::is_lowercase)
        };
        if ends {
            sentences.push(&line[start..next]);
            start = next;
        }
    }
    sentences.push(&line[start..]);
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

/// How long a sentence is: in words, or in Chinese characters, where a word in another
/// script counts as one.
pub(super) fn length(sentence: &str, is_chinese: bool) -> usize {
    if !is_chinese {
        return sentence.split_whitespace().count();
    }
    let mut length = 0;
    let mut is_inside_word = false;
    for letter in sentence.chars() {
        let is_part = is_word_part(letter);
        if is_han(letter) || (is_part && !is_inside_word) || letter == crate::lint::visible::SLOT {
            length += 1;
        }
        is_inside_word = is_part;
    }
    length
}

/// How many colons a sentence has; none is in `18:30` or an address. What stands in a
/// row with dots between, `Plan: sing · Music: gospel`, is counted by itself.
pub(super) fn colons(sentence: &str) -> usize {
    let pieces = sentence.split(" · ");
    pieces.map(colons_of_piece).max().unwrap_or_default()
}

fn colons_of_piece(piece: &str) -> usize {
    let mut letters = piece.chars().peekable();
    let mut colons = 0;
    while let Some(letter) = letters.next() {
        let goes_on = |next: &char| next.is_alphanumeric() || *next == '/';
        let is_narrow = letter == ':' && !letters.peek().is_some_and(goes_on);
        colons += usize::from(letter == '：' || is_narrow);
    }
    colons
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_their_marks() {
        for (line, sentences) in [
            (
                "One. Two! Three? Four",
                &["One.", " Two!", " Three?", " Four"][..],
            ),
            ("(One.) “Two.” Three", &["(One.)", " “Two.”", " Three"]),
            (
                "About 1.5 hours, e.g. two. So",
                &["About 1.5 hours, e.g. two.", " So"],
            ),
            ("See .NET at ten", &["See .NET at ten"]),
            ("", &[]),
        ] {
            assert_eq!(of(line, false), sentences, "{line}");
        }
        assert_eq!(
            of("一。二！（三。）四；五", true),
            ["一。", "二！", "（三。）", "四；", "五"]
        );
    }

    #[test]
    fn words_are_counted_and_in_chinese_characters() {
        assert_eq!(length("One, two – three.", false), 4);
        assert_eq!(length("在AWS Builder Center上看，好。", true), 7);
    }

    #[test]
    fn a_time_has_no_colon() {
        assert_eq!(colons("At 18:30: come. https://a.example"), 1);
        assert_eq!(colons("一：二："), 2);
        assert_eq!(colons("One: two: three"), 2);
        assert_eq!(colons("Plan: sing · Music: gospel"), 1);
    }
}
