//! A whole HTML document around a page.

use crate::{inline::Text, sharing::Shared, tree};
use community_guide::{app::App, state::Site};
use guide_content::Pack;
use guide_routes::{Head, Kind, Route, head};
use html_escape::encode_double_quoted_attribute as attribute;
use leptos::prelude::{Owner, RenderHtml, provide_context, view};
use leptos_router::location::RequestUrl;
use std::collections::BTreeSet;

/// Nothing but the site's own files, and what stands inside pages, by its hash:
/// no other host, no other inline script or style. `has_frames` for a page that shows
/// other pages of the guide inside itself.
pub(crate) fn content_security_policy<'a>(
    scripts: impl IntoIterator<Item = &'a Text>,
    styles: impl IntoIterator<Item = &'a Text>,
    has_frames: bool,
) -> String {
    let scripts = sources(scripts);
    let styles = sources(styles);
    let frames = if has_frames { " frame-src 'self';" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; \
         style-src 'self'{styles}; img-src 'self'; connect-src 'self';{frames} \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"
    )
}

/// Each source once, with a space before it.
fn sources<'a>(texts: impl IntoIterator<Item = &'a Text>) -> String {
    let sources: BTreeSet<_> = texts.into_iter().map(|text| &text.source).collect();
    sources
        .iter()
        .fold(String::new(), |list, source| list + " " + source)
}

/// What a document loads, and what stands inside it.
pub(crate) struct Assets<'a> {
    /// Inside: what the page needs of the style to be painted.
    pub(crate) style: &'a Text,
    /// Inside: runs before the page is painted. Hides a page with a query until
    /// it is ready.
    pub(crate) early: &'a Text,
    /// Inside pages for frames: speaks with the page around.
    pub(crate) frame: Option<&'a Text>,
    /// The addresses of the style sheets, in their order: what stands inside again, and what
    /// pages reached from here have too.
    pub(crate) sheets: &'a [&'a str],
    /// The name among the assets of the sheet that the program loads with the first part of it that needs
    /// this, if that is none of the above.
    pub(crate) later_sheet: Option<&'a str>,
    /// What is said when the program cannot run, or runs no more.
    pub(crate) why: &'a str,
    /// The address of what starts the program.
    pub(crate) start: &'a str,
    /// The address of the content in the page's language.
    pub(crate) content: &'a str,
    /// What the program will ask for, named so that it comes without waiting
    /// for what asks.
    pub(crate) preloads: &'a [Preload],
    pub(crate) icon: &'a str,
    pub(crate) manifest: &'a str,
}

/// What a page tells others about itself, besides its [`Head`].
pub(crate) struct About<'a> {
    /// The address of its answer for sites that embed it.
    pub(crate) oembed: Option<&'a str>,
    pub(crate) shared: &'a Shared,
}

/// A file that a page will need.
pub(crate) struct Preload {
    pub(crate) kind: PreloadKind,
    pub(crate) address: String,
}

/// As what a file is asked for: an answer is used only for what it was loaded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PreloadKind {
    /// A module of the program's script.
    Module,
    /// A part of the program.
    Program,
    /// A part of the content.
    Content,
}

impl Preload {
    /// The link, behind everything that is seen.
    fn link(&self) -> String {
        let what = match self.kind {
            PreloadKind::Module => r#"rel="modulepreload""#,
            PreloadKind::Program => {
                r#"rel="preload" as="fetch" type="application/wasm" crossorigin"#
            }
            PreloadKind::Content => r#"rel="preload" as="fetch" crossorigin"#,
        };
        format!(
            "<link {what} href=\"{}\" fetchpriority=\"low\">\n",
            self.address
        )
    }
}

/// Whether a page is only read: the program adds comfort, and may come last.
fn is_only_read(route: &Route) -> bool {
    match route.page.kind() {
        Kind::Home | Kind::Groups | Kind::Group | Kind::Decisions | Kind::Topic => true,
        Kind::Choose
        | Kind::Result
        | Kind::Compare
        | Kind::Plan
        | Kind::Search
        | Kind::Embed
        | Kind::Path
        | Kind::Stage => false,
    }
}

/// The body of a route's document.
///
/// `address` is what canonical addresses begin with.
pub(crate) fn body(site: Site, route: &Route, address: &str) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&site.with_base(&route.path())));
        let (first, origin) = (route.clone(), address.to_owned());
        view! { <App site=site first=first hydrated=false origin=origin/> }.to_html()
    })
}

/// The document of a route, around its body.
///
/// `address` is what canonical addresses begin with.
pub(crate) fn page(
    site: Site,
    route: &Route,
    body: &str,
    assets: &Assets<'_>,
    address: &str,
    about: &About<'_>,
) -> String {
    let pack = site.pack();
    let head = head(pack, route, address);
    let Assets {
        style,
        early,
        frame: frame_script,
        sheets,
        later_sheet,
        why,
        start,
        content,
        preloads,
        icon,
        manifest,
    } = assets;
    let is_only_read = is_only_read(route);
    // It defines the element by which other sites show the guide. The program could not add
    // it later: Trusted Types forbid that.
    let shows_element = route.page.kind() == Kind::Embed;
    let element = if shows_element {
        let address = site.with_base("/embed.js");
        format!(
            "<script async fetchpriority=\"low\" src=\"{}\"></script>\n",
            attribute(&address)
        )
    } else {
        String::new()
    };
    let frame = if route.frame { " data-frame" } else { "" };
    let last = if is_only_read {
        " data-program-last"
    } else {
        ""
    };
    let later_sheet = later_sheet.map_or_else(String::new, |sheet| {
        format!(r#" data-later-style="{}""#, attribute(sheet))
    });
    let attributes = format!(
        r#" data-base="{}" data-site="{}" data-content="{content}" data-tree="{}"{later_sheet}{frame}{last}"#,
        attribute(&site.with_base("")),
        attribute(address),
        tree::checksum(body)
    );
    let mut preloads: String = preloads.iter().map(Preload::link).collect();
    if is_only_read {
        // Until the program is to come, they are no links.
        preloads = format!("<template data-preloads>\n{preloads}</template>\n");
    }
    let sheets: String = sheets
        .iter()
        .map(|sheet| format!(r#"<link rel="stylesheet" href="{sheet}" fetchpriority="low">"#))
        .collect();
    let inside: Vec<_> = std::iter::once(*early).chain(*frame_script).collect();
    let scripts: String = inside
        .iter()
        .map(|script| format!("<script>{}</script>", script.text))
        .collect();
    let links = format!(
        r#"{scripts}
<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="manifest" href="{manifest}">
<script type="module" src="{start}" fetchpriority="low"></script>
{element}{}{preloads}"#,
        about.shared.data
    );
    shell(&Shell {
        language: &pack.locale,
        attributes: &attributes,
        title: &head.title,
        about: &describe(&head, about),
        style,
        scripts: &inside,
        has_frames: shows_element,
        links: &links,
        // Whitespace inside the guide's element would not match what is hydrated.
        //
        // What a style sheet stands behind, browsers paint without waiting for it; scripts do wait,
        // so the program finds all of the style.
        body: &format!(
            r#"<div id="guide">{body}</div>
{why}
{sheets}"#
        ),
    })
}

/// A document without the program.
pub(crate) struct Shell<'a> {
    pub(crate) language: &'a str,
    pub(crate) attributes: &'a str,
    pub(crate) title: &'a str,
    /// What the page says about itself. It stands before the style: chat programs read only
    /// the beginning of a page.
    pub(crate) about: &'a str,
    pub(crate) style: &'a Text,
    /// The scripts that stand in the links or the body.
    pub(crate) scripts: &'a [&'a Text],
    /// Whether it shows other pages of the guide inside itself.
    pub(crate) has_frames: bool,
    pub(crate) links: &'a str,
    pub(crate) body: &'a str,
}

pub(crate) fn shell(document: &Shell<'_>) -> String {
    let Shell {
        language,
        attributes,
        title,
        about,
        style,
        scripts,
        has_frames,
        links,
        body,
    } = document;
    format!(
        r#"<!doctype html>
<html lang="{language}"{attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{about}<style>{style}</style>
{links}</head>
<body>{body}</body>
</html>
"#,
        policy = content_security_policy(scripts.iter().copied(), [*style], *has_frames),
        title = html_escape::encode_text(title),
        style = style.text,
    )
}

/// What a page says when the program cannot run, or runs no more, for the script that
/// shows it: why, where the answers are, and a way to begin anew.
///
/// In a frame it also says what the owner of a site has to change.
pub(crate) fn why(pack: &Pack, in_frame: bool) -> String {
    let words = &pack.words.interface.stopped;
    let mut causes = String::new();
    for (cause, heading, message) in [
        ("stopped", &words.stopped_heading, &words.stopped_text),
        ("load", &words.load_heading, &words.load_text),
        (
            "webassembly",
            &words.webassembly_heading,
            &words.webassembly_text,
        ),
    ] {
        causes.push_str(&format!(
            "<div data-cause=\"{cause}\"><h2>{}</h2><p>{}</p></div>",
            html_escape::encode_text(heading),
            html_escape::encode_text(message)
        ));
    }
    let hints = [
        ("missing", &words.owner_missing),
        ("type", &words.owner_type),
        ("cors", &words.owner_cors),
    ];
    let hints = hints.into_iter().filter(|_| in_frame).map(|(code, hint)| {
        let hint = html_escape::encode_text(hint);
        format!("<p data-owner=\"{code}\" hidden>{hint}</p>")
    });
    let hints: String = hints.collect();
    format!(
        r#"<template data-why><section class="why" role="alert">{causes}{hints}<p>{} <a></a></p><p><button type="button" class="button" data-action="reload">{}</button></p></section></template>"#,
        html_escape::encode_text(&words.link),
        html_escape::encode_text(&words.action)
    )
}

/// What the page says about itself to search engines and previews.
fn describe(head: &Head, about: &About<'_>) -> String {
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
    lines.push_str(&about.shared.marks);
    for (tag, address) in &head.alternates {
        lines.push_str(&format!(
            "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n",
            attribute(address)
        ));
    }
    if let Some(address) = about.oembed {
        lines.push_str(&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
            attribute(address),
            attribute(&head.title)
        ));
    }
    if !head.is_listed {
        lines.push_str("<meta name=\"robots\" content=\"noindex\">\n");
    }
    lines
}
