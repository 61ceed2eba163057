use crate::letters::{Letter, is_ignored, is_word, letters};

/// The key of a text that people write.
pub const TEXT: &str = "q";

/// The key of another person's query.
pub const WITH: &str = "with";

/// In how many pieces a word is looked for that white space has divided.
const MOST_PIECES: usize = 8;

/// The keys and values of a query, in their order, whatever was done to it on the
/// way. What stands before the first key does not count, nor does a fragment.
///
/// `is_known` says of a key whether the guide writes ids, numbers,
/// dates or times under it; [`TEXT`] and [`WITH`] are known by themselves. Any
/// other key is somebody else's, and so is all that its value holds.
///
/// A known value has a space wherever there was white space or something that is not
/// seen: [`readings`] says what it may have been. Both are in lower case where the
/// whole link is in upper case. A text is as people wrote it. Another person's query is
/// whole, even where its percent-encoding was undone: then it has all that follows.
#[must_use]
pub fn pairs(query: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<(String, String)> {
    let (letters, end) = query_letters(query);
    let is_key = |key: &str| key == TEXT || key == WITH || is_known(key);
    let mut pairs = Vec::new();
    let (mut value, mut start) = (0, 0);
    while let Some(equals) = find(&letters, start, |letter| letter.char == '=') {
        // Another whole address is somebody else's, behind what is already read.
        if !pairs.is_empty() && has_address(&letters[value..equals], u8::MAX) {
            break;
        }
        let before = &letters[start..equals];
        let key = key(before, &is_key);
        let layer = letters[equals].layer;
        let first = equals + 1;
        let next = || find(&letters, first, |letter| separates(letter, layer));
        let next = || next().unwrap_or(letters.len());
        if key == TEXT {
            start = next();
            let at = |index: usize| letters.get(index).map_or(end, |letter| letter.at);
            pairs.push((key, text(&query[at(first)..at(start)], layer)));
        } else if key == WITH {
            value = first_of_value(&letters, first);
            start = end_of_query(&letters, value, layer);
            let inside = letters[value..start].iter().map(|letter| letter.char);
            pairs.push((key, inside.collect()));
            continue;
        } else if is_known(&key) {
            value = first_of_value(&letters, first);
            start = end_of_value(&letters, value, &is_key);
            let words = words(&letters[value..start]);
            let is_upper = before.iter().any(|letter| letter.char.is_ascii_uppercase());
            let lower = if is_upper {
                str::to_ascii_lowercase
            } else {
                str::to_owned
            };
            pairs.push((key, lower(&words)));
            continue;
        } else {
            start = next();
            let inside = &letters[first_of_value(&letters, first).min(start)..start];
            if has_address(inside, layer) && inside.iter().any(|letter| letter.char == '?') {
                // Its escapes were undone, and nobody can tell where it ends.
                if !pairs.is_empty() {
                    break;
                }
            } else if let Some(equals) = find(inside, 0, |letter| is_equals(letter, layer)) {
                // It would be escaped if it were of this value.
                let before = &inside[..equals];
                let outside = before.iter().rposition(is_outside);
                let divided = || before.iter().position(|letter| is_ignored(letter.char));
                start -= inside.len() - outside.or_else(divided).unwrap_or(equals);
            }
        }
        value = start;
    }
    pairs
}

/// What a value may have been before white space came into it, the most likely
/// first: whole, then without what stands at its end.
pub fn readings(value: &str) -> impl Iterator<Item = String> {
    let pieces: Vec<_> = value.split(' ').take(MOST_PIECES).collect();
    let readings = (1..=pieces.len()).rev();
    readings.map(move |count| trimmed(&pieces[..count].concat()).to_owned())
}

/// A reading without signs at its ends, which ids and numbers do not have there.
fn trimmed(text: &str) -> &str {
    text.trim_start_matches([',', ':', '_'])
        .trim_end_matches([',', ':', '-', '_'])
}

/// The letters of the query in a text, and where it ends: at a fragment behind it,
/// if there is one.
fn query_letters(query: &str) -> (Vec<Letter>, usize) {
    let mut letters = letters(query);
    let fragment = find(&letters, 0, |letter| {
        letter.char == '#' && letter.layer == 0
    });
    let end = fragment.map_or(query.len(), |fragment| letters[fragment].at);
    letters.truncate(fragment.unwrap_or(letters.len()));
    (letters, end)
}

/// The first letter from an index on of which something holds.
fn find(letters: &[Letter], from: usize, is: impl Fn(&Letter) -> bool) -> Option<usize> {
    let found = letters.get(from..)?.iter().position(is)?;
    Some(from + found)
}

/// Whether a letter ends a value whose equals sign was escaped so often.
fn separates(letter: &Letter, layer: u8) -> bool {
    letter.char == '&' && letter.layer <= layer
}

/// Whether a letter is an equals sign that was escaped no more often than so.
fn is_equals(letter: &Letter, layer: u8) -> bool {
    letter.char == '=' && letter.layer <= layer
}

/// Whether a letter can stand in a value that the guide writes.
fn is_in_value(letter: &Letter) -> bool {
    !is_outside(letter) || matches!(letter.char, ',' | ':')
}

/// Whether there is the beginning of a whole address in these letters, escaped no
/// more often than so.
fn has_address(letters: &[Letter], layer: u8) -> bool {
    let mut before = [' '; 2];
    let mut seen = letters.iter().filter(|letter| !is_ignored(letter.char));
    seen.any(|letter| {
        let is_there = before == [':', '/'] && letter.char == '/' && letter.layer <= layer;
        before = [before[1], letter.char];
        is_there
    })
}

/// The words in these letters, with one space between them.
fn words(letters: &[Letter]) -> String {
    let mut words = String::new();
    for letter in letters {
        if !is_ignored(letter.char) {
            words.push(letter.char);
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// A key as the guide writes it, if the link was made upper case.
fn lower(key: &str) -> String {
    let is_upper = !key.contains(|char: char| char.is_ascii_lowercase());
    let lower = if is_upper {
        str::to_ascii_lowercase
    } else {
        str::to_owned
    };
    lower(trimmed(key))
}

/// The key at the end of these letters; one that is known, if it can be.
fn key(letters: &[Letter], is_key: &dyn Fn(&str) -> bool) -> String {
    let start = letters.iter().rposition(is_outside);
    let run = words(&letters[start.map_or(0, |start| start + 1)..]);
    let pieces: Vec<_> = run.rsplit(' ').take(MOST_PIECES).collect();
    let mut candidates = (1..=pieces.len()).rev().map(|count| {
        let candidate: String = pieces[..count].iter().rev().copied().collect();
        lower(&candidate)
    });
    let known = candidates.find(|candidate| is_key(candidate));
    known.unwrap_or_else(|| lower(pieces[0]))
}

/// Whether a letter can stand neither in a key nor in an id.
fn is_outside(letter: &Letter) -> bool {
    !is_word(letter.char) && !is_ignored(letter.char)
}

/// Where a value begins: behind what may stand around it, such as quotation marks.
fn first_of_value(letters: &[Letter], from: usize) -> usize {
    let is_around = |char| is_ignored(char) || "=\"'“”„‘’‚«»「『([{<*~`".contains(char);
    find(letters, from, |letter| !is_around(letter.char)).unwrap_or(letters.len())
}

/// Where a value ends that has nothing but what the guide writes. What stands
/// before the next equals sign is a key already, even if only white space or a comma
/// is between them.
fn end_of_value(letters: &[Letter], from: usize, is_key: &dyn Fn(&str) -> bool) -> usize {
    let end = find(letters, from, |letter| !is_in_value(letter)).unwrap_or(letters.len());
    if letters.get(end).is_none_or(|letter| letter.char != '=') {
        return end;
    }
    let begins =
        |index: &usize| is_word(letters[*index].char) && !is_word(letters[*index - 1].char);
    let mut last = end;
    for begin in (from + 1..end).rev().filter(begins).take(MOST_PIECES) {
        let is_divided = last == end && is_ignored(letters[begin - 1].char);
        if is_divided || is_key(&lower(&words(&letters[begin..end]).replace(' ', ""))) {
            last = begin;
        }
    }
    last
}

/// Where another person's query ends. Its equals signs were escaped once more than
/// the one before it. Where they are not, its escapes were undone, and nobody can
/// tell any more where it ends.
fn end_of_query(letters: &[Letter], from: usize, layer: u8) -> usize {
    let is_inside = |start| {
        let equals = find(letters, start, |letter| letter.char == '=');
        let next = find(letters, start, |letter| separates(letter, layer));
        equals.filter(|equals| next.is_none_or(|next| *equals < next))
    };
    let mut end = from;
    loop {
        let rest = find(letters, end, |letter| separates(letter, layer));
        let rest = rest.unwrap_or(letters.len());
        match is_inside(end) {
            Some(equals) if letters[equals].layer > layer => {
                let outside = |letter: &Letter| letter.layer <= layer && !is_in_value(letter);
                end = find(letters, equals, outside).unwrap_or(letters.len());
                // What follows may be of it, if only the signs between were undone.
                match letters.get(end) {
                    Some(letter) if separates(letter, layer) => {
                        let follows = is_inside(end + 1);
                        if follows.is_none_or(|equals| letters[equals].layer <= layer) {
                            return end;
                        }
                        end += 1;
                    }
                    _ => return end,
                }
            }
            Some(_) => return letters.len(),
            None => return rest,
        }
    }
}

/// A text as people wrote it, from the query that holds it, where the equals sign
/// before it was escaped `layer` times.
fn text(raw: &str, layer: u8) -> String {
    let decode = |text: &str| {
        let pair = format!("={text}");
        let mut values = form_urlencoded::parse(pair.as_bytes());
        values
            .next()
            .map_or_else(String::new, |(_, value)| value.into_owned())
    };
    // A plus sign stands for itself in all layers but the last.
    let last = (0..layer).fold(raw.to_owned(), |text, _| decode(&text.replace('+', "%2B")));
    decode(&last)
}
