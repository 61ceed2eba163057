//! The files of a site that are not pages of the guide: the choice of the
//! language, the page for unknown addresses, the site map and the manifest.

use super::{
    document::{Shell, shell},
    icons,
    inline::Text,
    write::ICON,
};
use guide_content::{Interface, Pack, PageIds};
use guide_routes::{Page, Route};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use std::collections::BTreeMap;

/// A page without the program, but for what it looks like.
pub(crate) struct StaticPage<'a> {
    language: &'a str,
    attributes: String,
    title: &'a str,
    /// What it says about itself, a line each.
    pub(crate) about: String,
    pub(crate) body: String,
}

impl StaticPage<'_> {
    /// The document. The script runs at the end of the body, before it is
    /// painted: it changes what is seen.
    pub(crate) fn document(&self, style: &Text, script: &Text, icon: &str) -> String {
        shell(&Shell {
            language: self.language,
            attributes: &self.attributes,
            title: self.title,
            about: &self.about,
            style,
            scripts: &[script],
            has_frames: false,
            links: &format!("<link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">\n"),
            body: &format!("{}\n<script>{}</script>", self.body, script.text),
        })
    }
}

/// The page at the root: every language, each in itself. A script marks the
/// browser's own. Where there is one language only, nothing is to be chosen, and the
/// page leads on by itself.
pub(crate) fn choose_language<'a>(packs: &'a [Pack], base: &str) -> Option<StaticPage<'a>> {
    let first = packs.first()?;
    let mut items = String::new();
    for pack in packs {
        let words = &pack.words.interface.language;
        let home = format!("{base}{}", Route::new(&pack.locale, Page::Home).path());
        items.push_str(&format!(
            r#"<li lang="{tag}"><a href="{home}" hreflang="{tag}" data-language="{tag}"><strong>{name}</strong><span>{read}</span></a><p class="yours" hidden>{yours}</p></li>
"#,
            tag = pack.locale,
            home = attribute(&home),
            name = text(&words.name),
            read = text(&words.read),
            yours = text(&words.yours),
        ));
    }
    if packs.len() == 1 {
        return Some(lead_on(first, base));
    }
    let headings: Vec<_> = packs
        .iter()
        .map(|pack| {
            let words = &pack.words.interface.language;
            format!(
                r#"<span lang="{}">{}</span>"#,
                pack.locale,
                text(&words.choose)
            )
        })
        .collect();
    let body = format!(
        r#"<main class="language-page"><p class="header-name"><span class="blaze" aria-hidden="true"></span>{name}</p>
<h1>{}</h1>
<ul class="language-list">
{items}</ul></main>"#,
        headings.join(" "),
        name = text(&first.words.interface.site.name),
    );
    Some(StaticPage {
        language: &first.locale,
        attributes: String::new(),
        title: &first.words.interface.site.name,
        about: format!(
            "<meta name=\"description\" content=\"{}\">\n",
            attribute(&first.words.interface.language.choose_title)
        ),
        body,
    })
}

/// The page at the root of a guide in one language: its script leads on at once, with
/// what stands behind the address; without scripts the browser does, without it.
fn lead_on<'a>(pack: &'a Pack, base: &str) -> StaticPage<'a> {
    let words = &pack.words.interface;
    let home = format!("{base}{}", Route::new(&pack.locale, Page::Home).path());
    let (address, name) = (attribute(&home), text(&words.site.name));
    StaticPage {
        language: &pack.locale,
        attributes: String::new(),
        title: &words.site.name,
        about: format!(
            "<link rel=\"canonical\" href=\"{address}\">\n\
             <noscript><meta http-equiv=\"refresh\" content=\"0; url={address}\"></noscript>\n"
        ),
        body: format!(
            r#"<main class="language-page"><h1><a href="{address}" data-only>{name}</a></h1></main>"#
        ),
    }
}

/// The page for unknown addresses, in every language. A script leads on to the page
/// that was meant, of which this one has a list, or shows the language that the
/// address is in.
pub(crate) fn not_found<'a>(packs: &'a [Pack], base: &str) -> Option<StaticPage<'a>> {
    let first = packs.first()?;
    let language = Route::new(&first.locale, Page::Home).path();
    let pages = Route::all(&first.structure, [first.locale.as_str()]);
    let pages: Vec<_> = pages
        .iter()
        .map(|route| route.path().replacen(&language, "", 1))
        .collect();
    let mut sections = String::new();
    for (index, pack) in packs.iter().enumerate() {
        let words = &pack.words.interface.not_found;
        let home = format!("{base}{}", Route::new(&pack.locale, Page::Home).path());
        let level = if index == 0 { "h1" } else { "h2" };
        sections.push_str(&format!(
            r#"<section lang="{tag}" data-language="{tag}"><{level}>{heading}</{level}><p class="lead">{message}</p><p><a class="button" href="{home}">{action}</a></p></section>
"#,
            tag = pack.locale,
            heading = text(&words.heading),
            message = text(&words.text),
            home = attribute(&home),
            action = text(&words.action),
        ));
    }
    Some(StaticPage {
        language: &first.locale,
        attributes: format!(
            r#" data-base="{}" data-pages="{}""#,
            attribute(base),
            attribute(&pages.join(" "))
        ),
        title: &first.words.interface.not_found.title,
        about: "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
        body: format!("<main class=\"not-found\">\n{sections}</main>"),
    })
}

/// The site map (sitemaps.org, version 0.9): every listed route with its other
/// languages, of which the first is the home language. It has no days of changes: the
/// build does not know when a page last said something else. `site` is the whole address
/// of the guide, without a slash.
pub(crate) fn site_map(packs: &[Pack], routes: &[Route], site: &str) -> String {
    let mut map = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"#,
    );
    for route in routes.iter().filter(|route| !route.frame) {
        map.push_str(&format!("<url><loc>{site}{}</loc>", route.path()));
        for pack in packs {
            map.push_str(&format!(
                r#"<xhtml:link rel="alternate" hreflang="{}" href="{site}{}"/>"#,
                pack.locale,
                route.in_language(&pack.locale).path()
            ));
        }
        if let Some(home) = packs.first() {
            map.push_str(&format!(
                r#"<xhtml:link rel="alternate" hreflang="x-default" href="{site}{}"/>"#,
                route.in_language(&home.locale).path()
            ));
        }
        map.push_str("</url>\n");
    }
    map.push_str("</urlset>\n");
    map
}

/// What search engines read first: nothing is kept from them, and here is the site map.
/// Only at the root of a host, which is where they look.
pub(crate) fn robots(site: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n")
}

/// The web app manifest of a language.
pub(crate) fn manifest(pack: &Pack, base: &str) -> String {
    let interface = &pack.words.interface;
    let svg = serde_json::json!({
        "src": format!("{base}/{ICON}"),
        "sizes": "any",
        "type": "image/svg+xml",
    });
    // What matters of it lies within the circle that launchers may cut out.
    let pixels = icons::SIDES.map(|side| {
        serde_json::json!({
            "src": format!("{base}/{}", icons::file(side)),
            "sizes": format!("{side}x{side}"),
            "type": "image/png",
            "purpose": "any maskable",
        })
    });
    let all: Vec<_> = [svg].into_iter().chain(pixels).collect();
    let start = format!("{base}{}", Route::new(&pack.locale, Page::Home).path());
    serde_json::json!({
        "name": interface.site.name,
        "description": interface.home.description,
        "lang": pack.locale,
        "start_url": start,
        "scope": format!("{base}/"),
        "display": "minimal-ui",
        "icons": all,
    })
    .to_string()
}

/// The script that other sites load to show the guide, with what it has to know of
/// this one: words in each language, and the ids that a view
/// can name.
///
/// # Errors
/// When the script does not have exactly one place for it.
pub(crate) fn embed_script(packs: &[Pack], script: &str) -> Result<String, String> {
    let languages = in_each_language(packs, |interface| {
        let words = &interface.element;
        serde_json::json!({
            "title": words.title,
            "policy": words.policy,
            "silent": words.silent,
            "open": words.open,
        })
    });
    let first = packs.first().ok_or("there is no language")?;
    let ids = PageIds::of(&first.structure);
    let guide = serde_json::json!({
        "home": first.locale,
        "languages": languages,
        "stages": ids.stages,
        "groups": ids.groups,
    });
    complete("embed.js", script, "GUIDE", &guide)
}

/// Some words of each language, by its tag.
pub(crate) fn in_each_language(
    packs: &[Pack],
    words: impl Fn(&Interface) -> serde_json::Value,
) -> BTreeMap<&str, serde_json::Value> {
    let packs = packs.iter();
    packs
        .map(|pack| (pack.locale.as_str(), words(&pack.words.interface)))
        .collect()
}

/// The script of a file with what the build knows in the one place of its name.
///
/// # Errors
/// When the script has no such place, or several.
pub(crate) fn complete(
    file: &str,
    script: &str,
    name: &str,
    known: &serde_json::Value,
) -> Result<String, String> {
    match script.matches(name).count() {
        1 => Ok(script.replace(name, &known.to_string())),
        count => Err(format!(
            "scripts/{file} has {count} places for {name}, not one"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_has_one_place_for_what_the_build_knows() {
        let complete = |script| complete("a.js", script, "X", &1.into());
        assert_eq!(complete("a(X)"), Ok("a(1)".to_owned()));
        for (script, count) in [("a()", 0), ("X(X)", 2)] {
            let message = format!("scripts/a.js has {count} places for X, not one");
            assert_eq!(complete(script), Err(message));
        }
    }
}
