//! What the check knows about scripts.

/// Whether this is a Chinese character. Chinese is written without spaces, so
/// that no word of it begins or ends where a reader could see it.
pub(super) fn is_han(character: char) -> bool {
    matches!(
        character,
        '々' | '〇'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether this belongs to a word of a script whose words are told apart by
/// spaces.
pub(super) fn is_word_part(character: char) -> bool {
    character.is_alphanumeric() && !is_han(character)
}
