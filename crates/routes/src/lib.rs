//! The one table of pages and languages. The router, the prerender, the site
//! map and the tests read it. What each page says in its head stands beside it.

mod head;

pub use head::{Head, head, title_and_description};

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

/// How the address of a page is made, and whether it has a form for frames.
struct Entry {
    /// The address below the language.
    path: &'static str,
    framed: bool,
    /// Every page at this address, by the structure's ids.
    pages: fn(&Structure) -> Vec<Page>,
}

const TABLE: &[Entry] = &[
    Entry {
        path: "",
        framed: false,
        pages: |_| vec![Page::Home],
    },
    Entry {
        path: "choose/",
        framed: true,
        pages: |_| vec![Page::Choose],
    },
    Entry {
        path: "choose/{id}/",
        framed: true,
        pages: |structure| {
            let ids = structure.questions.iter().map(|each| each.id.clone());
            ids.map(Page::Question).collect()
        },
    },
    Entry {
        path: "result/",
        framed: true,
        pages: |_| vec![Page::Result],
    },
    Entry {
        path: "groups/",
        framed: true,
        pages: |_| vec![Page::Groups],
    },
    Entry {
        path: "groups/{id}/",
        framed: true,
        pages: |structure| {
            let ids = structure.pages().map(|each| each.id.clone());
            ids.map(Page::Group).collect()
        },
    },
    Entry {
        path: "compare/",
        framed: false,
        pages: |_| vec![Page::Compare],
    },
    Entry {
        path: "decisions/",
        framed: false,
        pages: |_| vec![Page::Decisions],
    },
    Entry {
        path: "plan/",
        framed: false,
        pages: |_| vec![Page::Plan],
    },
    Entry {
        path: "search/",
        framed: false,
        pages: |_| vec![Page::Search],
    },
    Entry {
        path: "path/",
        framed: true,
        pages: |_| vec![Page::Path],
    },
    Entry {
        path: "path/{id}/",
        framed: true,
        pages: |structure| {
            let ids = structure.path.stages.iter().map(|each| each.id.clone());
            ids.map(Page::Stage).collect()
        },
    },
    Entry {
        path: "{id}/",
        framed: false,
        pages: |structure| {
            let ids = structure.topics.iter().map(|each| each.id.clone());
            ids.map(Page::Topic).collect()
        },
    },
];

/// Where the pages for frames stand, below the language.
const FRAME: &str = "frame/";

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

    fn entry(&self) -> &'static Entry {
        let path = match self {
            Self::Home => "",
            Self::Choose => "choose/",
            Self::Question(_) => "choose/{id}/",
            Self::Result => "result/",
            Self::Groups => "groups/",
            Self::Group(_) => "groups/{id}/",
            Self::Compare => "compare/",
            Self::Decisions => "decisions/",
            Self::Plan => "plan/",
            Self::Search => "search/",
            Self::Path => "path/",
            Self::Stage(_) => "path/{id}/",
            Self::Topic(_) => "{id}/",
        };
        TABLE
            .iter()
            .find(|entry| entry.path == path)
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
        let id = self.id().unwrap_or_default();
        self.entry().path.replace("{id}", id)
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
                    routes.extend((entry.pages)(structure).into_iter().map(|page| Self {
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
        let frame = if self.frame { FRAME } else { "" };
        format!("/{}/{frame}{}", self.locale, self.page.path())
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
        let path = path.trim_matches('/');
        let locales = pack.languages.iter().map(|(tag, _)| tag.as_str());
        Self::all(&pack.structure, locales)
            .into_iter()
            .find(|route| route.path().trim_matches('/') == path)
    }
}

/// Whether an address inside a guide, without its language (`/groups/`), has a
/// page; a query or a fragment behind it does not count.
#[must_use]
pub fn is_page(structure: &Structure, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    Route::all(structure, [""])
        .iter()
        .any(|route| !route.frame && route.path() == format!("/{path}"))
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
