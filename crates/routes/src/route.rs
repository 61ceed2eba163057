//! A page in a language, in the whole site or bare for a frame.

use super::{
    Page, Parameters,
    table::{FRAME, entries, page_at},
};
use guide_content::{Pack, PageIds, Structure};

/// How a page in a frame looks: `theme`, which is `light` or `dark`, and `accent`, a
/// colour in hexadecimal digits. `scripts/frame.js` acts on both.
const LOOK: &[&str] = &["theme", "accent"];

/// A page in a language, in the whole site or bare for a frame.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    pub locale: String,
    /// Whether the page comes without header and footer.
    pub frame: bool,
    pub page: Page,
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
        let ids = PageIds::of(structure);
        let mut routes = Vec::new();
        for locale in locales {
            for frame in [false, true] {
                for entry in entries(frame) {
                    routes.extend(entry.pages(&ids).into_iter().map(|page| Self {
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

    /// What the page reads from the query beside answers; in a frame also how the
    /// site around it wants it to look. No question may have one of these names.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> {
        let look = if self.frame { LOOK } else { &[] };
        self.page.parameters().iter().chain(look).copied()
    }

    /// Those of the pairs that the page reads.
    #[must_use]
    pub fn read_parameters(&self, pairs: &[(String, String)]) -> Parameters {
        let is_read = |(key, _): &&(String, String)| self.parameters().any(|read| read == key);
        pairs.iter().filter(is_read).cloned().collect()
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

    /// The route that an address below the site's root means, however it is typed
    /// or was rewritten: in another case, with more or fewer slashes, with the name of
    /// a file, with signs around its parts. `None` where there is no such page.
    #[must_use]
    pub fn find(path: &str, pack: &Pack) -> Option<Self> {
        let path = guide_query::plain(path)
            .replace('_', "-")
            .to_ascii_lowercase();
        let parts = path.split('/').map(cleaned);
        let mut parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        parts.pop_if(|part| *part == "index");
        let (tag, rest) = parts.split_first()?;
        Self::at(language(pack, tag)?, rest, pack)
    }

    /// The route at an address below the site's root; a missing trailing slash
    /// is forgiven. `None` where there is no page.
    #[must_use]
    pub fn parse(path: &str, pack: &Pack) -> Option<Self> {
        let mut address = path.trim_matches('/').split('/');
        let locale = address.next()?;
        let (locale, _) = pack.languages.iter().find(|(tag, _)| tag == locale)?;
        let address: Vec<_> = address.collect();
        Self::at(locale, &address, pack)
    }

    /// The route in a language at an address below it, in parts.
    fn at(locale: &str, address: &[&str], pack: &Pack) -> Option<Self> {
        let (frame, address) = match address.split_first() {
            Some((&FRAME, rest)) => (true, rest),
            _ => (false, address),
        };
        Some(Self {
            locale: locale.to_owned(),
            frame,
            page: page_at(&pack.page_ids, frame, address)?,
        })
    }
}

/// A language by a tag that people write: `zh-cn`, `pt_br`, `PT` or `en-US`; of
/// those that share a language, the first.
fn language<'a>(pack: &'a Pack, tag: &str) -> Option<&'a str> {
    let primary = |tag: &str| tag.find('-').unwrap_or(tag.len());
    let length = primary(tag);
    let mut tags = pack.languages.iter().map(|(tag, _)| tag.as_str());
    let same = tags.clone().find(|each| each.eq_ignore_ascii_case(tag));
    same.or_else(|| tags.find(|each| each[..primary(each)].eq_ignore_ascii_case(&tag[..length])))
}

/// A part of an address without what came to stand around it, and without the end
/// of the name of a file.
fn cleaned(part: &str) -> &str {
    let part = part.trim_matches(|char: char| !char.is_ascii_alphanumeric());
    let name = part.strip_suffix(".html").or(part.strip_suffix(".htm"));
    name.unwrap_or(part)
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
    page_at(&PageIds::of(structure), false, &address).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::is_reserved;
    use guide_content::{Topic, Words};

    /// A guide with one page that is named by an id alone.
    fn pack() -> Pack {
        let mut structure = Structure::default();
        structure.topics.push(Topic {
            id: "about".into(),
            provenance: None,
            facts: vec![],
            links: vec![],
            diagram: false,
            parts: vec![],
        });
        let languages = vec![("en".into(), "English".into())];
        Pack::whole("en", languages, structure, Words::default())
    }

    #[test]
    fn every_route_is_found_again_by_its_address() {
        let pack = pack();
        let routes = Route::all(&pack.structure, ["en"]);
        assert!(routes.contains(&Route::new("en", Page::Topic("about".into()))));
        for route in routes {
            let path = route.path();
            let without_slash = path.trim_end_matches('/');
            assert_eq!(Route::parse(without_slash, &pack).as_ref(), Some(&route));
            assert_eq!(Route::parse(&path, &pack), Some(route));
        }
    }

    #[test]
    fn an_address_without_a_page_is_no_route() {
        let pack = pack();
        for path in [
            "/",
            "/de/",
            "/en/nowhere/",
            "/en/path/nowhere/",
            "/en/about/more/",
            "/en/path/trail.svg",
            "/en/frame/",
            "/en/frame/plan/",
            "/en/frame/about/",
            "/en/choose/nowhere/",
            "/English/",
        ] {
            assert_eq!(Route::parse(path, &pack), None, "{path}");
        }
    }

    #[test]
    fn an_address_in_another_form_means_its_page() {
        let mut pack = pack();
        for (tag, name) in [("pt-BR", "Português"), ("zh-CN", "中文"), ("zh-TW", "中文")] {
            pack.languages.push((tag.into(), name.into()));
        }
        for (path, meant) in [
            ("/en/result/index.html", "/en/result/"),
            ("/en/result.html", "/en/result/"),
            ("/en/index.htm", "/en/"),
            ("/en/index", "/en/"),
            ("/EN/Result/", "/en/result/"),
            ("/en/result", "/en/result/"),
            ("//en///result//", "/en/result/"),
            ("/zh-cn/about/", "/zh-CN/about/"),
            ("/ZH_TW/", "/zh-TW/"),
            ("/zh/about", "/zh-CN/about/"),
            ("/pt_br/frame/choose", "/pt-BR/frame/choose/"),
            ("/pt-PT/", "/pt-BR/"),
            ("/en/result/)", "/en/result/"),
            ("/en/about.", "/en/about/"),
            ("/en/about/%E3%80%82", "/en/about/"),
            ("/en/ab%C2%ADout/%20", "/en/about/"),
            ("/en/%22about%22/", "/en/about/"),
            ("%2Fen%2Fabout%2F", "/en/about/"),
        ] {
            let found = Route::find(path, &pack).map(|route| route.path());
            assert_eq!(found.as_deref(), Some(meant), "{path}");
        }
        for path in [
            "/",
            "/index.html",
            "/de/",
            "/en/nowhere/",
            "/en/frame/",
            "/index/en/",
        ] {
            assert_eq!(Route::find(path, &pack), None, "{path}");
        }
    }

    #[test]
    fn an_internal_address_is_checked_without_its_language() {
        let structure = pack().structure;
        for address in [
            "/",
            "/groups/",
            "/about/",
            "/choose/?intent=start",
            "/search/#everything",
        ] {
            assert!(is_page(&structure, address), "{address}");
        }
        for address in [
            "",
            "/nowhere/",
            "groups/",
            "/groups",
            "/frame/groups/",
            "/path/nowhere/",
            "//groups/",
            "/groups//",
        ] {
            assert!(!is_page(&structure, address), "{address}");
        }
    }

    #[test]
    fn a_page_of_its_own_name_may_not_be_called_as_another_page_is() {
        for word in ["choose", "groups", "path", "search", FRAME, "embed"] {
            assert!(is_reserved(word), "{word}");
        }
        assert!(!is_reserved("about"));
    }
}
