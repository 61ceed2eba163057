//! The app: what every view can reach, and the router around the pages.

use crate::{
    browser,
    router::Pages,
    state::{MyTrail, SEARCH_FIELD, Site, Visit, use_site, use_visit},
};
use guide_routes::{Page, Route, head};
use leptos::prelude::*;
use leptos_router::components::Router;

/// The whole guide. The first render equals the prerendered page of its address:
/// it knows no query and nothing of the browser.
#[component]
pub fn App(
    site: Site,
    /// The page that the visit begins on.
    first: Route,
    /// Whether the page is hydrated, and may show what only the browser knows.
    #[prop(into)]
    hydrated: Signal<bool>,
    /// What canonical addresses begin with.
    origin: String,
) -> impl IntoView {
    provide_context(site);
    view! {
        <Router base=site.with_base("")>
            <Guide first=first hydrated=hydrated origin=origin/>
        </Router>
    }
}

/// What the router is around: the visit, which reads its address, and the pages.
#[component]
fn Guide(first: Route, hydrated: Signal<bool>, origin: String) -> impl IntoView {
    let site = use_site();
    let in_frame = first.frame;
    let visit = Visit::new(site, first, hydrated);
    let trail = MyTrail::default();
    provide_context(visit);
    provide_context(trail);
    visit.listen_navigation(site);
    update_head(origin);
    if !in_frame {
        listen_for_search_shortcut();
    }
    Effect::new(move || {
        if hydrated.get() {
            trail.hydrate(site, visit);
        }
    });
    view! { <Pages/> }
}

/// Writes the head of the page that is shown, after every step to another one.
fn update_head(origin: String) {
    let site = use_site();
    let visit = use_visit();
    Effect::new(move |before: Option<()>| {
        let head = visit.route.with(|route| head(site.pack(), route, &origin));
        if before.is_some() {
            browser::set_head(&head.title, &head.description, &head.links());
        }
    });
}

/// Ctrl and K lead to the search from every whole page.
fn listen_for_search_shortcut() {
    let site = use_site();
    let visit = use_visit();
    let listener = browser::listen_for_search(move || {
        let here = visit.route.get_untracked();
        if here.page == Page::Search {
            browser::focus(SEARCH_FIELD);
        } else {
            let answers = visit.answers.get_untracked();
            visit.navigate(site, here.to(Page::Search), answers);
        }
    });
    StoredValue::new_local(listener);
}
