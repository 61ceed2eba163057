//! A proxy between a browser and a site, which can hold a file back, answer that it
//! is missing, or with something else: a slow connection, a broken deployment, an older one, another
//! community's site.

use super::{RUNTIME, wait};
use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// A running proxy. It lasts as long as the process.
pub(crate) struct Proxy {
    address: SocketAddr,
    held: watch::Sender<bool>,
}

/// What a proxy does with requests.
#[derive(Default)]
pub(crate) struct ProxyRules {
    held: Vec<String>,
    answers: Vec<Answer>,
    headers: Vec<HeaderRule>,
}

/// Another header than the site's.
struct HeaderRule {
    /// Of the files whose path ends like this.
    ending: String,
    name: &'static str,
    /// None where it is left out.
    value: Option<&'static str>,
}

/// What is answered in the site's place.
struct Answer {
    /// Of which paths: those that end like this.
    ending: String,
    status: &'static str,
    /// Lines of the head beside those that every answer has.
    headers: String,
    html: String,
    /// How many times more.
    left: AtomicUsize,
}

impl Answer {
    /// Whether this is to be answered, once more.
    fn is_next(&self, path: &str) -> bool {
        let less = |left: usize| left.checked_sub(1);
        path.ends_with(&self.ending)
            && self
                .left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less)
                .is_ok()
    }
}

impl ProxyRules {
    /// Holds back the files whose path ends like this, until they are released.
    pub(crate) fn hold(mut self, ending: &str) -> Self {
        self.held.push(ending.to_owned());
        self
    }

    /// Answers that there is no file whose path ends like this.
    pub(crate) fn not_found(self, ending: &str) -> Self {
        self.not_found_at_first(usize::MAX, ending)
    }

    /// Answers some times that there is no file whose path ends like this.
    pub(crate) fn not_found_at_first(self, times: usize, ending: &str) -> Self {
        self.answer(ending, "404 Not Found", "", String::new(), times)
    }

    /// Sends the files whose path ends like this as another type of content.
    pub(crate) fn send_as(self, ending: &str, content_type: &'static str) -> Self {
        self.header(ending, "Content-Type", Some(content_type))
    }

    /// Leaves a header out of the files whose path ends like this.
    pub(crate) fn without_header(self, ending: &str, name: &'static str) -> Self {
        self.header(ending, name, None)
    }

    fn header(mut self, ending: &str, name: &'static str, value: Option<&'static str>) -> Self {
        self.headers.push(HeaderRule {
            ending: ending.to_owned(),
            name,
            value,
        });
        self
    }

    /// Has a page of its own.
    pub(crate) fn page(self, path: &str, html: String) -> Self {
        self.page_at_first(usize::MAX, path, html)
    }

    /// Has a page of its own with a policy.
    pub(crate) fn page_with_policy(self, path: &str, policy: &str, html: String) -> Self {
        let header = format!("Content-Security-Policy: {policy}\r\n");
        self.answer(path, "200 OK", &header, html, usize::MAX)
    }

    /// Has a page of its own for some times in the place of a file.
    pub(crate) fn page_at_first(self, times: usize, ending: &str, html: String) -> Self {
        self.answer(ending, "200 OK", "", html, times)
    }

    fn answer(
        mut self,
        ending: &str,
        status: &'static str,
        headers: &str,
        html: String,
        times: usize,
    ) -> Self {
        self.answers.push(Answer {
            ending: ending.to_owned(),
            status,
            headers: headers.to_owned(),
            html,
            left: AtomicUsize::new(times),
        });
        self
    }

    /// Starts the proxy for a site, by the site's address.
    pub(crate) fn start(self, site: &str) -> Proxy {
        let site = site.trim_start_matches("http://").to_owned();
        let listener = wait(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = listener.local_addr().expect("a bound port has an address");
        let (held, release) = watch::channel(true);
        let shared = Arc::new((self, site));
        RUNTIME.spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                let (shared, release) = (Arc::clone(&shared), release.clone());
                tokio::spawn(async move {
                    // The browser may close a connection whenever it likes.
                    let _ = forward(browser, &shared.0, &shared.1, release).await;
                });
            }
        });
        Proxy { address, held }
    }
}

impl Proxy {
    /// The address of the proxy, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port that it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Lets everything pass that was held back.
    pub(crate) fn release(&self) {
        self.held.send_replace(false);
    }
}

/// Passes one request on and its answer back; then the connection ends.
async fn forward(
    mut browser: TcpStream,
    rules: &ProxyRules,
    site: &str,
    mut release: watch::Receiver<bool>,
) -> io::Result<()> {
    let Some(head) = read_head(&mut browser).await? else {
        return Ok(());
    };
    let target = head.split(' ').nth(1).unwrap_or_default();
    let path = target.split('?').next().unwrap_or_default();
    if let Some(answer) = rules.answers.iter().find(|answer| answer.is_next(path)) {
        return reply(&mut browser, answer).await;
    }
    if rules.held.iter().any(|ending| path.ends_with(ending)) {
        // An error means that the proxy is gone, and nobody waits any more.
        let _ = release.wait_for(|held| !held).await;
    }
    let mut server = TcpStream::connect(site).await?;
    let lines = head.lines().filter(|line| !line.is_empty());
    let headers = lines.filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let mut request = headers.collect::<Vec<_>>().join("\r\n");
    request.push_str("\r\nConnection: close\r\n\r\n");
    server.write_all(request.as_bytes()).await?;
    let changed = rules.headers.iter();
    let changed: Vec<_> = changed
        .filter(|rule| path.ends_with(&rule.ending))
        .collect();
    if !changed.is_empty() {
        send_changed_head(&mut server, &mut browser, &changed).await?;
    }
    copy(&mut server, &mut browser).await?;
    browser.shutdown().await
}

/// Passes the head of an answer on, with other headers.
async fn send_changed_head(
    server: &mut TcpStream,
    browser: &mut TcpStream,
    rules: &[&HeaderRule],
) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(server.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head);
    let is_kept = |line: &&str| {
        let name = line.split(':').next().unwrap_or_default();
        let is_of = |rule: &&HeaderRule| rule.name.eq_ignore_ascii_case(name);
        !line.is_empty() && !rules.iter().any(is_of)
    };
    let mut lines: Vec<_> = head
        .lines()
        .filter(is_kept)
        .map(ToOwned::to_owned)
        .collect();
    for HeaderRule { name, value, .. } in rules {
        lines.extend(value.map(|value| format!("{name}: {value}")));
    }
    let head = lines.join("\r\n") + "\r\n\r\n";
    browser.write_all(head.as_bytes()).await
}

/// The head of a request; `None` if the connection ends before its end.
async fn read_head(browser: &mut TcpStream) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut buffer = [0; 4096];
    while !head.ends_with(b"\r\n\r\n") {
        let count = browser.read(&mut buffer).await?;
        if count == 0 {
            return Ok(None);
        }
        head.extend_from_slice(&buffer[..count]);
    }
    Ok(Some(String::from_utf8_lossy(&head).into_owned()))
}

async fn reply(browser: &mut TcpStream, answer: &Answer) -> io::Result<()> {
    let Answer {
        status,
        headers,
        html,
        ..
    } = answer;
    let length = html.len();
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{html}"
    );
    browser.write_all(answer.as_bytes()).await?;
    browser.shutdown().await
}
