//! The router's nested routes, made of the one table of pages: the language,
//! then the whole page or the frame, then the pages.

use crate::{
    browser,
    layout::{Footer, FrameFooter, Header},
    pages::LazyPage,
    parts::ID,
    state::use_site,
};
use guide_content::PageIds;
use guide_routes::{Entry, FRAME, Segment, entries};
use leptos::{prelude::*, tachys::view::iterators::StaticVec};
use leptos_router::{
    NestedRoute, OptionalParamSegment, ParamSegment, PartialPathMatch, PathSegment,
    PossibleRouteMatch, StaticSegment,
    any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute},
    components::{Outlet, ParentRoute, Routes},
    hooks::use_location,
};
use std::sync::Arc;

/// The page at the router's address, in its layout.
#[component]
pub fn Pages() -> impl IntoView {
    // The program has the words of one language: any other is elsewhere.
    let language = StaticSegment(use_site().pack().locale.as_str());
    view! {
        <Routes fallback=Elsewhere>
            <ParentRoute path=language view=Outlet>
                <ParentRoute path=StaticSegment(FRAME) view=InFrame>
                    <PageRoutes framed=true/>
                </ParentRoute>
                <ParentRoute path=() view=WholePage>
                    <PageRoutes framed=false/>
                </ParentRoute>
            </ParentRoute>
        </Routes>
    }
}

/// A route for each kind of page, or for each that has a form for frames.
#[component(transparent)]
fn PageRoutes(framed: bool) -> StaticVec<AnyNestedRoute> {
    let ids = &use_site().pack().page_ids;
    let there = entries(framed).filter(|entry| entry.is_there(ids));
    let routes = there.map(|entry| {
        let page = LazyPage(entry.kind);
        NestedRoute::new(segments(ids, entry), page).into_any_nested_route()
    });
    routes.collect::<Vec<_>>().into()
}

type Segments = Arc<dyn PossibleRouteMatch + Send + Sync>;

/// The router's segments for a kind of page.
fn segments(ids: &'static PageIds, entry: &'static Entry) -> Segments {
    let known = |is_optional| KnownId {
        ids,
        entry,
        is_optional,
    };
    entry
        .segments
        .iter()
        .fold(Arc::new(()), |before: Segments, segment| match segment {
            Segment::Word(word) => Arc::new((before, StaticSegment(*word))),
            Segment::Id => Arc::new((before, known(false))),
            Segment::OptionalId => Arc::new((before, known(true))),
        })
}

/// A parameter that is an id of a page. An id that is not leads to no
/// page, as any other unknown address.
#[derive(Clone, Copy)]
struct KnownId {
    ids: &'static PageIds,
    entry: &'static Entry,
    is_optional: bool,
}

impl PossibleRouteMatch for KnownId {
    fn optional(&self) -> bool {
        self.is_optional
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let found = match self.is_optional {
            true => OptionalParamSegment(ID).test(path),
            false => ParamSegment(ID).test(path),
        }?;
        let id = found.matched().trim_start_matches('/');
        (id.is_empty() || self.entry.has(self.ids, id)).then_some(found)
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        match self.is_optional {
            true => OptionalParamSegment(ID).generate_path(path),
            false => ParamSegment(ID).generate_path(path),
        }
    }
}

/// A page of the whole site.
#[component]
fn WholePage() -> impl IntoView {
    view! {
        <a class="skip-link" href="#content">{use_site().interface().site.skip.as_str()}</a>
        <Header/>
        <main id="content"><Outlet/></main>
        <Footer/>
    }
}

/// A page in a frame of another site.
#[component]
fn InFrame() -> impl IntoView {
    view! {
        <main id="content" class="in-frame"><Outlet/></main>
        <FrameFooter/>
    }
}

/// An address that has no page here: it is loaded as a page of its own, and the
/// server answers. No link leads here, but Back can.
#[component]
fn Elsewhere() -> impl IntoView {
    let location = use_location();
    Effect::new(move || {
        let (path, query) = (location.pathname.get(), location.search.get());
        let sign = if query.is_empty() { "" } else { "?" };
        browser::load_page(&format!("{path}{sign}{query}"));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Site;
    use guide_compiler::read::read;
    use guide_content::Pack;
    use guide_routes::Route;
    use leptos_router::{MatchParams, RouteDefs};
    use std::path::Path;

    /// The guide that ships, in English.
    fn pack() -> &'static Pack {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let content = read(&folder).unwrap_or_else(|problems| panic!("{problems}"));
        let words = content.languages["en"].clone();
        let languages = vec![("en".to_owned(), "English".to_owned())];
        let pack = Pack::whole("en", languages, content.structure, words);
        Box::leak(Box::new(pack))
    }

    #[test]
    fn the_router_finds_the_pages_of_the_table_and_no_others() {
        let pack = pack();
        Owner::new().with(|| {
            provide_context(Site::new(pack, ""));
            for framed in [false, true] {
                let pages = PageRoutes(PageRoutesProps { framed });
                let routes = RouteDefs::new(NestedRoute::new((), || ()).child(pages));
                let found = |path: &str| routes.match_route(path).map(|route| route.to_params());
                for route in Route::all(&pack.structure, ["en"]) {
                    let path = format!("/{}", route.page.path());
                    let id = route.page.id().map(|id| (ID.into(), id.to_owned()));
                    let expected = (route.page.is_framed() || !framed).then(|| Vec::from_iter(id));
                    assert_eq!(found(&path), expected, "{path}, framed: {framed}");
                    if path != "/" {
                        assert_eq!(found(path.trim_end_matches('/')), expected, "{path}");
                    }
                }
                for path in [
                    "/nowhere/",
                    "/groups/nowhere/",
                    "/choose/nowhere/",
                    "/path/nowhere/",
                    "/path/trail.svg",
                    "/groups/ml/more/",
                    "/frame/",
                ] {
                    assert_eq!(found(path), None, "{path}");
                }
            }
        });
    }
}
