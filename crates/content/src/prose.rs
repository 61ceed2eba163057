//! Prose: Markdown as a small tree, parsed when the guide is built so that the
//! browser needs neither a parser nor `innerHTML`.

use super::pack::{Packed, Reader, shape};
#[cfg(not(feature = "source"))]
use serde::Deserialize;

/// A text of paragraphs and lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
// Only the build reads what people write; elsewhere types that have one may derive it.
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub struct Prose(pub Vec<Block>);

/// A block of prose.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
pub enum Block {
    Paragraph(Vec<Inline>),
    List(Vec<Vec<Inline>>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "source"), derive(Deserialize))]
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
    /// What may stand in prose, for whoever writes some.
    #[cfg(feature = "source")]
    pub(crate) const HOW_TO_WRITE: &str = "Markdown: paragraphs, `-` lists, `**strong**`, \
        `*emphasis*` and links; a link to a page of the guide is written `/groups/`, without the \
        language.";

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

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

impl Packed for Prose {
    const SHAPE: u64 = shape("Prose", &[("", Vec::<Block>::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        Self(Vec::read(reader))
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
    }
}

impl Packed for Block {
    const SHAPE: u64 = shape(
        "Block",
        &[
            ("Paragraph", Vec::<Inline>::SHAPE),
            ("List", Vec::<Vec<Inline>>::SHAPE),
        ],
    );

    /// Its place among the variants, and its lines.
    fn read(reader: &mut Reader<'_>) -> Self {
        match reader.choice(2) {
            0 => Self::Paragraph(Vec::read(reader)),
            _ => Self::List(Vec::read(reader)),
        }
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Paragraph(line) => {
                bytes.push(0);
                line.write(bytes);
            }
            Self::List(items) => {
                bytes.push(1);
                items.write(bytes);
            }
        }
    }
}

impl Packed for Inline {
    const SHAPE: u64 = shape("Inline", &[("text", String::SHAPE), ("to", String::SHAPE)]);

    /// Its place among the variants, its text, and where a link leads.
    fn read(reader: &mut Reader<'_>) -> Self {
        let choice = reader.choice(5);
        let text = String::read(reader);
        match choice {
            0 => Self::Text(text),
            1 => Self::Strong(text),
            2 => Self::Emphasis(text),
            3 => Self::Code(text),
            _ => Self::Link {
                text,
                to: String::read(reader),
            },
        }
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(match self {
            Self::Text(_) => 0,
            Self::Strong(_) => 1,
            Self::Emphasis(_) => 2,
            Self::Code(_) => 3,
            Self::Link { .. } => 4,
        });
        self.text().to_owned().write(bytes);
        if let Self::Link { to, .. } = self {
            to.write(bytes);
        }
    }
}

#[cfg(feature = "source")]
impl<'de> serde::Deserialize<'de> for Prose {
    /// Parses Markdown.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::markdown::parse(&String::deserialize(deserializer)?)
            .map_err(serde::de::Error::custom)
    }
}
