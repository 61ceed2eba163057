//! How the built sites are served: under a strict policy, whole, and without a
//! word to other hosts. No browser is needed.

use crate::harness::{
    guide,
    html::{self, Piece, Tag, values},
    http,
    sites::{GUIDE, SECOND, SUB, ServedSite},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use guide_routes::Kind;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs, path::Path};

/// How long a line of `_headers` may be, and how many paths it may have: the least that hosts
/// allow (Cloudflare Pages).
const LONGEST_LINE: usize = 2000;
const MOST_PATHS: usize = 100;

/// What stands inside pages, by element, as a policy allows it.
#[derive(Default)]
pub(crate) struct Inside {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
}

impl Inside {
    /// What stands inside a page.
    fn of(page: &[Piece]) -> Self {
        let sources = |name| {
            let elements = html::elements(page, name).into_iter();
            let texts = elements.map(|element| match element {
                // What is data runs nowhere, and no policy is asked.
                [Piece::Open(tag), ..] if tag.has("type", "application/ld+json") => "",
                [_, Piece::Text(text), ..] => text.as_str(),
                _ => "",
            });
            let sources = texts.filter(|text| !text.is_empty()).map(|text| {
                let hash = BASE64_STANDARD.encode(Sha256::digest(text));
                format!(" 'sha256-{hash}'")
            });
            sources.collect()
        };
        Self {
            scripts: sources("script"),
            styles: sources("style"),
        }
    }

    /// What stands inside any page of a site.
    pub(crate) fn any(site: &ServedSite) -> Self {
        let mut any = Self::default();
        for page in site.pages().values() {
            let Self { scripts, styles } = Self::of(page);
            any.scripts.extend(scripts);
            any.styles.extend(styles);
        }
        any
    }

    /// The policy that allows this and no other.
    pub(crate) fn policy(&self, has_frames: bool) -> String {
        let list = |sources: &BTreeSet<String>| sources.iter().cloned().collect::<String>();
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'{}; \
             img-src 'self'; connect-src 'self';{} manifest-src 'self'; base-uri 'none'; \
             form-action 'self'; require-trusted-types-for 'script'",
            list(&self.scripts),
            list(&self.styles),
            if has_frames { " frame-src 'self';" } else { "" },
        )
    }
}

fn sites() -> [&'static ServedSite; 3] {
    [&GUIDE, &SUB, &SECOND]
}

#[test]
fn a_page_has_one_style_and_its_first_scripts_inside_and_loads_from_no_other_host() {
    for site in sites() {
        for (path, page) in site.pages() {
            let inside = Inside::of(&page);
            assert_eq!(html::elements(&page, "style").len(), 1, "{path}");
            assert_eq!(inside.styles.len(), 1, "{path}");
            // One in a frame speaks with the page around too.
            let scripts = if path.contains("/frame/") { 2 } else { 1 };
            assert_eq!(inside.scripts.len(), scripts, "{path}");
            for tag in html::tags(&page) {
                for (name, value) in &tag.attributes {
                    let what = format!("{path}: <{} {name}=\"{value}\">", tag.name);
                    assert!(name != "style" && !name.starts_with("on"), "{what}");
                    // Links lead elsewhere; nothing else does.
                    let is_said = tag.is("a")
                        || tag.is("meta")
                        || ["canonical", "alternate"]
                            .iter()
                            .any(|rel| tag.has("rel", rel))
                        || name == "data-site";
                    let is_elsewhere = value.contains("://") || value.starts_with("//");
                    assert!(is_said || !is_elsewhere, "{what}");
                }
            }
            for text in html::elements(&page, "style") {
                let text = html::text(text);
                assert!(!text.contains("//") && !text.contains("url("), "{path}");
            }
        }
    }
}

#[test]
fn links_to_other_sites_tell_them_nothing() {
    for (path, page) in GUIDE.pages() {
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
        let (files, pages) = (site.files(), site.pages());
        for (path, page) in &pages {
            for tag in html::tags(page) {
                for address in [tag.get("href"), tag.get("src")].into_iter().flatten() {
                    if address.contains("://") {
                        continue;
                    }
                    let target = target(site.base, path, address);
                    let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
                    let link = format!("{}{path}: {address}", site.base);
                    assert!(files.contains_key(file), "{link} leads to {file}");
                    if let Some(page) = pages.get(file).filter(|_| !anchor.is_empty()) {
                        let mut tags = html::tags(page);
                        assert!(
                            tags.any(|tag| tag.has("id", anchor)),
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
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or_default();
    let mut file = match path.strip_prefix(base) {
        _ if path.is_empty() => page.to_owned(),
        Some(below) if below.starts_with('/') => below.to_owned(),
        _ => panic!("{page}: {address} does not begin with {base}/"),
    };
    if file.ends_with('/') {
        file.push_str("index.html");
    }
    if anchor.is_empty() {
        file
    } else {
        format!("{file}#{anchor}")
    }
}

#[test]
fn every_page_of_the_server_has_the_policy_and_names_no_referrer() {
    for site in sites() {
        let policy = Inside::any(site).policy(true);
        let files = site.files();
        let mut paths: Vec<_> = files.keys().cloned().collect();
        paths.retain(|path| {
            Path::new(path)
                .extension()
                .is_none_or(|kind| kind != "br" && kind != "gz")
        });
        paths.push("/nowhere/".to_owned());
        paths.push("/en/".to_owned());
        for path in paths {
            let reply = http::get(&site.origin(), &format!("{}{path}", site.base));
            let hidden = ["/nowhere/", "/_headers", "/_redirects"];
            let found = !hidden.contains(&path.as_str());
            assert_eq!(reply.status == 200, found, "{path}: {}", reply.status);
            // What pages load takes less without them; an unknown address has its page's own.
            let folder = path.split('/').nth(1).unwrap_or_default();
            let is_page = files.contains_key(&format!("/{folder}/index.html"))
                || ["/index.html", "/404.html"].contains(&path.as_str());
            // Other sites show pages for frames, and no other.
            let whole = format!("{policy}; frame-ancestors 'none'");
            let is_for_frames = path.contains("/frame/") || path == "/404.html";
            let policy = if is_for_frames { &policy } else { &whole };
            assert_eq!(
                reply.header("content-security-policy"),
                is_page.then_some(&**policy),
                "{path}"
            );
            assert_eq!(
                reply.header("referrer-policy"),
                is_page.then_some("no-referrer"),
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
        for (path, page) in site.pages() {
            let policy = values(&page, "content", |tag| {
                tag.has("http-equiv", "Content-Security-Policy")
            });
            let has_frames = path.ends_with("/embed/index.html");
            assert_eq!(policy, [Inside::of(&page).policy(has_frames)], "{path}");
        }
    }
}

#[test]
fn no_header_is_longer_than_hosts_allow() {
    for site in sites() {
        let headers = fs::read_to_string(site.dist.join("_headers")).expect("a list of headers");
        for line in headers.lines() {
            assert!(line.len() <= LONGEST_LINE, "{} letters: {line}", line.len());
        }
        let paths = headers.lines().filter(|line| line.starts_with('/'));
        assert!(paths.count() <= MOST_PATHS);
    }
}

#[test]
fn a_page_names_what_its_program_needs_for_later_where_it_is_only_read() {
    let named = |page: &[Piece]| {
        let loads = |tag: &Tag| tag.has("rel", "preload") || tag.has("rel", "modulepreload");
        values(page, "href", loads)
    };
    let pages = GUIDE.pages();
    for route in guide::routes() {
        let path = format!("{}index.html", route.path());
        let page = &pages[&path];
        let is_only_read = matches!(
            route.page.kind(),
            Kind::Home | Kind::Groups | Kind::Group | Kind::Decisions | Kind::Topic
        );
        let all = named(page);
        for ending in [".js", ".wasm", ".pack"] {
            let is_named = all.iter().any(|each| each.ends_with(ending));
            assert!(is_named, "{path}: {ending}");
        }
        let later = html::elements(page, "template").into_iter();
        let later: Vec<_> = later.flat_map(named).collect();
        assert_eq!(later, if is_only_read { all } else { Vec::new() }, "{path}");
        // Nothing of it comes before what is seen.
        for tag in html::tags(page) {
            let is_late = tag.is("script") && tag.get("src").is_some()
                || ["preload", "modulepreload", "stylesheet"]
                    .iter()
                    .any(|rel| tag.has("rel", rel));
            assert!(
                !is_late || tag.has("fetchpriority", "low"),
                "{path}: {tag:?}"
            );
        }
    }
}
