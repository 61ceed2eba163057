//! The pages, and what each reads from its address.

use super::table::{Segment, entry};
use guide_content::{PackPart, PageIds};

/// A page, in whichever language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Home,
    Choose,
    /// One question of the wizard, by its id.
    Question(String),
    Result,
    Groups,
    /// One type of group, by its id.
    Group(String),
    /// Types of group side by side.
    Compare,
    Decisions,
    /// The plan for the first year.
    Plan,
    Search,
    /// Putting the guide into another site.
    Embed,
    /// The growth path.
    Path,
    /// One stage of the growth path, by its id.
    Stage(String),
    /// A page that tells what the community is, by its id.
    Topic(String),
}

/// What a page is, without the id that some pages have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Home,
    /// The wizard on any of its questions: one page that stays while they change.
    Choose,
    Result,
    Groups,
    Group,
    Compare,
    Decisions,
    Plan,
    Search,
    Embed,
    Path,
    Stage,
    Topic,
}

/// What a page reads from the query beside answers, as keys and values.
pub type Parameters = Vec<(String, String)>;

/// The keys and values of a query string as the program writes it. One that comes
/// from elsewhere may be damaged: see `guide_query`.
#[must_use]
pub fn pairs(query: &str) -> Parameters {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

impl Kind {
    /// The parts of a pack that a page of this kind and its head read, beside the
    /// core.
    #[must_use]
    pub fn parts(self) -> &'static [PackPart] {
        entry(self).parts
    }

    /// The page of this kind with an id, or without one; `None` where a page of
    /// this kind needs an id, or has none.
    #[must_use]
    pub(crate) fn page(self, id: Option<&str>) -> Option<Page> {
        let page = match (self, id) {
            (Self::Home, None) => Page::Home,
            (Self::Choose, None) => Page::Choose,
            (Self::Choose, Some(id)) => Page::Question(id.to_owned()),
            (Self::Result, None) => Page::Result,
            (Self::Groups, None) => Page::Groups,
            (Self::Group, Some(id)) => Page::Group(id.to_owned()),
            (Self::Compare, None) => Page::Compare,
            (Self::Decisions, None) => Page::Decisions,
            (Self::Plan, None) => Page::Plan,
            (Self::Search, None) => Page::Search,
            (Self::Embed, None) => Page::Embed,
            (Self::Path, None) => Page::Path,
            (Self::Stage, Some(id)) => Page::Stage(id.to_owned()),
            (Self::Topic, Some(id)) => Page::Topic(id.to_owned()),
            _ => return None,
        };
        Some(page)
    }
}

impl Page {
    /// What addresses call the types that are compared, separated by commas.
    pub const TYPES: &'static str = "types";
    /// What addresses call another person's answers, written as a query.
    pub const WITH: &'static str = guide_query::WITH;
    /// What addresses call what is looked for.
    pub const QUERY: &'static str = guide_query::TEXT;

    /// The id in the address, if the page has one.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Question(id) | Self::Group(id) | Self::Stage(id) | Self::Topic(id) => Some(id),
            Self::Home
            | Self::Choose
            | Self::Result
            | Self::Groups
            | Self::Compare
            | Self::Decisions
            | Self::Plan
            | Self::Search
            | Self::Embed
            | Self::Path => None,
        }
    }

    /// What the page is, without its id.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Home => Kind::Home,
            Self::Choose | Self::Question(_) => Kind::Choose,
            Self::Result => Kind::Result,
            Self::Groups => Kind::Groups,
            Self::Group(_) => Kind::Group,
            Self::Compare => Kind::Compare,
            Self::Decisions => Kind::Decisions,
            Self::Plan => Kind::Plan,
            Self::Search => Kind::Search,
            Self::Embed => Kind::Embed,
            Self::Path => Kind::Path,
            Self::Stage(_) => Kind::Stage,
            Self::Topic(_) => Kind::Topic,
        }
    }

    /// What the page reads from the query beside answers, in a frame and out of it.
    /// No question may have one of these names.
    #[must_use]
    pub fn parameters(&self) -> &'static [&'static str] {
        match self {
            // Another person's answers, kept until they are set beside one's own.
            Self::Choose | Self::Question(_) | Self::Result => &[Self::WITH],
            Self::Compare => &[Self::TYPES],
            Self::Plan => &["from", "every", "week", "weekday", "time"],
            Self::Search => &[Self::QUERY],
            Self::Home
            | Self::Groups
            | Self::Group(_)
            | Self::Decisions
            | Self::Embed
            | Self::Path
            | Self::Stage(_)
            | Self::Topic(_) => &[],
        }
    }

    /// Whether a guide with these pages has this one.
    #[must_use]
    pub fn is_in(&self, ids: &PageIds) -> bool {
        let entry = entry(self.kind());
        entry.is_there(ids) && self.id().is_none_or(|id| entry.has(ids, id))
    }

    /// Whether the page has a form for frames.
    #[must_use]
    pub fn is_framed(&self) -> bool {
        entry(self.kind()).framed
    }

    /// The address below the language: `groups/general/`.
    #[must_use]
    pub fn path(&self) -> String {
        let segment = |segment: &Segment| match segment {
            Segment::Word(word) => Some(*word),
            Segment::Id | Segment::OptionalId => self.id(),
        };
        let segments = entry(self.kind()).segments.iter().filter_map(segment);
        segments.fold(String::new(), |path, segment| path + segment + "/")
    }
}
