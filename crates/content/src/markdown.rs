//! Markdown as it is written in content files, parsed into [`Prose`].

use crate::{Block, Inline, Prose};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};

/// Parses paragraphs, lists, strong and emphasised text, code and links.
///
/// # Errors
/// Names the first thing that prose may not have: headings, images, HTML,
/// quotations, code blocks, tables, lists inside lists, several paragraphs in
/// one item, several styles for one text, a link without a text.
pub fn parse(markdown: &str) -> Result<Prose, String> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        builder.handle(event)?;
    }
    Ok(Prose(builder.blocks))
}

/// The first markup inside a line of a text that is not prose, if it has any.
#[must_use]
pub fn markup(text: &str) -> Option<&'static str> {
    Parser::new_ext(text, Options::empty()).find_map(|event| match event {
        Event::Start(Tag::Strong | Tag::Emphasis) => Some("stars or underscores around a text"),
        Event::Start(Tag::Link { .. }) => Some("a link"),
        Event::Start(Tag::Image { .. }) => Some("an image"),
        Event::Code(_) => Some("code in backticks"),
        Event::InlineHtml(_) | Event::Html(_) => Some("HTML"),
        _ => None,
    })
}

/// Every whole address in a text, prose or not: what its links lead to, and what
/// is written out in it.
#[must_use]
pub fn addresses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for event in TextMergeStream::new(Parser::new_ext(text, Options::empty())) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if is_absolute(&dest_url) => {
                found.push(dest_url.into_string());
            }
            Event::Text(text) | Event::Code(text) => bare_addresses(&text, &mut found),
            _ => {}
        }
    }
    found.dedup();
    found
}

const SCHEMES: [&str; 2] = ["https://", "http://"];

fn is_absolute(address: &str) -> bool {
    SCHEMES.iter().any(|scheme| address.starts_with(scheme))
}

/// Finds the addresses that a reader would copy out of a line. They are plain
/// ASCII; what ends a sentence or a bracket is not theirs.
fn bare_addresses(text: &str, found: &mut Vec<String>) {
    let is_part = |c: char| c.is_ascii_graphic() && !"<>\"`".contains(c);
    let mut rest = text;
    while let Some(at) = SCHEMES.iter().filter_map(|scheme| rest.find(scheme)).min() {
        rest = &rest[at..];
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let mut address = &rest[..end];
        while let Some(shorter) = address.strip_suffix(|c| ".,;:!?'*_)]}".contains(c)) {
            let closes = address.ends_with(')') && shorter.contains('(');
            if closes {
                break;
            }
            address = shorter;
        }
        if !SCHEMES.contains(&address) && is_absolute(address) {
            found.push(address.to_owned());
        }
        rest = &rest[end..];
    }
}

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    line: Vec<Inline>,
    /// The items of the list being read.
    items: Option<Vec<Vec<Inline>>>,
    style: Style,
}

#[derive(Default)]
enum Style {
    #[default]
    Plain,
    Strong,
    Emphasis,
    Link(String),
}

impl Builder {
    fn handle(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Text(text) => self.push(&text),
            Event::Code(code) => {
                self.begin(Style::Plain)?;
                self.line.push(Inline::Code(code.into_string()));
            }
            Event::SoftBreak | Event::HardBreak => self.push(" "),
            Event::Start(Tag::Strong) => self.begin(Style::Strong)?,
            Event::Start(Tag::Emphasis) => self.begin(Style::Emphasis)?,
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.begin(Style::Link(dest_url.into_string()))?;
            }
            Event::End(TagEnd::Link) if !matches!(self.line.last(), Some(Inline::Link { .. })) => {
                return Err("prose may not have a link without a text".into());
            }
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {
                self.style = Style::Plain;
            }
            Event::Start(Tag::Paragraph) if self.items.is_some() && !self.line.is_empty() => {
                return Err("prose may not have several paragraphs in one item of a list".into());
            }
            Event::Start(Tag::Paragraph | Tag::Item) => {}
            Event::Start(Tag::List(None)) if self.items.is_none() => {
                self.items = Some(Vec::new());
            }
            Event::End(TagEnd::Paragraph) => {
                if self.items.is_none() {
                    let line = std::mem::take(&mut self.line);
                    self.blocks.push(Block::Paragraph(line));
                }
            }
            Event::End(TagEnd::Item) => {
                let line = std::mem::take(&mut self.line);
                self.items.get_or_insert_default().push(line);
            }
            Event::End(TagEnd::List(_)) => {
                let items = self.items.take().unwrap_or_default();
                self.blocks.push(Block::List(items));
            }
            other => return Err(unsupported(&other)),
        }
        Ok(())
    }

    fn begin(&mut self, style: Style) -> Result<(), String> {
        if !matches!(self.style, Style::Plain) {
            return Err(
                "prose may not style text twice; use one of strong, emphasis, code, link".into(),
            );
        }
        self.style = style;
        Ok(())
    }

    fn push(&mut self, text: &str) {
        // The parser hands over a text in several pieces; they are one.
        match (&self.style, self.line.last_mut()) {
            (Style::Plain, Some(Inline::Text(last))) => last.push_str(text),
            (Style::Plain, _) => self.line.push(Inline::Text(text.to_owned())),
            (Style::Strong, _) => self.line.push(Inline::Strong(text.to_owned())),
            (Style::Emphasis, _) => self.line.push(Inline::Emphasis(text.to_owned())),
            (
                Style::Link(to),
                Some(Inline::Link {
                    text: last,
                    to: same,
                }),
            ) if to == same => {
                last.push_str(text);
            }
            (Style::Link(to), _) => self.line.push(Inline::Link {
                text: text.to_owned(),
                to: to.clone(),
            }),
        }
    }
}

fn unsupported(event: &Event<'_>) -> String {
    let what = match event {
        Event::Start(Tag::Heading { .. }) => "a heading",
        Event::Start(Tag::Image { .. }) => "an image",
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => "HTML",
        Event::Start(Tag::BlockQuote(_)) => "a quotation",
        Event::Start(Tag::CodeBlock(_)) => "a code block (is the text indented?)",
        Event::Start(Tag::List(_)) => "a numbered list or a list inside a list",
        Event::Rule => "a rule",
        _ => "this markup",
    };
    format!(
        "prose may not have {what}; it has paragraphs, `-` lists, strong and emphasised text, code and links"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_links_become_a_tree() {
        let prose = parse("One **two**\nthree.\n\n- [four](/groups/)\n- `five`").unwrap();
        assert_eq!(
            prose.0,
            [
                Block::Paragraph(vec![
                    Inline::Text("One ".into()),
                    Inline::Strong("two".into()),
                    Inline::Text(" three.".into()),
                ]),
                Block::List(vec![
                    vec![Inline::Link {
                        text: "four".into(),
                        to: "/groups/".into()
                    }],
                    vec![Inline::Code("five".into())],
                ]),
            ]
        );
        assert_eq!(prose.plain(), "One two three. four five");
    }

    #[test]
    fn what_prose_may_not_have_is_named() {
        for (markdown, named) in [
            ("# Title", "a heading"),
            ("<b>x</b>", "HTML"),
            ("![x](y)", "an image"),
            ("1. one", "a numbered list"),
            ("- one\n  - two", "a list inside a list"),
            ("- one\n\n  two", "several paragraphs"),
            ("[`one`](/two/)", "style text twice"),
            ("[](/one/)", "a link without a text"),
        ] {
            let error = parse(markdown).unwrap_err();
            assert!(error.contains(named), "{markdown}: {error}");
        }
    }

    #[test]
    fn addresses_are_found_in_links_and_written_out() {
        for (text, found) in [
            (
                "- [one](https://one.org/a_(b)?c#d)\n- <https://two.org/>",
                &["https://one.org/a_(b)?c#d", "https://two.org/"][..],
            ),
            (
                "See https://one.org/a_b_c. Or (http://two.org/x), or `https://three.org`!",
                &[
                    "https://one.org/a_b_c",
                    "http://two.org/x",
                    "https://three.org",
                ],
            ),
            ("见https://one.org/a_(b)。", &["https://one.org/a_(b)"]),
            ("[here](/groups/), https:// and www.one.org", &[]),
        ] {
            assert_eq!(addresses(text), found, "{text}");
        }
    }

    #[test]
    fn markup_is_found_in_what_should_be_plain() {
        for (text, named) in [
            ("one **two**", "stars"),
            ("one [two](/three/)", "a link"),
            ("one `two`", "code"),
            ("one <b>two</b>", "HTML"),
        ] {
            assert!(
                markup(text).is_some_and(|found| found.contains(named)),
                "{text}"
            );
        }
        for text in [
            "1. one",
            "2 * 3 * 4",
            "{runner_up.group}, {runner_up.topic}",
            "a < b",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }
}
