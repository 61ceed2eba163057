//! Prose: Markdown as a small tree, parsed when the guide is built so that the
//! browser needs neither a parser nor `innerHTML`.

use serde::{Deserialize, Serialize};

/// A text of paragraphs and lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prose(pub Vec<Block>);

/// A block of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    Paragraph(Vec<Inline>),
    List(Vec<Vec<Inline>>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    Text(String),
    Strong(String),
    Emphasis(String),
    Code(String),
    /// A link to another page of the guide (an address that begins with `/`,
    /// without the language) or to another site.
    Link {
        text: String,
        to: String,
    },
}

impl Inline {
    /// The text that a reader sees.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Code(text)
            | Self::Link { text, .. } => text,
        }
    }

    fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Code(text)
            | Self::Link { text, .. } => text,
        }
    }
}

impl Block {
    /// The lines that it is made of.
    #[must_use]
    pub fn lines(&self) -> &[Vec<Inline>] {
        match self {
            Self::Paragraph(line) => std::slice::from_ref(line),
            Self::List(items) => items,
        }
    }

    fn lines_mut(&mut self) -> &mut [Vec<Inline>] {
        match self {
            Self::Paragraph(line) => std::slice::from_mut(line),
            Self::List(items) => items,
        }
    }
}

impl Prose {
    /// Every piece of every line, in reading order.
    pub fn inlines(&self) -> impl Iterator<Item = &Inline> {
        self.0.iter().flat_map(Block::lines).flatten()
    }

    /// The same prose with every text changed, and its markup as it is.
    #[must_use]
    pub fn map(mut self, change: impl Fn(&str) -> String) -> Self {
        let lines = self.0.iter_mut().flat_map(Block::lines_mut);
        for piece in lines.flatten() {
            let text = piece.text_mut();
            *text = change(text);
        }
        self
    }

    /// The lines without their markup.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let lines = self.0.iter().flat_map(Block::lines);
        lines.map(|line| line.iter().map(Inline::text).collect())
    }

    /// The text without its markup, lines separated by a space.
    #[must_use]
    pub fn plain(&self) -> String {
        self.lines().collect::<Vec<_>>().join(" ")
    }
}

#[derive(Deserialize)]
struct Packed(Vec<Block>);

impl<'de> Deserialize<'de> for Prose {
    /// Parses Markdown from a human-readable format, else the packed tree.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(feature = "source")]
        if deserializer.is_human_readable() {
            return super::markdown::parse(&String::deserialize(deserializer)?)
                .map_err(serde::de::Error::custom);
        }
        Packed::deserialize(deserializer).map(|packed| Self(packed.0))
    }
}
