//! The router's nested routes, made of the one table of pages: the language,
//! then the whole page or the frame, then the pages.

use crate::{
    browser,
    layout::{Footer, Header},
    pages::page,
    state::{Site, use_site},
};
use guide_content::Structure;
use guide_routes::{Entry, FRAME, Segment, TABLE};
use leptos::{children::ToChildren, prelude::*, tachys::view::iterators::StaticVec};
use leptos_router::{
    ChooseView, NestedRoute, OptionalParamSegment, ParamSegment, PartialPathMatch, PathSegment,
    PossibleRouteMatch, StaticSegment,
    any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute},
    components::{Outlet, Routes, RoutesProps},
    hooks::use_location,
};
use std::sync::Arc;

/// What the router calls the id in an address.
pub(crate) const ID: &str = "id";

/// The page at the router's address, in its layout.
#[component]
pub fn Pages() -> impl IntoView {
    let site = use_site();
    let language = StaticSegment(site.pack().locale.as_str());
    let routes = move || -> Nested {
        let in_frame = parent(StaticSegment(FRAME), InFrame, pages(site, true));
        let whole = parent((), WholePage, pages(site, false));
        vec![parent(language, Outlet, vec![in_frame, whole].into())].into()
    };
    let routes = ToChildren::to_children(routes);
    Routes(
        RoutesProps::builder()
            .fallback(Elsewhere)
            .children(routes)
            .build(),
    )
}

/// Routes beside one another, as the `view` macro holds them.
type Nested = StaticVec<AnyNestedRoute>;

fn parent(
    segments: impl PossibleRouteMatch + Clone + Send + 'static,
    view: impl ChooseView,
    children: Nested,
) -> AnyNestedRoute {
    NestedRoute::new(segments, view)
        .child(children)
        .into_any_nested_route()
}

/// The routes of every kind of page.
fn pages(site: Site, framed: bool) -> Nested {
    let entries = TABLE.iter().filter(|entry| entry.framed || !framed);
    let routes = entries.map(|entry| {
        let view = move || page(entry.kind);
        NestedRoute::new(segments(site.structure(), entry), view).into_any_nested_route()
    });
    routes.collect::<Vec<_>>().into()
}

type Segments = Arc<dyn PossibleRouteMatch + Send + Sync>;

/// The router's segments for a kind of page.
fn segments(structure: &'static Structure, entry: &'static Entry) -> Segments {
    let known = |is_optional| KnownId {
        structure,
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

/// A parameter that is an id of the structure. An id that is not leads to no
/// page, as any other unknown address.
#[derive(Clone, Copy)]
struct KnownId {
    structure: &'static Structure,
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
        (id.is_empty() || self.entry.has(self.structure, id)).then_some(found)
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
    view! { <main id="content" class="in-frame"><Outlet/></main> }
}

/// An address that has no page here: it is loaded as a page of its own, and the
/// server answers. No link leads here, but Back can.
#[component]
fn Elsewhere() -> impl IntoView {
    let location = use_location();
    Effect::new(move || browser::load_page(&location.pathname.get()));
}
