//! Texts, escaped for where they stand.

use crate::text::line;
use std::fmt::Write as _;

/// What means something inside an attribute: to HTML, and to the hosts that read HTML for
/// expressions in braces, templates or shortcodes in brackets before they pass it on.
const IN_ATTRIBUTES: &str = "&<>\"'{}[]";

/// What means something in a text besides: to Markdown, in which HTML may stand.
const IN_TEXTS: &str = "&<>\"'{}[]*_`~\\|$";

/// A text as the value of an attribute, in quotation marks.
pub(crate) fn attribute(text: &str) -> String {
    references(text, IN_ATTRIBUTES)
}

/// A text as the child of an element.
pub(crate) fn child(text: &str) -> String {
    references(text, IN_TEXTS)
}

/// A text in one line, with a character reference in place of each of these characters.
fn references(text: &str, special: &str) -> String {
    let mut escaped = String::new();
    for char in line(text).chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ if special.contains(char) => {
                let _ = write!(escaped, "&#{};", u32::from(char));
            }
            _ => escaped.push(char),
        }
    }
    escaped
}

/// A text in one line as a literal in quotation marks, the same in JavaScript, JSON and
/// Go's templates. What could end a script or begin a template is escaped too.
pub(crate) fn literal(text: &str) -> String {
    let mut literal = "\"".to_owned();
    for char in line(text).chars() {
        match char {
            '"' | '\\' | '<' | '>' | '&' | '{' | '}' => {
                let _ = write!(literal, "\\u{:04x}", u32::from(char));
            }
            _ => literal.push(char),
        }
    }
    literal.push('"');
    literal
}

/// A query with every sign escaped that is not the guide's own. So it can stand in
/// quotation marks of any host.
pub(crate) fn query(query: &str) -> String {
    let pairs = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
    let mut written = form_urlencoded::Serializer::new(String::new());
    written.extend_pairs(pairs).finish()
}

/// An id as a part of a path.
pub(crate) fn segment(id: &str) -> String {
    percent_encoded(id, "-._~")
}

/// The guide's address without a slash at the end. A semicolon or a comma would end it in a
/// policy.
pub(crate) fn guide_address(address: &str) -> String {
    percent_encoded(address.trim().trim_end_matches('/'), "-._~:/?#[]@!()+=%&")
}

/// The tag of a language.
pub(crate) fn language(tag: &str) -> String {
    let is_of_tags = |char: &char| char.is_ascii_alphanumeric() || *char == '-';
    tag.chars().filter(is_of_tags).collect()
}

/// A text with all but ASCII letters, digits and what is `kept` escaped as in an address.
fn percent_encoded(text: &str, kept: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        let char = char::from(byte);
        if char.is_ascii_alphanumeric() || kept.contains(char) && byte.is_ascii() {
            encoded.push(char);
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_becomes_a_reference() {
        let text = "Q&A \"C's\" <b> {{ x }} [a](b) *c* 社区";
        assert_eq!(
            attribute(text),
            "Q&amp;A &quot;C&#39;s&quot; &lt;b&gt; &#123;&#123; x &#125;&#125; &#91;a&#93;(b) *c* 社区"
        );
        assert_eq!(child("*c* a_b `"), "&#42;c&#42; a&#95;b &#96;");
    }

    #[test]
    fn a_literal_is_read_as_the_text() {
        let text = "a \"b\" \\ </script> {{ c }} & 'd' 社区 👩";
        let written = literal(text);
        assert!(!written.contains(['<', '{', '&']), "{written}");
        let read: String = serde_json::from_str(&written).expect("a literal of JSON");
        assert_eq!(read, text);
    }

    #[test]
    fn a_query_keeps_what_the_guide_writes_and_nothing_else() {
        let own = "intent=start&purpose=technology";
        assert_eq!(query(own), own);
        let with = "intent=start&with=intent%3Djoin%26purpose%3Dtechnology";
        assert_eq!(query(with), with);
        assert_eq!(query("?a=b&&"), "a=b");
        let foreign = query("a=\"><script>{{ x }}'&社=区;%0a&b=c d");
        let is_plain = |char: char| char.is_ascii_alphanumeric() || "=&%+-._*".contains(char);
        assert!(foreign.chars().all(is_plain), "{foreign}");
    }

    #[test]
    fn what_no_address_has_is_escaped() {
        assert_eq!(segment("public-sector"), "public-sector");
        assert_eq!(segment("a/b\"社"), "a%2Fb%22%E7%A4%BE");
        assert_eq!(
            guide_address(" https://guide.example/a;b c'{\"/ "),
            "https://guide.example/a%3Bb%20c%27%7B%22"
        );
        assert_eq!(language("pt-BR\" {x}"), "pt-BRx");
    }
}
