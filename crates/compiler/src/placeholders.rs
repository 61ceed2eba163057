//! The places of a text that the program fills.

/// The names of a text's placeholders, and whether braces are left over. The
/// wide braces of East Asian keyboards are no braces to the program.
pub(crate) fn scan(text: &str) -> (Vec<&str>, bool) {
    let mut found = Vec::new();
    let mut has_stray_brace = text.contains(['｛', '｝']);
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (brace, inside) = rest[at..].split_at(1);
        match inside.find(['{', '}']) {
            Some(close) if brace == "{" && inside[close..].starts_with('}') => {
                found.push(&inside[..close]);
                rest = &inside[close + 1..];
            }
            _ => {
                has_stray_brace = true;
                rest = inside;
            }
        }
    }
    (found, has_stray_brace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_braces() {
        assert_eq!(scan("a {b.c} d {e}"), (vec!["b.c", "e"], false));
        for text in ["a {b", "b} a", "{a {b}}", "｛b｝"] {
            assert!(scan(text).1, "{text}");
        }
        assert_eq!(scan("{}"), (vec![""], false));
    }
}
