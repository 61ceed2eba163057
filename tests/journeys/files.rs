//! The files of the built site, as a server sends them and a crawler reads
//! them. No browser is needed.

use crate::harness::{
    guide,
    html::{self, Piece, Tag},
    http,
    sites::{GUIDE, SECOND, SUB, Served},
};
use community_guide::routes::{Page, Route};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
                      form-action 'self'; require-trusted-types-for 'script'";

fn sites() -> [&'static Served; 3] {
    [&GUIDE, &SUB, &SECOND]
}

/// The page of a route of the guide that ships.
fn page(route: &Route) -> Vec<Piece> {
    let path = format!("{}index.html", route.path().trim_start_matches('/'));
    let file = GUIDE.dist.join(&path);
    let html = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
    html::read(&html)
}

/// Every file of a site, by its path below the root: `/en/index.html`.
fn files(site: &Served) -> BTreeMap<String, PathBuf> {
    let mut files = BTreeMap::new();
    let mut folders = vec![site.dist.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(&site.dist).expect("inside the site");
                files.insert(format!("/{}", below.display()), path);
            }
        }
    }
    files
}

/// Every page of a site, by its path, in pieces.
fn pages(site: &Served) -> BTreeMap<String, Vec<Piece>> {
    let files = files(site).into_iter();
    files
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, file)| {
            let html = fs::read_to_string(file).expect("a readable page");
            (path, html::read(&html))
        })
        .collect()
}

/// The value of an attribute of every tag that a test finds.
fn values(pieces: &[Piece], name: &str, is_it: impl Fn(&Tag) -> bool) -> Vec<String> {
    html::tags(pieces)
        .filter(|tag| is_it(tag))
        .map(|tag| tag.get(name).unwrap_or_default().to_owned())
        .collect()
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
        Page::Decisions => &interface.decisions.title,
    }
}

#[test]
fn every_route_is_a_file_in_its_language_with_one_heading_of_its_own() {
    for route in guide::routes() {
        let (path, page) = (route.path(), page(&route));
        assert_eq!(
            values(&page, "lang", |tag| tag.is("html")),
            [route.locale.clone()],
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
    let page = &pages(&SUB)["/pt-BR/frame/groups/hpc/index.html"];
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
            assert_eq!(parts, [0, 0], "{path}");
        } else {
            assert!(robots.is_empty(), "{path}");
            assert_eq!(parts, [1, 1], "{path}");
        }
    }
}

#[test]
fn no_page_has_scripts_or_styles_inside_or_loads_from_another_host() {
    for site in sites() {
        for (path, page) in pages(site) {
            assert!(html::elements(&page, "style").is_empty(), "{path}");
            for script in html::elements(&page, "script") {
                assert_eq!(html::text(script), "", "{path}");
            }
            for tag in html::tags(&page) {
                for (name, value) in &tag.attributes {
                    let place = format!("{path}: <{} {name}=\"{value}\">", tag.name);
                    assert!(name != "style" && !name.starts_with("on"), "{place}");
                    // Links lead elsewhere; nothing else does.
                    let is_said = tag.is("a")
                        || tag.is("meta")
                        || ["canonical", "alternate"]
                            .iter()
                            .any(|rel| tag.has("rel", rel))
                        || name == "data-site";
                    let is_elsewhere = value.contains("://") || value.starts_with("//");
                    assert!(is_said || !is_elsewhere, "{place}");
                }
            }
        }
    }
}

#[test]
fn links_to_other_sites_tell_them_nothing() {
    for (path, page) in pages(&GUIDE) {
        for tag in html::tags(&page).filter(|tag| tag.is("a")) {
            let href = tag.get("href").unwrap_or_default();
            assert!(
                !href.starts_with("http:"),
                "{path}: {href} is not encrypted"
            );
            if href.starts_with("https:") {
                let rel = tag.get("rel").unwrap_or_default();
                assert!(rel.contains("noreferrer"), "{path}: {href} has rel={rel:?}");
            }
        }
        let referrer = values(&page, "content", |tag| tag.has("name", "referrer"));
        assert_eq!(referrer, ["no-referrer"], "{path}");
    }
}

#[test]
fn every_internal_link_leads_to_a_file_and_a_place_in_it() {
    for site in sites() {
        let (files, pages) = (files(site), pages(site));
        for (path, page) in &pages {
            for tag in html::tags(page) {
                for address in [tag.get("href"), tag.get("src")].into_iter().flatten() {
                    if address.contains("://") {
                        continue;
                    }
                    let target = target(site.base, path, address);
                    let (file, place) = target.split_once('#').unwrap_or((&target, ""));
                    let link = format!("{}{path}: {address}", site.base);
                    assert!(files.contains_key(file), "{link} leads to {file}");
                    if let Some(page) = pages.get(file).filter(|_| !place.is_empty()) {
                        let mut tags = html::tags(page);
                        assert!(
                            tags.any(|tag| tag.has("id", place)),
                            "{link} leads to no place"
                        );
                    }
                }
            }
        }
    }
}

/// The file that an address on a page leads to, with its fragment, and without
/// the path that the site stands below.
fn target(base: &str, page: &str, address: &str) -> String {
    let (path, place) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or_default();
    let mut file = match path.strip_prefix(base) {
        _ if path.is_empty() => page.to_owned(),
        Some(below) if below.starts_with('/') => below.to_owned(),
        _ => panic!("{page}: {address} does not begin with {base}/"),
    };
    if file.ends_with('/') {
        file.push_str("index.html");
    }
    if place.is_empty() {
        file
    } else {
        format!("{file}#{place}")
    }
}

#[test]
fn every_answer_of_the_server_has_the_policy_and_names_no_referrer() {
    for site in sites() {
        let mut paths: Vec<_> = files(site).into_keys().collect();
        paths.retain(|path| {
            Path::new(path)
                .extension()
                .is_none_or(|kind| kind != "br" && kind != "gz")
        });
        paths.push("/nowhere/".to_owned());
        paths.push("/en/".to_owned());
        for path in paths {
            let reply = http::get(&site.origin(), &format!("{}{path}", site.base));
            let found = !matches!(path.as_str(), "/nowhere/" | "/_headers");
            assert_eq!(reply.status == 200, found, "{path}: {}", reply.status);
            assert_eq!(
                reply.header("content-security-policy"),
                Some(POLICY),
                "{path}"
            );
            assert_eq!(
                reply.header("referrer-policy"),
                Some("no-referrer"),
                "{path}"
            );
            assert_eq!(
                reply.header("x-content-type-options"),
                Some("nosniff"),
                "{path}"
            );
            assert!(
                !reply.body.is_empty() || path == "/_headers",
                "{path} is empty"
            );
        }
    }
}

#[test]
fn every_page_carries_the_policy_for_hosts_that_send_no_headers() {
    for site in sites() {
        for (path, page) in pages(site) {
            let policy = values(&page, "content", |tag| {
                tag.has("http-equiv", "Content-Security-Policy")
            });
            assert_eq!(policy, [POLICY], "{path}");
        }
    }
}
