//! The letters of a text, with how often each was escaped.

/// A letter of a text that may have been escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) char: char,
    /// How often it was percent-encoded. A browser encodes whatever is not ASCII
    /// by itself, so that once counts for nothing there.
    pub(crate) layer: u8,
    /// Where it begins in the text, in bytes.
    pub(crate) at: usize,
}

/// More often nobody escapes a link.
const DEEPEST: u8 = 4;

/// The letters of a text, with all that was escaped in it undone: percent-encoding
/// (RFC 3986, section 2.1), references to characters by number and that to the
/// ampersand (HTML, section 13.5), the escapes of JSON (RFC 8259, section 7), wide
/// signs (Unicode, U+FF01 to U+FF5E) and dashes that word processors make.
pub(crate) fn letters(text: &str) -> Vec<Letter> {
    let letters = text.char_indices();
    let mut letters: Vec<_> = letters
        .map(|(at, char)| Letter { char, layer: 0, at })
        .collect();
    for layer in 1..=DEEPEST {
        if !letters.iter().any(|letter| letter.char == '%') {
            break;
        }
        letters = decode(&letters, layer);
    }
    for letter in &mut letters {
        letter.char = plain(letter.char);
    }
    let mut letters = without_quoted_printable(&letters);
    // A program may escape what another one has escaped.
    for _ in 1..=DEEPEST {
        let before = letters.len();
        letters = without_references(&letters);
        if letters.len() == before {
            break;
        }
    }
    letters
}

/// The sign that a wide one or one of a word processor stands for.
fn plain(char: char) -> char {
    let narrow = char::from_u32(u32::from(char).wrapping_sub(0xfee0));
    match char {
        '\u{ff01}'..='\u{ff5e}' => narrow.filter(char::is_ascii_punctuation).unwrap_or(char),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => char,
    }
}

/// The letters with one layer of percent-encoding undone.
fn decode(letters: &[Letter], layer: u8) -> Vec<Letter> {
    let mut decoded = Vec::with_capacity(letters.len());
    let mut bytes = Vec::new();
    let mut index = 0;
    while let Some(&letter) = letters.get(index) {
        let start = index;
        bytes.clear();
        while let Some(byte) = encoded_byte(&letters[index..]) {
            bytes.push(byte);
            index += 3;
        }
        if bytes.is_empty() {
            decoded.push(letter);
            index += 1;
            continue;
        }
        let mut offset = 0;
        for chunk in bytes.utf8_chunks() {
            let (valid, invalid) = (chunk.valid(), chunk.invalid());
            let wrong = (!invalid.is_empty()).then_some((valid.len(), '\u{fffd}'));
            for (place, char) in valid.char_indices().chain(wrong) {
                let layer = if char.is_ascii() { layer } else { layer - 1 };
                let at = letters[start + 3 * (offset + place)].at;
                decoded.push(Letter { char, layer, at });
            }
            offset += valid.len() + invalid.len();
        }
    }
    decoded
}

/// The byte that `%` and two hexadecimal digits stand for.
fn encoded_byte(letters: &[Letter]) -> Option<u8> {
    let [percent, high, low, ..] = letters else {
        return None;
    };
    let digit = |letter: &Letter| letter.char.to_digit(16);
    let byte = digit(high)? * 16 + digit(low)?;
    (percent.char == '%').then(|| u8::try_from(byte).ok())?
}

/// The letters without what mail makes of an equals sign: `=3D`, and `=` alone where
/// it breaks a line (RFC 2045, section 6.7).
fn without_quoted_printable(letters: &[Letter]) -> Vec<Letter> {
    let mut found = Vec::with_capacity(letters.len());
    // Another program's parameter is as it is.
    let separates = |letter: &Letter| matches!(letter.char, '&' | '#') && letter.layer == 0;
    for pair in letters.split_inclusive(separates) {
        let equals = pair.iter().filter(|letter| letter.char == '=');
        let layer = equals.map(|letter| letter.layer).min();
        // Equals signs that are escaped more often are none of mail's.
        let is_equals = |letter: &Letter| letter.char == '=' && Some(letter.layer) == layer;
        let sign = |index: usize| {
            is_equals(&pair[index])
                .then(|| sign(&pair[index..]))
                .flatten()
        };
        // Behind the key of a text, people look for "3D".
        let is_text = |index: usize| {
            let mut before = pair[..index].iter().rev().map(|letter| letter.char);
            before.next() == Some('q') && !before.next().is_some_and(is_word)
        };
        let is_of_mail = (0..pair.len()).any(|index| sign(index).is_some() && !is_text(index));
        let mut index = 0;
        while is_of_mail && index < pair.len() {
            let length = sign(index);
            if length.is_some() || !is_equals(&pair[index]) {
                found.push(pair[index]);
            }
            index += length.unwrap_or(1);
        }
        found.extend_from_slice(&pair[index..]);
    }
    found
}

/// The number of letters of the equals sign that mail has written at their beginning.
fn sign(letters: &[Letter]) -> Option<usize> {
    let mut seen = letters
        .iter()
        .zip(1..)
        .filter(|(letter, _)| !is_ignored(letter.char));
    let mut next = |char| seen.next().filter(|(letter, _)| letter.char == char);
    next('=')?;
    next('3')?;
    next('D').map(|(_, length)| length)
}

/// The letters with references to characters, such as `&#38;` and `\u0026`, undone.
fn without_references(letters: &[Letter]) -> Vec<Letter> {
    let mut found = Vec::with_capacity(letters.len());
    let mut index = 0;
    while let Some(&letter) = letters.get(index) {
        let (char, length) = reference(&letters[index..]).unwrap_or((letter.char, 1));
        found.push(Letter { char, ..letter });
        index += length;
    }
    found
}

/// The character that a reference at the beginning of the letters stands for, and
/// how many letters it takes.
fn reference(letters: &[Letter]) -> Option<(char, usize)> {
    let (first, rest) = letters.split_first()?;
    if !matches!(first.char, '&' | '\\') {
        return None;
    }
    // With the number of letters up to there. None is longer, of those that are for
    // signs in addresses.
    let seen = rest.iter().map(|letter| letter.char).zip(2..);
    let seen: Vec<_> = seen
        .filter(|(char, _)| !is_ignored(*char))
        .take(9)
        .collect();
    match (first.char, &seen[..]) {
        (
            '&',
            [
                ('a' | 'A', _),
                ('m' | 'M', _),
                ('p' | 'P', _),
                (';', length),
                ..,
            ],
        ) => Some(('&', *length)),
        ('&', [('#', _), ('x' | 'X', _), digits @ ..]) => number(digits, 16),
        ('&', [('#', _), digits @ ..]) => number(digits, 10),
        ('\\', [('u' | 'U', _), digits @ ..]) => {
            let (_, length) = digits.get(3)?;
            let end = [(';', *length)];
            number(&[&digits[..4], &end].concat(), 16)
        }
        _ => None,
    }
}

/// The character with the number before the semicolon, and where that is.
fn number(digits: &[(char, usize)], radix: u32) -> Option<(char, usize)> {
    let mut code = 0;
    for (char, length) in digits {
        if *char == ';' {
            return Some((char::from_u32(code)?, *length));
        }
        code = code * radix + char.to_digit(radix)?;
    }
    None
}

/// Whether a character is in a text only by how it was set: white space, also as
/// a plus sign, what is not seen, and the backslash before what a program takes for
/// a sign of its own.
pub(crate) fn is_ignored(char: char) -> bool {
    matches!(char,
        '\0'..=' ' | '+' | '\\' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
        | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{3000}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a character can stand in a key or an id.
pub(crate) fn is_word(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '-' | '_')
}
