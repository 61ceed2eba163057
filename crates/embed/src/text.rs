//! Texts in one line.

/// A text in one line: white space is one space, and what is not seen but changes how
/// other text is shown is left out.
pub(crate) fn line(text: &str) -> String {
    let spaced = text.split_whitespace().map(|word| {
        let seen = word.chars().filter(|char| !is_left_out(*char));
        seen.collect::<String>()
    });
    let words: Vec<_> = spaced.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Control characters, those that turn the direction of writing, and those that take no
/// place. The joiners stay: writing and emoji need them.
fn is_left_out(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_one_line() {
        for (text, expected) in [
            ("Start  or\tjoin\r\na group ", "Start or join a group"),
            ("a\u{2028}b\u{a0}c\u{3000}d", "a b c d"),
            ("a\0b\u{1b}c\u{7f}\u{9d}", "abc"),
            ("\u{202e}gro\u{200b}up\u{2066}\u{61c}", "group"),
            (" \u{feff} \u{200f} ", ""),
            ("社区 👩\u{200d}💻", "社区 👩\u{200d}💻"),
        ] {
            assert_eq!(line(text), expected);
        }
    }
}
