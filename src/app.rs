//! The app: what every view can reach, and the page around the page.

use crate::{
    browser,
    layout::{Footer, Header},
    pages::CurrentPage,
    state::{MyTrail, Site, Visit, use_site, use_visit},
};
use guide_routes::{Page, head};
use leptos::prelude::*;

/// The whole guide. The first render equals the prerendered page of the visit's
/// route: it knows no query and nothing of the browser.
#[component]
pub fn App(
    site: Site,
    visit: Visit,
    trail: MyTrail,
    /// What canonical addresses begin with.
    origin: String,
) -> impl IntoView {
    provide_context(site);
    provide_context(visit);
    provide_context(trail);
    update_head_and_focus(origin);
    if visit.route.with_untracked(|route| route.frame) {
        return view! { <main id="content" class="in-frame"><CurrentPage/></main> }.into_any();
    }
    listen_for_search_shortcut();
    view! {
        <a class="skip-link" href="#content">{site.interface().site.skip.as_str()}</a>
        <Header/>
        <main id="content"><CurrentPage/></main>
        <Footer/>
    }
    .into_any()
}

/// After every step to another page: its head, and the focus on its heading, so
/// that a screen reader begins there.
fn update_head_and_focus(origin: String) {
    let site = use_site();
    let visit = use_visit();
    Effect::new(move || {
        let route = visit.route.get();
        if visit.navigations.get() == 0 {
            return;
        }
        let head = head(site.pack(), &route, &origin);
        browser::set_head(&head.title, &head.description, &head.links());
        let is_search = route.page == Page::Search;
        browser::focus(if is_search { SEARCH_FIELD } else { "main h1" });
    });
}

/// The field to type in, on the page of the search.
const SEARCH_FIELD: &str = "#query";

/// Ctrl and K lead to the search from every whole page.
fn listen_for_search_shortcut() {
    let site = use_site();
    let visit = use_visit();
    Effect::new(move || {
        browser::listen_for_search(move || {
            let here = visit.route.get_untracked();
            if here.page == Page::Search {
                browser::focus(SEARCH_FIELD);
            } else {
                let answers = visit.answers.get_untracked();
                visit.navigate(site, here.to(Page::Search), answers);
            }
        });
    });
}
