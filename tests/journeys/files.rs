//! The pages of the built site, as a crawler reads them. No browser is needed.

use crate::harness::{
    guide,
    html::{self, Piece, values},
    sites::{GUIDE, SUB},
};
use guide_routes::{Page, Route};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// The page of a route of the guide that ships.
fn page(route: &Route) -> Vec<Piece> {
    let path = format!("{}index.html", route.path().trim_start_matches('/'));
    let file = GUIDE.dist.join(&path);
    let html = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
    html::read(&html)
}

/// What the heading of a page has to say.
fn heading(route: &Route) -> &'static str {
    let words = guide::words(&route.locale);
    let interface = &words.interface;
    match &route.page {
        Page::Home => &interface.home.heading,
        Page::Choose => guide::title(&route.locale, "intent"),
        Page::Question(id) => guide::title(&route.locale, id),
        Page::Result => &interface.result.empty_heading,
        Page::Groups => &interface.groups.title,
        Page::Group(id) => &words.groups[id].name,
        Page::Compare => &interface.compare.title,
        Page::Decisions => &interface.decisions.title,
        Page::Plan => &interface.plan.title,
        Page::Search => &interface.search.title,
        Page::Embed => &interface.embed.title,
        Page::Path => &interface.path.title,
        Page::Stage(id) => &words.path.stages[id].name,
        Page::Topic(id) => &words.topics.pages[id].title,
    }
}

#[test]
fn every_route_is_a_file_in_its_language_with_one_heading_of_its_own() {
    for route in guide::routes() {
        let (path, page) = (route.path(), page(&route));
        assert_eq!(
            values(&page, "lang", |tag| tag.is("html")),
            [route.locale.as_str()],
            "{path}"
        );
        let headings = html::elements(&page, "h1");
        assert_eq!(headings.len(), 1, "{path} has one h1");
        assert_eq!(html::text(headings[0]), heading(&route), "{path}");
        let main = html::elements(&page, "main");
        assert_eq!(main.len(), 1, "{path} has one main");
        assert!(html::text(main[0]).chars().count() > 30, "{path} has text");
    }
}

#[test]
fn every_page_says_what_it_is_and_no_two_say_the_same() {
    for language in guide::languages() {
        let mut titles = BTreeSet::new();
        let routes = guide::routes().into_iter();
        for route in routes.filter(|route| route.locale == language && !route.frame) {
            let (path, page) = (route.path(), page(&route));
            let title = html::text(html::elements(&page, "title")[0]);
            assert!(
                title.contains(&guide::interface(language).site.name),
                "{path}: {title}"
            );
            let description = values(&page, "content", |tag| tag.has("name", "description"));
            assert_eq!(description.len(), 1, "{path} has a description");
            assert!(
                description[0].chars().count() > 15,
                "{path}: {description:?}"
            );
            assert!(
                titles.insert(title.clone()),
                "{path}: another page is called {title}"
            );
        }
    }
}

#[test]
fn every_page_names_its_own_address_and_those_in_other_languages() {
    for route in guide::routes() {
        let (path, page) = (route.path(), page(&route));
        let whole = Route::new(&route.locale, route.page.clone());
        let canonical = values(&page, "href", |tag| tag.has("rel", "canonical"));
        assert_eq!(canonical, [whole.path()], "{path}");
        let alternates: BTreeMap<_, _> = html::tags(&page)
            .filter(|tag| tag.has("rel", "alternate"))
            .map(|tag| {
                (
                    tag.get("hreflang").unwrap_or_default(),
                    tag.get("href").unwrap_or_default(),
                )
            })
            .map(|(language, address)| (language.to_owned(), address.to_owned()))
            .collect();
        let home = &guide::structure().guide.home_language;
        let mut expected: BTreeMap<_, _> = guide::languages()
            .map(|language| (language.to_owned(), whole.in_language(language).path()))
            .collect();
        expected.insert("x-default".to_owned(), whole.in_language(home).path());
        assert_eq!(alternates, expected, "{path}");
    }
}

#[test]
fn a_site_with_a_known_origin_names_whole_addresses() {
    let site = "https://example.org/some/path";
    let page = &SUB.pages()["/pt-BR/frame/groups/hpc/index.html"];
    let canonical = values(page, "href", |tag| tag.has("rel", "canonical"));
    assert_eq!(canonical, [format!("{site}/pt-BR/groups/hpc/")]);
    let alternates = values(page, "href", |tag| tag.has("rel", "alternate"));
    assert!(
        alternates.iter().all(|address| address.starts_with(site)),
        "{alternates:?}"
    );
    let map = fs::read_to_string(SUB.dist.join("sitemap.xml")).expect("a site map");
    for route in guide::routes() {
        let entry = format!("<loc>{site}{}</loc>", route.path());
        assert_eq!(
            map.contains(&entry),
            !route.frame,
            "{entry} in the site map"
        );
    }
}

#[test]
fn pages_for_frames_are_bare_and_not_to_be_listed() {
    for route in guide::routes() {
        let (path, page) = (route.path(), page(&route));
        let robots = values(&page, "content", |tag| tag.has("name", "robots"));
        let parts = ["header", "footer"].map(|part| html::elements(&page, part).len());
        if route.frame {
            assert_eq!(robots, ["noindex"], "{path}");
            // A foot of its own, with the way to the whole guide.
            assert_eq!(parts, [0, 1], "{path}");
            let feet = values(&page, "class", |tag| tag.has("class", "frame-footer"));
            assert_eq!(feet.len(), 1, "{path}");
        } else {
            assert!(robots.is_empty(), "{path}");
            assert_eq!(parts, [1, 1], "{path}");
        }
    }
}

#[test]
fn a_site_with_a_known_origin_says_how_its_pages_are_embedded() {
    let site = "https://example.org/some/path";
    let pages = SUB.pages();
    let mut count = 0;
    for route in guide::routes() {
        let path = format!("{}index.html", route.path());
        let links = values(&pages[&path], "href", |tag| {
            tag.has("type", "application/json+oembed")
        });
        let is_embedded = !route.frame
            && matches!(
                route.page,
                Page::Choose | Page::Result | Page::Path | Page::Stage(_) | Page::Group(_)
            );
        let file = format!("{}oembed.json", route.path());
        let expected = is_embedded.then(|| format!("{site}{file}"));
        assert_eq!(links, Vec::from_iter(expected), "{path}");
        if is_embedded {
            let answer = fs::read_to_string(SUB.dist.join(&file[1..])).expect("the answer");
            let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
            assert_eq!(answer["version"], "1.0", "{file}");
            let html = answer["html"].as_str().expect("a text");
            let page = route.page.path();
            let frame = format!("src=\"{site}/{}/frame/{page}\"", route.locale);
            assert!(html.contains(&frame), "{html}");
            count += 1;
        }
    }
    assert!(count > 60, "{count} pages are embedded");
}
