//! The head of every whole page, in one row: where you are, the way elsewhere,
//! languages. On a wide screen the menu is unfolded by style.

use crate::{
    browser,
    state::{Visit, link_to, use_site, use_visit},
    ui::Disclosure,
};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().site;
    let items = [
        (words.choose.as_str(), Page::Choose),
        (words.groups.as_str(), Page::Groups),
        (words.path.as_str(), Page::Path),
        (words.decisions.as_str(), Page::Decisions),
        (words.search.as_str(), Page::Search),
    ];
    let items: Vec<_> = items
        .into_iter()
        .filter(|(_, page)| site.has_path() || *page != Page::Path)
        .map(|(name, page)| {
            let href = link_to(page.clone());
            let page_is_search = page == Page::Search;
            let current = move || is_current(visit, &page).then_some("true");
            let shortcut = move || page_is_search.then(|| search_keys(visit));
            view! { <li><a href=href aria-current=current aria-keyshortcuts=shortcut>{name}</a></li> }
        })
        .collect();
    view! {
        <header class="header">
            <a class="header-name" href=link_to(Page::Home)>
                <SiteMark/>
                <span>{words.name.as_str()}</span>
            </a>
            <nav class="header-menu" aria-label=words.menu.as_str()>
                <Disclosure summary=words.menu.as_str().into_any()><ul>{items}</ul></Disclosure>
            </nav>
            <Languages/>
        </header>
    }
}

/// The keys that lead to the search: until it is known whose keyboard it is, those
/// of most.
fn search_keys(visit: Visit) -> &'static str {
    if visit.hydrated.get() && browser::is_apple() {
        "Meta+K"
    } else {
        "Control+K"
    }
}

/// Whether the page shown is this one or one below it.
fn is_current(visit: Visit, page: &Page) -> bool {
    let shown = visit.route.get().page;
    match page {
        Page::Choose => matches!(
            shown,
            Page::Choose | Page::Question(_) | Page::Result | Page::Plan
        ),
        Page::Groups => matches!(shown, Page::Groups | Page::Group(_) | Page::Compare),
        Page::Path => matches!(shown, Page::Path | Page::Stage(_)),
        page => shown == *page,
    }
}

/// The painted mark that shows the way.
#[component]
fn SiteMark() -> impl IntoView {
    view! { <span class="blaze" aria-hidden="true"></span> }
}

/// The same page in the other languages, with the same answers. Each is a page
/// load of its own.
#[component]
pub fn Languages() -> impl IntoView {
    let site = use_site();
    if !super::languages::has_languages(site) {
        return ().into_any();
    }
    let languages = super::languages::language_links();
    let words = site.interface();
    let summary = view! {
        <span class="visually-hidden">
            {words.site.languages.as_str()} {words.site.colon.as_str()}
        </span>
        <span class="language-code">{words.language.short.as_str()}</span>
        <span class="language-name">{words.language.name.as_str()}</span>
    }
    .into_any();
    view! {
        <nav class="languages" aria-label=words.site.languages.as_str()>
            <Disclosure summary=summary><ul>{languages}</ul></Disclosure>
        </nav>
    }
    .into_any()
}
