//! What is no TOML, in the words of who writes it: what was found in which line, what
//! is right there, and how it usually comes about.

use super::fit::line_at;
use crate::read::Problem;
use toml::de::DeTable;

/// What a text has that is no TOML: of each line the first mistake, and nothing behind
/// one that leaves open where the rest belongs.
pub(super) fn mistakes(file: &str, text: &str) -> Vec<Problem> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let mut errors: Vec<_> = errors
        .iter()
        .map(|error| {
            let start = error.span().map_or(0, |span| span.start);
            (start, error.message())
        })
        .collect();
    errors.sort_by_key(|(start, _)| *start);
    let mut found = Vec::new();
    let mut last_line = 0;
    for (start, message) in errors {
        let mistake = Mistake::of(text, start, message);
        if mistake.line == last_line {
            continue;
        }
        last_line = mistake.line;
        let is_last = mistake.hides_the_rest;
        found.push(mistake.problem(file, text));
        if is_last {
            break;
        }
    }
    found
}

struct Mistake {
    line: usize,
    wrong: String,
    right: String,
    write: Option<String>,
    /// Whether nobody can tell what belongs where behind it.
    hides_the_rest: bool,
}

impl Mistake {
    fn of(text: &str, start: usize, message: &str) -> Self {
        let start = start.min(text.len());
        let line = line_at(text, start);
        let shown = text.lines().nth(line - 1).unwrap_or_default();
        let rest = text[start..].lines().next().unwrap_or_default();
        let one = |wrong: &str, right: &str| Self {
            line,
            wrong: wrong.to_owned(),
            right: right.to_owned(),
            write: None,
            hides_the_rest: false,
        };
        let has = |part: &str| message.contains(part);
        if has("duplicate key") {
            return Self::twice(text, start, line, shown);
        }
        if has("cannot extend") {
            return Self::closed(text, line, one);
        }
        if has("multi-line") {
            let marks = if has("literal") { "'''" } else { "\"\"\"" };
            let opened = text.rfind(marks).map_or(line, |at| line_at(text, at));
            return Self {
                line: opened,
                hides_the_rest: true,
                ..one(
                    &format!("begins a text of several lines that nothing ends ({marks})"),
                    &format!("write {marks} behind its last line"),
                )
            };
        }
        if has("escaped value") || has("unicode") {
            return Self {
                write: Some(shown.trim().replace('\\', "\\\\")),
                ..one(
                    "has a `\\` in a text, which means something of its own in TOML",
                    "write `\\\\` for one `\\`, or `/` in an address",
                )
            };
        }
        if has("basic string, expected `\"`") || has("literal string, expected `'`") {
            return one(
                "begins a text that nothing ends in its line",
                "write the quotation mark at its end; a text of several lines stands between \
                 `\"\"\"` and `\"\"\"`",
            );
        }
        if has("string, expected") {
            return one(
                "has a character in a text that cannot be seen",
                "delete it and write the text anew: it often comes with what is copied",
            );
        }
        if has("unexpected key or value") {
            return Self::behind_a_value(line, shown, rest, one);
        }
        if has("in array") || has("array elements") || has("unclosed array,") {
            return Self::list(text, start, line, shown, one);
        }
        if has("unclosed inline table") {
            return Self {
                hides_the_rest: true,
                ..one("begins with `{` and has no `}`", "write `}` at its end")
            };
        }
        if has("key-value pairs") || has("inline table") {
            return one(
                "has something wrong between `{` and `}`",
                "write `{ key = value, other = value }`: an `=` in each pair, a comma between two",
            );
        }
        if has("unclosed table") || has("unclosed array table") {
            let header = shown.trim().trim_matches(['[', ']']);
            let (open, close) = match shown.trim().starts_with("[[") {
                true => ("[[", "]]"),
                false => ("[", "]"),
            };
            return Self {
                write: Some(format!("{open}{}{close}", header.trim())),
                ..one(
                    "begins with a bracket and has none that closes it",
                    "write both alike",
                )
            };
        }
        let is_key = has("invalid unquoted key") && !shown.contains('=');
        if is_key || has("key with no value") || has("missing value for key") {
            return Self::without_equals(shown, one);
        }
        if has("string values must be quoted") || has("opening quote") {
            return Self::without_quotes(line, shown, one);
        }
        if has("invalid unquoted key") || has("keys cannot be") {
            return one(
                "has a key with a character that a key cannot have",
                "write keys in letters from a to z, digits, `-` and `_`, or in quotation marks; a \
                 text of several lines stands between `\"\"\"` and `\"\"\"`",
            );
        }
        if has("boolean") {
            return one(
                "has a value that TOML does not know",
                "write `true`, `false`, a number, or a text in quotation marks",
            );
        }
        // What is left are numbers and dates that are none.
        if shown.contains('=') {
            return Self::without_quotes(line, shown, one);
        }
        one(
            "cannot be read",
            "write `key = \"text\"`, `[header]`, or `#` before a remark",
        )
    }

    /// Something stands behind a value in its line.
    fn behind_a_value(
        line: usize,
        shown: &str,
        rest: &str,
        one: impl Fn(&str, &str) -> Self,
    ) -> Self {
        let before = shown
            .strip_suffix(rest.trim_end())
            .unwrap_or(shown)
            .trim_end();
        let marks = shown.matches('"').count();
        if rest.trim() == "," {
            return one(
                "ends with a comma",
                "delete the comma: a line of its own needs none",
            );
        }
        if before.ends_with('\'') {
            return one(
                "has more behind its text: an apostrophe inside it ends it",
                "write the text between `\"` and `\"`, with ’ for the apostrophe",
            );
        }
        if before.ends_with('"') && marks > 2 {
            let write = shown.split_once('=').map(|(key, value)| {
                let text = value.trim().trim_matches('"');
                format!("{} = \"{}\"", key.trim(), curly(text))
            });
            return Self {
                write: write.filter(|_| marks.is_multiple_of(2)),
                ..one(
                    "has more behind its text: a quotation mark inside it ends it",
                    "write “ and ” inside a text, or `\\\"`",
                )
            };
        }
        Self {
            line,
            ..one(
                &format!("has `{}` behind its value", rest.trim()),
                "write each key in a line of its own, and a text in quotation marks",
            )
        }
    }

    fn without_equals(shown: &str, one: impl Fn(&str, &str) -> Self) -> Self {
        let shown = shown.trim();
        let colon = shown.split_once(':');
        let colon = colon.filter(|(key, _)| !key.trim().contains(char::is_whitespace));
        if let Some((key, value)) = colon {
            return Self {
                write: Some(format!("{} = {}", key.trim(), as_value(value))),
                ..one("has a `:` where TOML has an `=`", "write `=`")
            };
        }
        if shown.contains('=') {
            return one(
                "has a key with a space in it, or words before its key",
                "write keys in one word; a text of several lines stands between `\"\"\"` and \
                 `\"\"\"`",
            );
        }
        let pair = shown.split_once(char::is_whitespace);
        let pair = pair.filter(|(_, value)| value.trim().starts_with(['"', '\'', '[', '{']));
        Self {
            write: pair.map(|(key, value)| format!("{key} = {}", value.trim())),
            ..one(
                "has no `=`",
                "write `key = \"text\"`; a text of several lines stands between `\"\"\"` and \
                 `\"\"\"`, and a remark begins with `#`",
            )
        }
    }

    fn without_quotes(line: usize, shown: &str, one: impl Fn(&str, &str) -> Self) -> Self {
        let pair = shown.split_once('=');
        let Some((key, value)) = pair else {
            return one(
                "has a text without quotation marks",
                "write a text between `\"` and `\"`",
            );
        };
        let value = value.trim();
        if value.is_empty() {
            return one(
                "has no value behind its `=`",
                "write one in the same line, such as `\"…\"`, or delete the line",
            );
        }
        if value.starts_with(['[', '{']) {
            return one(
                "has a text without quotation marks in it",
                "write each text between `\"` and `\"`",
            );
        }
        let curly_marks = value.starts_with(['“', '”', '„', '«', '‘', '’']);
        Self {
            line,
            write: Some(format!("{} = {}", key.trim(), as_value(value))),
            ..one(
                if curly_marks {
                    "has a text between quotation marks that are not the straight ones"
                } else {
                    "has a value that is no number and no text"
                },
                "write a text between `\"` and `\"`",
            )
        }
    }

    fn list(
        text: &str,
        start: usize,
        line: usize,
        shown: &str,
        one: impl Fn(&str, &str) -> Self,
    ) -> Self {
        let next = text[start..]
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with('#'))
            .unwrap_or_default();
        let goes_on = next.starts_with(['"', '\'', '{', ']', ',']);
        let opened = opening_line(text, start).unwrap_or(line);
        if goes_on {
            let is_inside = shown.matches('"').count() > 2;
            return one(
                "has an entry of a list without a comma before it",
                if is_inside {
                    "write a comma between two; where this is one text, a quotation mark inside \
                     it ends it: write “ and ” there"
                } else {
                    "write a comma between two"
                },
            );
        }
        Self {
            line: opened,
            hides_the_rest: true,
            ..one(
                "begins a list that nothing closes",
                "write `]` behind its last entry",
            )
        }
    }

    fn twice(text: &str, start: usize, line: usize, shown: &str) -> Self {
        let line_start = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let before = &text[line_start..start];
        let is_header = shown.trim().starts_with('[');
        if !is_header && before.matches('{').count() > before.matches('}').count() {
            return Self::twice_in_braces(&text[start..], before, line);
        }
        let keys = written_keys(text);
        let this = keys.iter().find(|key| key.line == line);
        let earlier = || keys.iter().rev().filter(|key| key.line < line);
        let name = match is_header {
            true => header_of(shown).unwrap_or(shown.trim()),
            false => shown.split('=').next().unwrap_or_default().trim(),
        };
        // The same key may stand in each table, so the last place counts.
        let same = earlier().find(|key| this.is_some_and(|this| this.whole == key.whole));
        let right = match (is_header, same) {
            (true, Some(same)) if !same.is_header => {
                "it is a list there: write this one into it as well, `{ id = \"…\" }` with its \
                 other keys"
            }
            (true, Some(_)) => {
                "write its keys below the first one, or give this one another name; what there \
                 are several of has two brackets on each side"
            }
            (true, None) => "write these keys there as well, with the same dots",
            (false, _) => {
                "delete one of the two, or write `[header]` before the second if it belongs to \
                 another"
            }
        };
        let part_of = |one: &str, other: &str| {
            let rest = one.strip_prefix(other);
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        let first = same.or_else(|| {
            earlier().find(|key| this.is_some_and(|this| part_of(&key.whole, &this.whole)))
        });
        let first = first.map_or(String::new(), |first| {
            format!(", first in line {}", first.line)
        });
        Self {
            line,
            wrong: format!("has `{name}` once more{first}"),
            right: right.to_owned(),
            write: None,
            hides_the_rest: false,
        }
    }

    /// A key is there twice between braces. `rest` begins with the second; `before` is what
    /// stands before it in its line.
    fn twice_in_braces(rest: &str, before: &str, line: usize) -> Self {
        let name = rest.split(['=', '}']).next().unwrap_or_default().trim();
        let table = before.rfind('{').map_or(before, |open| &before[..open]);
        let table = table.trim_end().trim_end_matches('[').trim_end();
        let is_test = TESTS.iter().any(|test| {
            let key = table.strip_suffix('=').map(str::trim_end);
            key.is_some_and(|key| key.ends_with(test))
        });
        let inside = before.rfind('{').map_or("", |open| &before[open + 1..]);
        let texts = || {
            let first = inside.find(name).map(|at| &inside[at + name.len()..])?;
            let second = rest.trim_start().strip_prefix(name)?;
            Some([first_texts(first)?, first_texts(second)?].concat())
        };
        let write = texts().filter(|_| is_test).map(|texts| {
            let texts: Vec<_> = texts.iter().map(|text| super::form::quoted(text)).collect();
            format!("{name} = [{}]", texts.join(", "))
        });
        let right = match (is_test, &write) {
            (true, Some(_)) => "write one list for both, which holds for each answer in it",
            (true, None) => "write one list for both, or delete one of the two",
            (false, _) => "delete one of the two",
        };
        Self {
            line,
            wrong: format!("has `{name}` twice between `{{` and `}}`"),
            right: right.to_owned(),
            write,
            hides_the_rest: false,
        }
    }

    /// Something is added to a value that is complete where it stands.
    fn closed(text: &str, line: usize, one: impl Fn(&str, &str) -> Self) -> Self {
        let keys = written_keys(text);
        let this = keys.iter().find(|key| key.line == line);
        let whole = keys
            .iter()
            .rev()
            .filter(|key| key.line < line && !key.is_header);
        let whole = whole.into_iter().find(|key| {
            let rest = this.and_then(|this| this.whole.strip_prefix(&key.whole));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        let place = whole.map_or(String::new(), |key| format!(", in line {}", key.line));
        one(
            &format!("adds to a value that is complete where it stands{place}"),
            "write it inside the braces or brackets there",
        )
    }

    fn problem(self, file: &str, text: &str) -> Problem {
        let shown = text.lines().nth(self.line - 1).unwrap_or_default().trim();
        let shown = shorten(shown);
        Problem {
            file: format!("{file}:{}", self.line),
            key: String::new(),
            wrong: if shown.is_empty() {
                self.wrong
            } else {
                format!("{}: `{shown}`", self.wrong)
            },
            right: self.right,
            write: self.write,
        }
    }
}

/// The keys that have tests between their braces.
const TESTS: [&str; 2] = ["when", "answers"];

/// A key as a line writes it.
struct WrittenKey {
    line: usize,
    /// The whole key, with what stands in the brackets above it.
    whole: String,
    /// Whether it stands in square brackets itself.
    is_header: bool,
}

/// What stands in the square brackets of a line that has some.
fn header_of(line: &str) -> Option<&str> {
    let inside = line.trim().strip_prefix('[')?.trim_start_matches('[');
    let (header, _) = inside.split_once(']')?;
    Some(header.trim())
}

/// Every key that begins a line outside of texts of several lines.
fn written_keys(text: &str) -> Vec<WrittenKey> {
    let mut header = String::new();
    let mut is_in_text = false;
    let mut keys = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let was_in_text = is_in_text;
        if line.matches("\"\"\"").count() % 2 == 1 {
            is_in_text = !is_in_text;
        }
        if was_in_text {
            continue;
        }
        let line_number = index + 1;
        if let Some(name) = header_of(line).filter(|_| !line.contains('=')) {
            name.clone_into(&mut header);
            keys.push(WrittenKey {
                line: line_number,
                whole: header.clone(),
                is_header: true,
            });
        } else if let Some((key, _)) = line.split_once('=') {
            let parts: Vec<_> = key.split('.').map(str::trim).collect();
            let key = parts.join(".");
            let whole = match header.as_str() {
                "" => key,
                header => format!("{header}.{key}"),
            };
            keys.push(WrittenKey {
                line: line_number,
                whole,
                is_header: false,
            });
        }
    }
    keys
}

/// The texts of the value behind a key: one, or those of a list.
fn first_texts(behind: &str) -> Option<Vec<String>> {
    let value = behind.trim_start().strip_prefix('=')?.trim_start();
    let end = match value.strip_prefix('[') {
        Some(list) => list.find(']')? + 2,
        None => value.strip_prefix('"')?.find('"')? + 2,
    };
    let table: toml::Table = format!("value = {}", value.get(..end)?).parse().ok()?;
    match table.get("value")? {
        toml::Value::String(text) => Some(vec![text.clone()]),
        toml::Value::Array(texts) => {
            let texts = texts.iter().map(|text| text.as_str().map(str::to_owned));
            texts.collect()
        }
        _ => None,
    }
}

/// The line in which the list begins that is open at a place.
fn opening_line(text: &str, start: usize) -> Option<usize> {
    let before: Vec<_> = text[..start].lines().collect();
    let opens = |line: &&str| {
        let value = line.split_once('=').map(|(_, value)| value.trim_start());
        value.is_some_and(|value| value.starts_with('['))
    };
    before.iter().rposition(opens).map(|index| index + 1)
}

/// A line as it fits into a message.
fn shorten(line: &str) -> String {
    const MOST: usize = 80;
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let begin: String = line.chars().take(MOST).collect();
    format!("{begin}…")
}

/// The text with curly quotation marks for straight ones.
fn curly(text: &str) -> String {
    let mut is_open = false;
    let signs = text.chars().map(|sign| match sign {
        '"' => {
            is_open = !is_open;
            if is_open { '“' } else { '”' }
        }
        sign => sign,
    });
    signs.collect()
}

/// A value as TOML has it; what is no value yet as a text.
fn as_value(written: &str) -> String {
    let written = written.trim();
    let is_value = written.starts_with(['"', '[', '{'])
        || ["true", "false"].contains(&written)
        || written
            .parse::<i64>()
            .is_ok_and(|number| number.to_string() == written);
    if is_value {
        return written.to_owned();
    }
    let text = written.trim_matches(['“', '”', '„', '«', '»', '‘', '’', '\'']);
    super::form::quoted(&curly(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_toml_is_said_in_its_line_with_what_is_right() {
        let mut failures = Vec::new();
        for (text, expected) in [
            (
                "a = \"one \"two\" three\"\nb = 1\n",
                "f:1 has more behind its text: a quotation mark inside it ends it: `a = \"one \"two\" three\"`; write “ and ” inside a text, or `\\\"`:\n    a = \"one “two” three\"",
            ),
            (
                "b = 1\na = \"one\nc = 2\n",
                "f:2 begins a text that nothing ends in its line: `a = \"one`; write the quotation mark",
            ),
            (
                "x = 1\na = \"\"\"\none\nb = 1\n",
                "f:2 begins a text of several lines that nothing ends (\"\"\"): `a = \"\"\"`; write",
            ),
            (
                "a = [\n\"x\",\n\"y\"\nb = 2\nc = 3\n",
                "f:1 begins a list that nothing closes: `a = [`; write `]` behind",
            ),
            (
                "a = [\n\"x\"\n\"y\"\n]\n",
                "f:3 has an entry of a list without a comma before it: `\"y\"`; write a comma between two",
            ),
            (
                "x = 1\n[a\nb = 1\n",
                "f:2 begins with a bracket and has none that closes it: `[a`; write both alike:\n    [a]",
            ),
            (
                "[[a]\nb = 1\n",
                "f:1 begins with a bracket and has none that closes it: `[[a]`; write both alike:\n    [[a]]",
            ),
            (
                "a = one\n",
                "f:1 has a value that is no number and no text: `a = one`; write a text between `\"` and `\"`:\n    a = \"one\"",
            ),
            (
                "a \"x\"\n",
                "f:1 has no `=`: `a \"x\"`; write `key = \"text\"`",
            ),
            (
                "a: \"x\"\n",
                "f:1 has a `:` where TOML has an `=`: `a: \"x\"`; write `=`:\n    a = \"x\"",
            ),
            ("a =\nb = 1\n", "f:1 has no value behind its `=`: `a =`"),
            (
                "a = 1\nb = 1\na = 2\n",
                "f:3 has `a` once more, first in line 1: `a = 2`; delete one",
            ),
            (
                "[a]\nx = 1\n[a]\ny = 2\n",
                "f:3 has `a` once more, first in line 1: `[a]`; write its keys below",
            ),
            (
                "[a]\nx.y = 1\n[a.x]\nz = 2\n",
                "f:3 has `a.x` once more, first in line 2: `[a.x]`; write these keys there as well, with the same dots",
            ),
            (
                "a = [{ id = \"x\" }]\n\n[[a]]\nid = \"y\"\n",
                "f:3 has `a` once more, first in line 1: `[[a]]`; it is a list there: write this one into it as well, `{ id = \"…\" }`",
            ),
            (
                "[[a]]\nid = \"x\"\n[[a]]\nid = \"y\"\nb = 1\nid = \"z\"\n",
                "f:6 has `id` once more, first in line 4: `id = \"z\"`; delete one",
            ),
            (
                "a = { x = \"1\" }\na.y = \"2\"\n",
                "f:2 adds to a value that is complete where it stands, in line 1: `a.y = \"2\"`; write it inside",
            ),
            (
                "when = { b = \"1\" }\nwhen = { c = \"1\" }\n",
                "f:2 has `when` once more, first in line 1: `when = { c = \"1\" }`; delete one",
            ),
            (
                "[x]\nwhen = { b = \"1\" }\n[y]\nwhen = { b = \"few\", c = \"1\", b = \"none\" }\n",
                "f:4 has `b` twice between `{` and `}`: `when = { b = \"few\", c = \"1\", b = \"none\" }`; write one list for both, which holds for each answer in it:\n    b = [\"few\", \"none\"]",
            ),
            (
                "a = [\n  { when = { b = [\"1\", \"2\"], b = \"3\" }, then = { c = 1 } },\n]\n",
                "f:2 has `b` twice between `{` and `}`: `{ when = { b = [\"1\", \"2\"], b = \"3\" }, then = { c = 1 } },`; write one list for both, which holds for each answer in it:\n    b = [\"1\", \"2\", \"3\"]",
            ),
            (
                "then = { b = \"1\", b = \"2\" }\n",
                "f:1 has `b` twice between `{` and `}`: `then = { b = \"1\", b = \"2\" }`; delete one of the two",
            ),
            ("a = { x = 1, y = 2\n", "f:1 "),
            (
                "a = \"C:\\dir\"\n",
                "f:1 has a `\\` in a text, which means something of its own in TOML: `a = \"C:\\dir\"`; write `\\\\` for one `\\`, or `/` in an address:\n    a = \"C:\\\\dir\"",
            ),
            (
                "a = 'it's'\n",
                "f:1 has more behind its text: an apostrophe inside it ends it",
            ),
            (
                "a = “x”\n",
                "f:1 has a text between quotation marks that are not the straight ones: `a = “x”`; write a text between `\"` and `\"`:\n    a = \"x\"",
            ),
            ("a = 1 b = 2\n", "f:1 "),
            ("a = \"x\",\n", "f:1 ends with a comma"),
            ("hello\n", "f:1 has no `=`"),
            ("a b = 1\n", "f:1 has a key with a space in it"),
            ("a = tru\n", "f:1 has a value that TOML does not know"),
            (
                "a = 2026-13-01\n",
                "f:1 has a value that is no number and no text: `a = 2026-13-01`; write a text between `\"` and `\"`:\n    a = \"2026-13-01\"",
            ),
        ] {
            let said: Vec<_> = mistakes("f", text).iter().map(Problem::to_string).collect();
            if said.len() != 1 || !said[0].starts_with(expected) {
                failures.push(format!("{text:?}\n  {said:?}\n  {expected:?}"));
            }
            let is_plain = |said: &String| {
                let words = [
                    "expected",
                    "struct",
                    "unexpected",
                    "string",
                    "array",
                    "invalid",
                ];
                words.iter().all(|word| !said.contains(word))
            };
            assert!(said.iter().all(is_plain), "{said:?}");
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn mistakes_in_several_lines_are_all_said() {
        let said = mistakes("f", "a = \"one\nb = \"two\nc: 3\n");
        let lines: Vec<_> = said.iter().map(|each| each.file.as_str()).collect();
        assert_eq!(lines, ["f:1", "f:2", "f:3"]);
    }
}
