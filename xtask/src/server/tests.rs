//! The server over a real connection, with a site of a few files.

use std::fs;

use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Server, Site};

/// A server on a free port, and the folder that it serves.
struct Fixture {
    server: Server,
    _dist: TempDir,
}

/// A response, with its header names in lower case.
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    fn has(&self, header: &str) -> bool {
        self.head.lines().any(|line| line == header)
    }
}

impl Fixture {
    async fn start(public_url: &str) -> Self {
        let dist = TempDir::new().unwrap();
        let files = [
            ("index.html", "front page"),
            ("404.html", "no such page"),
            ("404.html.br", "no such page, in brotli"),
            ("en/index.html", "english"),
            ("assets/a.wasm", "program"),
            ("assets/a.wasm.br", "program in brotli"),
            ("assets/a.wasm.gz", "program in gzip"),
            ("_redirects", "/ /en/ 302"),
            (
                "_headers",
                "/*\n  X-All: yes\n/assets/*\n  Cache-Control: immutable\n\
                 /some/path/assets/*\n  Cache-Control: immutable\n",
            ),
        ];
        for (name, text) in files {
            let path = dist.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let site = Site::load(dist.path(), public_url).unwrap();
        let server = Server::start(site, "127.0.0.1:0").await.unwrap();
        Self {
            server,
            _dist: dist,
        }
    }

    async fn get(&self, path: &str) -> Reply {
        self.request("GET", path, "identity").await
    }

    async fn request(&self, method: &str, path: &str, encodings: &str) -> Reply {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: test\r\naccept-encoding: {encodings}\r\n\
             connection: close\r\n\r\n"
        );
        let mut stream = TcpStream::connect(self.server.address()).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        Reply {
            status: head[9..12].parse().unwrap(),
            head,
            body: bytes[end + 4..].to_vec(),
        }
    }
}

#[tokio::test]
async fn a_folder_answers_with_its_index_and_the_sites_headers() {
    let site = Fixture::start("/").await;
    for (path, text) in [
        ("/", "front page"),
        ("/en/", "english"),
        ("/en/?a=b", "english"),
    ] {
        let reply = site.get(path).await;
        assert_eq!((reply.status, reply.text()), (200, text), "{path}");
        assert!(reply.has("x-all: yes"));
        assert!(reply.has("content-type: text/html; charset=utf-8"));
        assert!(!reply.head.contains("cache-control"));
    }
}

#[tokio::test]
async fn a_folder_without_its_slash_is_redirected_and_keeps_the_query() {
    let site = Fixture::start("/").await;
    let reply = site.get("/en?a=b").await;
    assert_eq!(reply.status, 307);
    assert!(reply.has("location: /en/?a=b"), "{}", reply.head);
}

#[tokio::test]
async fn an_unknown_address_gets_the_404_page_with_its_status_and_headers() {
    let site = Fixture::start("/").await;
    for path in [
        "/nothing/",
        "/en/nothing",
        "/_headers",
        "/_redirects",
        "/../Cargo.toml",
    ] {
        let reply = site.get(path).await;
        assert_eq!(
            (reply.status, reply.text()),
            (404, "no such page"),
            "{path}"
        );
        assert!(reply.has("x-all: yes"));
    }
    let reply = site.request("GET", "/nothing/", "br").await;
    assert_eq!(reply.text(), "no such page, in brotli");
    let reply = site.request("HEAD", "/nothing/", "identity").await;
    assert_eq!((reply.status, reply.text()), (404, ""));
}

#[tokio::test]
async fn assets_are_compressed_as_the_browser_asks() {
    let site = Fixture::start("/").await;
    for (encodings, text) in [
        ("gzip, br", "program in brotli"),
        ("gzip", "program in gzip"),
        ("identity", "program"),
    ] {
        let reply = site.request("GET", "/assets/a.wasm", encodings).await;
        assert_eq!((reply.status, reply.text()), (200, text), "{encodings}");
        assert!(reply.has("content-type: application/wasm"));
        assert!(reply.has("cache-control: immutable"));
        assert!(reply.has("vary: accept-encoding"));
    }
}

#[tokio::test]
async fn a_site_below_a_path_answers_there_and_nowhere_else() {
    let site = Fixture::start("https://example.org/some/path/").await;
    assert!(site.server.url().ends_with("/some/path/"));
    assert_eq!(site.get("/some/path/").await.text(), "front page");
    let reply = site.get("/some/path?x").await;
    assert!(reply.has("location: /some/path/?x"), "{}", reply.head);
    let reply = site.get("/some/path/en").await;
    assert!(reply.has("location: /some/path/en/"), "{}", reply.head);
    assert!(
        site.get("/some/path/assets/a.wasm")
            .await
            .has("cache-control: immutable")
    );
    assert_eq!(site.get("/some/path/no").await.text(), "no such page");
    for path in ["/", "/some/", "/some/pathology/", "/en/"] {
        let reply = site.get(path).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.text().contains("/some/path/"), "{path}");
    }
}

#[tokio::test]
async fn a_running_server_takes_another_site_and_stops() {
    let fixture = Fixture::start("/").await;
    let other = TempDir::new().unwrap();
    fs::write(other.path().join("index.html"), "the other site").unwrap();
    fixture
        .server
        .replace(Site::load(other.path(), "/").unwrap());
    assert_eq!(fixture.get("/").await.text(), "the other site");
    assert_eq!(fixture.get("/no").await.status, 404);

    let address = fixture.server.address();
    fixture.server.stop().await;
    assert!(TcpStream::connect(address).await.is_err());
}

#[test]
fn a_site_that_is_not_there_or_cannot_be_understood_is_refused() {
    let error = Site::load("no/such/folder", "/").unwrap_err();
    assert!(error.to_string().contains("no/such/folder"));

    let dist = TempDir::new().unwrap();
    fs::write(dist.path().join("_headers"), "oops").unwrap();
    let error = format!("{:#}", Site::load(dist.path(), "/").unwrap_err());
    assert!(error.contains("_headers: line 1"), "{error}");
}
