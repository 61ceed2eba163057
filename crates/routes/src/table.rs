//! The table: a row for each kind of page.

use super::{Kind, Page};
use Segment::{Id, OptionalId, Word};
use guide_content::{PackPart, PageIds};

/// What stands between two slashes of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    Word(&'static str),
    /// An id of the structure.
    Id,
    /// An id, or the end of the address.
    OptionalId,
}

/// A kind of page: how its address is made, whether it has a form for frames, what
/// it reads, and for which ids there is one.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub kind: Kind,
    /// The address below the language.
    pub segments: &'static [Segment],
    pub framed: bool,
    /// The parts of a pack that the page and its head read beside the core.
    pub parts: &'static [PackPart],
    ids: fn(&PageIds) -> &[String],
    /// Whether a guide has such pages at all: some show what it can do without.
    is_there: fn(&PageIds) -> bool,
}

/// Every kind of page. The router's segments, the addresses of links, the
/// prerendered files and the check are made of this.
const TABLE: &[Entry] = &[
    Entry {
        kind: Kind::Home,
        segments: &[],
        framed: false,
        parts: &[PackPart::Home, PackPart::Groups],
        ids: no_ids,
        is_there: always,
    },
    Entry {
        kind: Kind::Choose,
        segments: &[Word("choose"), OptionalId],
        framed: true,
        parts: &[PackPart::Questions],
        ids: |ids| &ids.questions,
        is_there: always,
    },
    Entry {
        kind: Kind::Result,
        segments: &[Word("result")],
        framed: true,
        parts: &[
            PackPart::Questions,
            PackPart::Advice,
            PackPart::Groups,
            PackPart::Facts,
            PackPart::Trail,
        ],
        ids: no_ids,
        is_there: always,
    },
    Entry {
        kind: Kind::Groups,
        segments: &[Word("groups")],
        framed: true,
        parts: &[PackPart::Groups, PackPart::Facts],
        ids: no_ids,
        is_there: always,
    },
    Entry {
        kind: Kind::Group,
        segments: &[Word("groups"), Id],
        framed: true,
        parts: &[PackPart::Groups, PackPart::GroupDetails, PackPart::Facts],
        ids: |ids| &ids.groups,
        is_there: always,
    },
    Entry {
        kind: Kind::Compare,
        segments: &[Word("compare")],
        framed: false,
        parts: &[PackPart::Groups, PackPart::GroupDetails],
        ids: no_ids,
        is_there: |ids| ids.comparison,
    },
    Entry {
        kind: Kind::Decisions,
        segments: &[Word("decisions")],
        framed: false,
        parts: &[
            PackPart::Questions,
            PackPart::Advice,
            PackPart::Groups,
            PackPart::Decisions,
        ],
        ids: no_ids,
        is_there: always,
    },
    Entry {
        kind: Kind::Plan,
        segments: &[Word("plan")],
        framed: false,
        parts: &[
            PackPart::Advice,
            PackPart::Groups,
            PackPart::GroupDetails,
            PackPart::Facts,
            PackPart::Plan,
        ],
        ids: no_ids,
        is_there: |ids| ids.plan,
    },
    Entry {
        kind: Kind::Search,
        segments: &[Word("search")],
        framed: false,
        parts: PackPart::ALL,
        ids: no_ids,
        is_there: always,
    },
    Entry {
        kind: Kind::Embed,
        segments: &[Word("embed")],
        framed: false,
        parts: &[PackPart::Groups, PackPart::Trail, PackPart::Embed],
        ids: no_ids,
        is_there: always,
    },
    Entry {
        kind: Kind::Path,
        segments: &[Word("path")],
        framed: true,
        parts: &[PackPart::Facts, PackPart::Trail, PackPart::Path],
        ids: no_ids,
        is_there: |ids| !ids.stages.is_empty(),
    },
    Entry {
        kind: Kind::Stage,
        segments: &[Word("path"), Id],
        framed: true,
        parts: &[PackPart::Facts, PackPart::Trail, PackPart::Path],
        ids: |ids| &ids.stages,
        is_there: always,
    },
    Entry {
        kind: Kind::Topic,
        segments: &[Id],
        framed: false,
        parts: &[
            PackPart::Facts,
            PackPart::Trail,
            PackPart::Path,
            PackPart::Topics,
        ],
        ids: |ids| &ids.topics,
        is_there: always,
    },
];

/// The kinds of page of the whole site, or of the frames.
pub fn entries(frame: bool) -> impl Iterator<Item = &'static Entry> {
    TABLE.iter().filter(move |entry| entry.framed || !frame)
}

/// The kind of page that a page is of.
pub(crate) fn entry(kind: Kind) -> &'static Entry {
    let found = TABLE.iter().find(|entry| entry.kind == kind);
    found.unwrap_or(&TABLE[0])
}

fn no_ids(_: &PageIds) -> &[String] {
    &[]
}

fn always(_: &PageIds) -> bool {
    true
}

/// Where the pages for frames stand, below the language.
pub const FRAME: &str = "frame";

/// Whether an address below the language begins with this word: no page that is
/// named by an id alone may be called so.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    let first = |entry: &Entry| matches!(entry.segments, [Word(first), ..] if *first == word);
    word == FRAME || TABLE.iter().any(first)
}

impl Entry {
    /// Whether there is a page of this kind with this id.
    #[must_use]
    pub fn has(&self, ids: &PageIds, id: &str) -> bool {
        (self.ids)(ids).iter().any(|each| each == id)
    }

    /// Whether a guide with these pages has any of this kind.
    #[must_use]
    pub fn is_there(&self, ids: &PageIds) -> bool {
        (self.is_there)(ids)
    }

    /// Every page of this kind.
    pub(crate) fn pages(&self, ids: &PageIds) -> Vec<Page> {
        if !self.is_there(ids) {
            return Vec::new();
        }
        let ids = (self.ids)(ids).iter().map(|id| Some(id.as_str()));
        let ids = std::iter::once(None).chain(ids);
        ids.filter_map(|id| self.kind.page(id)).collect()
    }

    /// The page of this kind at an address below the language, if there is one.
    fn page_at(&self, ids: &PageIds, address: &[&str]) -> Option<Page> {
        let mut rest = address.iter().copied();
        let mut id = None;
        for segment in self.segments {
            match segment {
                Word(word) => {
                    rest.next().filter(|part| part == word)?;
                }
                Id => id = Some(rest.next()?),
                OptionalId => id = rest.next(),
            }
        }
        let is_whole = rest.next().is_none() && id.is_none_or(|id| self.has(ids, id));
        (is_whole && self.is_there(ids))
            .then(|| self.kind.page(id))
            .flatten()
    }
}

/// The page at an address below the language, in parts.
pub(crate) fn page_at(ids: &PageIds, frame: bool, address: &[&str]) -> Option<Page> {
    entries(frame).find_map(|entry| entry.page_at(ids, address))
}
