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
        Page::Plan => &interface.plan.year.title,
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

#[test]
fn a_site_with_a_known_origin_has_an_image_of_every_listed_page() {
    let site = "https://example.org/some/path";
    let pages = SUB.pages();
    let mut images = BTreeSet::new();
    for route in guide::routes() {
        let path = format!("{}index.html", route.path());
        let page = &pages[&path];
        let property = |name| values(page, "content", |tag| tag.has("property", name));
        let image = property("og:image");
        let cards = values(page, "content", |tag| tag.has("name", "twitter:card"));
        if route.frame {
            assert!(image.is_empty() && cards.is_empty(), "{path}");
            continue;
        }
        assert_eq!(image.len(), 1, "{path}");
        assert_eq!(cards, ["summary_large_image"], "{path}");
        assert_eq!(property("og:image:width"), ["1200"], "{path}");
        assert_eq!(property("og:image:height"), ["630"], "{path}");
        assert_eq!(property("og:image:alt"), property("og:title"), "{path}");
        let name = guide::interface(&route.locale).site.name.as_str();
        assert_eq!(property("og:site_name"), [name], "{path}");
        let tag = route.locale.replace('-', "_");
        assert_eq!(property("og:locale"), [tag], "{path}");
        let others = guide::languages().count() - 1;
        assert_eq!(property("og:locale:alternate").len(), others, "{path}");
        let file = image[0].strip_prefix(site).expect("an address of the site");
        images.insert(file.to_owned());
    }
    assert!(images.len() > 60, "{} images", images.len());
    for image in images {
        let bytes = fs::read(SUB.dist.join(&image[1..])).expect("the image");
        assert!(bytes.len() < 60_000, "{image} has {} bytes", bytes.len());
        // What a PNG file begins with, and its size (PNG specification, 5.2 and 11.2.2).
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{image}");
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four"));
        assert_eq!((number(16), number(20)), (1200, 630), "{image}");
        assert_eq!(&bytes[bytes.len() - 8..][..4], b"IEND", "{image}");
    }
}

#[test]
fn what_is_shared_stands_early_in_a_page() {
    // Some chat programs read no more of a page than this.
    const READ: usize = 8 * 1024;
    for (path, file) in SUB.files() {
        let is_whole = path.ends_with(".html") && !path.contains("/frame/");
        if is_whole && path != "/404.html" {
            let html = fs::read_to_string(file).expect("a readable page");
            let last = html.find("name=\"twitter:image:alt\"");
            assert!(last.is_some_and(|at| at < READ), "{path}: {last:?}");
        }
    }
}

#[test]
fn structured_data_names_pages_that_exist_and_only_where_the_host_is_known() {
    let site = "https://example.org/some/path";
    let pages = SUB.pages();
    let data = |page: &[Piece]| -> Vec<serde_json::Value> {
        let is_data = |piece: &Piece| matches!(piece, Piece::Open(tag) if tag.has("type", "application/ld+json"));
        let pairs = page.windows(2).filter(|pair| is_data(&pair[0]));
        pairs
            .map(|pair| match &pair[1] {
                Piece::Text(text) => serde_json::from_str(text).expect("JSON"),
                other => panic!("{other:?}"),
            })
            .collect()
    };
    for route in guide::routes() {
        let path = format!("{}index.html", route.path());
        assert!(data(&page(&route)).is_empty(), "{path} without a host");
        let data = data(&pages[&path]);
        if route.frame {
            assert!(data.is_empty(), "{path}");
            continue;
        }
        assert_eq!(data.len(), 1, "{path}");
        let data = &data[0];
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        let own = format!("{site}{}", route.path());
        if route.page == Page::Home {
            assert_eq!(data["@type"], "WebSite", "{path}");
            assert_eq!(data["url"], own.as_str(), "{path}");
            continue;
        }
        assert_eq!(data["@type"], "BreadcrumbList", "{path}");
        let items = data["itemListElement"].as_array().expect("a list");
        assert!(items.len() >= 2, "{path}");
        for (index, item) in items.iter().enumerate() {
            assert_eq!(item["position"], index + 1, "{path}");
            assert!(!item["name"].as_str().expect("a name").is_empty(), "{path}");
            let address = item["item"].as_str().expect("an address");
            let below = address.strip_prefix(site).expect("an address of the site");
            assert!(
                pages.contains_key(&format!("{below}index.html")),
                "{address}"
            );
        }
        assert_eq!(items[items.len() - 1]["item"], own.as_str(), "{path}");
    }
}

#[test]
fn a_site_without_a_known_origin_has_no_images_and_names_none() {
    assert!(!GUIDE.dist.join("previews").exists());
    for (path, page) in GUIDE.pages() {
        let images = values(&page, "content", |tag| tag.has("property", "og:image"));
        assert!(images.is_empty(), "{path}");
    }
}

#[test]
fn the_site_map_names_each_page_in_every_language_and_the_one_for_all_others() {
    let site = "https://example.org/some/path";
    let map = fs::read_to_string(SUB.dist.join("sitemap.xml")).expect("a site map");
    let home = &guide::structure().guide.home_language;
    for route in guide::routes().into_iter().filter(|route| !route.frame) {
        let beginning = format!("<url><loc>{site}{}</loc>", route.path());
        let entry = map.lines().find(|line| line.starts_with(&beginning));
        let entry = entry.expect("an entry");
        let languages = guide::languages().map(|language| (language, language));
        for (tag, language) in languages.chain([("x-default", home.as_str())]) {
            let path = route.in_language(language).path();
            let link = format!("hreflang=\"{tag}\" href=\"{site}{path}\"");
            assert!(entry.contains(&link), "{link} in {entry}");
        }
    }
}

#[test]
fn a_manifest_names_icons_that_are_there_in_their_sizes() {
    for (site, base) in [(&GUIDE, ""), (&SUB, SUB.base)] {
        for language in guide::languages() {
            let file = site.dist.join(format!("{language}.webmanifest"));
            let manifest = fs::read_to_string(file).expect("the manifest");
            let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
            assert_eq!(manifest["start_url"], format!("{base}/{language}/"));
            assert_eq!(manifest["scope"], format!("{base}/"));
            let icons = manifest["icons"].as_array().expect("icons");
            assert_eq!(icons.len(), 3);
            for icon in icons {
                let address = icon["src"].as_str().expect("an address");
                let path = address.strip_prefix(base).expect("below the guide");
                let bytes = fs::read(site.dist.join(&path[1..])).expect("the icon");
                let sizes = icon["sizes"].as_str().expect("sizes");
                if let Some((side, _)) = sizes.split_once('x') {
                    let side: u32 = side.parse().expect("a number");
                    let sides = [side.to_be_bytes(), side.to_be_bytes()].concat();
                    // Where a PNG file has its size.
                    assert_eq!(bytes[16..24], sides, "{address}");
                }
            }
        }
    }
}
