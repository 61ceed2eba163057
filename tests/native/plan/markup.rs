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
            let said = match &event {
                Event::Text(text) => text.to_string(),
                Event::SoftBreak | Event::HardBreak => " ".to_owned(),
                _ => String::new(),
            };
            file.text.push_str(&said);
            for (_, text) in &mut open {
                text.push_str(&said);
            }
            match event {
                Event::Start(tag) => open.push((tag, String::new())),
                Event::End(end) => {
                    let (tag, said) = open.pop().expect("what ends has begun");
                    let is_numbered = matches!(open.last(), Some((Tag::List(Some(_)), _)));
                    if is_numbered && end == TagEnd::Item {
                        file.numbered
                            .push((said.clone(), std::mem::take(&mut tasks)));
                    }
                    file.close(tag, said);
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

    fn close(&mut self, tag: Tag<'_>, said: String) {
        // What ends a block is no part of the next.
        if !matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. }) {
            self.text.push('\n');
        }
        match tag {
            Tag::Heading { level, .. } => self.headings.push((depth(level), said)),
            Tag::Link { dest_url, .. } => self.links.push((said, dest_url.to_string())),
            Tag::Strong => self.strong.push(said),
            Tag::Emphasis => self.emphasised.push(said),
            Tag::BlockQuote(_) => self.quotes.push(said),
            Tag::Paragraph | Tag::List(_) | Tag::Item => {}
            other => self.rest.push(format!("{other:?}")),
        }
    }
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}
