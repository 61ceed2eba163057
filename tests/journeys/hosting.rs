//! The built site behind the kinds of hosts that it is made for: nginx, with the configuration
//! that is kept; a host that sends no header, as GitHub Pages; and what CloudFront runs.

use crate::{
    harness::{
        Journey, Visitor, guide,
        html::values,
        http,
        nginx::{NGINX, NGINX_SUB, NginxSite},
        proxy::ProxyRules,
        sites::{GUIDE, SUB, ServedSite},
    },
    serving::Inside,
};
use guide_hosting::{Guide, Host, Kind, LONGEST_VALUE};
use guide_routes::Route;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

const ANSWERS: &str = "intent=join&purpose=technology&technology=hpc&nearby=general&depth=unsure";

/// The files beside a built site, which hosts need and do not serve.
fn beside(site: &ServedSite, name: &str) -> String {
    let mut folder = site.dist.clone().into_os_string();
    folder.push("-hosting");
    let file = PathBuf::from(folder).join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Calls a function with what the list has to know of a site: its policy as the pages themselves
/// tell it.
fn with_list(site: &ServedSite, look: impl FnOnce(&Guide<'_>)) {
    let policy = Inside::any(site).policy(true);
    let languages: Vec<_> = guide::languages().collect();
    look(&Guide {
        base: site.base,
        languages: &languages,
        sections: &[],
        policy: &policy,
    });
}

/// The names of every header of the list.
fn names(guide: &Guide<'_>) -> BTreeSet<&'static str> {
    let headers = Kind::ALL.map(|kind| kind.headers(guide, Host::Own));
    headers
        .into_iter()
        .flatten()
        .map(|each| each.name)
        .collect()
}

/// Holds what a server sends for a path against the list.
#[track_caller]
fn expect_headers(guide: &Guide<'_>, reply: &http::Reply, kind: Kind, host: Host, path: &str) {
    let expected = kind.headers(guide, host);
    for name in names(guide) {
        let value = expected.iter().find(|header| header.name == name);
        assert_eq!(
            reply.header(&name.to_ascii_lowercase()),
            value.map(|header| header.value.as_str()),
            "{path}: {name}"
        );
    }
}

/// The paths of every file that a host serves, and of each page as it is linked.
fn paths(site: &ServedSite) -> Vec<String> {
    let files = site.files().into_keys();
    let files = files.filter(|path| {
        let is_compressed = path.ends_with(".br") || path.ends_with(".gz");
        !is_compressed && path != "/_headers" && path != "/_redirects"
    });
    let mut paths: Vec<_> = files.collect();
    let pages = paths.iter().filter_map(|path| {
        let folder = path.strip_suffix("index.html")?;
        Some(folder.to_owned())
    });
    let pages: Vec<_> = pages.collect();
    paths.extend(pages);
    paths
}

#[test]
fn nginx_sends_each_file_with_what_the_list_says() {
    for server in [&*NGINX, &*NGINX_SUB] {
        let NginxSite { site, .. } = server;
        with_list(site, |guide| {
            let all = paths(site);
            let mut seen = BTreeSet::new();
            for path in &all {
                let reply = http::get(&server.origin(), &format!("{}{path}", site.base));
                assert_eq!(reply.status, 200, "{path}");
                let kind = Kind::of(guide, path);
                seen.insert(kind);
                expect_headers(guide, &reply, kind, Host::Own, path);
            }
            assert!(seen.len() >= 5, "only {seen:?} of {} files", all.len());
            // An unknown address has the headers of the page that answers it.
            for path in ["/nowhere/", "/en/nowhere", "/_headers", "/_redirects"] {
                let reply = http::get(&server.origin(), &format!("{}{path}", site.base));
                assert_eq!(reply.status, 404, "{path}");
                expect_headers(guide, &reply, Kind::Frame, Host::Own, path);
                assert_eq!(reply.body, fs::read(site.dist.join("404.html")).unwrap());
            }
        });
    }
}

#[test]
fn a_host_that_reads_headers_sends_each_file_with_what_the_list_says() {
    for site in [&*GUIDE, &*SUB] {
        with_list(site, |guide| {
            for path in paths(site) {
                let reply = http::get(&site.origin(), &format!("{}{path}", site.base));
                let kind = Kind::of(guide, &path);
                expect_headers(guide, &reply, kind, Host::Platform, &path);
            }
        });
    }
}

#[test]
fn every_policy_is_within_what_hosts_take_and_stands_in_every_recipe() {
    for site in [&*GUIDE, &*SUB] {
        with_list(site, |guide| {
            let cloudfront = beside(site, "cloudfront.yaml");
            for kind in Kind::ALL {
                for header in kind.headers(guide, Host::Own) {
                    assert!(header.value.len() <= LONGEST_VALUE, "{header:?}");
                }
            }
            for kind in [Kind::Page, Kind::Frame] {
                let headers = kind.headers(guide, Host::Own);
                let policy = headers
                    .iter()
                    .find(|header| header.value.contains("sha256-"));
                let policy = format!("ContentSecurityPolicy: \"{}\"\n", policy.unwrap().value);
                assert!(cloudfront.contains(&policy), "{kind:?}");
            }
        });
    }
}

#[test]
fn nginx_sends_the_compressed_files_of_the_build() {
    for (path, content_type) in [
        ("/en/", "text/html; charset=utf-8"),
        ("/nowhere/", "text/html; charset=utf-8"),
        ("/embed.js", "application/javascript; charset=utf-8"),
        ("/en.webmanifest", "application/manifest+json"),
    ] {
        let file = match path {
            "/en/" => "en/index.html",
            "/nowhere/" => "404.html",
            file => &file[1..],
        };
        for (asked, encoding, ending) in [
            ("gzip, deflate, br", Some("br"), ".br"),
            ("gzip", Some("gzip"), ".gz"),
            ("identity", None, ""),
        ] {
            let lines = format!("Accept-Encoding: {asked}\r\nVia: 1.1 proxy\r\n");
            let reply = http::get_with(&NGINX.origin(), path, &lines);
            assert_eq!(
                reply.header("content-encoding"),
                encoding,
                "{path}: {asked}"
            );
            assert_eq!(reply.header("vary"), Some("Accept-Encoding"), "{path}");
            assert_eq!(reply.header("content-type"), Some(content_type));
            let sent = fs::read(GUIDE.dist.join(format!("{file}{ending}"))).unwrap();
            assert!(reply.body == sent, "{path}: {asked}");
        }
    }
    let program = GUIDE.asset("community-guide-", ".wasm");
    let reply = http::get(&NGINX.origin(), &format!("/assets/{program}"));
    // A program is compiled while it is loaded only if it is called one.
    assert_eq!(reply.header("content-type"), Some("application/wasm"));
}

#[test]
fn nginx_leads_to_clean_addresses_on_whatever_host_it_is() {
    for (server, path, leads_to) in [
        (&*NGINX, "/en?a=b", "/en/?a=b"),
        (&*NGINX, "/pt-BR/frame/choose", "/pt-BR/frame/choose/"),
        (&*NGINX_SUB, "/some/path", "/some/path/"),
        (&*NGINX_SUB, "/some/path/en/path", "/some/path/en/path/"),
    ] {
        let reply = http::get(&server.origin(), path);
        assert_eq!(
            (reply.status, reply.header("location")),
            (301, Some(leads_to)),
            "{path}"
        );
    }
    // Nobody is led to another host by an address of this one.
    let reply = http::get(&NGINX.origin(), "//example.org/en");
    assert!(reply.status == 404, "{:?}", reply.header("location"));
    // Once looked at, a page is asked about and not sent again.
    let tag = http::get(&NGINX.origin(), "/en/");
    let tag = tag.header("etag").expect("a tag of the page's version");
    let again = http::get_with(
        &NGINX.origin(),
        "/en/",
        &format!("If-None-Match: {tag}\r\n"),
    );
    assert_eq!((again.status, again.body.len()), (304, 0));
}

/// A visit with answers from the home page to the result, a reload and a step back.
fn walk(visitor: &Visitor) {
    visitor.open("/en/");
    visitor.follow(&guide::interface("en").home.choose_action);
    visitor.answer_all(ANSWERS);
    visitor.expect_result_at("en", ANSWERS);
    visitor.reload();
    visitor.expect_result_at("en", ANSWERS);
    visitor.switch_language("zh-CN");
    visitor.expect_result_at("zh-CN", ANSWERS);
}

#[test]
fn the_guide_runs_behind_nginx() {
    Journey::to(NGINX.url()).run(walk);
}

#[test]
fn the_guide_runs_behind_nginx_below_a_path() {
    Journey::to(NGINX_SUB.url()).run(walk);
}

#[test]
fn an_unknown_address_behind_nginx_leads_on() {
    Journey::to(NGINX.url())
        .expecting_messages(&["404"])
        .run(|visitor| {
            visitor.open_without_waiting("/EN/choose/index.html?intent=join");
            visitor.wait_until("the page that was meant", || {
                visitor.current_url().ends_with("/en/choose/?intent=join")
                    || visitor
                        .current_url()
                        .ends_with("/en/choose/purpose/?intent=join")
            });
            visitor.wait_until_ready();
        });
}

/// A site of another origin with this in its body.
fn host(body: &str) -> String {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body>{body}</body></html>"
    );
    let host = ProxyRules::default().page("/host/", html);
    host.start(&GUIDE.origin()).url()
}

fn frame(attributes: &str, address: &str) -> String {
    format!(
        "<iframe title=\"Guide\" width=\"900\" height=\"800\" {attributes} src=\"{address}\"></iframe>"
    )
}

/// Answers a question inside the frame of another site.
fn expect_framed(host: String) {
    Journey::to(host).run(|visitor| {
        visitor.open_without_waiting("/host/");
        visitor.enter_frame("iframe");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
    });
}

#[test]
fn a_page_for_frames_is_embedded_from_nginx() {
    let address = format!("{}/en/frame/choose/", NGINX.url());
    expect_framed(host(&frame("", &address)));
}

#[test]
fn a_sandboxed_frame_loads_its_program_from_nginx() {
    let address = format!("{}/some/path/en/frame/choose/", NGINX_SUB.origin());
    expect_framed(host(&frame("sandbox=\"allow-scripts\"", &address)));
}

#[test]
fn the_damaged_address_of_a_page_for_frames_leads_on_inside_the_frame() {
    for url in [NGINX.url(), GUIDE.url(), github_pages()] {
        let address = format!("{url}/EN/frame/choose/index.html");
        Journey::to(host(&frame("", &address)))
            .expecting_messages(&["404"])
            .run(|visitor| {
                visitor.open_without_waiting("/host/");
                visitor.enter_frame("iframe");
                visitor.wait_until("the page that was meant", || {
                    let path = visitor.script("return location.pathname");
                    path.as_str()
                        .is_some_and(|path| path.ends_with("/en/frame/choose/"))
                });
                visitor.expect_question("intent");
            });
    }
}

#[test]
fn the_element_is_loaded_from_nginx() {
    let body = format!(
        "<script async src=\"{}/embed.js\"></script><community-guide></community-guide>",
        NGINX.url()
    );
    Journey::to(host(&body)).run(|visitor| {
        visitor.open_without_waiting("/host/");
        visitor.enter_embedded("community-guide");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
    });
}

#[test]
fn another_site_cannot_frame_a_whole_page() {
    // The host that reads `_headers` refuses as well.
    for url in [NGINX.url(), GUIDE.url(), SUB.url()] {
        let body = frame("", &format!("{url}/en/choose/"));
        Journey::to(host(&body))
            .expecting_messages(&["frame-ancestors"])
            .run(|visitor| {
                visitor.open_without_waiting("/host/");
                visitor.wait_for_message("frame-ancestors");
            });
    }
}

/// The site below a path, on a host that sends none of the headers: GitHub Pages.
fn github_pages() -> String {
    SUB.on_a_host_without_headers()
}

#[test]
fn the_guide_runs_where_no_header_is_sent() {
    let url = github_pages();
    let origin = url.trim_end_matches(SUB.base);
    let reply = http::get(origin, &format!("{}/en/", SUB.base));
    with_list(&SUB, |guide| {
        for name in names(guide) {
            assert_eq!(reply.header(&name.to_ascii_lowercase()), None, "{name}");
        }
    });
    Journey::to(url).run(walk);
}

#[test]
fn an_unknown_address_leads_on_where_no_header_is_sent() {
    Journey::to(github_pages())
        .expecting_messages(&["404"])
        .run(|visitor| {
            visitor.open_without_waiting("/EN/path/index.html");
            visitor.wait_until("the page that was meant", || {
                visitor.current_url().ends_with("/some/path/en/path/")
            });
            visitor.wait_until_ready();
        });
}

#[test]
fn a_page_for_frames_is_embedded_where_no_header_is_sent() {
    let address = format!("{}/en/frame/choose/", github_pages());
    expect_framed(host(&frame("", &address)));
}

/// What a page's own policy refuses, by trying it.
const TRY: &str = "
  const refused = [];
  addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
  try { document.body.innerHTML = '<b>'; } catch { refused.push('innerHTML'); }
  document.body.setAttribute('style', 'color: red');
  const image = new Image();
  image.src = 'http://127.0.0.1:9/';
  return new Promise((resolve) => setTimeout(() => resolve(refused), 200));
";

#[test]
fn a_pages_own_policy_holds_where_no_header_is_sent() {
    Journey::to(github_pages())
        .expecting_messages(&["Content Security Policy", "TrustedHTML"])
        .run(|visitor| {
            visitor.open("/en/");
            let refused = visitor.script(TRY);
            let refused: Vec<_> = refused.as_array().expect("a list").iter().collect();
            for what in [
                "innerHTML",
                "style-src-attr",
                "require-trusted-types-for",
                "img-src",
            ] {
                assert!(refused.contains(&&json!(what)), "{what}: {refused:?}");
            }
        });
}

/// What CloudFront's function makes of requests, by Node: it is plain JavaScript.
fn to_files(site: &ServedSite, requests: &[(&str, Value)]) -> Vec<Value> {
    let template = beside(site, "cloudfront.yaml");
    let (_, code) = template
        .split_once("FunctionCode: |\n")
        .expect("a function");
    let lines = code.lines();
    let lines = lines.take_while(|line| line.is_empty() || line.starts_with("        "));
    let code: Vec<_> = lines.collect();
    let requests: Vec<_> = requests
        .iter()
        .map(|(uri, query)| json!({ "request": { "uri": uri, "querystring": query } }))
        .collect();
    let script = format!(
        "{}\nconsole.log(JSON.stringify({}.map(handler)))",
        code.join("\n"),
        json!(requests)
    );
    let node = Command::new("node")
        .args(["--eval", &script])
        .stderr(Stdio::inherit())
        .output()
        .expect("node runs");
    let answers: Value = serde_json::from_slice(&node.stdout).expect("answers as JSON");
    answers.as_array().expect("a list").clone()
}

#[test]
fn cloudfront_finds_every_page_in_the_folder_of_its_version() {
    for site in [&*GUIDE, &*SUB] {
        let template = beside(site, "cloudfront.yaml");
        let version = template.split("Name: !Sub \"${AWS::StackName}-").nth(1);
        let version = version.and_then(|rest| rest.split('"').next()).unwrap();
        let (error_page, _) = template
            .split_once("ResponsePagePath: ")
            .and_then(|(_, rest)| rest.split_once('\n'))
            .expect("a page for unknown addresses");
        assert_eq!(error_page, format!("/{version}{}/404.html", site.base));

        let files = site.files();
        let paths: Vec<_> = guide::routes().iter().map(Route::path).collect();
        let paths: Vec<_> = paths
            .iter()
            .map(|path| format!("{}{path}", site.base))
            .collect();
        let none = json!({});
        let mut requests: Vec<_> = paths.iter().map(|path| (&**path, none.clone())).collect();
        let script = format!("{}/embed.js", site.base);
        requests.push((&script, none.clone()));
        for ((path, _), answer) in requests.iter().zip(to_files(site, &requests)) {
            let file = answer["uri"]
                .as_str()
                .unwrap_or_else(|| panic!("{path}: {answer}"));
            let below = file.strip_prefix(&format!("/{version}{}", site.base));
            let below = below.unwrap_or_else(|| panic!("{path} leads to {file}"));
            assert!(files.contains_key(below), "{path} leads to {file}");
        }
    }
}

#[test]
fn cloudfront_leads_to_clean_addresses_and_to_no_other_host() {
    let query = json!({
        "intent": { "value": "join" },
        "types": { "value": "a%2Cb", "multiValue": [{ "value": "a%2Cb" }, { "value": "c" }] },
    });
    let requests = [
        ("/en", json!({})),
        ("/en/result", query),
        ("//example.org/en", json!({})),
    ];
    let places = [
        "/en/",
        "/en/result/?intent=join&types=a%2Cb&types=c",
        "/example.org/en/",
    ];
    let answers = to_files(&GUIDE, &requests);
    for (answer, place) in answers.iter().zip(places) {
        assert_eq!(answer["statusCode"], 302);
        assert_eq!(answer["headers"]["location"]["value"], place);
    }
    let root = to_files(&SUB, &[("/", json!({}))]);
    assert_eq!(root[0]["headers"]["location"]["value"], "/some/path/");
}

#[test]
fn each_page_names_its_policy_without_what_only_a_header_may_say() {
    for (path, page) in GUIDE.pages() {
        let policy = values(&page, "content", |tag| {
            tag.has("http-equiv", "Content-Security-Policy")
        });
        assert!(!policy[0].contains("frame-ancestors"), "{path}");
    }
}
