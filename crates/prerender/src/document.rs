//! A whole HTML document around a page.

use community_guide::{app::App, state::Site};
use guide_routes::{Head, Route, head};
use html_escape::encode_double_quoted_attribute as attribute;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

/// Nothing but the site's own files: no other host, no inline script or style.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
    require-trusted-types-for 'script'";

/// The addresses of what a document loads.
#[derive(Clone)]
pub(crate) struct Assets {
    pub(crate) style: String,
    /// Blocks for a moment: hides a page with a query until it is ready.
    pub(crate) early: String,
    /// Starts the program.
    pub(crate) start: String,
    pub(crate) program: String,
    pub(crate) wasm: String,
    /// The content in the page's language.
    pub(crate) content: String,
    /// What the page reads of the content beside that.
    pub(crate) content_parts: Vec<String>,
    pub(crate) icon: String,
    pub(crate) manifest: String,
}

/// The document of a route.
///
/// `address` is what canonical addresses begin with.
pub(crate) fn page(site: Site, route: &Route, assets: &Assets, address: &str) -> String {
    let pack = site.pack();
    let body = Owner::new().with(|| {
        provide_context(RequestUrl::new(&site.with_base(&route.path())));
        let (first, origin) = (route.clone(), address.to_owned());
        view! { <App site=site first=first hydrated=false origin=origin/> }.to_html()
    });
    let head = head(pack, route, address);
    let Assets {
        style,
        early,
        start,
        program,
        wasm,
        content,
        content_parts,
        icon,
        manifest,
    } = assets;
    let parts: String = content_parts
        .iter()
        .map(|part| format!("<link rel=\"preload\" href=\"{part}\" as=\"fetch\" crossorigin>\n"))
        .collect();
    let frame = if route.frame { " data-frame" } else { "" };
    let attributes = format!(
        r#" data-base="{}" data-site="{}" data-content="{content}"{frame}"#,
        attribute(&site.with_base("")),
        attribute(address)
    );
    let links = format!(
        r#"{}<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="manifest" href="{manifest}">
<script src="{early}"></script>
<link rel="stylesheet" href="{style}">
<link rel="modulepreload" href="{program}">
<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>
<link rel="preload" href="{content}" as="fetch" crossorigin>
{parts}<script type="module" src="{start}"></script>
"#,
        describe(&head)
    );
    // Whitespace inside the guide's element would not match what is hydrated.
    shell(
        &pack.locale,
        &attributes,
        &head.title,
        &links,
        &format!(r#"<div id="guide">{body}</div>"#),
    )
}

/// A document without the program.
pub(crate) fn shell(
    language: &str,
    attributes: &str,
    title: &str,
    links: &str,
    body: &str,
) -> String {
    format!(
        r#"<!doctype html>
<html lang="{language}"{attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{CONTENT_SECURITY_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{}</title>
{links}</head>
<body>{body}</body>
</html>
"#,
        html_escape::encode_text(title)
    )
}

/// What the page says about itself to search engines and previews.
fn describe(head: &Head) -> String {
    let mut lines = format!(
        r#"<meta name="description" content="{description}">
<link rel="canonical" href="{canonical}">
<meta property="og:type" content="website">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
<meta property="og:url" content="{canonical}">
"#,
        description = attribute(&head.description),
        title = attribute(&head.title),
        canonical = attribute(&head.canonical),
    );
    for (tag, address) in &head.alternates {
        lines.push_str(&format!(
            "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n",
            attribute(address)
        ));
    }
    if !head.is_listed {
        lines.push_str("<meta name=\"robots\" content=\"noindex\">\n");
    }
    lines
}
