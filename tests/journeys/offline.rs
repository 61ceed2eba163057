//! The guide without a network: kept by the browser a language and a version at a time.

use crate::harness::{
    Journey, Visitor, guide,
    proxy::ProxyRules,
    sites::{ChangingSite, GUIDE, SUB},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use guide_routes::{Page, head};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{collections::HashSet, fs, path::Path};
use tempfile::TempDir;
use xtask::server::Site;

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=focused\
                       &speakers=enough&sponsors=focused&nearby=none";
/// What the page of all groups has in a version that is newer.
const NEWER: &str = "<meta name=\"newer\">";

/// A copy of the built guide, which can become another version.
struct Version(TempDir);

impl Version {
    fn same() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, file) in GUIDE.files() {
            let is_compressed = file
                .extension()
                .is_some_and(|end| end == "br" || end == "gz");
            if !is_compressed {
                let copy = folder.path().join(&path[1..]);
                fs::create_dir_all(copy.parent().expect("a folder")).expect("a folder");
                fs::copy(file, copy).expect("a copy");
            }
        }
        Self(folder)
    }

    /// Its page of all groups in English has a mark, and its worker knows.
    fn newer() -> Self {
        let version = Self::same();
        let before = version.change_groups();
        let worker = version.path("sw.js");
        let text = fs::read_to_string(&worker).expect("the worker");
        let at = text.find("version:\"").or(text.find("version\":\""));
        let at = at.expect("a version") + "version\":".len();
        let text = text.replace(&before, &digest(&version.path("en/groups/index.html")));
        let text = format!("{}\"newer\"{}", &text[..at], {
            let rest = &text[at..];
            let end = rest[1..].find('"').expect("the version's end") + 2;
            &rest[end..]
        });
        fs::write(worker, text).expect("another worker");
        version
    }

    /// The same, of which the server has a page that is not the one its worker was made
    /// for: somebody is uploading it.
    fn half_uploaded() -> Self {
        let version = Self::newer();
        fs::copy(
            GUIDE.dist.join("en/groups/index.html"),
            version.path("en/groups/index.html"),
        )
        .expect("the older page");
        version
    }

    /// Returns the digest of the page before.
    fn change_groups(&self) -> String {
        let page = self.path("en/groups/index.html");
        let before = digest(&page);
        let text = fs::read_to_string(&page).expect("the page");
        let changed = text.replacen("</head>", &format!("{NEWER}</head>"), 1);
        assert_ne!(text, changed);
        fs::write(page, changed).expect("another page");
        before
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.0.path().join(path)
    }

    fn site(&self) -> Site {
        Site::load(self.0.path(), "/").expect("a site")
    }
}

/// The guide as it was built.
fn shipped() -> Site {
    Site::load(&GUIDE.dist, "/").expect("a site")
}

/// What the worker compares: the first bytes of the SHA-256.
fn digest(file: &Path) -> String {
    let digest = Sha256::digest(fs::read(file).expect("a file"));
    BASE64_STANDARD.encode(&digest[..12])
}

fn keeping(site: &ChangingSite) -> Journey {
    Journey::to(site.url().to_owned()).keeping_offline()
}

/// The languages that the browser keeps whole.
fn kept(visitor: &Visitor) -> Vec<String> {
    let script = "return (async () => {
      const { base } = document.documentElement.dataset;
      const record = await caches.match(location.origin + base + '/sw.js?kept');
      return record ? record.json() : [];
    })()";
    let kept = visitor.try_script(script, &[]).unwrap_or_default();
    serde_json::from_value(kept).unwrap_or_default()
}

#[track_caller]
fn expect_kept(visitor: &Visitor, languages: &[&str]) {
    visitor.wait_long_until(&format!("{languages:?} to be kept"), || {
        kept(visitor) == languages
    });
}

/// A visit to the page of all groups, of which the browser keeps the English guide.
fn with_kept_groups(steps: impl FnOnce(&Visitor, &ChangingSite)) {
    let site = ChangingSite::start(shipped());
    keeping(&site).run(|visitor| {
        visitor.open("/en/groups/");
        expect_kept(visitor, &["en"]);
        steps(visitor, &site);
    });
}

/// Another version is there from now on, and the browser asks for it, as it does by itself
/// once a day and at each visit.
fn update(visitor: &Visitor, site: &ChangingSite, version: Site) {
    site.replace(version);
    // Found by the time that the promise is kept; it is waited for by what comes of it.
    visitor.script(
        "return navigator.serviceWorker.getRegistration()
           .then((registration) => registration.update())
           .then(({ installing, waiting }) => {
             window.attempted = installing ?? waiting;
           })",
    );
}

/// Waits until another version was tried, and given up.
#[track_caller]
fn expect_end_of_attempt(visitor: &Visitor) {
    visitor.wait_long_until("the end of the attempt", || {
        visitor.try_script("return window.attempted?.state", &[]) == Some(json!("redundant"))
    });
}

/// The state of a worker: `waiting`, `installing`, `active`.
fn has_worker(visitor: &Visitor, state: &str) -> bool {
    let script = format!(
        "return navigator.serviceWorker.getRegistration()
           .then((registration) => Boolean(registration?.{state}))"
    );
    visitor.try_script(&script, &[]) == Some(Value::Bool(true))
}

/// Whether the page that is shown is that of the newer version.
fn is_newer(visitor: &Visitor) -> bool {
    let script = "return Boolean(document.querySelector('meta[name=newer]'))";
    visitor.try_script(script, &[]) == Some(Value::Bool(true))
}

#[test]
fn after_one_visit_the_whole_language_works_without_a_network() {
    for language in guide::languages() {
        let site = ChangingSite::start(shipped());
        keeping(&site).run(|visitor| {
            visitor.open(&format!("/{language}/choose/"));
            expect_kept(visitor, &[language]);
            site.stop();
            visitor.reload();
            visitor.wait_until_ready();
            visitor.answer_all(ANSWERS);
            visitor.expect_result(&guide::advice(ANSWERS));
            // All of one language, of the others one of each kind.
            let mut kinds = HashSet::new();
            let pages = guide::routes().into_iter().filter(|route| {
                // Shows a frame, and frames are not kept.
                let is_kept = !route.frame && route.page != Page::Embed;
                route.locale == language
                    && is_kept
                    && (language == "en" || kinds.insert(route.page.kind()))
            });
            let pack = guide::pack(language);
            let mut count = 0;
            for route in pages {
                visitor.open(&route.path());
                let expected = head(&pack, &route, "").title;
                assert_eq!(visitor.script("return document.title"), expected);
                count += 1;
            }
            assert!(
                count > if language == "en" { 40 } else { 11 },
                "{count} pages"
            );
            visitor.open(&format!("/{language}/plan/?{ANSWERS}"));
            visitor.wait_until("the plan", || visitor.is_visible("[data-starts]"));
        });
    }
}

#[test]
fn a_guide_below_a_path_keeps_its_own_pages() {
    Journey::to(SUB.url()).keeping_offline().run(|visitor| {
        visitor.open("/zh-CN/groups/");
        expect_kept(visitor, &["zh-CN"]);
        let scope = visitor.script(
            "return navigator.serviceWorker.ready.then(({ scope }) => new URL(scope).pathname)",
        );
        assert_eq!(scope, format!("{}/", SUB.base));
    });
}

#[test]
fn a_newer_version_is_offered_and_taken_when_the_visitor_agrees() {
    let newer = Version::newer();
    with_kept_groups(|visitor, site| {
        update(visitor, site, newer.site());
        let words = &guide::interface("en").update;
        visitor.wait_long_until("the offer", || {
            visitor.try_script(
                "return document.querySelector('.update p')?.textContent",
                &[],
            ) == Some(json!(words.text))
        });
        // Nothing changes before: the older version is whole, and answers.
        assert!(!is_newer(visitor));
        visitor.press_button(&words.action);
        visitor.wait_long_until("the newer page", || is_newer(visitor));
        expect_kept(visitor, &["en"]);
        site.stop();
        visitor.open("/en/groups/");
        assert!(is_newer(visitor));
    });
}

#[test]
fn a_newer_version_that_nobody_agreed_to_is_there_on_the_next_visit() {
    let newer = Version::newer();
    with_kept_groups(|visitor, site| {
        update(visitor, site, newer.site());
        visitor.wait_long_until("a waiting version", || has_worker(visitor, "waiting"));
        visitor.wait_until("the offer", || visitor.is_visible("[data-action=later]"));
        visitor.click("[data-action=later]");
        assert_eq!(visitor.count(".update"), 0);
        visitor.open_without_waiting("/en/groups/");
        visitor.wait_long_until("the newer page", || is_newer(visitor));
    });
}

#[test]
fn a_newer_version_that_cannot_take_over_keeps_nobody_waiting() {
    let newer = Version::newer();
    let site = ChangingSite::start(shipped());
    // The older version is busy with another language for as long as the network takes.
    let proxy = ProxyRules::default()
        .hold("/pt-BR/groups/")
        .start(site.url());
    Journey::to(proxy.url()).keeping_offline().run(|visitor| {
        visitor.open("/en/groups/");
        expect_kept(visitor, &["en"]);
        visitor.script(
            "navigator.serviceWorker.controller
               .postMessage({ ask: 'keep language', language: 'pt-BR' })",
        );
        update(visitor, &site, newer.site());
        visitor.wait_long_until("a waiting version", || has_worker(visitor, "waiting"));
        visitor.open_without_waiting("/en/groups/");
        visitor.wait_until_ready();
        assert!(!is_newer(visitor));
        // It goes on being offered.
        visitor.wait_until("the offer", || visitor.is_visible("[data-action=later]"));
        proxy.release();
        visitor.wait_long_until("the newer page", || is_newer(visitor));
    });
}

#[test]
fn a_version_that_is_half_uploaded_is_not_taken_before_it_is_whole() {
    let (half, whole) = (Version::half_uploaded(), Version::newer());
    with_kept_groups(|visitor, site| {
        update(visitor, site, half.site());
        expect_end_of_attempt(visitor);
        let names = visitor.script("return caches.keys()");
        assert_eq!(names.as_array().map(Vec::len), Some(1), "{names}");
        visitor.open("/en/groups/");
        assert!(!is_newer(visitor));
        update(visitor, site, whole.site());
        visitor.wait_long_until("a waiting version", || has_worker(visitor, "waiting"));
        visitor.open_without_waiting("/en/groups/");
        visitor.wait_long_until("the newer page", || is_newer(visitor));
    });
}

#[test]
fn where_the_browser_has_no_room_the_older_version_stays() {
    let newer = Version::newer();
    with_kept_groups(|visitor, site| {
        let quota = |size: Value| {
            let mut parameters = json!({ "origin": site.url() });
            if !size.is_null() {
                parameters["quotaSize"] = size;
            }
            visitor.devtools("Storage.overrideQuotaForOrigin", &parameters);
        };
        quota(json!(1));
        update(visitor, site, newer.site());
        expect_end_of_attempt(visitor);
        site.stop();
        visitor.open("/en/groups/");
        assert!(!is_newer(visitor));
        quota(Value::Null);
    });
}

#[test]
fn without_any_room_the_guide_works_and_is_not_kept() {
    let site = ChangingSite::start(shipped());
    keeping(&site).run(|visitor| {
        let none = json!({ "origin": site.url(), "quotaSize": 1 });
        visitor.devtools("Storage.overrideQuotaForOrigin", &none);
        visitor.open("/en/choose/");
        visitor.wait_long_until("the worker", || has_worker(visitor, "active"));
        visitor.answer_all(ANSWERS);
        visitor.expect_result(&guide::advice(ANSWERS));
        assert_eq!(kept(visitor), Vec::<String>::new());
        visitor.reload();
        visitor.expect_result(&guide::advice(ANSWERS));
    });
}

#[test]
fn who_hosts_the_guide_can_switch_it_off() {
    with_kept_groups(|visitor, site| {
        // As the documentation says: one file in the place of another.
        update(visitor, site, shipped().without_offline());
        visitor.wait_long_until("nothing that is kept", || {
            visitor.try_script("return caches.keys()", &[]) == Some(json!([]))
        });
        visitor.wait_until_ready();
        visitor.open("/en/path/");
        assert_eq!(visitor.script("return caches.keys()"), json!([]));
    });
}

#[test]
fn on_a_connection_that_costs_only_what_was_visited_is_kept() {
    let site = ChangingSite::start(shipped());
    keeping(&site).run(|visitor| {
        visitor.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": "Object.defineProperty(Navigator.prototype, 'connection', \
                                { get: () => ({ saveData: true }) })" }),
        );
        visitor.open("/en/groups/");
        let is_there = "return caches.match('/en/groups/').then(Boolean)";
        visitor.wait_long_until("the visited page", || {
            visitor.try_script(is_there, &[]) == Some(Value::Bool(true))
        });
        assert_eq!(kept(visitor), Vec::<String>::new());
        let other = "return caches.match('/en/path/').then(Boolean)";
        assert_eq!(visitor.script(other), false);
        site.stop();
        visitor.open("/en/groups/");
        assert_eq!(visitor.heading(), guide::interface("en").groups.title);
    });
}

#[test]
fn frames_keep_nothing() {
    let page = "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                <iframe src=\"/en/frame/choose/\" style=\"width: 90vw; height: 90vh\"></iframe>";
    let version = Version::same();
    fs::write(version.path("host.html"), page).expect("a page");
    let site = ChangingSite::start(version.site());
    keeping(&site).run(|visitor| {
        visitor.open_without_waiting("/host.html");
        visitor.enter_frame("iframe");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
        // Longer than a whole page waits.
        std::thread::sleep(std::time::Duration::from_secs(5));
        visitor.leave_frame();
        let count =
            "return navigator.serviceWorker.getRegistrations().then(({ length }) => length)";
        assert_eq!(visitor.script(count), 0);
    });
}
