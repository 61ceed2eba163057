//! Text as the search compares it.

use super::Unicode;
use std::ops::Range;

/// A piece of a text that is compared as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Token {
    /// A word of letters and digits, folded.
    Word(String),
    /// A character of a script that writes words without spaces.
    Character(char),
}

/// What is taken for the same when texts are compared.
#[derive(Clone, Debug)]
pub struct Folding {
    unicode: Unicode,
    /// Each character that is written in another way, and the one it is compared as,
    /// in order.
    variants: Vec<(char, char)>,
}

impl Folding {
    /// `variants` are pairs of characters, one behind the other: each time one
    /// that is written in another way and the one that it is compared as, in the order
    /// of the first.
    #[must_use]
    pub fn new(unicode: Unicode, variants: &str) -> Self {
        let mut characters = variants.chars();
        let pairs = std::iter::from_fn(|| characters.next().zip(characters.next()));
        Self {
            unicode,
            variants: pairs.collect(),
        }
    }

    fn character(&self, c: char) -> char {
        const COMPATIBILITY: std::ops::RangeInclusive<char> = '\u{f900}'..='\u{faff}';
        let c = if COMPATIBILITY.contains(&c) {
            // One and the same character, for old fonts.
            (self.unicode.decompose)(c).chars().next().unwrap_or(c)
        } else {
            c
        };
        let found = self
            .variants
            .binary_search_by_key(&c, |(variant, _)| *variant);
        found.map_or(c, |at| self.variants[at].1)
    }
}

/// The tokens of a text with the bytes of the text that each stands for.
///
/// Folding drops case, accents and the width of letters: `Organização` and
/// `organizacao` are one word, and so are `ＩＤ` and `id`. Han that is written in two
/// ways, as `講` and `讲`, is one character.
#[must_use]
pub fn tokens(text: &str, folding: &Folding) -> Vec<(Token, Range<usize>)> {
    let unicode = folding.unicode;
    let mut found = Vec::new();
    let mut word: Option<(String, Range<usize>)> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_single = is_written_without_spaces(c);
        if c.is_alphanumeric() && !is_single {
            let (letters, range) = word.get_or_insert_with(|| (String::new(), at..end));
            fold_into(c, letters, unicode);
            range.end = end;
            continue;
        }
        // An accent that is written behind its letter belongs to the word.
        if word.is_some() && !c.is_ascii() && (unicode.is_mark)(c) {
            continue;
        }
        if let Some((letters, range)) = word.take() {
            found.push((Token::Word(letters), range));
        }
        if is_single {
            found.push((Token::Character(folding.character(c)), at..end));
        }
    }
    if let Some((letters, range)) = word {
        found.push((Token::Word(letters), range));
    }
    found
}

fn fold_into(c: char, word: &mut String, unicode: Unicode) {
    let letter = narrow(c);
    if letter.is_ascii() {
        // Nearly all letters: asking would cost more than all the rest.
        word.push(letter.to_ascii_lowercase());
        return;
    }
    for letter in (unicode.decompose)(letter).chars() {
        if letter.is_ascii() || !(unicode.is_mark)(letter) {
            word.extend(letter.to_lowercase());
        }
    }
}

/// A letter or digit of full width, as East Asian keyboards type it, as the
/// plain one.
fn narrow(c: char) -> char {
    const FULL_WIDTH: std::ops::RangeInclusive<char> = '！'..='～';
    if FULL_WIDTH.contains(&c) {
        let offset = u32::from('！') - u32::from('!');
        char::from_u32(u32::from(c) - offset).unwrap_or(c)
    } else {
        c
    }
}

/// Han, and the Japanese syllables that stand between it.
fn is_written_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TABLES;

    fn folding() -> Folding {
        Folding::new(TABLES, "戶户講讲")
    }

    fn words(text: &str) -> Vec<String> {
        let written = tokens(text, &folding())
            .into_iter()
            .map(|(token, _)| match token {
                Token::Word(word) => word,
                Token::Character(c) => c.to_string(),
            });
        written.collect()
    }

    #[test]
    fn case_accents_and_width_do_not_matter() {
        assert_eq!(words("Organização, GRUPO"), ["organizacao", "grupo"]);
        assert_eq!(words("organizac\u{327}a\u{303}o"), ["organizacao"]);
        assert_eq!(words("ＩＤ ２０２７"), ["id", "2027"]);
    }

    #[test]
    fn chinese_is_taken_character_by_character_beside_latin_words() {
        assert_eq!(
            words("找User Group讲者"),
            ["找", "user", "group", "讲", "者"]
        );
    }

    #[test]
    fn a_character_that_is_written_in_two_ways_is_one() {
        assert_eq!(words("講者と用戶"), words("讲者と用户"));
        // A compatibility ideograph (U+F9D0), of which there is another.
        assert_eq!(words("\u{f9d0}"), words("類"));
    }

    #[test]
    fn a_token_knows_where_it_stands() {
        let text = "à côté";
        let found: Vec<_> = tokens(text, &folding())
            .into_iter()
            .map(|(_, at)| &text[at])
            .collect();
        assert_eq!(found, ["à", "côté"]);
    }
}
