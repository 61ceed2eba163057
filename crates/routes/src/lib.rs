//! The one table of pages and languages. The router, the prerender, the site
//! map and the tests read it. What each page says in its head stands beside it.

mod head;

pub use head::{Head, head, title_and_description};

use Segment::{Id, OptionalId, Word};
use guide_content::{Pack, Structure};

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
    /// The growth path.
    Path,
    /// One stage of the growth path, by its id.
    Stage(String),
    /// A page that tells what the community is, by its id.
    Topic(String),
}

/// What a page reads from the query beside answers, as keys and values.
pub type Parameters = Vec<(String, String)>;

/// The keys and values of a query string.
#[must_use]
pub fn pairs(query: &str) -> Parameters {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// A page in a language, in the whole site or bare for a frame.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    pub locale: String,
    /// Whether the page comes without header and footer.
    pub frame: bool,
    pub page: Page,
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
    Path,
    Stage,
    Topic,
}

/// What stands between two slashes of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    Word(&'static str),
    /// An id of the structure.
    Id,
    /// An id, or the end of the address.
    OptionalId,
}

/// A kind of page: how its address is made, whether it has a form for frames,
/// and for which ids of the structure there is one.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub kind: Kind,
    /// The address below the language.
    pub segments: &'static [Segment],
    pub framed: bool,
    ids: for<'a> fn(&'a Structure) -> Vec<&'a str>,
}

/// Every kind of page. The router's segments, the addresses of links, the
/// prerendered files and the check are made of this.
pub const TABLE: &[Entry] = &[
    Entry {
        kind: Kind::Home,
        segments: &[],
        framed: false,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Choose,
        segments: &[Word("choose"), OptionalId],
        framed: true,
        ids: |structure| {
            let ids = structure.questions.iter().map(|each| each.id.as_str());
            ids.collect()
        },
    },
    Entry {
        kind: Kind::Result,
        segments: &[Word("result")],
        framed: true,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Groups,
        segments: &[Word("groups")],
        framed: true,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Group,
        segments: &[Word("groups"), Id],
        framed: true,
        ids: |structure| structure.pages().map(|each| each.id.as_str()).collect(),
    },
    Entry {
        kind: Kind::Compare,
        segments: &[Word("compare")],
        framed: false,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Decisions,
        segments: &[Word("decisions")],
        framed: false,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Plan,
        segments: &[Word("plan")],
        framed: false,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Search,
        segments: &[Word("search")],
        framed: false,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Path,
        segments: &[Word("path")],
        framed: true,
        ids: no_ids,
    },
    Entry {
        kind: Kind::Stage,
        segments: &[Word("path"), Id],
        framed: true,
        ids: |structure| {
            let ids = structure.path.stages.iter().map(|each| each.id.as_str());
            ids.collect()
        },
    },
    Entry {
        kind: Kind::Topic,
        segments: &[Id],
        framed: false,
        ids: |structure| {
            let ids = structure.topics.iter().map(|each| each.id.as_str());
            ids.collect()
        },
    },
];

fn no_ids(_: &Structure) -> Vec<&str> {
    Vec::new()
}

/// Where the pages for frames stand, below the language.
pub const FRAME: &str = "frame";

/// Words at the beginning of an address that are kept free for pages to come.
const PLANNED: &[&str] = &["embed"];

/// Whether an address below the language begins with this word, or may come to:
/// no page that is named by an id alone may be called so.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    let first = |entry: &Entry| matches!(entry.segments, [Word(first), ..] if *first == word);
    word == FRAME || PLANNED.contains(&word) || TABLE.iter().any(first)
}

impl Kind {
    /// The page of this kind with an id, or without one; `None` where a page of
    /// this kind needs an id, or has none.
    #[must_use]
    fn page(self, id: Option<&str>) -> Option<Page> {
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
            (Self::Path, None) => Page::Path,
            (Self::Stage, Some(id)) => Page::Stage(id.to_owned()),
            (Self::Topic, Some(id)) => Page::Topic(id.to_owned()),
            _ => return None,
        };
        Some(page)
    }
}

impl Entry {
    /// Whether there is a page of this kind with this id.
    #[must_use]
    pub fn has(&self, structure: &Structure, id: &str) -> bool {
        (self.ids)(structure).contains(&id)
    }

    /// Every page of this kind.
    fn pages(&self, structure: &Structure) -> Vec<Page> {
        let ids = (self.ids)(structure).into_iter().map(Some);
        let ids = std::iter::once(None).chain(ids);
        ids.filter_map(|id| self.kind.page(id)).collect()
    }

    /// The page of this kind at an address below the language, if there is one.
    fn page_at(&self, structure: &Structure, address: &[&str]) -> Option<Page> {
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
        let is_whole = rest.next().is_none() && id.is_none_or(|id| self.has(structure, id));
        is_whole.then(|| self.kind.page(id)).flatten()
    }
}

/// The page at an address below the language, in parts.
fn page_at(structure: &Structure, frame: bool, address: &[&str]) -> Option<Page> {
    let mut entries = TABLE.iter().filter(|entry| entry.framed || !frame);
    entries.find_map(|entry| entry.page_at(structure, address))
}

impl Page {
    /// What addresses call the types that are compared, separated by commas.
    pub const TYPES: &'static str = "types";
    /// What addresses call another person's answers, written as a query.
    pub const WITH: &'static str = "with";
    /// What addresses call what is looked for.
    pub const QUERY: &'static str = "q";

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
            Self::Path => Kind::Path,
            Self::Stage(_) => Kind::Stage,
            Self::Topic(_) => Kind::Topic,
        }
    }

    fn entry(&self) -> &'static Entry {
        let kind = self.kind();
        TABLE
            .iter()
            .find(|entry| entry.kind == kind)
            .unwrap_or(&TABLE[0])
    }

    /// What the page reads from the query beside answers. No question may have
    /// one of these names.
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
            | Self::Path
            | Self::Stage(_)
            | Self::Topic(_) => &[],
        }
    }

    /// Those of the pairs that the page reads.
    #[must_use]
    pub fn read_parameters(&self, pairs: &[(String, String)]) -> Parameters {
        let is_read = |(key, _): &&(String, String)| self.parameters().contains(&key.as_str());
        pairs.iter().filter(is_read).cloned().collect()
    }

    /// Whether the page has a form for frames.
    #[must_use]
    pub fn is_framed(&self) -> bool {
        self.entry().framed
    }

    /// The address below the language: `groups/general/`.
    #[must_use]
    pub fn path(&self) -> String {
        let segment = |segment: &Segment| match segment {
            Word(word) => Some(*word),
            Id | OptionalId => self.id(),
        };
        let segments = self.entry().segments.iter().filter_map(segment);
        segments.fold(String::new(), |path, segment| path + segment + "/")
    }
}

impl Route {
    /// The route of a page of the whole site.
    #[must_use]
    pub fn new(locale: &str, page: Page) -> Self {
        Self {
            locale: locale.to_owned(),
            frame: false,
            page,
        }
    }

    /// Every route of a guide: each page in each language, first the whole
    /// pages, then those for frames.
    pub fn all<'a>(structure: &Structure, locales: impl IntoIterator<Item = &'a str>) -> Vec<Self> {
        let mut routes = Vec::new();
        for locale in locales {
            for frame in [false, true] {
                for entry in TABLE.iter().filter(|entry| entry.framed || !frame) {
                    routes.extend(entry.pages(structure).into_iter().map(|page| Self {
                        locale: locale.to_owned(),
                        frame,
                        page,
                    }));
                }
            }
        }
        routes
    }

    /// The address below the site's root, with leading and trailing slash:
    /// `/pt-BR/frame/groups/general/`.
    #[must_use]
    pub fn path(&self) -> String {
        let Self { locale, .. } = self;
        let page = self.page.path();
        if self.frame {
            format!("/{locale}/{FRAME}/{page}")
        } else {
            format!("/{locale}/{page}")
        }
    }

    /// The address of the growth path's picture in this language: the one file
    /// beside the pages.
    #[must_use]
    pub fn picture_path(&self) -> String {
        format!("/{}/{}trail.svg", self.locale, Page::Path.path())
    }

    /// The same route in another language.
    #[must_use]
    pub fn in_language(&self, locale: &str) -> Self {
        Self {
            locale: locale.to_owned(),
            ..self.clone()
        }
    }

    /// The way from this route to another page: in a frame it stays in the
    /// frame where the page has such a form.
    #[must_use]
    pub fn to(&self, page: Page) -> Self {
        Self {
            locale: self.locale.clone(),
            frame: self.frame && page.is_framed(),
            page,
        }
    }

    /// The whole page for a page in a frame; for any other, itself.
    #[must_use]
    pub fn canonical(&self) -> Self {
        Self {
            frame: false,
            ..self.clone()
        }
    }

    /// The route at an address below the site's root; a missing trailing slash
    /// is forgiven. `None` where there is no page.
    #[must_use]
    pub fn parse(path: &str, pack: &Pack) -> Option<Self> {
        let mut address = path.trim_matches('/').split('/');
        let locale = address.next()?;
        pack.languages.iter().find(|(tag, _)| tag == locale)?;
        let address: Vec<_> = address.collect();
        let (frame, address) = match address.split_first() {
            Some((&FRAME, rest)) => (true, rest),
            _ => (false, &address[..]),
        };
        Some(Self {
            locale: locale.to_owned(),
            frame,
            page: page_at(&pack.structure, frame, address)?,
        })
    }
}

/// Whether an address inside a guide, without its language (`/groups/`), has a
/// page; a query or a fragment behind it does not count.
#[must_use]
pub fn is_page(structure: &Structure, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = path.strip_prefix('/').filter(|_| path.ends_with('/')) else {
        return false;
    };
    let address: Vec<_> = path.split_terminator('/').collect();
    page_at(structure, false, &address).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found_again_by_its_address() {
        let structure: Structure = Structure {
            groups: vec![],
            ..Structure::default()
        };
        let pack = Pack {
            locale: "en".into(),
            languages: vec![("en".into(), "English".into())],
            structure,
            words: guide_content::Words::default(),
        };
        for route in Route::all(&pack.structure, ["en"]) {
            assert_eq!(Route::parse(&route.path(), &pack), Some(route));
        }
        assert_eq!(Route::parse("/en/nowhere/", &pack), None);
    }

    #[test]
    fn an_internal_address_is_checked_without_its_language() {
        let structure = Structure::default();
        assert!(is_page(&structure, "/groups/"));
        assert!(is_page(&structure, "/choose/?intent=start"));
        assert!(!is_page(&structure, "/nowhere/"));
        assert!(!is_page(&structure, "groups/"));
    }
}
