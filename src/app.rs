//! The app: what every view can reach, and the router around the pages.

use crate::{
    browser,
    router::Pages,
    state::{SEARCH_FIELD, Site, Visit, provide_my_trail, use_site, use_visit},
};
use guide_engine::NotTaken;
use guide_routes::{Page, Route};
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
    /// What the link that the visit begins with has for questions without that it
    /// became an answer.
    #[prop(default = Vec::new())]
    not_taken: Vec<NotTaken<'static>>,
) -> impl IntoView {
    provide_context(site);
    view! {
        <Router base=site.with_base("")>
            <Guide first=first hydrated=hydrated origin=origin not_taken=not_taken/>
        </Router>
    }
}

/// What the router is around: the visit, which reads its address, and the pages.
#[component]
fn Guide(
    first: Route,
    hydrated: Signal<bool>,
    origin: String,
    not_taken: Vec<NotTaken<'static>>,
) -> impl IntoView {
    let site = use_site();
    let in_frame = first.frame;
    let visit = Visit::new(site, first, hydrated, origin, not_taken);
    provide_context(visit);
    provide_my_trail();
    visit.listen_navigation(site);
    if !in_frame {
        listen_for_search_shortcut();
    }
    view! { <Pages/> }
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
