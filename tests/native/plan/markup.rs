//! Markdown files as a reader of Markdown sees them.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A Markdown file, read.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) headings: Vec<(u8, String)>,
    /// Each link's text and address.
    pub(super) links: Vec<(String, String)>,
    pub(super) strong: Vec<String>,
    pub(super) emphasised: Vec<String>,
    pub(super) quotes: Vec<String>,
    /// The entries of numbered lists, each with how many tasks stand in it.
    pub(super) numbered: Vec<(String, usize)>,
    /// What else is there that no plan has: code, pictures, rules, tables.
    pub(super) rest: Vec<String>,
    /// All that can be read.
    pub(super) text: String,
}

impl File {
    pub(super) fn read(text: &str) -> Self {
        let mut file = Self::default();
        // What stands open: its kind and its text so far.
        let mut open: Vec<(Tag<'_>, String)> = Vec::new();
        let mut tasks = 0;
        for event in Parser::new_ext(text, Options::ENABLE_TASKLISTS) {
            let piece = match &event {
                Event::Text(text) => text.to_string(),
                Event::SoftBreak | Event::HardBreak => " ".to_owned(),
                _ => String::new(),
            };
            file.text.push_str(&piece);
            for (_, text) in &mut open {
                text.push_str(&piece);
            }
            match event {
                Event::Start(tag) => open.push((tag, String::new())),
                Event::End(end) => {
                    let (tag, content) = open.pop().expect("what ends has begun");
                    let is_numbered = matches!(open.last(), Some((Tag::List(Some(_)), _)));
                    if is_numbered && end == TagEnd::Item {
                        file.numbered
                            .push((content.clone(), std::mem::take(&mut tasks)));
                    }
                    file.close(tag, content);
                }
                Event::TaskListMarker(is_done) => {
                    assert!(!is_done, "nothing is done yet");
                    tasks += 1;
                }
                Event::Text(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => {}
                other => file.rest.push(format!("{other:?}")),
            }
        }
        assert_eq!(tasks, 0, "every task belongs to a meeting");
        file
    }

    fn close(&mut self, tag: Tag<'_>, text: String) {
        // What ends a block is no part of the next.
        if !matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. }) {
            self.text.push('\n');
        }
        match tag {
            Tag::Heading { level, .. } => self.headings.push((depth(level), text)),
            Tag::Link { dest_url, .. } => self.links.push((text, dest_url.to_string())),
            Tag::Strong => self.strong.push(text),
            Tag::Emphasis => self.emphasised.push(text),
            Tag::BlockQuote(_) => self.quotes.push(text),
            Tag::Paragraph | Tag::List(_) | Tag::Item => {}
            other => self.rest.push(format!("{other:?}")),
        }
    }
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}
