//! Han that is written in two ways: traditional and simplified.

use std::collections::BTreeSet;

/// Where Unicode has Han: its extension A, the block itself, and what is
/// compatible with older sets of characters.
const HAN: [std::ops::RangeInclusive<char>; 3] = [
    '\u{3400}'..='\u{4dbf}',
    '\u{4e00}'..='\u{9fff}',
    '\u{f900}'..='\u{faff}',
];

/// The characters that stand in the texts, or that others write in the place of
/// these, each traditional one with the simplified one behind it. Several may have
/// one: 髮 and 發 are both 发.
pub(super) fn variants<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let used: BTreeSet<_> = texts.into_iter().flat_map(str::chars).collect();
    let mut pairs = String::new();
    for traditional in HAN.into_iter().flatten() {
        let simplified = simplified(traditional);
        let is_used = used.contains(&traditional) || used.contains(&simplified);
        if traditional != simplified && is_used {
            pairs.extend([traditional, simplified]);
        }
    }
    pairs
}

/// The simplified form of a character; itself where it has none.
fn simplified(character: char) -> char {
    let converted = fast2s::convert(character.encode_utf8(&mut [0; 4]));
    converted.chars().next().unwrap_or(character)
}
