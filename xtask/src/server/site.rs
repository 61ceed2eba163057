//! One built site, and the answer to each request for it.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_TYPE, LOCATION};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;
use tower_service::Service;

use super::headers::HeaderRules;
use crate::public_url::PublicUrl;

/// A built site and where it stands.
#[derive(Debug)]
pub struct Site {
    files: ServeDir,
    headers: HeaderRules,
    public_url: PublicUrl,
    keeps_offline: bool,
}

impl Site {
    /// Reads the site that was built into the folder `dist` for `public_url`.
    ///
    /// `public_url` is a path, such as `/` or `/guide/`, or a whole address, of which the path
    /// counts. The site's files are read when they are asked for, its `_headers` now.
    ///
    /// # Errors
    ///
    /// When there is no such folder, `public_url` is neither a path nor an address, or `_headers`
    /// cannot be understood.
    pub fn load(dist: impl Into<PathBuf>, public_url: &str) -> anyhow::Result<Self> {
        let dist = dist.into();
        ensure!(
            dist.is_dir(),
            "there is no built site in {}; build one with `cargo xtask build`",
            dist.display()
        );
        let public_url: PublicUrl = public_url.parse()?;
        let files = ServeDir::new(&dist)
            .precompressed_br()
            .precompressed_gzip()
            .redirect_path_prefix(public_url.path().trim_end_matches('/'));
        Ok(Self {
            files,
            headers: read_headers(&dist)?,
            public_url,
            keeps_offline: true,
        })
    }

    /// The same site with its service worker switched off, as who hosts it switches it off: browsers
    /// keep nothing of it. For a site that changes with every edit.
    #[must_use]
    pub fn without_offline(mut self) -> Self {
        self.keeps_offline = false;
        self
    }

    /// The same site on a host that reads no `_headers`, and sends none of its headers.
    #[must_use]
    pub fn without_headers(mut self) -> Self {
        self.headers = HeaderRules::default();
        self
    }

    /// The path below which the site stands, with a slash at its start and its end.
    pub fn base(&self) -> &str {
        self.public_url.path()
    }

    /// The answer to `request`.
    pub(super) async fn respond(&self, mut request: Request) -> Response {
        let base = self.base();
        let path = request.uri().path().to_owned();
        let Some(inside) = path.strip_prefix(base.trim_end_matches('/')) else {
            return self.outside();
        };
        if inside.is_empty() {
            return redirect(base, request.uri().query());
        }
        if !inside.starts_with('/') {
            return self.outside();
        }
        let inside = match inside {
            "/sw.js" if !self.keeps_offline => "/sw-off.js".to_owned(),
            _ => inside.to_owned(),
        };
        let Some(uri) = site_uri(&inside, request.uri().query()) else {
            return StatusCode::BAD_REQUEST.into_response();
        };
        *request.uri_mut() = uri;
        let mut response = self.file_or_not_found(request, &inside).await;
        name_charset(&mut response);
        self.headers.apply(&path, response.headers_mut());
        response
    }

    async fn file_or_not_found(&self, request: Request, path: &str) -> Response {
        let mut page_request = Request::new(Body::empty());
        *page_request.method_mut() = request.method().clone();
        if let Some(encodings) = request.headers().get(ACCEPT_ENCODING) {
            let encodings = encodings.clone();
            page_request
                .headers_mut()
                .insert(ACCEPT_ENCODING, encodings);
        }
        // Hosts read these files and do not serve them.
        if !["/_headers", "/_redirects"].contains(&path) {
            let response = self.file(request).await;
            if response.status() != StatusCode::NOT_FOUND {
                return response;
            }
        }
        *page_request.uri_mut() = Uri::from_static("/404.html");
        let mut response = self.file(page_request).await;
        if response.status() == StatusCode::NOT_FOUND {
            return (StatusCode::NOT_FOUND, "There is no such page.\n").into_response();
        }
        if response.status() == StatusCode::OK {
            *response.status_mut() = StatusCode::NOT_FOUND;
        }
        response
    }

    async fn file(&self, request: Request) -> Response {
        match self.files.clone().call(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        }
    }

    fn outside(&self) -> Response {
        let message = format!("The site stands below {}\n", self.base());
        (StatusCode::NOT_FOUND, message).into_response()
    }
}

fn read_headers(dist: &Path) -> anyhow::Result<HeaderRules> {
    let file = dist.join("_headers");
    if !file.exists() {
        return Ok(HeaderRules::default());
    }
    std::fs::read_to_string(&file)
        .map_err(anyhow::Error::from)
        .and_then(|text| HeaderRules::parse(&text))
        .with_context(|| format!("in {}", file.display()))
}

fn redirect(path: &str, query: Option<&str>) -> Response {
    let location = match query {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, location)]).into_response()
}

fn site_uri(path: &str, query: Option<&str>) -> Option<Uri> {
    let text = match query {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    PathAndQuery::try_from(text).ok().map(Uri::from)
}

/// Says that a text is UTF-8, as hosts do and the plain file service does not.
fn name_charset(response: &mut Response) {
    let headers = response.headers_mut();
    let Some(kind) = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
    else {
        return;
    };
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(value) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, value);
    }
}
