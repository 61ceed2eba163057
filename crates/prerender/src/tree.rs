//! The checksum of a body's tree, read from its HTML.

use community_guide::browser::TreeChecksum;

/// Elements that have no end tag (HTML, 13.1.2, void elements).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// The checksum of the tree that a browser makes of a body's HTML.
///
/// The views write each element with both of its tags, and attributes in double quotes.
pub(crate) fn checksum(html: &str) -> String {
    let mut tree = TreeChecksum::default();
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, after) = split(rest);
        if piece.starts_with("<!") {
            tree.comment();
        } else if piece.starts_with("</") {
            tree.leave();
        } else if let Some(tag) = piece.strip_prefix('<') {
            let end = tag.find(|end: char| end.is_whitespace() || matches!(end, '/' | '>'));
            let name = &tag[..end.unwrap_or(tag.len())];
            tree.enter(name);
            if VOID.contains(&name) || piece.ends_with("/>") {
                tree.leave();
            }
        } else {
            tree.text();
        }
        rest = after;
    }
    tree.value()
}

/// The tag, comment or text that HTML begins with, and what follows it.
fn split(html: &str) -> (&str, &str) {
    let end = if html.starts_with("<!--") {
        html.find("-->").map(|at| at + 3)
    } else if html.starts_with('<') {
        let mut in_quotes = false;
        html.find(|each: char| {
            in_quotes ^= each == '"';
            each == '>' && !in_quotes
        })
        .map(|at| at + 1)
    } else {
        html.find('<')
    };
    html.split_at(end.unwrap_or(html.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_of_kinds_and_names_alone() {
        let written = checksum("<p class=\"a > b\" hidden>One <b>two</b><!></p><input>");
        let mut tree = TreeChecksum::default();
        tree.enter("p");
        tree.text();
        tree.enter("b");
        tree.text();
        tree.leave();
        tree.comment();
        tree.leave();
        tree.enter("input");
        tree.leave();
        assert_eq!(written, tree.value());
        let same = checksum("<p>Um <b lang=\"pt\">dois</b><!-- x > y --></p><input name=\"n\">");
        assert_eq!(written, same);
    }

    #[test]
    fn whatever_is_put_between_changes_the_checksum() {
        let all = [
            "<p>a<!></p>",
            "<p><font>a</font><!></p>",
            "<p>a</p>",
            "<p>a<!><a href=\"tel:1\">1</a></p>",
            "<p>a<!></p><div></div>",
            "<p></p>a<!>",
            "<div>a<!></div>",
        ];
        let mut checksums = all.map(checksum).to_vec();
        checksums.sort_unstable();
        checksums.dedup();
        assert_eq!(checksums.len(), all.len());
    }
}
